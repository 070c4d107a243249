package damlam.cli;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import javax.management.ListenerNotFoundException;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;

/// Keeps the heap near what is alive in it. The serial collector, which takes the least memory for itself, lets the old
/// generation grow up to the machine's limit before it ever collects it, and what the reading of a large log leaves
/// behind is more than the log.
final class HeapKeeper implements AutoCloseable {
    private static final long ROOM = 96L << 20;

    private final List<MemoryPoolMXBean> old = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isUsageThresholdSupported())
            .toList();
    private final NotificationEmitter crossings = (NotificationEmitter) ManagementFactory.getMemoryMXBean();
    private final NotificationListener collector = (crossing, none) -> collect();

    /// From now on, until it is closed.
    HeapKeeper() {
        setLimits();
        crossings.addNotificationListener(collector, null, null);
    }

    private void collect() {
        System.gc();
        setLimits();
    }

    private void setLimits() {
        old.forEach(pool -> pool.setUsageThreshold(
                limit(pool.getUsage().getUsed(), pool.getUsage().getMax())));
    }

    /// An eighth more than is alive, so that the cost stays in proportion.
    ///
    /// @param most negative if there is no limit
    static long limit(long alive, long most) {
        long wanted = alive + alive / 8 + ROOM;
        return most < 0 ? wanted : Math.min(wanted, most);
    }

    @Override
    public void close() {
        try {
            crossings.removeNotificationListener(collector);
        } catch (ListenerNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
        old.forEach(pool -> pool.setUsageThreshold(0));
    }
}
