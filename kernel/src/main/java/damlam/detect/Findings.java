package damlam.detect;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the detectors found: signals in the order of the cases, and for each signal and level how many opportunities
/// and hits each party had. Findings of parts of a log add up to those of the whole.
public final class Findings {
    private final List<Signal> signals;
    private final Map<SignalKind, Map<Level, Tally>> tallies;
    private final Map<SignalKind, Set<Fact>> skipped;

    Findings(Map<SignalKind, Set<Fact>> skipped) {
        this(new ArrayList<>(), new EnumMap<>(SignalKind.class), skipped);
    }

    private Findings(
            List<Signal> signals, Map<SignalKind, Map<Level, Tally>> tallies, Map<SignalKind, Set<Fact>> skipped) {
        this.signals = signals;
        this.tallies = tallies;
        this.skipped = skipped;
    }

    public List<Signal> signals() {
        return List.copyOf(signals);
    }

    /// The tally of that signal at that level; empty if nothing was looked at.
    public Tally tally(SignalKind kind, Level level) {
        return tallies.getOrDefault(kind, Map.of()).getOrDefault(level, new Tally());
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
        Map<SignalKind, Map<Level, Tally>> sums = new EnumMap<>(SignalKind.class);
        for (SignalKind kind : SignalKind.values()) {
            for (Level level : Level.values()) {
                Tally sum = tally(kind, level).plus(other.tally(kind, level));
                if (!sum.isEmpty()) {
                    sums.computeIfAbsent(kind, any -> new EnumMap<>(Level.class))
                            .put(level, sum);
                }
            }
        }
        return new Findings(all, sums, skipped);
    }

    void add(Signal signal) {
        signals.add(signal);
    }

    Tally toAdd(SignalKind kind, Level level) {
        return tallies.computeIfAbsent(kind, any -> new EnumMap<>(Level.class))
                .computeIfAbsent(level, any -> new Tally());
    }
}
