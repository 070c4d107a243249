package damlam.dispatch;

/// A file that came attached to an e-mail.
///
/// @param name without folders, and none of the same message has another's
/// @param bytes not to be changed; may be empty
@SuppressWarnings("ArrayRecordComponent") // A file is bytes, and is never compared.
public record Attached(String name, byte[] bytes) {}
