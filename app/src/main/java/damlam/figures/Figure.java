package damlam.figures;

import java.util.List;

/// A numerator and its denominator. Neither is ever shown without the other.
public record Figure(FigureKind kind, int counted, int total) {
    public Figure {
        if (counted < 0 || total < counted) {
            throw new IllegalArgumentException("%s cannot be %d of %d".formatted(kind, counted, total));
        }
    }

    public static Figure of(FigureKind kind, List<Fact> facts) {
        return new Figure(
                kind,
                facts.stream().mapToInt(Fact::counted).sum(),
                facts.stream().mapToInt(Fact::total).sum());
    }

    public Figure plus(Figure other) {
        if (kind != other.kind) {
            throw new IllegalArgumentException("cannot add " + other.kind + " to " + kind);
        }
        return new Figure(kind, counted + other.counted, total + other.total);
    }
}
