package damlam;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.demo.Demo;
import damlam.storage.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/// Data folders that are made once a process of tests and copied for each server: making them takes longer than most
/// tests.
public enum DataFolder {
    /// The tables of a new PostgreSQL that no server has used yet. Servers that begin without any, `CrashTest` starts.
    TABLES(folder -> EmbeddedDatabase.open(folder).close()),

    /// The demonstration, from which a server goes on as after any restart.
    DEMO(folder -> {
        try (RunningServer server = new RunningServer(folder, "--demo")) {
            server.bean(Demo.class).awaitReady();
            // To a server that starts, an act of the story that is not sealed has waited since its day.
            server.sealAll();
        }
    });

    private final Consumer<Path> making;
    private @Nullable Path made;

    DataFolder(Consumer<Path> making) {
        this.making = making;
    }

    /// Fills a folder that is empty, or not there.
    public void copyTo(Path data) {
        try {
            copy(made(), data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized Path made() throws IOException {
        Path done = made;
        if (done == null) {
            done = Files.createTempDirectory("damlam-made");
            Path folder = done;
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            making.accept(folder);
            assertThat(folder.resolve("postgres/postmaster.pid"))
                    .as("PostgreSQL has ended")
                    .doesNotExist();
            dropSpare(folder.resolve("postgres/pg_wal"));
            made = done;
        }
        return done;
    }

    /// A start after an orderly end reads the newest file of the write-ahead log alone; all others, most of what there
    /// would be to copy, are kept to be written anew.
    private static void dropSpare(Path log) throws IOException {
        try (Stream<Path> files = Files.list(log)) {
            List<Path> newestFirst = files.filter(Files::isRegularFile)
                    .sorted(Comparator.comparingLong(
                                    (Path file) -> file.toFile().lastModified())
                            .reversed())
                    .toList();
            for (Path spare : newestFirst.subList(1, newestFirst.size())) {
                Files.delete(spare);
            }
        }
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// With all rights on files: PostgreSQL and the keys of the record ask for them.
    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Path there = to.resolve(from.relativize(folder));
                if (folder.equals(from)) {
                    Files.createDirectories(there);
                } else {
                    Files.createDirectory(there);
                    Files.setPosixFilePermissions(there, Files.getPosixFilePermissions(folder));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
