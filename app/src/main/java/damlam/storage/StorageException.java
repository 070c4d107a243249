package damlam.storage;

import org.jspecify.annotations.Nullable;

/// The database or its folder cannot be used; the message is for the person who started the server.
public final class StorageException extends RuntimeException {
    public StorageException(String message) {
        this(message, null);
    }

    public StorageException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
