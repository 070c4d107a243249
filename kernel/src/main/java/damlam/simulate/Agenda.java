package damlam.simulate;

import java.util.Comparator;
import java.util.PriorityQueue;

/// What will happen, in order of time; what was planned first comes first at the same time. Times are those of a
/// [WorkClock].
final class Agenda {
    /// Stands for "not any more".
    static final long NEVER = Long.MAX_VALUE;

    private record Entry(long at, long number, Runnable act) {}

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparingLong(Entry::at).thenComparingLong(Entry::number));
    private final long end;
    private long now;
    private long planned;

    /// @param end when everything stops; what is planned for later is forgotten at once
    Agenda(long end) {
        this.end = end;
    }

    long now() {
        return now;
    }

    void at(long when, Runnable act) {
        if (when < end) {
            entries.add(new Entry(Math.max(when, now), planned++, act));
        }
    }

    void in(long ms, Runnable act) {
        at(now + ms, act);
    }

    void run() {
        for (Entry next = entries.poll(); next != null; next = entries.poll()) {
            now = next.at();
            next.act().run();
        }
    }

    int size() {
        return entries.size();
    }
}
