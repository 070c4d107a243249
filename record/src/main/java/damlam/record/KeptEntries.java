package damlam.record;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A record whose entries are read where the journal keeps them, and all else from its files: to check the one against
/// the other.
public final class KeptEntries implements RecordFiles {
    private static final Pattern BUNDLE = Pattern.compile("tile/entries/((?:x\\d{3}/)*\\d{3})(?:\\.p/(\\d{1,3}))?");

    private final RecordFiles files;
    private final RecordWriter.Entries entries;
    private final String place;

    /// @param files tiles and checkpoint
    /// @param place what a finding calls them
    public KeptEntries(RecordFiles files, RecordWriter.Entries entries, String place) {
        this.files = files;
        this.entries = entries;
        this.place = place;
    }

    @Override
    public Optional<byte[]> read(String path, int most) throws IOException {
        Matcher bundle = BUNDLE.matcher(path);
        if (!bundle.matches()) {
            return files.read(path, most);
        }
        int width = bundle.group(2) == null ? TilePath.FULL : Integer.parseInt(bundle.group(2));
        long index = Long.parseLong(bundle.group(1).replace("x", "").replace("/", ""));
        List<byte[]> found = entries.from(index * TilePath.FULL, width);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] entry : found) {
            if (entry.length > EntryBundle.LONGEST) {
                // Nothing of that length was ever recorded: it was put there since.
                byte[] altered = "longer than any entry".getBytes(StandardCharsets.UTF_8);
                EntryBundle.append(bytes, altered);
            } else {
                EntryBundle.append(bytes, entry);
            }
        }
        return Optional.of(bytes.toByteArray());
    }

    @Override
    public String toString() {
        return place;
    }
}
