package damlam.dispatch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One duty that a dispatch lays on its addressees.
///
/// @param no as printed, without marks, after its section's number: `1`, `II.1`; a dash list is counted
/// from 1; a row of a table of tasks in an annex is `PL.3`, or `PL II.3` where annexes are numbered
/// @param text its own words, in NFC and on one line, without those of its points
/// @param span from its number to the end of its last point
/// @param scope who leads: those it names, or all addressees
/// @param scopeWords where it names them; empty when it binds all
/// @param coordinators who is to work with them
/// @param product what is to come of it, from a table of tasks; null where the text has no such column
/// @param term deadline and period of its own words; points carry their own
public record Requirement(
        String no,
        String text,
        Span span,
        List<String> scope,
        List<Span> scopeWords,
        List<String> coordinators,
        Term term,
        @Nullable String product,
        List<Point> points) {
    public Requirement {
        scope = List.copyOf(scope);
        scopeWords = List.copyOf(scopeWords);
        coordinators = List.copyOf(coordinators);
        points = List.copyOf(points);
    }

    public Deadline deadline() {
        return term.deadline();
    }
}
