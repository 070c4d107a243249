package damlam.oversight;

import damlam.org.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Who carries an inspection out, by decision.
///
/// @param no 1 for the first; a later one replaces it
/// @param members the lead among them, first
/// @param by who decided
public record Team(
        int no, String basis, LocalDate basisDay, PersonId lead, List<PersonId> members, PersonId by, Instant at) {
    public Team {
        members = List.copyOf(members);
    }
}
