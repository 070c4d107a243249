package damlam.record;

import damlam.merkle.CompactRange;
import damlam.merkle.Hash;
import damlam.merkle.TreeHasher;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The unfinished tiles at the right of a tree, one a level, and the unfinished bundle: all that a log must
/// know to grow. At most 8 tiles of 8 KB, whatever the size.
final class RightEdge {
    private static final int TILE_BYTES = TilePath.FULL * Hash.BYTES;

    private final TreeHasher hasher = new TreeHasher();
    private final List<byte[]> levels = new ArrayList<>();
    private final ByteArrayOutputStream bundle = new ByteArrayOutputStream();
    private long size;

    private RightEdge(long size) {
        this.size = size;
    }

    /// Reads the edge of a tree from its partial tiles.
    ///
    /// @throws RecordFormatException if one is missing or cut, or the entries are not those of the tile
    static RightEdge read(RecordFiles files, long size) throws IOException {
        RightEdge edge = new RightEdge(size);
        for (int level = 0; level <= TilePath.topLevel(size); level++) {
            byte[] hashes = new byte[0];
            int width = edge.width(level);
            if (width > 0) {
                hashes = Tiles.tile(files, level, edge.index(level), width);
            }
            edge.levels.add(Arrays.copyOf(hashes, TILE_BYTES));
        }
        int width = edge.width(0);
        if (width > 0) {
            byte[] entries = Tiles.bundle(files, edge.index(0), width);
            byte[] tile = Arrays.copyOf(edge.levels.getFirst(), width * Hash.BYTES);
            if (!Arrays.equals(EntryBundle.hashes(entries, edge.hasher), tile)) {
                throw new RecordFormatException(
                        TilePath.entries(edge.index(0), width) + " holds other entries than its tile says");
            }
            edge.bundle.writeBytes(entries);
        }
        return edge;
    }

    long size() {
        return size;
    }

    /// Adds an entry; writes each tile and bundle that it completes.
    void add(byte[] entry, Folder folder) throws IOException {
        byte[] hash = new byte[Hash.BYTES];
        hasher.leaf(entry, 0, entry.length, hash, 0);
        EntryBundle.append(bundle, entry);
        put(0, width(0), hash);
        size++;
        if (width(0) == 0) {
            folder.write(TilePath.entries(index(0) - 1, TilePath.FULL), bundle.toByteArray());
            bundle.reset();
            complete(0, folder);
        }
    }

    private void complete(int level, Folder folder) throws IOException {
        byte[] tile = levels.get(level);
        folder.write(TilePath.tile(level, index(level) - 1, TilePath.FULL), tile);
        Hash root = hasher.rootOf(tile.clone(), TilePath.FULL);
        // The level above already counts this hash.
        int position = (width(level + 1) + TilePath.FULL - 1) % TilePath.FULL;
        put(level + 1, position, root.bytes());
        if (width(level + 1) == 0) {
            complete(level + 1, folder);
        }
    }

    private void put(int level, int position, byte[] hash) {
        if (level == levels.size()) {
            levels.add(new byte[TILE_BYTES]);
        }
        System.arraycopy(hash, 0, levels.get(level), position * Hash.BYTES, Hash.BYTES);
    }

    /// Writes the partial tiles and the partial bundle, those that a tree of size `published` does not have
    /// already.
    void writePartials(Folder folder, long published) throws IOException {
        for (int level = 0; level < levels.size(); level++) {
            int width = width(level);
            if (width > 0 && size >> (TilePath.HEIGHT * level) != published >> (TilePath.HEIGHT * level)) {
                folder.write(
                        TilePath.tile(level, index(level), width),
                        Arrays.copyOf(levels.get(level), width * Hash.BYTES));
            }
        }
        if (width(0) > 0 && size != published) {
            folder.write(TilePath.entries(index(0), width(0)), bundle.toByteArray());
        }
    }

    Hash root() {
        CompactRange range = new CompactRange();
        for (int level = levels.size() - 1; level >= 0; level--) {
            for (int i = 0; i < width(level); i++) {
                range.append(TilePath.HEIGHT * level, Hash.of(levels.get(level), i * Hash.BYTES, Hash.BYTES));
            }
        }
        return range.root();
    }

    /// How many hashes the unfinished tile of a level holds.
    private int width(int level) {
        return (int) (size >> (TilePath.HEIGHT * level)) & (TilePath.FULL - 1);
    }

    /// The number of the unfinished tile of a level.
    private long index(int level) {
        return size >> (TilePath.HEIGHT * (level + 1));
    }
}
