package damlam.documents;

import damlam.access.CurrentPerson;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Files that are no documents but messages of other systems with documents in them: whoever reads such says so, and a
/// clerk may bring them in by hand.
public interface MessageFiles {
    /// Whether it is one, by its content.
    boolean takes(OriginalFile file);

    /// Brings in the document it carries.
    ///
    /// @return the draft; empty where the same message came before, see [#where]
    /// @throws NotTakenException if it carries none, or none that may be opened
    Optional<UUID> bring(CurrentPerson me, OriginalFile file) throws NotTakenException;

    /// The page of a message that came before.
    Optional<String> where(OriginalFile file);

    /// What is wrong with it, in words for people.
    final class NotTakenException extends Exception {
        private static final long serialVersionUID = 1L;

        private final String words;

        @SuppressWarnings("serial") // Words and numbers only.
        private final List<Object> filled;

        /// @param words the key of the words
        /// @param filled what stands in them
        public NotTakenException(String words, List<Object> filled, @Nullable Throwable cause) {
            super(words, cause);
            this.words = words;
            this.filled = List.copyOf(filled);
        }

        public String words() {
            return words;
        }

        public Object[] filled() {
            return filled.toArray();
        }
    }
}
