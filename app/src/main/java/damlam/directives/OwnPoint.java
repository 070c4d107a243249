package damlam.directives;

import damlam.dispatch.Dispatch;
import damlam.dispatch.Point;
import java.util.List;
import java.util.Optional;

/// A point of a requirement that names addressees or sets a day or period of its own, which do not hold for the rest.
///
/// @param no as printed, without marks: `a`
/// @param addressees those it names itself; empty when it names none
/// @param term its own; [Term.Standing] when it sets none
public record OwnPoint(String no, List<String> addressees, Term term) {
    public OwnPoint {
        addressees = List.copyOf(addressees);
    }

    /// Those that still stand in a requirement as it was settled.
    public static List<OwnPoint> of(Requirement settled, Dispatch read) {
        return read(settled, read).stream()
                .flatMap(one -> one.points().stream())
                .filter(point -> isIn(settled, point))
                .map(point -> new OwnPoint(point.no(), point.scope(), Proposals.term(point.term())))
                .filter(own -> own.differs(settled))
                .toList();
    }

    private boolean differs(Requirement settled) {
        boolean otherTerm = !(term instanceof Term.Standing) && !term.equals(settled.term());
        boolean others =
                !addressees.isEmpty() && !addressees.equals(settled.scope().words());
        return otherTerm || others;
    }

    /// The requirement as the text has it; empty where a person added it.
    static Optional<damlam.dispatch.Requirement> read(Requirement settled, Dispatch read) {
        return read.requirements().stream()
                .filter(one -> one.span().equals(settled.span()))
                .findFirst();
    }

    /// Whether the words of a requirement still hold those of a point.
    static boolean isIn(Requirement settled, Point point) {
        return settled.text().lines().anyMatch(line -> line.equals(Proposals.line(point)));
    }
}
