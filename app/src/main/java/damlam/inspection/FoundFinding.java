package damlam.inspection;

import damlam.cases.CaseId;
import damlam.cases.Party;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.util.List;
import java.util.Set;

/// A finding about a person, as far as a hearing has to know it.
///
/// @param named whom it is about
/// @param words what was found
/// @param settled whether the inspected unit was heard on it and it stands: nobody is asked about a draft
/// @param parties whoever made it, and whoever has a part in what shows it
/// @param of the inspection that found it
/// @param cases that show it
/// @param files that show it
public record FoundFinding(
        FindingId id,
        Party named,
        String words,
        boolean settled,
        Set<PersonId> parties,
        Of of,
        List<Shown> cases,
        List<File> files) {
    public FoundFinding {
        parties = Set.copyOf(parties);
        cases = List.copyOf(cases);
        files = List.copyOf(files);
    }

    /// An inspection, as whoever is asked has to know which it was.
    ///
    /// @param activity what the law calls it, by the name of its words
    /// @param basis number of the decision it rests on
    public record Of(String activity, UnitId unit, String subject, String basis) {}

    /// A case that shows it.
    ///
    /// @param move of that case; 0 where it is the whole
    public record Shown(CaseId caseId, int move) {
        boolean meets(Shown other) {
            return caseId.equals(other.caseId) && (move == other.move || move == 0 || other.move == 0);
        }
    }

    public record File(int no, String name, long bytes) {}
}
