package damlam.cases;

import damlam.access.Sight;
import damlam.calendar.WorkCalendar;
import damlam.directives.DirectiveId;
import damlam.org.Fold;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A filter in SQL, with what a person may see in the query itself. Made by [CaseQueries].
///
/// @param numbered directives whose document has or cites the number that the filter's text is
record CaseQuery(CaseFilter filter, Sight sight, Set<DirectiveId> numbered) {
    /// [Progress#of] in SQL; a test holds the two together.
    static final String PROGRESS = """
            case
                when p.state = 'DONE' then case when p.approved then 'DONE' else 'CANCELLED' end
                when p.due_on < :today and (p.submitted_at is null
                    or (p.submitted_at at time zone 'Asia/Ho_Chi_Minh')::date > p.due_on) then 'LATE'
                when p.due_on <= :soon and (p.submitted_at is null
                    or (p.submitted_at at time zone 'Asia/Ho_Chi_Minh')::date > p.due_on) then 'SOON_DUE'
                when p.state in ('AWAITING_REPLY', 'AWAITING_DECISION', 'AWAITING_OUTSIDE', 'IN_REVIEW') then 'WAITING'
                when p.started then 'UNDER_WAY'
                else 'NOT_STARTED'
            end""";

    /// Where a case stands, with what it is.
    static final String FROM = """
            from cases.position p join cases.work w using (case_id)
            """;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private static final String NUMBERED = "coalesce(w.directive_id = any(:numbered), false)";

    private static final WorkCalendar CALENDAR = WorkCalendar.vietnam();

    /// The same cases with another progress.
    CaseQuery showing(Set<Progress> only) {
        return new CaseQuery(filter.showing(only), sight, numbered);
    }

    /// Counting reads what the case is only where the filter asks for it: it looks at every case.
    String from() {
        return byWork() ? FROM : "from cases.position p\n";
    }

    boolean byWork() {
        return filter.directive() != null
                || filter.requirement() != null
                || filter.parent() != null
                || !filter.text().isEmpty();
    }

    /// The conditions of the list, for [#from].
    String where() {
        List<String> all = new ArrayList<>(work("p"));
        all.addAll(position());
        return where(all);
    }

    /// Which cases they are by what they are, whatever has become of them: the costly half of a count, to be done once.
    /// Empty where it need not be.
    String withFound() {
        return byWork()
                ? "with found as materialized (select w.case_id from cases.work w " + where(work("w")) + ")\n"
                : "";
    }

    /// The conditions over `cases.position p` alone, where [#byWork] beside what was found.
    ///
    /// @param more further conditions
    String counted(String... more) {
        List<String> all = new ArrayList<>(byWork() ? List.of("p.case_id in (select case_id from found)") : work("p"));
        all.addAll(position());
        all.addAll(List.of(more));
        return where(all);
    }

    /// Whether anything is asked of where the cases stand, beside their progress.
    boolean byPosition() {
        return filter.holder() != null || (filter.unit() != null && filter.directive() == null);
    }

    private static String where(List<String> all) {
        return "where " + (all.isEmpty() ? "true" : String.join("\n  and ", all)) + "\n";
    }

    private List<String> position() {
        List<String> all = new ArrayList<>(shown());
        if (filter.unit() != null && filter.directive() == null) {
            all.add("""
                    p.case_id in (select given.case_id from cases.work given where given.unit_id = :unit
                                  union all
                                  select held.case_id from cases.position held
                                  where held.state <> 'DONE' and held.holder_unit = :unit)""");
        }
        if (filter.holder() != null) {
            all.add("p.holder_person = :holder");
        }
        return all;
    }

    /// @param table whose number of the case is compared
    private List<String> work(String table) {
        List<String> all = new ArrayList<>();
        if (!sight.all()) {
            all.add(
                    filter.directive() != null
                            ? "w.unit_id = any(" + units() + ")"
                            : table + ".case_id in (select c.case_id from cases.concern c where c.unit_id = any("
                                    + units() + "))");
        }
        if (filter.directive() != null) {
            all.add("w.directive_id = :directive and w.parent_id is null");
        }
        if (filter.unit() != null && filter.directive() != null) {
            all.add("w.unit_id = :unit");
        }
        if (filter.requirement() != null) {
            all.add("w.requirement_id = :requirement");
        }
        if (filter.parent() != null) {
            all.add("w.parent_id = :parent");
        }
        if (!filter.text().isEmpty()) {
            String words = words();
            all.add(numbered.isEmpty() ? words : "(w.directive_id = any(:numbered) or " + words + ")");
        }
        return all;
    }

    private List<String> shown() {
        Set<Progress> progress = filter.progress();
        if (progress.isEmpty()) {
            return List.of();
        }
        if (progress.equals(Set.of(Progress.DONE))) {
            return List.of("p.state = 'DONE' and p.approved");
        }
        if (progress.equals(Set.of(Progress.CANCELLED))) {
            return List.of("p.state = 'DONE' and not p.approved");
        }
        if (progress.equals(CaseFilter.OPEN.progress())) {
            return List.of("p.state <> 'DONE'");
        }
        boolean ended = progress.contains(Progress.DONE) || progress.contains(Progress.CANCELLED);
        return List.of(PROGRESS + " = any(:progress)", ended ? "true" : "p.state <> 'DONE'", dueWithin(progress));
    }

    /// The units that somebody may see, as SQL. They and the words stand in the statement, for how much a unit has and
    /// how often a word is found decides how to look: a plan kept for all of them read whole tables for some.
    String units() {
        return units(sight);
    }

    static String units(Sight sight) {
        return Arrays.stream(sight.unitNumbers())
                .map(String::valueOf)
                .collect(Collectors.joining(",", "'{", "}'::bigint[]"));
    }

    /// A condition for each word by itself: an index of letters answers those, but not `like all`. Words are letters
    /// and digits, whatever was typed.
    private String words() {
        List<String> words = Fold.words(filter.text());
        return words.isEmpty()
                ? "false"
                : words.stream()
                        .map(word -> "w.folded like '%" + lettersAndDigits(word) + "%'")
                        .collect(Collectors.joining(" and ", "(", ")"));
    }

    private static String lettersAndDigits(String word) {
        if (!WORD.matcher(word).matches()) {
            throw new IllegalArgumentException("no word: " + word);
        }
        return word;
    }

    /// What the progress says of the deadline, so that an index finds it.
    private static String dueWithin(Set<Progress> progress) {
        if (progress.equals(Set.of(Progress.LATE))) {
            return "p.due_on < :today";
        }
        return progress.equals(Set.of(Progress.SOON_DUE)) ? "p.due_on between :today and :soon" : "true";
    }

    String order() {
        return switch (filter.sort()) {
            case HELD -> "order by p.held_since, p.case_id";
            case DUE -> "order by p.due_on nulls last, p.case_id";
            case CHANGED ->
                "order by " + (numbered.isEmpty() ? "" : NUMBERED + " desc, ") + "p.last_move_at desc, p.case_id";
        };
    }

    Map<String, Object> values(LocalDate today) {
        Map<String, Object> values = new HashMap<>();
        values.put("today", today);
        values.put("soon", Progress.soonUntil(today, CALENDAR));
        values.put("progress", filter.progress().stream().map(Enum::name).toArray(String[]::new));
        values.put("numbered", numbered.stream().map(DirectiveId::value).toArray(Long[]::new));
        if (filter.unit() != null) {
            values.put("unit", filter.unit().value());
        }
        if (filter.holder() != null) {
            values.put("holder", filter.holder().value());
        }
        if (filter.directive() != null) {
            values.put("directive", filter.directive().value());
        }
        if (filter.requirement() != null) {
            values.put("requirement", filter.requirement().value());
        }
        if (filter.parent() != null) {
            values.put("parent", filter.parent().value());
        }
        return values;
    }
}
