package damlam;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.demo.Demo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/// The data folder of the demonstration, made once a process of tests. Each class of tests gets a copy, and its server
/// goes on from there as after any restart: making it takes longer than most of them.
final class DemoFolder {
    private static @Nullable Path made;

    private DemoFolder() {}

    /// Fills a folder that is empty.
    static void copyTo(Path data) {
        try {
            copy(made(), data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static synchronized Path made() throws IOException {
        Path done = made;
        if (done == null) {
            done = Files.createTempDirectory("damlam-demo-made");
            Path folder = done;
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            try (RunningServer server = new RunningServer(folder, "--demo")) {
                server.bean(Demo.class).awaitReady();
                // To a server that starts, an act of the story that is not sealed has waited since its day.
                server.sealAll();
            }
            assertThat(folder.resolve("postgres/postmaster.pid"))
                    .as("PostgreSQL has ended")
                    .doesNotExist();
            made = done;
        }
        return done;
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
                if (!folder.equals(from)) {
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
