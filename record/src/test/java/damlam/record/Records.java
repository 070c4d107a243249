package damlam.record;

import damlam.note.KeyKind;
import damlam.note.SignedCheckpoint;
import damlam.note.SigningKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Records for tests.
final class Records {
    static final String ORIGIN = "record.example.vn/log";
    static final SigningKey KEY = SigningKey.generate(ORIGIN, KeyKind.NOTE);
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-08-15T02:11:09Z"), ZoneOffset.UTC);

    private Records() {}

    /// Entries as the journal makes them, from number `from` to just before `to`.
    static List<byte[]> entries(int from, int to) {
        List<byte[]> entries = new ArrayList<>();
        for (int i = from; i < to; i++) {
            entries.add(entry(i));
        }
        return entries;
    }

    static byte[] entry(int number) {
        return Leaf.of(Map.of("case", 1000 + number, "kind", "cases.move", "move", "FORWARD", "no", number))
                .bytes();
    }

    static RecordWriter open(Folder folder) throws IOException {
        return RecordWriter.open(folder, List.of(KEY), CLOCK, Optional.empty());
    }

    /// Writes a record in one go.
    static SignedCheckpoint write(Path path, List<byte[]> entries) throws IOException {
        try (RecordWriter writer = open(Folder.at(path))) {
            writer.integrate(entries);
            return writer.publish();
        }
    }

    static SignedCheckpoint write(Path path, int size) throws IOException {
        return write(path, entries(0, size));
    }

    static Verification verify(Path path) throws IOException, InterruptedException {
        return verify(path, Trust.in(KEY.verifier()));
    }

    static Verification verify(Path path, Trust trust) throws IOException, InterruptedException {
        return RecordVerifier.verify(Folder.at(path), trust, 2);
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    /// The files of a record that C2SP names, by path.
    static List<String> files(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .filter(file -> !file.startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
