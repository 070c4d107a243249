package damlam.personnel;

import damlam.access.CurrentPerson;
import damlam.access.OwnWork;
import damlam.cases.CaseId;
import damlam.cases.CaseLine;
import damlam.cases.Cases;
import damlam.discipline.OpeningSource;
import damlam.org.Org;
import damlam.org.PersonId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Gives an approved proposal of discipline to whoever opens a proceeding from it.
@Component
class DisciplineSource implements OpeningSource {
    private final StaffProposals proposals;
    private final Cases cases;
    private final Org org;
    private final ProposalRows rows;
    private final Eligibility eligibility;
    private final OwnWork own;

    DisciplineSource(
            StaffProposals proposals, Cases cases, Org org, ProposalRows rows, Eligibility eligibility, OwnWork own) {
        this.proposals = proposals;
        this.cases = cases;
        this.org = org;
        this.rows = rows;
        this.eligibility = eligibility;
        this.own = own;
    }

    @Override
    public Set<PersonId> involved(long proposal) {
        return own.look(() ->
                rows.find(new ProposalId(proposal)).map(eligibility::involved).orElse(Set.of()));
    }

    @Override
    public Optional<Proposed> approved(CurrentPerson me, long id) {
        return find(me, id)
                .filter(seen -> !seen.concerned() && seen.proposal().kind() == Kind.DISCIPLINE)
                .flatMap(seen -> seen.proposal().first(Step.Act.APPROVED).map(step -> {
                    Proposal each = seen.proposal();
                    return new Proposed(
                            id,
                            each.about(),
                            each.established(),
                            LocalDate.ofInstant(step.at(), Org.ZONE),
                            seen.ground().says(),
                            seen.ground().basis(),
                            each.words(),
                            evidence(me, each));
                }));
    }

    private List<String> evidence(CurrentPerson me, Proposal each) {
        return each.cases().keySet().stream()
                .sorted(Comparator.comparingLong(CaseId::value))
                .flatMap(id -> cases
                        .find(id, me.sight().and(org.chart().addressable(me.unit())))
                        .map(CaseLine::work)
                        .map(work -> work.title())
                        .stream())
                .toList();
    }

    @Override
    public boolean sees(CurrentPerson me, long id) {
        return find(me, id).isPresent();
    }

    private Optional<StaffProposals.Seen> find(CurrentPerson me, long id) {
        return id < 1 ? Optional.empty() : proposals.find(me, new ProposalId(id));
    }
}
