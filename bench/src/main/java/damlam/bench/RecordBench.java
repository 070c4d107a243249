package damlam.bench;

import com.sun.management.OperatingSystemMXBean;
import damlam.merkle.CompactRange;
import damlam.merkle.Hash;
import damlam.merkle.TreeHasher;
import damlam.note.Checkpoint;
import damlam.note.KeyKind;
import damlam.note.SigningKey;
import damlam.record.Folder;
import damlam.record.Leaf;
import damlam.record.RecordReader;
import damlam.record.RecordVerifier;
import damlam.record.RecordWriter;
import damlam.record.Trust;
import damlam.record.Verification;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/// How fast the record hashes, grows on a disk with fsync on, is verified as a whole, and proves one entry.
///
/// Arguments: entries (10,000,000), threads that verify (2), a folder for the record (a new one, deleted at the
/// end).
public final class RecordBench {
    private static final int BATCH = 10_000;
    private static final int PROOFS = 2_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final SigningKey KEY = SigningKey.generate("record.example.vn/bench", KeyKind.NOTE);

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final int entries;
    private final int threads;
    private final Path folder;

    private RecordBench(int entries, int threads, Path folder) {
        this.entries = entries;
        this.threads = threads;
        this.folder = folder;
    }

    public static void main(String[] args) throws Exception {
        int entries = args.length > 0 ? Integer.parseInt(args[0]) : 10_000_000;
        int threads = args.length > 1 ? Integer.parseInt(args[1]) : 2;
        Path folder = args.length > 2 ? Path.of(args[2]) : Files.createTempDirectory("damlam-record-bench");
        new RecordBench(entries, threads, folder).run();
    }

    private void run() throws Exception {
        out.printf(
                "machine: %d processors, java %s, heap at most %d MB; %,d entries of about %d bytes%n",
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                Runtime.getRuntime().maxMemory() >> 20,
                entries,
                entry(entries / 2).length);
        try {
            hash();
            write();
            verify();
            prove();
        } finally {
            delete(folder);
        }
    }

    /// Leaf and node hashes of one core, entries in memory.
    private void hash() {
        byte[][] leaves = new byte[4096][];
        for (int i = 0; i < leaves.length; i++) {
            leaves[i] = entry(i);
        }
        TreeHasher hasher = new TreeHasher();
        byte[] row = new byte[256 * Hash.BYTES];
        for (int round = 0; round < 4; round++) {
            CompactRange range = new CompactRange();
            long started = System.nanoTime();
            long startedCpu = THREADS.getCurrentThreadCpuTime();
            for (int i = 0; i < 4_000_000; i += 256) {
                for (int j = 0; j < 256; j++) {
                    byte[] leaf = leaves[(i + j) % leaves.length];
                    hasher.leaf(leaf, 0, leaf.length, row, j * Hash.BYTES);
                }
                range.append(8, hasher.rootOf(row, 256));
            }
            double cpu = (THREADS.getCurrentThreadCpuTime() - startedCpu) / 1e9;
            out.printf(
                    "hashing, one thread: %,.0f leaves a second, %,.0f a second of processor time, into %s%n",
                    range.size() / seconds(started), range.size() / cpu, range.root());
        }
    }

    private void write() throws IOException {
        long started = System.nanoTime();
        try (RecordWriter writer =
                RecordWriter.open(Folder.at(folder), List.of(KEY), Clock.systemUTC(), Optional.empty())) {
            for (int from = 0; from < entries; from += BATCH) {
                List<byte[]> batch = new ArrayList<>(BATCH);
                for (int i = from; i < Math.min(entries, from + BATCH); i++) {
                    batch.add(entry(i));
                }
                writer.integrate(batch);
                writer.publish();
            }
        }
        double seconds = seconds(started);
        out.printf(
                "written with fsync, a checkpoint every %,d: %.1f s, %,.0f entries a second%n",
                BATCH, seconds, entries / seconds);
    }

    private void verify() throws Exception {
        for (int round = 0; round < 3; round++) {
            long started = System.nanoTime();
            long startedCpu = PROCESS.getProcessCpuTime();
            Verification found = RecordVerifier.verify(Folder.at(folder), Trust.in(KEY.verifier()), threads);
            double seconds = seconds(started);
            if (!found.holds()) {
                throw new IllegalStateException("the record does not hold: " + found.findings());
            }
            Runtime runtime = Runtime.getRuntime();
            out.printf(
                    "verified by %d threads: %.1f s, %.1f s of processor time, %,.0f entries a second; heap in use %d MB%n",
                    threads,
                    seconds,
                    (PROCESS.getProcessCpuTime() - startedCpu) / 1e9,
                    entries / seconds,
                    (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        }
    }

    /// Each proof reads its tiles anew, and is checked before it is handed out.
    private void prove() throws IOException {
        RecordReader reader = new RecordReader(Folder.at(folder));
        Checkpoint checkpoint = reader.newest().orElseThrow().checkpoint();
        Random random = new Random(1);
        long[] nanos = new long[PROOFS];
        for (int i = 0; i < PROOFS; i++) {
            long started = System.nanoTime();
            reader.prove(random.nextLong(checkpoint.size()));
            nanos[i] = System.nanoTime() - started;
        }
        Arrays.sort(nanos);
        out.printf(
                "inclusion proof, entry and checkpoint read and checked: median %.2f ms, 99th %.2f ms, most %.2f ms%n",
                nanos[PROOFS / 2] / 1e6, nanos[PROOFS * 99 / 100] / 1e6, nanos[PROOFS - 1] / 1e6);
    }

    /// An entry as the journal makes them.
    private static byte[] entry(int number) {
        return Leaf.of(Map.of(
                        "at",
                        "2026-08-15T02:11:09.000Z",
                        "kind",
                        "cases.move",
                        "subject",
                        "case:" + number / 14,
                        "person",
                        1000L + number % 500,
                        "post",
                        2000L + number % 500,
                        "facts",
                        Map.of("move", "FORWARD", "to", 17L),
                        "text",
                        "b1946ac92492d2347c6235b4d2611184b1946ac92492d2347c6235b4d2611184"))
                .bytes();
    }

    private static double seconds(long started) {
        return (System.nanoTime() - started) / 1e9;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
