package damlam.inspection;

import damlam.access.CurrentPerson;
import damlam.analysis.Look;
import damlam.analysis.Relation;
import damlam.cases.Evidence;
import java.util.List;
import java.util.Optional;

/// Findings of inspections that name a person; those who inspect keep them.
public interface FindingSource {
    /// A finding; empty where there is none, or it names nobody.
    Optional<FoundFinding> find(FindingId id);

    /// A file that shows it.
    Optional<Evidence> file(FindingId id, int no);

    /// Where its inspection is read; empty for those who do not see that.
    Optional<String> address(CurrentPerson me, FindingId id);

    /// That somebody looked at it, whom it is not about; once a day.
    void look(CurrentPerson me, FoundFinding finding, Relation as);

    /// Who looked at it, the newest first.
    List<Look> looks(FindingId id);
}
