package damlam.roster;

import damlam.org.Fold;
import damlam.org.OrgChart;
import damlam.org.Unit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which unit a cell means: by its code, or by its name where only one unit has it.
final class UnitNames {
    /// Stands for a name that several units have.
    private static final String SEVERAL = "";

    private final Map<String, Unit> known = new HashMap<>();
    private final Map<String, String> codeByWord = new HashMap<>();
    /// Lines of units in this file, by code.
    private final Map<String, Line> lines = new HashMap<>();

    UnitNames(OrgChart chart) {
        chart.everyUnit().forEach(unit -> known.put(unit.code(), unit));
        chart.units().forEach(unit -> name(unit.code(), unit.name()));
    }

    @Nullable
    Unit known(String code) {
        return known.get(code);
    }

    private void name(String code, String name) {
        for (String word : new String[] {name, code}) {
            codeByWord.merge(Fold.of(word), code, (one, other) -> one.equals(other) ? one : SEVERAL);
        }
    }

    /// A unit of the file that is read.
    ///
    /// @return the line that has this code already; null if none has
    @Nullable
    Line add(String code, String name, Line line) {
        if (!name.isEmpty()) {
            name(code, name);
        }
        return lines.putIfAbsent(code, line);
    }

    /// The code of the unit that a cell names; marks the cell where there is none. To be asked once all units of the
    /// file are read.
    ///
    /// @param unknown the message for a unit that is neither known nor in the file
    Optional<String> code(Line by, Column column, String unknown) {
        String word = by.text(column);
        String code = known.containsKey(word) || lines.containsKey(word) ? word : codeByWord.get(Fold.of(word));
        if (code == null) {
            by.wrong(column, unknown, word);
        } else if (code.equals(SEVERAL)) {
            by.wrong(column, "roster.problem.severalUnits", word);
        } else {
            return Optional.of(code);
        }
        return Optional.empty();
    }

    /// Notes that a line cannot come in before that of a unit it names, where something is wrong with that one.
    void await(Line by, Column column, String code) {
        Line line = lines.get(code);
        if (line != null && !line.isRight()) {
            by.waits(
                    column,
                    "roster.waiting." + column,
                    code,
                    String.valueOf(line.place().line()));
        }
    }
}
