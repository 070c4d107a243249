package damlam.dispatch;

import java.util.List;

/// One duty that a dispatch lays on its addressees.
///
/// @param no as printed, without marks, after its section's number: `1`, `II.1`; a dash list is counted from 1
/// @param text its own words, in NFC and on one line, without those of its points
/// @param span from its number to the end of its last point
/// @param scope who leads: those it names, or all addressees
/// @param scopeWords where it names them; empty when it binds all
/// @param coordinators who is to work with them
/// @param term deadline and period of its own words; points carry their own
public record Requirement(
        String no,
        String text,
        Span span,
        List<String> scope,
        List<Span> scopeWords,
        List<String> coordinators,
        Term term,
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
