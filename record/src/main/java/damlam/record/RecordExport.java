package damlam.record;

import damlam.note.SignedCheckpoint;
import damlam.note.VerifierKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// A copy of a record with all that a check needs: checkpoints, tiles, entries, the public keys, and a page
/// that checks receipts without a server. What was erased is not in it, because it is not in the record.
public final class RecordExport {
    /// The public keys, a line each.
    public static final String KEYS = "keys.txt";
    /// The page that checks receipts.
    public static final String PAGE = "verify.html";

    private RecordExport() {}

    /// Copies a record into an empty folder.
    ///
    /// @param keys to be written beside it; whoever receives the copy compares them with what they know
    /// @return the checkpoint up to which it was copied
    /// @throws IOException if the folder is not empty, or the record is missing or damaged
    public static SignedCheckpoint write(RecordFiles from, Folder to, List<VerifierKey> keys) throws IOException {
        if (!to.isEmpty()) {
            throw RecordFormatException.of("export.full", to.toString());
        }
        RecordReader reader = new RecordReader(from);
        SignedCheckpoint newest =
                reader.newest().orElseThrow(() -> RecordFormatException.of("checkpoint.none", from.toString()));
        Optional<SignedCheckpoint> cosigned = reader.cosigned()
                .filter(signed ->
                        signed.checkpoint().size() <= newest.checkpoint().size());
        TreeSet<Long> sizes = new TreeSet<>(List.of(newest.checkpoint().size()));
        cosigned.ifPresent(signed -> sizes.add(signed.checkpoint().size()));
        copyFull(from, to, sizes.last());
        for (long size : sizes) {
            copyPartial(from, to, size);
        }
        to.sync();
        if (cosigned.isPresent()) {
            to.write(RecordReader.COSIGNED, cosigned.get().bytes());
        }
        to.write(TilePath.CHECKPOINT, newest.bytes());
        String lines = keys.stream().map(key -> key.vkey() + "\n").collect(Collectors.joining());
        to.write(KEYS, lines.getBytes(StandardCharsets.UTF_8));
        to.write(PAGE, VerifyPage.html(keys).getBytes(StandardCharsets.UTF_8));
        to.sync();
        return newest;
    }

    private static void copyFull(RecordFiles from, Folder to, long size) throws IOException {
        for (int level = 0; level <= TilePath.topLevel(size); level++) {
            long full = size >> (TilePath.HEIGHT * (level + 1));
            for (long index = 0; index < full; index++) {
                copy(from, to, level, index, TilePath.FULL);
            }
        }
    }

    private static void copyPartial(RecordFiles from, Folder to, long size) throws IOException {
        for (int level = 0; level <= TilePath.topLevel(size); level++) {
            long index = size >> (TilePath.HEIGHT * (level + 1));
            int width = Math.toIntExact(TilePath.width(size, level, index));
            if (width > 0) {
                copy(from, to, level, index, width);
            }
        }
    }

    private static void copy(RecordFiles from, Folder to, int level, long index, int width) throws IOException {
        to.write(TilePath.tile(level, index, width), Tiles.tile(from, level, index, width));
        if (level == 0) {
            to.write(TilePath.entries(index, width), Tiles.bundle(from, index, width));
        }
    }
}
