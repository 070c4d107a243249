package damlam.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the head of an e-mail says; nothing proves that it is so.
///
/// @param name of who wrote it; empty where only the address is given
/// @param sent null where it does not say
public record MailHead(
        String name, String address, @Nullable Instant sent, String subject) {}
