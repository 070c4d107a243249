package damlam.record;

import damlam.merkle.Hash;
import damlam.merkle.SubtreeHashes;
import damlam.merkle.TreeHasher;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The hashes of a tree of one size, read from tiles as they are needed. Nothing read is believed: a proof made
/// from tiles is worth what its own check says.
public final class Tiles implements SubtreeHashes<IOException> {
    private static final int REMEMBERED = 64;

    private final RecordFiles files;
    private final long size;
    private final Map<String, byte[]> read = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > REMEMBERED;
        }
    };

    /// @param size of the tree, as a checkpoint says it
    public Tiles(RecordFiles files, long size) {
        this.files = files;
        this.size = size;
    }

    /// @throws RecordFormatException if the tile that holds it is missing or too short
    @Override
    public synchronized Hash hash(int height, long index) throws IOException {
        int level = height / TilePath.HEIGHT;
        int below = height % TilePath.HEIGHT;
        long first = index << below;
        byte[] tile = tile(level, first / TilePath.FULL);
        int from = (int) (first % TilePath.FULL) * Hash.BYTES;
        int count = 1 << below;
        if (from + count * Hash.BYTES > tile.length) {
            throw new IllegalArgumentException(
                    "no subtree of height %d, number %d in a tree of %d leaves".formatted(height, index, size));
        }
        return new TreeHasher().rootOf(Arrays.copyOfRange(tile, from, from + count * Hash.BYTES), count);
    }

    /// One tile, as wide as this tree has it.
    byte[] tile(int level, long index) throws IOException {
        int width = Math.toIntExact(TilePath.width(size, level, index));
        String path = TilePath.tile(level, index, width);
        byte[] known = read.get(path);
        if (known == null) {
            known = tile(files, level, index, width);
            read.put(path, known);
        }
        return known;
    }

    /// Reads a tile; where the partial one is gone, the full one begins with the same hashes.
    ///
    /// @throws RecordFormatException if it is missing, or not as long as it should be
    static byte[] tile(RecordFiles files, int level, long index, int width) throws IOException {
        String path = TilePath.tile(level, index, width);
        byte[] tile = files.read(path, width * Hash.BYTES).orElse(null);
        int expected = width;
        if (tile == null && width < TilePath.FULL) {
            expected = TilePath.FULL;
            tile = files.read(TilePath.tile(level, index, expected), expected * Hash.BYTES)
                    .orElse(null);
        }
        if (tile == null) {
            throw RecordFormatException.missing(path);
        }
        if (tile.length != expected * Hash.BYTES) {
            throw new RecordFormatException(
                    "%s has %d bytes, not %d".formatted(path, tile.length, expected * Hash.BYTES));
        }
        return width == expected ? tile : Arrays.copyOf(tile, width * Hash.BYTES);
    }

    /// Reads a bundle of entries, partial or full; of a full one read in place of a partial one only what the
    /// partial one would hold is returned.
    ///
    /// @throws RecordFormatException if it is missing, too long, or cut off
    static byte[] bundle(RecordFiles files, long index, int width) throws IOException {
        String path = TilePath.entries(index, width);
        byte[] bundle = files.read(path, EntryBundle.MOST_BYTES).orElse(null);
        boolean instead = bundle == null && width < TilePath.FULL;
        if (instead) {
            bundle = files.read(TilePath.entries(index, TilePath.FULL), EntryBundle.MOST_BYTES)
                    .orElse(null);
        }
        if (bundle == null) {
            throw RecordFormatException.missing(path);
        }
        if (bundle.length > EntryBundle.MOST_BYTES) {
            throw new RecordFormatException(path + " is longer than any bundle");
        }
        return instead ? EntryBundle.first(bundle, width) : bundle;
    }

    /// The entries of one bundle.
    List<byte[]> entries(long index) throws IOException {
        return EntryBundle.parse(bundle(files, index, Math.toIntExact(TilePath.width(size, 0, index))));
    }
}
