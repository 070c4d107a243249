package damlam.dispatch;

import java.util.List;

/// A sub-point of a requirement: "a)", "1.1." or a clause of an article.
///
/// @param no as printed, without marks: `a`, `đ`, `1.1`
/// @param scope those it names itself; empty when it binds whoever its requirement binds
public record Point(String no, String text, Span span, List<String> scope, List<String> coordinators, Term term) {
    public Point {
        scope = List.copyOf(scope);
        coordinators = List.copyOf(coordinators);
    }
}
