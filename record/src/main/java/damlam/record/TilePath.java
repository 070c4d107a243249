package damlam.record;

/// Where tiles and bundles of entries lie (C2SP tlog-tiles).
final class TilePath {
    /// Hashes in a full tile, entries in a full bundle.
    static final int FULL = 256;
    /// A full tile spans this many levels of the tree.
    static final int HEIGHT = 8;

    static final String CHECKPOINT = "checkpoint";

    private TilePath() {}

    /// @param level 0 for leaf hashes
    /// @param width 1 to 256
    static String tile(int level, long index, int width) {
        return "tile/" + level + "/" + number(index) + partial(width);
    }

    static String entries(long index, int width) {
        return "tile/entries/" + number(index) + partial(width);
    }

    /// How many hashes stand in a tile of a tree; 0 or less where the tree has no such tile.
    static long width(long size, int level, long index) {
        return Math.min(FULL, (size >> (HEIGHT * level)) - index * FULL);
    }

    /// The highest level that a tree has tiles at; -1 for the empty tree.
    static int topLevel(long size) {
        int level = -1;
        for (long hashes = size; hashes > 0; hashes >>= HEIGHT) {
            level++;
        }
        return level;
    }

    /// 1234067 is `x001/x234/067`: groups of three digits, so that no name is a file and a folder at once.
    private static String number(long index) {
        String last = "%03d".formatted(index % 1000);
        String path = last;
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            path = "x%03d/".formatted(rest % 1000) + path;
        }
        return path;
    }

    private static String partial(int width) {
        return width == FULL ? "" : ".p/" + width;
    }
}
