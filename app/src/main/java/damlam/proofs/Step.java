package damlam.proofs;

import damlam.merkle.Hash;
import damlam.merkle.TreeHasher;
import java.util.ArrayList;
import java.util.List;

/// One step on the way from an act to the root: what it is hashed together with, and what comes of it.
///
/// @param from the first act of the neighbour, and `until` behind its last
/// @param onTheLeft whether the neighbour stands before what has been hashed so far
/// @param neighbour its hash
/// @param result the hash of both
public record Step(long from, long until, boolean onTheLeft, Hash neighbour, Hash result) {
    /// How many acts the neighbour stands for.
    public long acts() {
        return until - from;
    }

    /// The steps of an inclusion proof (RFC 9162, section 2.1.3), the act's own neighbour first.
    ///
    /// @param path as the proof has it
    static List<Step> of(long index, long size, Hash leaf, List<Hash> path) {
        List<long[]> neighbours = new ArrayList<>();
        long low = 0;
        long high = size;
        while (high - low > 1) {
            long half = low + Long.highestOneBit(high - low - 1);
            if (index < half) {
                neighbours.addFirst(new long[] {half, high});
                high = half;
            } else {
                neighbours.addFirst(new long[] {low, half});
                low = half;
            }
        }
        List<Step> steps = new ArrayList<>();
        Hash hash = leaf;
        for (int i = 0; i < neighbours.size(); i++) {
            long[] range = neighbours.get(i);
            boolean left = range[0] < index;
            Hash neighbour = path.get(i);
            hash = left ? TreeHasher.node(neighbour, hash) : TreeHasher.node(hash, neighbour);
            steps.add(new Step(range[0], range[1], left, neighbour, hash));
        }
        return steps;
    }
}
