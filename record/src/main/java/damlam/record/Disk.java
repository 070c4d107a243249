package damlam.record;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The few things a record asks of a file system, so that tests can refuse them, or cut the power between any
/// two.
interface Disk {
    /// At most `most + 1` bytes of a file; empty where there is none.
    Optional<byte[]> read(Path file, int most) throws IOException;

    /// Writes a new file, or over an old one, and returns when its bytes are on the disk. Its name may not be
    /// yet.
    ///
    /// @param secret whether only the owner may read it
    void write(Path file, byte[] bytes, boolean secret) throws IOException;

    /// Gives a file another name, at once or not at all; a file of that name is replaced.
    void move(Path from, Path to) throws IOException;

    /// Returns when the names in a folder are on the disk.
    void sync(Path folder) throws IOException;

    boolean isFolder(Path folder);

    /// Makes one folder in a folder that is there.
    void makeFolder(Path folder) throws IOException;

    /// What lies in a folder; nothing where there is no such folder.
    List<Path> list(Path folder) throws IOException;

    /// Deletes a file or an empty folder, if it is there.
    void delete(Path path) throws IOException;

    /// Holds a file against every other process and every other holder in this one.
    ///
    /// @throws IOException if somebody holds it
    Closeable lock(Path file) throws IOException;
}
