package damlam.oversight;

import damlam.documents.DocumentId;
import damlam.org.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who carries an inspection out, by decision.
///
/// @param no 1 for the first; a later one replaces it
/// @param document the decision, where it is in the registers
/// @param members the lead among them, first
/// @param seconded number of the paper by which those come who hold no post of the body; empty where nobody does
/// @param by who decided
public record Team(
        int no,
        String basis,
        LocalDate basisDay,
        @Nullable DocumentId document,
        PersonId lead,
        List<PersonId> members,
        String seconded,
        PersonId by,
        Instant at) {
    public Team {
        members = List.copyOf(members);
    }
}
