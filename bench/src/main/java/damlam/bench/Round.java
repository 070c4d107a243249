package damlam.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/// What the processes that [AnalyzeBench] starts tell it: lines of a name and a figure, seconds or
/// megabytes. Beside the time of each step stands that of all processors, which a busy machine does not
/// stretch.
final class Round {
    /// Of the name of a step's processor time.
    static final String CPU = " cpu";

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private Round() {}

    interface Step {
        void run() throws Exception;
    }

    static void timed(String what, Step step) {
        timed(what, () -> {
            step.run();
            return what;
        });
    }

    static <T> T timed(String what, Callable<T> step) {
        long started = System.nanoTime();
        double startedCpu = cpuSeconds();
        try {
            T result = step.call();
            tell(what + CPU, cpuSeconds() - startedCpu);
            tell(what, (System.nanoTime() - started) / 1e9);
            return result;
        } catch (Exception problem) {
            throw new IllegalStateException(what, problem);
        }
    }

    /// That this process has had of all processors so far.
    static double cpuSeconds() {
        return PROCESS.getProcessCpuTime() / 1e9;
    }

    static void tell(String what, double figure) {
        Findings.OUT.printf(Locale.ROOT, "%s\t%.3f%n", what, figure);
    }

    /// The most memory that this process has held so far, MB; Linux only.
    static void memory() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            lines.filter(line -> line.startsWith("VmHWM:"))
                    .forEach(line -> tell("memory", Long.parseLong(line.replaceAll("\\D", "")) / 1024.0));
        }
    }

    static PrintWriter answers(Path file) throws IOException {
        return new PrintWriter(Files.newBufferedWriter(file));
    }

    static void sort(Path answers) throws IOException {
        Files.write(answers, Files.readAllLines(answers).stream().sorted().toList());
    }
}
