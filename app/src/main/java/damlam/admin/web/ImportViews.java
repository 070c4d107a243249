package damlam.admin.web;

import damlam.admin.web.ImportView.ChangeLine;
import damlam.admin.web.ImportView.Count;
import damlam.admin.web.ImportView.ProblemLine;
import damlam.admin.web.ImportView.Wrong;
import damlam.org.OrgChart;
import damlam.org.OrgDifference;
import damlam.org.OrgDifference.Change;
import damlam.org.OrgDifference.Effect;
import damlam.org.OrgDifference.Fault;
import damlam.org.Refusal;
import damlam.page.Words;
import damlam.roster.Column;
import damlam.roster.Problem;
import damlam.roster.Roster;
import damlam.roster.Roster.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Puts what a list would bring into words.
final class ImportViews {
    private static final int PROBLEMS_SHOWN = 200;
    private static final int CHANGES_SHOWN = 100;

    private final Roster roster;
    private final OrgDifference difference;
    private final Words words;

    private ImportViews(Roster roster, OrgDifference difference, Words words) {
        this.roster = roster;
        this.difference = difference;
        this.words = words;
    }

    static ImportView of(
            String key, String file, Roster roster, OrgDifference difference, OrgChart chart, Words words) {
        ImportViews views = new ImportViews(roster, difference, words);
        List<ProblemLine> problems = views.problems();
        List<ProblemLine> waiting = views.byLine(roster.waiting(), Map.of());
        List<ChangeLine> changes =
                problems.isEmpty() ? new ImportChanges(roster, difference, chart, words).lines() : List.of();
        return new ImportView(
                key,
                file,
                count(difference.units()),
                count(difference.people()),
                count(difference.appointments()),
                problems.stream().limit(PROBLEMS_SHOWN).toList(),
                problems.stream().mapToInt(line -> line.wrong().size()).sum(),
                problems.size(),
                waiting.stream().limit(PROBLEMS_SHOWN).toList(),
                waiting.size(),
                changes.stream().limit(CHANGES_SHOWN).toList(),
                changes.size(),
                difference.count(Change.SAME),
                roster.unread());
    }

    private static Count count(List<? extends Effect<?>> effects) {
        return new Count(
                OrgDifference.count(effects, Change.ADDED),
                OrgDifference.count(effects, Change.CHANGED) + OrgDifference.count(effects, Change.REPLACES));
    }

    private List<ProblemLine> problems() {
        Map<Place, List<Wrong>> together = new LinkedHashMap<>();
        for (Fault fault : difference.faults()) {
            Column column = column(fault.refusal());
            together.computeIfAbsent(roster.place(fault.part(), fault.index()), place -> new ArrayList<>())
                    .add(new Wrong(
                            column == null ? "" : words.say("roster.column." + column),
                            words.say("org.refused." + fault.refusal(), words.named(fault.value()))));
        }
        return byLine(roster.problems(), together);
    }

    private List<ProblemLine> byLine(Collection<Problem> problems, Map<Place, List<Wrong>> more) {
        Map<Place, List<Wrong>> all = new LinkedHashMap<>();
        problems.forEach(problem ->
                all.computeIfAbsent(problem.place(), place -> new ArrayList<>()).add(wrong(problem)));
        more.forEach((place, wrong) ->
                all.computeIfAbsent(place, none -> new ArrayList<>()).addAll(wrong));
        return all.entrySet().stream()
                .map(line -> new ProblemLine(
                        line.getKey().sheet(),
                        line.getKey().line(),
                        line.getValue().stream().distinct().toList()))
                .sorted(Comparator.comparing(ProblemLine::sheet).thenComparingInt(ProblemLine::line))
                .toList();
    }

    private Wrong wrong(Problem problem) {
        String label = problem.column() == null ? "" : words.say("roster.column." + problem.column());
        return new Wrong(
                problem.head().isEmpty() ? label : problem.head(),
                words.say(problem.key(), problem.values().toArray()));
    }

    /// Where to look for what the lines mean together.
    private static @Nullable Column column(Refusal refusal) {
        return switch (refusal) {
            case PARENT_UNKNOWN, UNIT_CYCLE, PARENT_NOT_THEN -> Column.PARENT;
            case UNIT_HAS_CHILDREN, UNIT_HAS_PEOPLE, ENDS_BEFORE_START, ACTED_AFTER -> Column.LAST;
            case UNIT_UNKNOWN -> Column.UNIT;
            case UNIT_NOT_THEN, ACTED_BEFORE -> Column.FROM;
            case POST_HELD, WHICH_POST -> Column.TITLE;
            case TWO_HEADS -> Column.DUTY;
            case CODE_TAKEN, CODE_TWICE, PERSON_UNKNOWN -> Column.CODE;
            case UNIT_ENDED,
                    SUCCESSOR_UNFIT,
                    NOT_HEAD,
                    SAME_PERSON,
                    NO_POST_THEN,
                    ALL_TO_DEPUTY,
                    STAFF_TO_DEPUTY,
                    MATTER_OF_OTHERS,
                    GROUND_MISSING,
                    BEFORE_PAPER,
                    ABSENT_ALREADY,
                    DELEGATED_ALREADY,
                    DELEGATED_TO_ANOTHER,
                    TOO_LONG,
                    GRANTED_ALREADY,
                    NAME_TAKEN,
                    GONE -> null;
        };
    }
}
