package damlam.personnel;

import damlam.access.OwnWork;
import damlam.discipline.MoveSource;
import damlam.org.PersonId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Tells whoever has a part in a proceeding which decisions moved the person meanwhile: number and day, which are
/// open in the unit, and nothing of the proposal.
@Component
class IssuedMoves implements MoveSource {
    private final ProposalRows rows;
    private final Decisions decisions;
    private final OwnWork own;

    IssuedMoves(ProposalRows rows, Decisions decisions, OwnWork own) {
        this.rows = rows;
        this.decisions = decisions;
        this.own = own;
    }

    @Override
    public List<Paper> issued(PersonId person, LocalDate since) {
        return own.look(() -> Stream.of(Kind.REPLACE, Kind.TRANSFER, Kind.REMOVE)
                .flatMap(kind -> rows.approved(person, kind).stream())
                .flatMap(each -> decisions.issued(each).stream())
                .filter(paper -> !paper.day().isBefore(since))
                .sorted(Comparator.comparing(paper -> paper.day()))
                .map(paper -> new Paper(paper.number(), paper.day()))
                .toList());
    }
}
