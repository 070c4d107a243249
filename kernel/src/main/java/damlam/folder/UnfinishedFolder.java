package damlam.folder;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A hidden folder beside the one that is wanted, for files that are to appear there when all of them are complete.
/// Whatever goes wrong, and whoever stops the program, nothing is left of it.
public final class UnfinishedFolder implements Closeable {
    /// Who still writes into it while it is being deleted is stopped soon after.
    private static final int ATTEMPTS = 50;

    private final Path wanted;
    private final Path path;
    private final Thread whenStopped = new Thread(this::deleteAll);

    private UnfinishedFolder(Path wanted, Path path) {
        this.wanted = wanted;
        this.path = path;
    }

    /// @throws FileAlreadyExistsException if no folder can have that name, as the root
    /// @throws IOException if nothing can be written there
    public static UnfinishedFolder beside(Path wanted) throws IOException {
        Path whole = wanted.toAbsolutePath().normalize();
        Path parent = whole.getParent();
        if (parent == null) {
            throw new FileAlreadyExistsException(wanted.toString());
        }
        if (Files.exists(parent) && !Files.isDirectory(parent)) {
            throw new NotDirectoryException(parent.toString());
        }
        String name = ".%s.incomplete-%d"
                .formatted(whole.getFileName(), ProcessHandle.current().pid());
        UnfinishedFolder folder = new UnfinishedFolder(whole, parent.resolve(name));
        Runtime.getRuntime().addShutdownHook(folder.whenStopped);
        try {
            Files.createDirectories(parent);
            Files.createDirectory(folder.path);
        } catch (IOException problem) {
            Runtime.getRuntime().removeShutdownHook(folder.whenStopped);
            throw problem;
        }
        return folder;
    }

    public Path path() {
        return path;
    }

    /// Lets all files appear at once where no folder, or an empty one, stands.
    public void appear() throws IOException {
        Files.deleteIfExists(wanted);
        Files.move(path, wanted, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Lets files appear among others that stay.
    public void appearAmongOthers(List<String> names) throws IOException {
        for (String name : names) {
            Files.move(path.resolve(name), wanted.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            Runtime.getRuntime().removeShutdownHook(whenStopped);
        } catch (IllegalStateException stopping) {
            return; // It is being deleted.
        }
        delete();
    }

    private void deleteAll() {
        IOException last = null;
        for (int attempt = 0; attempt < ATTEMPTS && Files.exists(path); attempt++) {
            try {
                delete();
            } catch (IOException written) {
                last = written;
                pause();
            }
        }
        if (last != null && Files.exists(path)) {
            throw new UncheckedIOException(last);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(10);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void delete() throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        List<Path> inside;
        try (Stream<Path> files = Files.walk(path)) {
            inside = files.sorted(Comparator.reverseOrder()).toList();
        } catch (UncheckedIOException changed) {
            throw changed.getCause();
        }
        for (Path file : inside) {
            Files.deleteIfExists(file);
        }
    }
}
