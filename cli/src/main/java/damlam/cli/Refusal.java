package damlam.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// Why a command cannot be done, in the one line that the user is told.
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    Refusal(String message) {
        super(message);
    }

    /// A file that is there but cannot be read.
    static Refusal unopened(String file, Exception problem) {
        return new Refusal("%s: cannot be opened (%s); check that it may be read"
                .formatted(file, problem.getClass().getSimpleName()));
    }

    /// The path of a file that is there.
    ///
    /// @throws Refusal if it is not
    static Path existing(String file) throws Refusal {
        try {
            Path path = Path.of(file);
            if (Files.isRegularFile(path)) {
                return path;
            }
        } catch (InvalidPathException problem) {
            throw unopened(file, problem);
        }
        throw new Refusal("%s: there is no such file; check the path".formatted(file));
    }
}
