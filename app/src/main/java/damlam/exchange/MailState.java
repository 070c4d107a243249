package damlam.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How it stands with the mailbox.
///
/// @param address empty where none is named
/// @param sends whether mail can go out, and `fetches` whether a mailbox is named
/// @param trouble why it could not be looked into the last time; empty where it could
/// @param since when that began
public record MailState(
        String address,
        boolean sends,
        boolean fetches,
        String trouble,
        @Nullable Instant since) {}
