package damlam.detect;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// What the detectors found: signals in the order of the cases, and for each signal and level how many opportunities
/// and hits each party had. Findings of parts of a log add up to those of the whole.
public final class Findings {
    private final List<Signal> signals;
    private final Map<Level, Counts> counts;
    private final Map<SignalKind, Set<Fact>> skipped;

    Findings(Map<SignalKind, Set<Fact>> skipped) {
        this(new ArrayList<>(), new EnumMap<>(Level.class), skipped);
        for (Level level : Level.values()) {
            counts.put(level, new Counts());
        }
    }

    private Findings(List<Signal> signals, Map<Level, Counts> counts, Map<SignalKind, Set<Fact>> skipped) {
        this.signals = signals;
        this.counts = counts;
        this.skipped = skipped;
    }

    public List<Signal> signals() {
        return Collections.unmodifiableList(signals);
    }

    /// The tally of that signal at that level; empty if nothing was looked at.
    public Tally tally(SignalKind kind, Level level) {
        return counts(level).tally(kind);
    }

    /// The detectors that were not run, each with the facts that the log does not tell.
    public Map<SignalKind, Set<Fact>> skipped() {
        return Map.copyOf(skipped);
    }

    /// Both together; neither is changed.
    ///
    /// @param other findings of later cases of the same log by the same rules
    public Findings plus(Findings other) {
        List<Signal> all = new ArrayList<>(signals.size() + other.signals.size());
        all.addAll(signals);
        all.addAll(other.signals);
        Map<Level, Counts> sums = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            sums.put(level, counts(level).plus(other.counts(level)));
        }
        return new Findings(all, sums, skipped);
    }

    void add(Signal signal) {
        signals.add(signal);
    }

    Counts counts(Level level) {
        return Objects.requireNonNull(counts.get(level));
    }
}
