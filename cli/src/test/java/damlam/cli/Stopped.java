package damlam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/// A command in a process of its own, stopped as a terminal or a service manager stops it.
final class Stopped {
    private Stopped() {}

    /// Starts the command, waits until something hidden lies in that folder, and stops it.
    static void after(Path folder, String... command) throws Exception {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        words.addAll(List.of(command));
        Process process = new ProcessBuilder(words).inheritIO().start();
        try {
            Instant latest = Instant.now().plus(Duration.ofMinutes(1));
            while (!isBegun(folder) && Instant.now().isBefore(latest)) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            assertThat(isBegun(folder)).isTrue();
            process.destroy();
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
    }

    private static boolean isBegun(Path folder) {
        return List.of(Objects.requireNonNull(folder.toFile().list())).stream().anyMatch(name -> name.startsWith("."));
    }
}
