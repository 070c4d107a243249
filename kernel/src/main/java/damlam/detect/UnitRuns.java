package damlam.detect;

import java.util.Arrays;

/// The units through which a case went, equal neighbours merged, as in the definition of ping-pong (DESIGN.md, section
/// 3).
final class UnitRuns {
    int size;
    int[] unit = new int[8];
    /// Position of the event that brought the case to the unit, and of the one that took it away.
    int[] first = new int[8];
    int[] end = new int[8];
    /// The last receipt within the run, as a holding.
    int[] receipt = new int[8];
    /// The last run before of the same unit, [Trail#NONE] if there is none.
    int[] previous = new int[8];

    private final int[] lastOf;

    UnitRuns(int units) {
        lastOf = new int[units];
        Arrays.fill(lastOf, Trail.NONE);
    }

    void read(Trail trail) {
        size = 0;
        for (int h = 0; h < trail.holdings; h++) {
            if (size == 0 || unit[size - 1] != trail.holdUnit[h]) {
                add(trail.holdUnit[h], trail.holdFirst[h]);
                receipt[size - 1] = h;
            }
            receipt[size - 1] = trail.holdReceipt[h] ? h : receipt[size - 1];
            end[size - 1] = trail.holdEnd[h];
        }
        for (int k = 0; k < size; k++) {
            if (unit[k] >= 0) {
                lastOf[unit[k]] = Trail.NONE;
            }
        }
    }

    private void add(int ofUnit, int from) {
        if (size == unit.length) {
            unit = Arrays.copyOf(unit, 2 * size);
            first = Arrays.copyOf(first, 2 * size);
            end = Arrays.copyOf(end, 2 * size);
            receipt = Arrays.copyOf(receipt, 2 * size);
            previous = Arrays.copyOf(previous, 2 * size);
        }
        unit[size] = ofUnit;
        first[size] = from;
        previous[size] = ofUnit < 0 ? Trail.NONE : lastOf[ofUnit];
        if (ofUnit >= 0) {
            lastOf[ofUnit] = size;
        }
        size++;
    }
}
