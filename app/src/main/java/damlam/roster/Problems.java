package damlam.roster;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What was found wrong while a file is read.
final class Problems {
    private final List<Problem> wrong = new ArrayList<>();
    private final List<Problem> waiting = new ArrayList<>();
    private final Set<Problem> columns = new HashSet<>();

    void add(Problem problem) {
        wrong.add(problem);
    }

    void waits(Problem problem) {
        waiting.add(problem);
    }

    void noColumn(Table table, Column column) {
        Roster.Place heads = new Roster.Place(table.sheet(), table.headLine());
        Problem problem = new Problem(heads, column, "", "roster.problem.noColumn", List.of());
        if (columns.add(problem)) {
            wrong.add(problem);
        }
    }

    List<Problem> wrong() {
        return wrong;
    }

    List<Problem> waiting() {
        return waiting;
    }
}
