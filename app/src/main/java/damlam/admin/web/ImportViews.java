package damlam.admin.web;

import damlam.admin.web.ImportView.ChangeLine;
import damlam.admin.web.ImportView.Count;
import damlam.admin.web.ImportView.ProblemLine;
import damlam.org.OrgDifference;
import damlam.org.OrgDifference.Change;
import damlam.org.OrgDifference.Part;
import damlam.org.OrgImport;
import damlam.page.Words;
import damlam.roster.Column;
import damlam.roster.Problem;
import damlam.roster.Roster;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts what a list would bring into words.
final class ImportViews {
    private static final int PROBLEMS_SHOWN = 200;
    private static final int CHANGES_SHOWN = 100;

    private ImportViews() {}

    static ImportView of(String key, String file, Roster roster, OrgDifference difference, Words words) {
        List<ProblemLine> problems = Stream.concat(
                        roster.problems().stream().map(problem -> problem(problem, words)),
                        difference.faults().stream().map(fault -> {
                            Roster.Place place = roster.place(fault.part(), fault.index());
                            String what = words.say("org.refused." + fault.refusal(), words.named(fault.value()));
                            return new ProblemLine(place.sheet(), place.line(), "", what);
                        }))
                .distinct()
                .sorted(Comparator.comparing(ProblemLine::sheet).thenComparingInt(ProblemLine::line))
                .toList();
        List<ChangeLine> changes = changes(roster, difference, words);
        long same = Stream.of(difference.units(), difference.people(), difference.appointments())
                .mapToLong(all -> difference.count(all, Change.SAME))
                .sum();
        return new ImportView(
                key,
                file,
                count(difference, difference.units()),
                count(difference, difference.people()),
                count(difference, difference.appointments()),
                problems.stream().limit(PROBLEMS_SHOWN).toList(),
                problems.size(),
                changes.stream().limit(CHANGES_SHOWN).toList(),
                changes.size(),
                same);
    }

    private static Count count(OrgDifference difference, List<Change> changes) {
        return new Count(difference.count(changes, Change.ADDED), difference.count(changes, Change.CHANGED));
    }

    private static ProblemLine problem(Problem problem, Words words) {
        return new ProblemLine(
                problem.sheet(),
                problem.line(),
                column(problem.column(), words),
                words.say(problem.key(), problem.value()));
    }

    static String column(@Nullable Column column, Words words) {
        return column == null ? "" : words.say("roster.column." + column);
    }

    private static List<ChangeLine> changes(Roster roster, OrgDifference difference, Words words) {
        OrgImport plan = roster.plan();
        List<ChangeLine> lines = new ArrayList<>();
        add(
                lines,
                roster,
                Part.UNIT,
                difference.units(),
                i -> plan.units().get(i).name(),
                i -> words.say("org.kind." + plan.units().get(i).kind()));
        add(
                lines,
                roster,
                Part.PERSON,
                difference.people(),
                i -> plan.people().get(i).name(),
                i -> plan.people().get(i).code());
        add(
                lines,
                roster,
                Part.APPOINTMENT,
                difference.appointments(),
                i -> plan.appointments().get(i).title() + ", "
                        + plan.appointments().get(i).unit(),
                i -> plan.appointments().get(i).person() + ", "
                        + words.say("org.duty." + plan.appointments().get(i).duty()) + ", "
                        + words.say(
                                "admin.from",
                                words.date(plan.appointments().get(i).from())));
        return lines;
    }

    private static void add(
            List<ChangeLine> lines,
            Roster roster,
            Part part,
            List<Change> changes,
            IntFunction<String> what,
            IntFunction<String> more) {
        for (int i = 0; i < changes.size(); i++) {
            if (changes.get(i) != Change.SAME) {
                Roster.Place place = roster.place(part, i);
                boolean added = changes.get(i) == Change.ADDED;
                lines.add(
                        new ChangeLine(place.sheet(), place.line(), part.name(), added, what.apply(i), more.apply(i)));
            }
        }
    }
}
