package damlam.inspection;

import damlam.cases.Party;
import damlam.org.PersonId;
import java.util.Set;

/// A finding about a person, as far as a hearing has to know it.
///
/// @param named whom it is about
/// @param words what was found
/// @param settled whether the inspected unit was heard on it and it stands: nobody is asked about a draft
/// @param parties whoever made it, and whoever has a part in what shows it
public record FoundFinding(FindingId id, Party named, String words, boolean settled, Set<PersonId> parties) {
    public FoundFinding {
        parties = Set.copyOf(parties);
    }
}
