package damlam.detect;

import java.util.ArrayList;
import java.util.List;

/// What was measured of one thing over many cases: a value each, with the kind of work, the role, and the party that
/// it is about. 20 bytes a sample, in blocks that are never moved. Samples of parts of a log add up to those of the
/// whole.
final class Samples {
    private final List<Block> blocks = new ArrayList<>();
    private int size;

    /// Takes one sample.
    interface Sink {
        void take(long value, int kind, int role, int party);
    }

    private static final class Block {
        private static final int LENGTH = 4096;

        private int size;
        private final long[] value = new long[LENGTH];
        private final int[] kind = new int[LENGTH];
        private final int[] role = new int[LENGTH];
        private final int[] party = new int[LENGTH];
    }

    void add(long ofValue, int ofKind, int ofRole, int ofParty) {
        if (blocks.isEmpty() || blocks.get(blocks.size() - 1).size == Block.LENGTH) {
            blocks.add(new Block());
        }
        Block last = blocks.get(blocks.size() - 1);
        last.value[last.size] = ofValue;
        last.kind[last.size] = ofKind;
        last.role[last.size] = ofRole;
        last.party[last.size] = ofParty;
        last.size++;
        size++;
    }

    int size() {
        return size;
    }

    void each(Sink sink) {
        for (Block block : blocks) {
            for (int i = 0; i < block.size; i++) {
                sink.take(block.value[i], block.kind[i], block.role[i], block.party[i]);
            }
        }
    }

    /// Both together, in the same memory: neither may be added to any more.
    Samples plus(Samples other) {
        Samples sum = new Samples();
        sum.blocks.addAll(blocks);
        sum.blocks.addAll(other.blocks);
        sum.size = size + other.size;
        return sum;
    }
}
