package damlam.logfile;

import damlam.eventlog.LedgerState;
import damlam.eventlog.Work;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How a log says what the analysis needs: which column or XES attribute gives case, instant, unit, person, and
/// by which rules the state and the work follow. Read from a small YAML file; `docs/formats/profiles.md`
/// explains it.
///
/// A column is a name in a header, or the key of an event's attribute; `case:KEY` is an attribute of the trace,
/// and `classifier:NAME` what that classifier of the XES log puts together.
///
/// @param name what it is called
/// @param moves whether it is the native log of moves, whose columns are fixed and which has no rules
/// @param caseId column of the case
/// @param at column of the instant
/// @param times how instants are written
/// @param unit column of the unit, empty if there is none
/// @param person column of the person, empty if there is none
/// @param kind column of the kind of work, empty if there is none
/// @param outside column of the outside party that is waited for, empty if there is none
/// @param activity columns of the activity, joined by `/`
/// @param optional columns that a log may lack
/// @param machines persons that are software, whose time is their unit's
/// @param states which state a row leaves the case in; the first rule that fits counts, HELD where none does
/// @param works whether a row is real work; the first rule that fits counts, unknown where none does
public record Profile(
        String name,
        boolean moves,
        String caseId,
        String at,
        Times times,
        String unit,
        String person,
        String kind,
        String outside,
        List<String> activity,
        Set<String> optional,
        Set<String> machines,
        List<StateRule> states,
        List<WorkRule> works) {

    /// @param format as in [Instants]
    /// @param zone whose wall clock a time without zone shows
    record Times(String format, java.time.ZoneId zone) {}

    /// Values that a column must have one of; `*` stands for any text.
    record Condition(Map<String, List<String>> values) {
        /// @param cells the row's text by column
        boolean fits(Map<String, String> cells) {
            return values.entrySet().stream()
                    .allMatch(entry -> entry.getValue().stream()
                            .anyMatch(glob -> fits(glob, cells.getOrDefault(entry.getKey(), ""))));
        }

        private static boolean fits(String glob, String text) {
            int star = glob.indexOf('*');
            if (star < 0) {
                return glob.equals(text);
            }
            if (!text.startsWith(glob.substring(0, star))) {
                return false;
            }
            String rest = glob.substring(star + 1);
            for (int at = star; at <= text.length(); at++) {
                if (fits(rest, text.substring(at))) {
                    return true;
                }
            }
            return false;
        }
    }

    /// @param personKnown whether the person of the row then holds the case
    /// @param outside who is waited for; empty if the rule does not say
    record StateRule(Condition when, LedgerState state, boolean personKnown, String outside) {}

    record WorkRule(Condition when, Work work) {}

    /// The columns of a log of moves, in the order of DESIGN.md, section 6.
    static final List<String> MOVE_COLUMNS = List.of(
            "case",
            "kind",
            "at",
            "actor",
            "actor_unit",
            "move",
            "to_unit",
            "to_person",
            "ground",
            "due",
            "evidence",
            "stance",
            "own_authority");

    /// The names of the profiles that come with the program.
    public static final List<String> BUILT_IN = List.of("moves", "xes", "bpic13", "receipt");

    /// The profile of that name, or of that file.
    ///
    /// @throws LogFormatException if there is neither, or the file cannot be used
    public static Profile of(String nameOrFile) {
        return BUILT_IN.contains(nameOrFile) ? ProfileFile.builtIn(nameOrFile) : ProfileFile.read(Path.of(nameOrFile));
    }

    /// The columns that rows are asked for; a column's place here is its slot in [Cells].
    List<String> columns() {
        if (moves) {
            return MOVE_COLUMNS;
        }
        Set<String> columns = new LinkedHashSet<>(List.of(caseId, at));
        for (String column : List.of(unit, person, kind, outside)) {
            if (!column.isEmpty()) {
                columns.add(column);
            }
        }
        columns.addAll(activity);
        states.forEach(rule -> columns.addAll(rule.when().values().keySet()));
        works.forEach(rule -> columns.addAll(rule.when().values().keySet()));
        return List.copyOf(columns);
    }

    /// The columns on which activity, state and work depend.
    List<String> ruleColumns() {
        Set<String> columns = new LinkedHashSet<>(activity);
        states.forEach(rule -> columns.addAll(rule.when().values().keySet()));
        works.forEach(rule -> columns.addAll(rule.when().values().keySet()));
        return List.copyOf(columns);
    }

    /// Whether the column in that slot is an instant.
    boolean isTime(int slot) {
        return moves ? List.of("at", "due").contains(MOVE_COLUMNS.get(slot)) : slot == 1;
    }

    /// Whether a rule says when a case is done.
    boolean closes() {
        return states.stream().anyMatch(rule -> rule.state() == LedgerState.DONE);
    }

    Optional<StateRule> stateOf(Map<String, String> cells) {
        return states.stream().filter(rule -> rule.when().fits(cells)).findFirst();
    }

    @Nullable
    Work workOf(Map<String, String> cells) {
        return works.stream()
                .filter(rule -> rule.when().fits(cells))
                .map(WorkRule::work)
                .findFirst()
                .orElse(null);
    }

    /// The columns that a log must have and this one lacks, in one line with those that are there; empty if it
    /// has all.
    Optional<String> missing(Set<String> present) {
        List<String> missing = new ArrayList<>();
        for (String column : columns()) {
            if (!present.contains(column) && !optional.contains(column)) {
                missing.add("'" + column + "'");
            }
        }
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("profile '%s' needs the %s %s: name another with --profile, or write one; the log has %s"
                        .formatted(
                                name,
                                missing.size() == 1 ? "column" : "columns",
                                String.join(", ", missing),
                                present.isEmpty() ? "none" : String.join(", ", present)));
    }
}
