package damlam.note;

import damlam.merkle.Hash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// The state of a log at one moment (C2SP tlog-checkpoint): how many entries it has, and the hash that fixes
/// them all.
///
/// @param origin the log's name
/// @param size how many entries
/// @param root the root of the tree over them
/// @param extensions lines that other logs may add; ours adds none
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {
    public Checkpoint {
        extensions = List.copyOf(extensions);
        if (origin.isEmpty() || origin.contains("\n") || size < 0) {
            throw new IllegalArgumentException("not a checkpoint: origin '%s', size %d".formatted(origin, size));
        }
    }

    public Checkpoint(String origin, long size, Hash root) {
        this(origin, size, root, List.of());
    }

    /// Reads a note's text.
    public static Checkpoint parse(String text) throws NoteFormatException {
        if (!text.endsWith("\n")) {
            throw new NoteFormatException("a checkpoint ends in a newline");
        }
        List<String> lines = Arrays.asList(text.substring(0, text.length() - 1).split("\n", -1));
        if (lines.size() < 3 || lines.contains("")) {
            throw new NoteFormatException("not a checkpoint: origin, size and root belong on three lines");
        }
        OptionalLong size = Lines.decimal(lines.get(1));
        Optional<Hash> root = Hash.fromBase64(lines.get(2));
        if (size.isEmpty() || root.isEmpty()) {
            throw new NoteFormatException(
                    "not a checkpoint: '%s' is no size or '%s' no hash".formatted(lines.get(1), lines.get(2)));
        }
        return new Checkpoint(lines.get(0), size.getAsLong(), root.get(), lines.subList(3, lines.size()));
    }

    /// The note's text.
    public String text() {
        List<String> lines = new ArrayList<>(List.of(origin, Long.toString(size), root.base64()));
        lines.addAll(extensions);
        return String.join("\n", lines) + "\n";
    }
}
