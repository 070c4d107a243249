package damlam.oversight;

import damlam.cases.CaseId;
import damlam.org.PersonId;
import java.time.Instant;
import java.util.List;

/// Cases drawn by chance, with all that is needed to draw them again.
///
/// @param seed as it was promised
/// @param treeSize of the record's tree whose `root` decided as well
/// @param list what was drawn from, by number
/// @param drawn in the order in which they were drawn
public record Sample(
        String seed,
        long treeSize,
        String root,
        String listHash,
        List<CaseId> list,
        List<CaseId> drawn,
        PersonId by,
        Instant at) {
    public Sample {
        list = List.copyOf(list);
        drawn = List.copyOf(drawn);
    }
}
