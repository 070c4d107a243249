package damlam.dispatch;

import org.jspecify.annotations.Nullable;

/// An annex in the same text.
///
/// @param no as printed (`II`), null where there is only one
/// @param title null when it has none
public record Annex(@Nullable String no, @Nullable String title, Span span) {}
