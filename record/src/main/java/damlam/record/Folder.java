package damlam.record;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A folder in which files appear whole or not at all, and stay when the power fails.
///
/// A file is written beside its place, forced to the disk, and moved there; [#sync()] then forces the names.
/// Any static web server can serve the folder. Not for use by several threads at once, except for reading.
public final class Folder implements RecordFiles {
    private static final String ASIDE = ".writing";
    private static final String LOCK = ".lock";

    private final Path root;
    private final Disk disk;
    private final Set<Path> unsynced = new LinkedHashSet<>();

    Folder(Path root, Disk disk) {
        this.root = root;
        this.disk = disk;
    }

    /// A folder of the machine; made with the first file, if it is not there.
    public static Folder at(Path path) {
        return new Folder(path.toAbsolutePath().normalize(), new LocalDisk());
    }

    @Override
    public Optional<byte[]> read(String path, int most) throws IOException {
        return disk.read(root.resolve(path), most);
    }

    /// Puts a file in its place. It is durable after the next [#sync()].
    public void write(String path, byte[] bytes) throws IOException {
        write(path, bytes, false);
    }

    /// As [#write(String, byte[])], for the owner's eyes only where the file system knows owners.
    public void writeSecret(String path, byte[] bytes) throws IOException {
        write(path, bytes, true);
    }

    private void write(String path, byte[] bytes, boolean secret) throws IOException {
        Path place = root.resolve(path);
        Path aside = root.resolve(ASIDE).resolve("file");
        makeFolders(parent(place));
        makeFolders(parent(aside));
        disk.write(aside, bytes, secret);
        disk.move(aside, place);
        unsynced.add(parent(place));
    }

    /// Returns when every file written since the last call is durable under its name.
    public void sync() throws IOException {
        for (Path folder : unsynced) {
            disk.sync(folder);
        }
        unsynced.clear();
    }

    /// Deletes a folder of files.
    void deleteFolder(String path) throws IOException {
        Path folder = root.resolve(path);
        for (Path file : disk.list(folder)) {
            disk.delete(file);
        }
        disk.delete(folder);
    }

    boolean hasFolder(String path) {
        return disk.isFolder(root.resolve(path));
    }

    boolean isEmpty() throws IOException {
        return disk.list(root).isEmpty();
    }

    /// Holds this folder against other writers until closed.
    ///
    /// @throws IOException if somebody else holds it
    public Closeable lock() throws IOException {
        makeFolders(root);
        return disk.lock(root.resolve(LOCK));
    }

    private void makeFolders(Path folder) throws IOException {
        Deque<Path> missing = new ArrayDeque<>();
        for (@Nullable Path path = folder; path != null && !disk.isFolder(path); path = path.getParent()) {
            missing.push(path);
        }
        for (Path path : missing) {
            disk.makeFolder(path);
            unsynced.add(parent(path));
        }
    }

    private static Path parent(Path path) {
        Path parent = path.getParent();
        return parent == null ? path : parent;
    }

    @Override
    public String toString() {
        return root.toString();
    }
}
