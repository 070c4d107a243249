package damlam.page;

import damlam.access.CurrentPerson;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What every page needs besides its own content.
///
/// @param me who is signed in; null on the sign-in page
/// @param words the page's words in the person's language
/// @param csrf the token each form sends back
/// @param path the address of this page
/// @param now when it was asked for: its figures are as of then
/// @param alarm what everybody should know of the record
/// @param unsent what a form sent, where the page answers one; null where nothing was
/// @param lost what it sent that the page has no place for; null where nothing is lost
/// @param closed places that have nothing for them
/// @param demo whether this is the fictional demonstration
public record PageFrame(
        @Nullable CurrentPerson me,
        Words words,
        String csrf,
        String path,
        Instant now,
        Alarm alarm,
        @Nullable Unsent unsent,
        @Nullable Lost lost,
        Set<Section> closed,
        boolean demo) {
    /// What may be wrong with the record, the worst last.
    public enum Alarm {
        NONE,
        /// Acts wait for it for too long, so that soon none is taken.
        WAITS,
        /// No act is taken.
        REFUSES,
        /// Something is not as it was recorded, or nobody could check.
        DISAGREES,
        /// A witness has seen another past.
        CONTRADICTED
    }
}
