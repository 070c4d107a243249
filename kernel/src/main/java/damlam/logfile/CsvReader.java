package damlam.logfile;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;

/// Reads CSV: one thread cuts the file into blocks, several cut blocks into rows and encode them, and the first
/// puts the batches together in the order of the file.
final class CsvReader {
    private static final int BLOCK = 1 << 21;

    private final Source source;
    private final Assembly assembly;
    private final int threads;
    private final int blockSize;
    private long linesBefore;

    CsvReader(Source source, Assembly assembly, int threads) {
        this(source, assembly, threads, BLOCK);
    }

    CsvReader(Source source, Assembly assembly, int threads, int blockSize) {
        this.source = source;
        this.assembly = assembly;
        this.threads = threads;
        this.blockSize = blockSize;
    }

    /// The header alone.
    static CsvHeader header(Source source) {
        try {
            CsvBlock first = new CsvBlocks(source.stream(), 1 << 16).next();
            return first == null ? CsvHeader.of(new byte[0], 0) : CsvHeader.of(first.bytes(), first.end());
        } catch (IOException problem) {
            throw Source.unreadable(source.path(), problem);
        }
    }

    private record Encoded(Batch batch, long lines) {}

    void read() {
        CsvBlocks blocks = new CsvBlocks(source.stream(), blockSize);
        try {
            CsvBlock first = blocks.next();
            if (first == null) {
                return;
            }
            CsvHeader header = CsvHeader.of(first.bytes(), first.end());
            int[] slots = header.slots(assembly.profile(), source.name());
            blocks.delimiter(header.delimiter());
            linesBefore = header.lines();
            read(blocks, new CsvBlock(first.bytes(), header.end(), first.end()), header, slots);
        } catch (CsvBlocks.EndlessRowException problem) {
            throw new LogFormatException(
                    source.name(),
                    linesBefore + 1,
                    "a row here or below does not end: a quote is never closed, or lines do not end with a line feed");
        } catch (IOException problem) {
            throw Source.unreadable(source.path(), problem);
        }
    }

    private void read(CsvBlocks blocks, CsvBlock first, CsvHeader header, int[] slots) throws IOException {
        BlockingQueue<CsvWorker> idle = new LinkedBlockingQueue<>();
        for (int i = 0; i < threads; i++) {
            idle.add(new CsvWorker(header, slots, assembly.profile(), source.name()));
        }
        Deque<Future<Encoded>> running = new ArrayDeque<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            try {
                for (CsvBlock block = first; block != null; block = blocks.next()) {
                    CsvBlock next = block;
                    running.add(pool.submit(() -> encode(next, idle)));
                    // Enough to keep all busy, few enough that memory does not grow with the file.
                    if (running.size() > threads + 1) {
                        put(running.remove());
                    }
                }
                while (!running.isEmpty()) {
                    put(running.remove());
                }
            } finally {
                pool.shutdownNow();
            }
        }
    }

    /// Tasks start in the order of blocks, so a worker's batches come out in the order of the file.
    private static Encoded encode(CsvBlock block, BlockingQueue<CsvWorker> idle) {
        CsvWorker worker = idle.remove();
        try {
            long lines = worker.rows.read(block);
            return new Encoded(worker.encoder.take(), lines);
        } finally {
            idle.add(worker);
        }
    }

    private void put(Future<Encoded> encoded) {
        try {
            Encoded next = encoded.get();
            assembly.add(next.batch(), linesBefore);
            linesBefore += next.lines();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while reading " + source.name(), stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("reading " + source.name(), failed.getCause());
        }
    }

    private static final class CsvWorker {
        private final RowEncoder encoder;
        private final CsvRows rows;

        CsvWorker(CsvHeader header, int[] slots, Profile profile, String file) {
            encoder = RowEncoder.of(profile, file);
            rows = new CsvRows(header.delimiter(), slots, profile.columns().size(), encoder);
        }
    }
}
