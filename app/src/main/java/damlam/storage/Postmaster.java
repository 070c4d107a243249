package damlam.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The process of a PostgreSQL, as its folder's `postmaster.pid` names it: its number in the first line, when it
/// started in the third.
final class Postmaster {
    private static final String PID = "postmaster.pid";

    /// A machine that was started anew gives old numbers to new processes; one that started at another time is not
    /// ours.
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(2);

    private Postmaster() {}

    /// @param files PostgreSQL's own folder
    static Optional<ProcessHandle> running(Path files) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(files.resolve(PID));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        try {
            Instant started = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                    .filter(process -> isPostgres(process) && startedAt(process, started));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            // Cut short by a full disk or a power cut: whoever wrote it is gone.
            return Optional.empty();
        }
    }

    /// The folder of the programs that it runs from: `postgres`, `pg_ctl`.
    static Path programs(Path files) throws IOException {
        return running(files)
                .flatMap(process -> process.info().command())
                .map(command -> Path.of(command).getParent())
                .orElseThrow(() -> new NoSuchFileException(files.resolve(PID).toString()));
    }

    /// Starts it as the library does, but says at once when it cannot: the library waits a minute, and keeps its lock.
    ///
    /// @param output where it writes its log
    static void start(Path programs, Path files, int port, Map<String, String> settings, Path output)
            throws IOException {
        StringBuilder options = new StringBuilder("-p " + port);
        settings.forEach(
                (name, value) -> options.append(" -c ").append(name).append('=').append(value));
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            // PostgreSQL does not run as root; in a name space of its own it is somebody else.
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(
                programs.resolve("pg_ctl").toString(),
                "-D",
                files.toString(),
                "-l",
                output.toString(),
                "-o",
                options.toString(),
                "-w",
                "start"));
        Process control = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (control.waitFor() != 0) {
                throw new IOException("its log in " + output + " says why");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.contains("postgres"))
                .orElse(false);
    }

    private static boolean startedAt(ProcessHandle process, Instant said) {
        return process.info()
                .startInstant()
                .map(at -> Duration.between(at, said).abs().compareTo(CLOCKS_DIFFER) < 0)
                .orElse(true);
    }

    /// A server that was killed leaves its PostgreSQL running. We hold the folder's lock, so nobody uses it: it is
    /// asked to stop, as a restart of the machine would.
    static void endOrphan(Path files) throws IOException {
        Optional<ProcessHandle> orphan = running(files);
        if (orphan.isPresent()) {
            orphan.get().destroy();
            awaitEnd(orphan.get());
        }
        Files.deleteIfExists(files.resolve(PID));
    }

    private static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new StorageException(
                    "The PostgreSQL of an earlier server (process " + process.pid() + ") does not stop. Stop it first.",
                    e);
        }
    }
}
