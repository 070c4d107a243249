package damlam.figures;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The figures of one report, or of many added up. Their sums are checked when they are made: the four states of the
/// work make the whole, and read and unread make all people.
public final class Figures {
    public static final Figures NONE = new Figures(List.of());

    private final Map<FigureKind, Figure> byKind = new EnumMap<>(FigureKind.class);

    /// @throws IllegalArgumentException if parts do not make the whole; the message gives both
    public Figures(Collection<Figure> figures) {
        figures.forEach(figure -> byKind.put(figure.kind(), figure));
        requireSum(
                FigureKind.HELD,
                FigureKind.DONE_ON_TIME,
                FigureKind.DONE_LATE,
                FigureKind.PENDING_IN_TIME,
                FigureKind.PENDING_OVERDUE);
        requireSum(FigureKind.READ, FigureKind.READ, FigureKind.UNREAD);
        requireWhole(FigureKind.UNREAD, FigureKind.UNREAD_ABSENT);
        requireWhole(FigureKind.PENDING_IN_TIME, FigureKind.STANDING);
    }

    private void requireSum(FigureKind whole, FigureKind... parts) {
        if (!byKind.containsKey(whole)) {
            return;
        }
        int total = total(whole);
        int sum = 0;
        for (FigureKind part : parts) {
            sum += counted(part);
            if (total(part) != total) {
                throw new IllegalArgumentException(
                        "%s is of %d, but the whole is %d".formatted(part, total(part), total));
            }
        }
        if (sum != total) {
            throw new IllegalArgumentException(
                    "the parts of %s make %d, but the whole is %d".formatted(whole, sum, total));
        }
    }

    /// The second figure is a part of the first.
    private void requireWhole(FigureKind whole, FigureKind part) {
        if (byKind.containsKey(whole) && total(part) != counted(whole)) {
            throw new IllegalArgumentException(
                    "%s is of %d, but %s counts %d".formatted(part, total(part), whole, counted(whole)));
        }
    }

    public Collection<Figure> all() {
        return List.copyOf(byKind.values());
    }

    public Optional<Figure> of(FigureKind kind) {
        return Optional.ofNullable(byKind.get(kind));
    }

    /// The numerator; 0 for a figure that is not there.
    public int counted(FigureKind kind) {
        return of(kind).map(Figure::counted).orElse(0);
    }

    public int total(FigureKind kind) {
        return of(kind).map(Figure::total).orElse(0);
    }

    /// Both added up, figure by figure.
    public Figures plus(Figures other) {
        Map<FigureKind, Figure> sum = new EnumMap<>(byKind.isEmpty() ? other.byKind : byKind);
        if (!byKind.isEmpty()) {
            other.byKind.forEach((kind, figure) -> sum.merge(kind, figure, Figure::plus));
        }
        return new Figures(sum.values());
    }

    /// As the journal keeps them: `READ` → `69/72`.
    public Map<String, Object> said() {
        Map<String, Object> said = new TreeMap<>();
        byKind.forEach((kind, figure) -> said.put(kind.name(), figure.counted() + "/" + figure.total()));
        return said;
    }

    /// Whether there was any work in the window; where there was none, a unit may report that there was nothing.
    public boolean anyWork() {
        return total(FigureKind.HELD) > 0;
    }
}
