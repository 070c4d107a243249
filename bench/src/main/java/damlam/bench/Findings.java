package damlam.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/// How a measurement is told: on which machine, with which command, and how its rounds spread.
final class Findings {
    static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Findings() {}

    static void print(Class<?> bench, String... arguments) throws IOException {
        OUT.printf(
                Locale.ROOT,
                "machine: %s, %d processors, load %.1f%n",
                processor(),
                Runtime.getRuntime().availableProcessors(),
                load());
        OUT.println("java: " + Runtime.version() + ", " + System.getProperty("os.name") + " "
                + System.getProperty("os.version"));
        OUT.println("command: bench/run " + bench.getSimpleName() + " " + String.join(" ", arguments));
    }

    static void print(JdbcTemplate jdbc) {
        OUT.println("postgres: " + show(jdbc, "server_version") + ", fsync " + show(jdbc, "fsync")
                + ", synchronous_commit " + show(jdbc, "synchronous_commit") + ", shared_buffers "
                + show(jdbc, "shared_buffers"));
    }

    private static String show(JdbcTemplate jdbc, String setting) {
        return String.valueOf(jdbc.queryForObject("show " + setting, String.class));
    }

    /// How many processes wanted a processor over the last minute: above the number of processors, figures are
    /// disturbed.
    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static String processor() throws IOException {
        Path info = Path.of("/proc/cpuinfo");
        if (!Files.exists(info)) {
            return System.getProperty("os.arch");
        }
        try (Stream<String> lines = Files.lines(info)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        }
    }

    /// @param sorted ascending, not empty
    /// @param share 0–1
    static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
    }

    static void spread(String what, String unit, double[] rounds) {
        double[] sorted = rounds.clone();
        Arrays.sort(sorted);
        OUT.printf(
                Locale.ROOT,
                "%s: min %,.0f, median %,.0f, max %,.0f %s, %d rounds, load %.1f%n",
                what,
                sorted[0],
                sorted[sorted.length / 2],
                sorted[sorted.length - 1],
                unit,
                sorted.length,
                load());
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }
}
