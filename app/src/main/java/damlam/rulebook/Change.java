package damlam.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What a version does to one stretch of its days.
///
/// @param until the last of them; null where none is known
/// @param before what holds on them without it; null where nothing does
/// @param prevails whether it is what holds then; else `before`, which begins later, goes on holding
/// @param same whether it says on these days what holds anyway
public record Change(
        LocalDate from, @Nullable LocalDate until, @Nullable Rule before, boolean prevails, boolean same) {
    /// Whether anybody would notice.
    public boolean matters() {
        return !same;
    }

    /// Stretch by stretch, from its first day to its last.
    ///
    /// @param made the version, as it would be once confirmed
    static List<Change> of(List<Rule> versions, Rule made) {
        List<Rule> others = versions.stream()
                .filter(rule -> rule.code().equals(made.code()) && !rule.id().equals(made.id()))
                .filter(Rule::isInBook)
                .toList();
        List<Rule> all = new ArrayList<>(others);
        all.add(made);
        Rules without = Rules.of(others);
        Rules with = Rules.of(all);
        List<LocalDate> days = List.copyOf(starts(others, made));
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            LocalDate day = days.get(i);
            LocalDate last = i + 1 < days.size() ? days.get(i + 1).minusDays(1) : made.until();
            Rule before = without.on(made.code(), day).orElse(null);
            boolean prevails = with.on(made.code(), day).orElseThrow().id().equals(made.id());
            add(changes, new Change(day, last, before, prevails, before != null && made.saysSame(before)));
        }
        return changes;
    }

    private static TreeSet<LocalDate> starts(List<Rule> others, Rule made) {
        TreeSet<LocalDate> days = new TreeSet<>();
        days.add(made.from());
        for (Rule other : others) {
            days.add(other.from());
            if (other.until() != null) {
                days.add(other.until().plusDays(1));
            }
        }
        days.removeIf(day -> !made.holdsOn(day));
        return days;
    }

    /// Stretches that are alike are one.
    private static void add(List<Change> changes, Change next) {
        Change last = changes.isEmpty() ? null : changes.getLast();
        if (last != null && last.prevails == next.prevails && Objects.equals(last.before, next.before)) {
            changes.removeLast();
            changes.add(new Change(last.from, next.until, last.before, last.prevails, last.same));
        } else {
            changes.add(next);
        }
    }

    /// Whether a day before this one would have another rule than it had.
    static boolean rewrites(List<Change> changes, LocalDate today) {
        return changes.stream().anyMatch(change -> change.prevails && !change.same && change.from.isBefore(today));
    }
}
