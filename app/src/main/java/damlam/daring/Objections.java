package damlam.daring;

import damlam.access.CurrentPerson;
import damlam.cases.CaseId;
import damlam.cases.CaseLine;
import damlam.cases.Cases;
import damlam.cases.MadeMove;
import damlam.cases.Party;
import damlam.eventlog.MoveKind;
import damlam.org.Acting;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.ToDo;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The door to objections: that something cannot lawfully or feasibly be done, said in a case, and answered by a date.
@Component
public class Objections {
    /// What answers one, and what makes an answer needless.
    private static final Set<MoveKind> ENDS =
            EnumSet.of(MoveKind.DECIDE, MoveKind.RECALL, MoveKind.CANCEL, MoveKind.APPROVE);

    private final Cases cases;
    private final Org org;

    Objections(Cases cases, Org org) {
        this.cases = cases;
        this.org = org;
    }

    /// Those that somebody made or is to answer: what waits first, the first due first.
    public List<Objection> all(CurrentPerson me) {
        return of(me, cases.objections(me.id()));
    }

    private List<Objection> of(CurrentPerson me, List<MadeMove> made) {
        Map<CaseId, CaseLine> lines = cases
                .find(made.stream().map(MadeMove::caseId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(line -> line.work().id(), Function.identity()));
        Map<CaseId, List<MadeMove>> moves =
                cases.movesOf(lines.keySet()).stream().collect(Collectors.groupingBy(MadeMove::caseId));
        OrgChart chart = org.chart();
        return made.stream()
                .flatMap(move -> Stream.ofNullable(lines.get(move.caseId()))
                        .map(line -> objection(me, line, move, moves.getOrDefault(move.caseId(), List.of()), chart)))
                .sorted(Comparator.comparing((Objection one) -> !one.open())
                        .thenComparing(one -> one.move().dueOn(), Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /// How many wait for somebody's answer, and by when the first.
    public ToDo pending(CurrentPerson me) {
        return ToDo.of(of(me, cases.objections(me.id(), ENDS)).stream()
                .filter(Objection::asksMe)
                .map(one -> Optional.ofNullable(one.move().dueOn()))
                .toList());
    }

    private static Objection objection(
            CurrentPerson me, CaseLine line, MadeMove move, List<MadeMove> moves, OrgChart chart) {
        MadeMove end = moves.stream()
                .filter(later -> later.no() > move.no() && ENDS.contains(later.kind()))
                .findFirst()
                .orElse(null);
        boolean mine = me.id().equals(move.actor()) || me.id().equals(move.forPerson());
        List<PersonId> waitsFor = waitsFor(line, move, chart);
        boolean asked = !mine && (waitsFor.isEmpty() || waitsFor.contains(me.id()));
        return new Objection(line, move, end, mine, waitsFor, asked);
    }

    /// Of several who may answer one has to; the others are told whom it waits for.
    private static List<PersonId> waitsFor(CaseLine line, MadeMove move, OrgChart chart) {
        Party to = move.to();
        if (to == null) {
            return List.of();
        }
        PersonId person = to.person();
        return person == null ? Acting.of(to.unit(), chart, line.work().matter()) : List.of(person);
    }
}
