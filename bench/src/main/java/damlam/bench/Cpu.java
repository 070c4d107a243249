package damlam.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/// Time that the processors spent on this process and on its PostgreSQL.
///
/// @param postmaster the process under which PostgreSQL's others run
record Cpu(long postmaster) {
    /// @param folder the server's data folder
    static Cpu of(Path folder) throws IOException {
        Path pid = folder.resolve("postgres").resolve("postmaster.pid");
        return new Cpu(Long.parseLong(Files.readAllLines(pid).getFirst().strip()));
    }

    double ms() {
        long own =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
        long postgres = ProcessHandle.of(postmaster).stream()
                .flatMap(parent -> Stream.concat(Stream.of(parent), parent.descendants()))
                .mapToLong(child -> nanos(child.pid()))
                .sum();
        return (own + postgres) / 1e6;
    }

    /// 0 where there is no `/proc`, or the process has just ended.
    private static long nanos(long pid) {
        try {
            return Long.parseLong(
                    Files.readString(Path.of("/proc/" + pid + "/schedstat")).split(" ", -1)[0]);
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
