package damlam.detect;

import java.util.Arrays;

/// What was measured of one thing over many cases: a value each, with the kind of work, the role, and the party that
/// it is about. 20 bytes a sample. Samples of parts of a log add up to those of the whole.
final class Samples {
    int size;
    long[] value = new long[64];
    int[] kind = new int[64];
    int[] role = new int[64];
    int[] party = new int[64];

    void add(long ofValue, int ofKind, int ofRole, int ofParty) {
        if (size == value.length) {
            grow(2 * size);
        }
        value[size] = ofValue;
        kind[size] = ofKind;
        role[size] = ofRole;
        party[size] = ofParty;
        size++;
    }

    Samples plus(Samples other) {
        Samples sum = new Samples();
        sum.grow(Math.max(64, size + other.size));
        copy(this, sum);
        copy(other, sum);
        return sum;
    }

    private static void copy(Samples from, Samples to) {
        System.arraycopy(from.value, 0, to.value, to.size, from.size);
        System.arraycopy(from.kind, 0, to.kind, to.size, from.size);
        System.arraycopy(from.role, 0, to.role, to.size, from.size);
        System.arraycopy(from.party, 0, to.party, to.size, from.size);
        to.size += from.size;
    }

    private void grow(int capacity) {
        value = Arrays.copyOf(value, capacity);
        kind = Arrays.copyOf(kind, capacity);
        role = Arrays.copyOf(role, capacity);
        party = Arrays.copyOf(party, capacity);
    }
}
