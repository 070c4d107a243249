package damlam.record;

import damlam.note.KeyKind;
import damlam.note.NoteFormatException;
import damlam.note.SigningKey;
import damlam.note.VerifierKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The keys that sign, in a file that only its owner may read: made when first opened, the newest key first.
///
/// A key is replaced with overlap: [#rotate()] adds a new one, and both sign until everybody has learnt the new
/// one; then [#retire(LocalDate)] drops the old, and keeps its public part: whoever holds a receipt that it signed
/// has to learn it somewhere. Each key takes two lines, the private key and its vkey; a retired one takes one line,
/// `retired <day> <vkey>`.
public final class KeyFile {
    private static final int MOST_BYTES = 1 << 16;
    private static final String RETIRED = "retired ";

    /// A key that signs no more.
    ///
    /// @param key its public part
    /// @param day when it was retired
    public record Retired(VerifierKey key, LocalDate day) {}

    private final Folder folder;
    private final String file;
    private final List<SigningKey> keys = new ArrayList<>();
    private final List<Retired> retired = new ArrayList<>();

    private KeyFile(Folder folder, String file) {
        this.folder = folder;
        this.file = file;
    }

    /// Opens a key file, or makes it with a new key.
    ///
    /// @param name under which the keys sign; for a log its origin
    /// @throws RecordFormatException if the file is damaged, is for another name or kind, or others may read it
    public static KeyFile open(Path path, String name, KeyKind kind) throws IOException {
        return open(path, name, kind, true);
    }

    /// Opens a key file under whatever name its keys have, or makes it under a new one.
    ///
    /// @param name asked for only where there is no file yet
    /// @throws RecordFormatException as [#open(Path, String, KeyKind)]
    public static KeyFile open(Path path, Supplier<String> name, KeyKind kind) throws IOException {
        return open(path, Files.exists(path) ? nameIn(path) : name.get(), kind);
    }

    /// Opens a key file that must be there: once something was published, a new key could not continue it.
    ///
    /// @throws RecordFormatException if it is missing, or as [#open(Path, String, KeyKind)]
    public static KeyFile existing(Path path, String name, KeyKind kind) throws IOException {
        return open(path, name, kind, false);
    }

    /// Opens a key file that must be there, under whatever name its keys have.
    ///
    /// @throws RecordFormatException as [#existing(Path, String, KeyKind)]
    public static KeyFile existing(Path path, KeyKind kind) throws IOException {
        return open(path, Files.exists(path) ? nameIn(path) : "", kind, false);
    }

    private static KeyFile open(Path path, String name, KeyKind kind, boolean mayMake) throws IOException {
        Path full = path.toAbsolutePath().normalize();
        Path parent = full.getParent();
        Path own = full.getFileName();
        if (parent == null || own == null) {
            throw RecordFormatException.of("key.place", path.toString());
        }
        KeyFile file = new KeyFile(Folder.at(parent), own.toString());
        Optional<byte[]> bytes = file.folder.read(own.toString(), MOST_BYTES);
        if (bytes.isPresent()) {
            refuseIfOthersRead(full);
            file.parse(bytes.get(), full, name, kind);
        } else if (mayMake) {
            file.keys.add(SigningKey.generate(name, kind));
            file.save();
        } else {
            throw RecordFormatException.of("key.missing", path.toString());
        }
        return file;
    }

    private static String nameIn(Path path) throws IOException {
        try (Stream<String> lines = Files.lines(path)) {
            String vkey =
                    lines.filter(line -> !line.isBlank()).skip(1).findFirst().orElse("");
            return VerifierKey.parse(vkey.strip()).name();
        } catch (NoteFormatException | UncheckedIOException e) {
            throw RecordFormatException.of("key.damaged", path.toString(), String.valueOf(e.getMessage()));
        }
    }

    /// The keys that sign, the newest first; at least one.
    public List<SigningKey> keys() {
        return List.copyOf(keys);
    }

    /// The keys that signed once, the one retired last first.
    public List<Retired> retired() {
        return List.copyOf(retired);
    }

    /// The public parts of all keys, those that sign and then those that signed once: what a reader needs to check
    /// receipts of any age.
    public List<VerifierKey> verifiers() {
        return Stream.concat(
                        keys.stream().map(SigningKey::verifier),
                        retired.stream().map(Retired::key))
                .toList();
    }

    /// Adds a new key of the same name; the old ones go on signing beside it.
    public void rotate() throws IOException {
        SigningKey newest = keys.getFirst();
        keys.addFirst(
                SigningKey.generate(newest.verifier().name(), newest.verifier().kind()));
        save();
    }

    /// Drops all keys but the newest, and keeps the public parts of those it drops.
    ///
    /// @param day on which that is done
    public void retire(LocalDate day) throws IOException {
        List<SigningKey> old = keys.subList(1, keys.size());
        retired.addAll(
                0, old.stream().map(key -> new Retired(key.verifier(), day)).toList());
        old.clear();
        save();
    }

    private void save() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (SigningKey key : keys) {
            lines.append(key.secret()).append('\n');
            lines.append(key.verifier().vkey()).append('\n');
        }
        for (Retired one : retired) {
            lines.append(RETIRED).append(one.day()).append(' ').append(one.key().vkey());
            lines.append('\n');
        }
        folder.writeSecret(file, lines.toString().getBytes(StandardCharsets.UTF_8));
        folder.sync();
    }

    private void parse(byte[] bytes, Path path, String name, KeyKind kind) throws RecordFormatException {
        List<String> lines = new ArrayList<>(new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .toList());
        try {
            for (String line : lines) {
                if (line.startsWith(RETIRED)) {
                    retired.add(retired(line.strip()));
                }
            }
            lines.removeIf(line -> line.startsWith(RETIRED));
            for (int i = 0; i + 1 < lines.size(); i += 2) {
                keys.add(SigningKey.parse(lines.get(i), lines.get(i + 1)));
            }
        } catch (NoteFormatException | DateTimeException e) {
            throw RecordFormatException.of("key.damaged", path.toString(), String.valueOf(e.getMessage()));
        }
        if (keys.isEmpty() || lines.size() % 2 != 0) {
            throw RecordFormatException.of("key.damaged", path.toString(), "two lines belong here for each key");
        }
        for (VerifierKey key : verifiers()) {
            if (!key.name().equals(name) || key.kind() != kind) {
                throw RecordFormatException.of("key.other", path.toString(), key.name(), name);
            }
        }
    }

    private static Retired retired(String line) throws NoteFormatException {
        String rest = line.substring(RETIRED.length());
        int space = rest.indexOf(' ');
        return new Retired(
                VerifierKey.parse(rest.substring(space + 1)), LocalDate.parse(rest.substring(0, Math.max(space, 0))));
    }

    private static void refuseIfOthersRead(Path path) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Set<PosixFilePermission> others = EnumSet.copyOf(Files.getPosixFilePermissions(path));
            others.removeAll(EnumSet.of(
                    PosixFilePermission.OWNER_READ,
                    PosixFilePermission.OWNER_WRITE,
                    PosixFilePermission.OWNER_EXECUTE));
            if (!others.isEmpty()) {
                throw RecordFormatException.of("key.read", path.toString());
            }
        }
    }
}
