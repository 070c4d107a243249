package damlam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import org.junit.jupiter.api.Test;

class HeapKeeperTest {
    private static final long MB = 1 << 20;

    @Test
    void thereIsRoomAboveWhatIsAliveAndNoMoreThanThereIs() {
        assertThat(HeapKeeper.limit(0, -1)).isEqualTo(96 * MB);
        assertThat(HeapKeeper.limit(800 * MB, -1)).isEqualTo(996 * MB);
        assertThat(HeapKeeper.limit(800 * MB, 900 * MB)).isEqualTo(900 * MB);
    }

    @Test
    void oneRunLeavesNothingBehindForTheNext() {
        for (int run = 0; run < 3; run++) {
            try (HeapKeeper keeper = new HeapKeeper()) {
                assertThat(keeper).isNotNull();
            }
        }
        assertThat(ManagementFactory.getMemoryPoolMXBeans())
                .filteredOn(pool -> pool.isUsageThresholdSupported())
                .allMatch(pool -> !pool.getType().equals(MemoryType.HEAP) || pool.getUsageThreshold() == 0);
    }
}
