package damlam.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Files that a command writes.
final class TargetFile {
    private TargetFile() {}

    /// @throws Refusal if no file can be called so
    static Path path(String name) throws Refusal {
        try {
            return Path.of(name).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new Refusal("'%s' cannot be the name of a file".formatted(name));
        }
    }

    /// @throws Refusal if it cannot be written
    static void write(Path target, byte[] bytes) throws Refusal {
        Path folder = target.getParent();
        try {
            if (folder == null || !Files.isDirectory(folder)) {
                throw new Refusal("%s: there is no folder %s; make it first".formatted(target, folder));
            }
            // Whoever opens it meets the old file or the new one, never half of one.
            Path part = folder.resolve(".%s.%d.part"
                    .formatted(target.getFileName(), ProcessHandle.current().pid()));
            try {
                Files.write(part, bytes);
                Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new Refusal("%s: cannot be written (%s); check the folder and its rights"
                    .formatted(target, e.getClass().getSimpleName()));
        }
    }
}
