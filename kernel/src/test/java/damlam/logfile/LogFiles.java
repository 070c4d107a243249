package damlam.logfile;

import damlam.eventlog.EventLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/// Small files for the readers' tests, in a folder that goes when the tests are over.
final class LogFiles {
    private static final Path FOLDER = folder();

    private LogFiles() {}

    /// What was read with the rows that were set aside.
    record Lenient(EventLog log, long rejected, List<Reject> rejects) {}

    static Path file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static Path file(String name, byte[] bytes) {
        try {
            return Files.write(Files.createTempDirectory(FOLDER, "log").resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    static EventLog read(Path file, String profile) {
        return Logs.read(file, profile);
    }

    static Lenient lenient(Path file, String profile) {
        List<Reject> rejects = new ArrayList<>();
        LogReader.ReadLog read = new LogReader(Profile.of(profile), rejects::add, Progress.NONE, 2).read(List.of(file));
        return new Lenient(read.log(), read.rejected(), rejects);
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("damlam-logs");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException left) {
            // It lies in the system's folder for what is temporary.
        }
    }
}
