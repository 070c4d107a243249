package damlam.dispatch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A sub-point of a requirement: "a)", "1.1." or a clause of an article, a row of a table of tasks.
///
/// @param no as printed, without marks: `a`, `đ`, `1.1`
/// @param scope those it names itself; empty when it binds whoever its requirement binds
public record Point(
        String no,
        String text,
        Span span,
        List<String> scope,
        List<String> coordinators,
        Term term,
        @Nullable String product) {
    public Point {
        scope = List.copyOf(scope);
        coordinators = List.copyOf(coordinators);
    }
}
