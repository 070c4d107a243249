package damlam.inspection;

import damlam.access.CurrentPerson;
import damlam.analysis.Look;
import damlam.analysis.Relation;
import damlam.cases.Evidence;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to what shows a finding, for whoever is asked about it or judges on it: they need not see the
/// inspection, but nobody explains what they have not seen.
@Component
public class FoundEvidence {
    private final Hearings hearings;
    private final Matters matters;
    private final ObjectProvider<FindingSource> findings;

    FoundEvidence(Hearings hearings, Matters matters, ObjectProvider<FindingSource> findings) {
        this.hearings = hearings;
        this.matters = matters;
        this.findings = findings;
    }

    /// A file of the finding that a hearing is about, for those who see the hearing.
    @Transactional
    public Optional<Evidence> file(CurrentPerson me, HearingId id, int no) {
        return hearings.see(me, id)
                .flatMap(seen -> seen.matter() instanceof Matter.OfFinding(FoundFinding found)
                        ? file(found.id(), no)
                        : Optional.empty());
    }

    /// The same before anybody was asked, for those who could ask.
    @Transactional
    public Optional<Evidence> file(CurrentPerson me, FindingId id, int no) {
        return matters.known(me, new Origin.Finding(id))
                .filter(known -> known.relation() != Relation.CONCERNED)
                .flatMap(known -> file(id, no));
    }

    private Optional<Evidence> file(FindingId id, int no) {
        return source().flatMap(source -> source.file(id, no));
    }

    /// Where its inspection is read; empty for those who do not see that.
    public Optional<String> address(CurrentPerson me, FoundFinding finding) {
        return source().flatMap(source -> source.address(me, finding.id()));
    }

    /// Who looked at it, the newest first, for whom it is about; empty for everybody else.
    public Optional<List<Look>> looks(CurrentPerson me, FoundFinding finding) {
        return me.id().equals(finding.named().person())
                ? source().map(source -> source.looks(finding.id()))
                : Optional.empty();
    }

    private Optional<FindingSource> source() {
        return Optional.ofNullable(findings.getIfAvailable());
    }
}
