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
/// one; then [#retire()] drops the old. Each key takes two lines, the private key and its vkey.
public final class KeyFile {
    private static final int MOST_BYTES = 1 << 16;

    private final Folder folder;
    private final String file;
    private final List<SigningKey> keys;

    private KeyFile(Folder folder, String file, List<SigningKey> keys) {
        this.folder = folder;
        this.file = file;
        this.keys = new ArrayList<>(keys);
    }

    /// Opens a key file, or makes it with a new key.
    ///
    /// @param name under which the keys sign; for a log its origin
    /// @throws RecordFormatException if the file is damaged, is for another name or kind, or others may read it
    public static KeyFile open(Path path, String name, KeyKind kind) throws IOException {
        Path full = path.toAbsolutePath().normalize();
        Path parent = full.getParent();
        Path own = full.getFileName();
        if (parent == null || own == null) {
            throw new RecordFormatException(path + " cannot be a key file");
        }
        Folder folder = Folder.at(parent);
        Optional<byte[]> bytes = folder.read(own.toString(), MOST_BYTES);
        if (bytes.isEmpty()) {
            KeyFile made = new KeyFile(folder, own.toString(), List.of(SigningKey.generate(name, kind)));
            made.save();
            return made;
        }
        refuseIfOthersRead(full);
        return new KeyFile(folder, own.toString(), parse(bytes.get(), full, name, kind));
    }

    /// Opens a key file under whatever name its keys have, or makes it under a new one.
    ///
    /// @param name asked for only where there is no file yet
    /// @throws RecordFormatException as [#open(Path, String, KeyKind)]
    public static KeyFile open(Path path, Supplier<String> name, KeyKind kind) throws IOException {
        return open(path, Files.exists(path) ? nameIn(path) : name.get(), kind);
    }

    private static String nameIn(Path path) throws IOException {
        try (Stream<String> lines = Files.lines(path)) {
            String vkey =
                    lines.filter(line -> !line.isBlank()).skip(1).findFirst().orElse("");
            return VerifierKey.parse(vkey.strip()).name();
        } catch (NoteFormatException | UncheckedIOException e) {
            throw new RecordFormatException("%s is no key file; restore it from a copy".formatted(path));
        }
    }

    /// The keys that sign, the newest first; at least one.
    public List<SigningKey> keys() {
        return List.copyOf(keys);
    }

    /// Adds a new key of the same name; the old ones go on signing beside it.
    public void rotate() throws IOException {
        SigningKey newest = keys.getFirst();
        keys.addFirst(
                SigningKey.generate(newest.verifier().name(), newest.verifier().kind()));
        save();
    }

    /// Drops all keys but the newest.
    public void retire() throws IOException {
        keys.subList(1, keys.size()).clear();
        save();
    }

    private void save() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (SigningKey key : keys) {
            lines.append(key.secret()).append('\n');
            lines.append(key.verifier().vkey()).append('\n');
        }
        folder.writeSecret(file, lines.toString().getBytes(StandardCharsets.UTF_8));
        folder.sync();
    }

    private static List<SigningKey> parse(byte[] bytes, Path path, String name, KeyKind kind)
            throws RecordFormatException {
        List<String> lines = new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        List<SigningKey> keys = new ArrayList<>();
        try {
            for (int i = 0; i + 1 < lines.size(); i += 2) {
                keys.add(SigningKey.parse(lines.get(i), lines.get(i + 1)));
            }
        } catch (NoteFormatException e) {
            throw new RecordFormatException("%s: %s; restore it from a copy".formatted(path, e.getMessage()));
        }
        if (keys.isEmpty() || lines.size() % 2 != 0) {
            throw new RecordFormatException(path + ": two lines belong here for each key; restore it from a copy");
        }
        for (SigningKey key : keys) {
            if (!key.verifier().name().equals(name) || key.verifier().kind() != kind) {
                throw new RecordFormatException(
                        "%s: the key is of '%s', not of '%s'; name the right file, or the name it was made for"
                                .formatted(path, key.verifier().name(), name));
            }
        }
        return keys;
    }

    private static void refuseIfOthersRead(Path path) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Set<PosixFilePermission> others = EnumSet.copyOf(Files.getPosixFilePermissions(path));
            others.removeAll(EnumSet.of(
                    PosixFilePermission.OWNER_READ,
                    PosixFilePermission.OWNER_WRITE,
                    PosixFilePermission.OWNER_EXECUTE));
            if (!others.isEmpty()) {
                throw new RecordFormatException(
                        "%s may be read by others than its owner; change that (chmod 600) before it signs"
                                .formatted(path));
            }
        }
    }
}
