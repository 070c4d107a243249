package damlam.record;

import damlam.merkle.Hash;
import damlam.merkle.TreeHasher;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The entries of one tile's width, read and hashed: from the bundle, from the tile, and from another copy.
/// Hashes lie side by side.
final class Span {
    /// The number of tile and bundle.
    final long index;
    /// How many entries the tree has here.
    final int width;
    /// Hashes of the entries; null if they cannot be read.
    final byte @Nullable [] found;
    /// Hashes in the tile; null if it cannot be read.
    final byte @Nullable [] recorded;
    /// Hashes of the entries in the other copy; null without one, or where it cannot be read.
    final byte @Nullable [] copied;
    /// Root over `found`, where that is a full tile.
    final @Nullable Hash foundRoot;
    /// Root over `recorded`, where that is a full tile.
    final @Nullable Hash recordedRoot;
    /// What could not be read, and why.
    final List<Finding> findings = new ArrayList<>();

    private Span(RecordFiles files, long size, @Nullable RecordFiles copy, long copySize, long index)
            throws IOException {
        TreeHasher hasher = new TreeHasher();
        this.index = index;
        this.width = Math.toIntExact(TilePath.width(size, 0, index));
        this.found = entries(files, index, width, hasher, findings);
        this.recorded = tile(files, index, width, findings);
        long copyWidth = TilePath.width(copySize, 0, index);
        this.copied = copy == null || copyWidth <= 0
                ? null
                : copied(copy, index, Math.toIntExact(copyWidth), hasher, Math.toIntExact(Math.min(width, copyWidth)));
        this.foundRoot = root(found, hasher);
        this.recordedRoot = Arrays.equals(found, recorded) ? foundRoot : root(recorded, hasher);
    }

    /// @param copy the other copy; null without one
    /// @param copySize how many entries it has
    /// @throws IOException if a file is there and cannot be read
    static Span read(RecordFiles files, long size, @Nullable RecordFiles copy, long copySize, long index)
            throws IOException {
        return new Span(files, size, copy, copySize, index);
    }

    long from() {
        return index * TilePath.FULL;
    }

    private static byte @Nullable [] entries(
            RecordFiles files, long index, int width, TreeHasher hasher, List<Finding> findings) throws IOException {
        try {
            return EntryBundle.hashes(Tiles.bundle(files, index, width), hasher);
        } catch (RecordFormatException e) {
            findings.add(lost(e.isMissing() ? Fault.ENTRIES_MISSING : Fault.ENTRIES_DAMAGED, index, width, e));
            return null;
        }
    }

    private static byte @Nullable [] tile(RecordFiles files, long index, int width, List<Finding> findings)
            throws IOException {
        try {
            return Tiles.tile(files, 0, index, width);
        } catch (RecordFormatException e) {
            findings.add(lost(e.isMissing() ? Fault.TILE_MISSING : Fault.TILE_DAMAGED, index, width, e));
            return null;
        }
    }

    private static Finding lost(Fault fault, long index, int width, RecordFormatException e) {
        long from = index * TilePath.FULL;
        return new Finding(fault, from, from + width - 1, e.detail());
    }

    private static byte @Nullable [] copied(RecordFiles copy, long index, int copyWidth, TreeHasher hasher, int width)
            throws IOException {
        try {
            byte[] hashes = EntryBundle.hashes(Tiles.bundle(copy, index, copyWidth), hasher);
            return Arrays.copyOf(hashes, Math.min(hashes.length, width * Hash.BYTES));
        } catch (RecordFormatException e) {
            return null;
        }
    }

    private static @Nullable Hash root(byte @Nullable [] hashes, TreeHasher hasher) {
        return hashes == null || hashes.length != TilePath.FULL * Hash.BYTES
                ? null
                : hasher.rootOf(hashes.clone(), TilePath.FULL);
    }
}
