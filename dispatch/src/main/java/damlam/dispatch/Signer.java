package damlam.dispatch;

import org.jspecify.annotations.Nullable;

/// Who signed.
///
/// @param capacity the last line of power ("KT. CHỦ TỊCH"), null for a head who signs in their own right
public record Signer(
        @Nullable String capacity,
        @Nullable String post,
        @Nullable String name) {}
