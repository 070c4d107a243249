package damlam.record;

import damlam.merkle.Hash;
import damlam.merkle.TreeHasher;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The leaf hashes around one place of a record, of the entries themselves or as the tiles have them: read
/// again to say how a difference came about.
record Rows(RecordFiles files, long size, boolean ofEntries) {
    private static final int LONGEST_EXCERPT = 400;

    /// Hashes from the first of a span to the end of that after it, as far as they can be read.
    List<Hash> around(long index) throws IOException {
        List<Hash> hashes = new ArrayList<>();
        for (long at = index; at <= index + 1 && TilePath.width(size, 0, at) > 0; at++) {
            byte[] row = row(at);
            for (int i = 0; i < row.length / Hash.BYTES; i++) {
                hashes.add(Hash.of(row, i * Hash.BYTES, Hash.BYTES));
            }
        }
        return hashes;
    }

    private byte[] row(long index) throws IOException {
        int width = Math.toIntExact(TilePath.width(size, 0, index));
        try {
            return ofEntries
                    ? EntryBundle.hashes(Tiles.bundle(files, index, width), new TreeHasher())
                    : Tiles.tile(files, 0, index, width);
        } catch (RecordFormatException e) {
            return new byte[0];
        }
    }

    /// What an entry says, as far as it is text and not too long.
    String excerpt(long entry) throws IOException {
        long index = entry / TilePath.FULL;
        if (!ofEntries || TilePath.width(size, 0, index) <= 0) {
            return "";
        }
        try {
            int width = Math.toIntExact(TilePath.width(size, 0, index));
            List<byte[]> entries = EntryBundle.parse(Tiles.bundle(files, index, width));
            int position = (int) (entry % TilePath.FULL);
            String text = position < entries.size() ? new String(entries.get(position), StandardCharsets.UTF_8) : "";
            return text.length() <= LONGEST_EXCERPT ? text : text.substring(0, LONGEST_EXCERPT) + " …";
        } catch (RecordFormatException e) {
            return "";
        }
    }
}
