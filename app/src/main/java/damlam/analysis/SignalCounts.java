package damlam.analysis;

import damlam.detect.SignalKind;
import damlam.org.UnitId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// How many signals somebody may see, by group, kind and unit.
public record SignalCounts(List<Some> some) {
    public SignalCounts {
        some = List.copyOf(some);
    }

    /// Those of one group, kind and unit.
    public record Some(SignalFilter.Group group, SignalKind kind, UnitId unit, int count) {}

    /// @param kind null for all
    /// @param unit null for all
    public int of(SignalFilter.Group group, @Nullable SignalKind kind, @Nullable UnitId unit) {
        return some.stream()
                .filter(one -> one.group() == group)
                .filter(one -> kind == null || one.kind() == kind)
                .filter(one -> unit == null || one.unit().equals(unit))
                .mapToInt(Some::count)
                .sum();
    }

    public Set<SignalKind> kinds() {
        Set<SignalKind> kinds = new TreeSet<>();
        some.forEach(one -> kinds.add(one.kind()));
        return kinds;
    }

    public List<UnitId> units() {
        return some.stream()
                .map(Some::unit)
                .distinct()
                .sorted(Comparator.comparingLong(UnitId::value))
                .toList();
    }
}
