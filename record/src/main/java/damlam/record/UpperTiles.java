package damlam.record;

import damlam.merkle.Hash;
import damlam.merkle.TreeHasher;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Compares the tiles above the lowest with what lies below them, as the roots of the lowest tiles come in. One
/// tile a level is in memory.
final class UpperTiles {
    private final RecordFiles files;
    private final long size;
    private final TreeHasher hasher = new TreeHasher();
    private final List<Level> levels = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    UpperTiles(RecordFiles files, long size) {
        this.files = files;
        this.size = size;
    }

    /// Takes the root of the next full tile of the lowest level.
    ///
    /// @param found over its entries; null if unknown
    /// @param recorded over its tile; null if unknown
    /// @return the one that the level above confirms, else the first that is known, else what the level above
    ///     says; null if nothing is known
    @Nullable
    Hash add(@Nullable Hash found, @Nullable Hash recorded) throws IOException {
        return add(1, found, recorded);
    }

    /// What was found, once all roots are in.
    List<Finding> findings() {
        return findings;
    }

    private @Nullable Hash add(int number, @Nullable Hash one, @Nullable Hash other) throws IOException {
        if (levels.size() < number) {
            levels.add(new Level(number));
        }
        Level level = levels.get(number - 1);
        Hash expected = level.expected();
        Hash chosen = one != null ? one : other;
        if (expected != null && (chosen == null || expected.equals(other))) {
            chosen = expected;
        }
        if (expected != null && !expected.equals(chosen)) {
            long each = 1L << (TilePath.HEIGHT * number);
            report(new Finding(Fault.TILE_CHANGED, level.count * each, (level.count + 1) * each - 1, level.path()));
            // The levels above are then measured against what this one says.
            chosen = expected;
        }
        level.put(chosen);
        return chosen;
    }

    private void report(Finding finding) {
        if (findings.size() < Pass.MOST_FINDINGS) {
            findings.add(finding);
        }
    }

    /// One level; its tile is read when its first hash comes in.
    private final class Level {
        private final int number;
        private final byte[] computed = new byte[TilePath.FULL * Hash.BYTES];
        private boolean complete = true;
        private byte @Nullable [] tile;
        private long count;

        Level(int number) {
            this.number = number;
        }

        String path() {
            long index = count / TilePath.FULL;
            return TilePath.tile(number, index, (int) TilePath.width(size, number, index));
        }

        @Nullable
        Hash expected() throws IOException {
            int position = (int) (count % TilePath.FULL);
            if (position == 0) {
                tile = read();
                complete = true;
            }
            byte[] known = tile;
            return known == null ? null : Hash.of(known, position * Hash.BYTES, Hash.BYTES);
        }

        private byte @Nullable [] read() throws IOException {
            long index = count / TilePath.FULL;
            int width = Math.toIntExact(TilePath.width(size, number, index));
            try {
                return Tiles.tile(files, number, index, width);
            } catch (RecordFormatException e) {
                long each = 1L << (TilePath.HEIGHT * number);
                report(new Finding(
                        e.isMissing() ? Fault.TILE_MISSING : Fault.TILE_DAMAGED,
                        count * each,
                        (count + width) * each - 1,
                        e.detail()));
                return null;
            }
        }

        void put(@Nullable Hash hash) throws IOException {
            int position = (int) (count % TilePath.FULL);
            if (hash == null) {
                complete = false;
            } else {
                System.arraycopy(hash.bytes(), 0, computed, position * Hash.BYTES, Hash.BYTES);
            }
            count++;
            if (count % TilePath.FULL == 0) {
                Hash root = complete ? hasher.rootOf(Arrays.copyOf(computed, computed.length), TilePath.FULL) : null;
                add(number + 1, root, null);
            }
        }
    }
}
