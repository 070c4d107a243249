package damlam.inspection;

import damlam.access.CurrentPerson;
import damlam.org.PersonId;
import damlam.rulebook.Rule;
import java.util.List;
import java.util.Optional;

/// Proceedings that are opened from what a conclusion passed on; those who keep them tell.
public interface ProceedingSource {
    /// Rules that nobody has confirmed, and that every opening on somebody rests on unless no limitation ends the
    /// breach: as long as there are any, it is refused.
    List<Rule> unconfirmed(PersonId person);

    /// Where the one that was opened from a hearing is read; empty where none was, or whoever looks has no part in it.
    Optional<String> address(CurrentPerson me, HearingId id);
}
