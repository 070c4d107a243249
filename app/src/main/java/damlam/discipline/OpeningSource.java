package damlam.discipline;

import damlam.access.CurrentPerson;
import damlam.org.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Proposals that a proceeding be opened, as whoever keeps them tells.
public interface OpeningSource {
    /// One that was approved.
    ///
    /// @param established the day its ground was established, `approved` the day it was approved
    /// @param ground the rule it rests on, `basis` its article
    /// @param evidence what the cases are called that it rests on
    record Proposed(
            long id,
            PersonId person,
            LocalDate established,
            LocalDate approved,
            String ground,
            String basis,
            String words,
            List<String> evidence) {
        public Proposed {
            evidence = List.copyOf(evidence);
        }
    }

    /// Empty where it was not approved, is no proposal of discipline, or is not theirs to judge.
    Optional<Proposed> approved(CurrentPerson me, long id);

    /// Who proposed or signed it, or has a part in what it rests on: they do not judge it as well.
    Set<PersonId> involved(long proposal);

    /// Whether somebody sees it.
    boolean sees(CurrentPerson me, long id);
}
