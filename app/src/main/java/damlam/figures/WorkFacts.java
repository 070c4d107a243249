package damlam.figures;

import damlam.access.Sight;
import damlam.cases.Case;
import damlam.cases.CaseId;
import damlam.cases.CaseLine;
import damlam.cases.Cases;
import damlam.cases.Position;
import damlam.cases.Result;
import damlam.cases.Results;
import damlam.directives.DirectiveId;
import damlam.forms.Period;
import damlam.forms.ReportForm;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What became of one unit's work in a window, with the cases behind each figure.
@Component
class WorkFacts {
    private final Results results;
    private final Cases cases;
    private final Org org;

    WorkFacts(Results results, Cases cases, Org org) {
        this.results = results;
        this.cases = cases;
        this.org = org;
    }

    /// The work that was open at some time in the window: each case given to the unit, and each part into which the
    /// unit split one. Reports themselves and what its issuer withdrew are not counted.
    ///
    /// @param form if a directive asks for it, the cases of that directive and their parts count; if not, all do
    /// @param end nothing that was done then or later counts
    Map<FigureKind, List<Fact>> gather(ReportForm form, Period period, UnitId unit, Instant end) {
        LocalDate lastDay = LocalDate.ofInstant(end.minusMillis(1), Org.ZONE);
        LocalDate to = lastDay.isBefore(period.from()) ? period.from() : lastDay;
        List<Result> found = results.in(period.from(), to, new Sight(false, ownUnits(form, unit, org.at(to))));
        Map<CaseId, Case> wholes = wholes(found);
        List<Result> counted = found.stream()
                .filter(result -> result.kind() != Result.Kind.CANCELLED)
                .filter(result -> counts(form, whole(result.line().work(), wholes)))
                .toList();
        return figures(counted);
    }

    /// The unit and the teams inside it; a unit below it that reports by itself is counted there.
    private static Set<UnitId> ownUnits(ReportForm form, UnitId unit, OrgChart chart) {
        Set<UnitId> own = new HashSet<>(chart.subtree(unit));
        form.units().stream()
                .filter(other -> !other.equals(unit) && own.contains(other))
                .forEach(other -> own.removeAll(chart.subtree(other)));
        own.add(unit);
        return own;
    }

    /// What the cases found are parts of, at any depth: a part says what it is a part of, and the whole says by which
    /// directive it was given.
    private Map<CaseId, Case> wholes(List<Result> found) {
        Map<CaseId, Case> known = new HashMap<>();
        found.forEach(
                result -> known.put(result.line().work().id(), result.line().work()));
        Set<CaseId> asked = missing(known);
        while (!asked.isEmpty()) {
            List<CaseLine> above = cases.find(asked);
            above.forEach(line -> known.put(line.work().id(), line.work()));
            Set<CaseId> next = missing(known);
            next.removeAll(asked);
            asked = next;
        }
        return known;
    }

    private static Set<CaseId> missing(Map<CaseId, Case> known) {
        Set<CaseId> missing = new HashSet<>();
        known.values().stream()
                .map(Case::parent)
                .filter(Objects::nonNull)
                .filter(parent -> !known.containsKey(parent))
                .forEach(missing::add);
        return missing;
    }

    private static Case whole(Case work, Map<CaseId, Case> known) {
        Case at = work;
        @Nullable Case above = above(at, known);
        while (above != null) {
            at = above;
            above = above(at, known);
        }
        return at;
    }

    private static @Nullable Case above(Case work, Map<CaseId, Case> known) {
        return work.parent() == null ? null : known.get(work.parent());
    }

    private static boolean counts(ReportForm form, Case whole) {
        ReportForm.Source source = form.source();
        return !whole.kind().equals(ReportForm.CASE_KIND)
                && (source == null || new DirectiveId(source.directive()).equals(whole.directive()));
    }

    private static Map<FigureKind, List<Fact>> figures(List<Result> all) {
        List<Result> inTime =
                all.stream().filter(is(Result.Kind.PENDING_IN_TIME)).toList();
        Map<FigureKind, List<Fact>> facts = new EnumMap<>(FigureKind.class);
        facts.put(FigureKind.HELD, facts(all, result -> hasPerson(result.line().at())));
        facts.put(FigureKind.DONE_ON_TIME, facts(all, is(Result.Kind.DONE_ON_TIME)));
        facts.put(FigureKind.DONE_LATE, facts(all, is(Result.Kind.DONE_LATE)));
        facts.put(FigureKind.PENDING_IN_TIME, facts(all, is(Result.Kind.PENDING_IN_TIME)));
        facts.put(FigureKind.PENDING_OVERDUE, facts(all, is(Result.Kind.PENDING_OVERDUE)));
        facts.put(
                FigureKind.STANDING, facts(inTime, result -> result.line().at().dueOn() == null));
        facts.put(FigureKind.PARTS, facts(all, result -> result.line().work().parent() != null));
        return facts;
    }

    private static boolean hasPerson(Position at) {
        return at.done() || (at.holder() != null && at.holder().person() != null);
    }

    private static Predicate<Result> is(Result.Kind kind) {
        return result -> result.kind() == kind;
    }

    private static List<Fact> facts(List<Result> results, Predicate<Result> counted) {
        List<Fact> facts = new ArrayList<>();
        for (Result result : results) {
            Case work = result.line().work();
            facts.add(Fact.one(work.id().subject(), work.title(), counted.test(result)));
        }
        return facts;
    }
}
