package damlam.logfile;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Reads CSV: one thread cuts the file into blocks, several take turns to cut blocks into rows and encode
/// them, and the first puts the batches together in the order of the file.
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
            return new CsvBlocks(source.stream(), 1 << 16).header();
        } catch (IOException problem) {
            throw Source.unreadable(source.path(), problem);
        }
    }

    private record Encoded(CsvBlock block, Batch batch, long lines) {}

    void read() {
        CsvBlocks blocks = new CsvBlocks(source.stream(), blockSize);
        try {
            CsvHeader header = blocks.header();
            int[] slots = header.slots(assembly.profile(), source.name());
            linesBefore = header.lines();
            read(blocks, header, slots);
        } catch (CsvBlocks.EndlessRowException problem) {
            throw new LogFormatException(
                    source.name(),
                    linesBefore + 1,
                    "a row here or below does not end: close its quote, or end lines with line feeds");
        } catch (IOException problem) {
            throw Source.unreadable(source.path(), problem);
        }
    }

    private void read(CsvBlocks blocks, CsvHeader header, int[] slots) throws IOException {
        List<CsvWorker> workers = new ArrayList<>();
        Deque<Future<Encoded>> running = new ArrayDeque<>();
        try {
            for (int i = 0; i < threads; i++) {
                workers.add(new CsvWorker(header, slots, assembly.profile(), source.name()));
            }
            int turn = 0;
            for (CsvBlock block = blocks.next(); block != null; block = blocks.next()) {
                running.add(workers.get(turn).encode(block));
                turn = (turn + 1) % threads;
                // Enough to keep all busy, few enough that memory does not grow with the file.
                if (running.size() > threads + 1) {
                    put(running.remove(), blocks);
                }
            }
            while (!running.isEmpty()) {
                put(running.remove(), blocks);
            }
        } finally {
            workers.forEach(CsvWorker::close);
        }
    }

    private void put(Future<Encoded> encoded, CsvBlocks blocks) {
        try {
            Encoded next = encoded.get();
            if (assembly.log().size() == 0) {
                expectRows(next);
            }
            assembly.add(next.batch(), linesBefore);
            linesBefore += next.lines();
            blocks.done(next.block());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while reading " + source.name(), stopped);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("reading " + source.name(), failed.getCause());
        }
    }

    /// As many for all bytes of the file as for those of its first block, and a few more.
    private void expectRows(Encoded first) {
        double share =
                (double) source.length() / (first.block().end() - first.block().from());
        assembly.log().expect(Math.round(1.02 * share * first.batch().rows()));
    }

    /// An encoder with a thread of its own. The encoder numbers names as it meets them, and its batches are
    /// put together in the order of the file, so it must meet its blocks in that order too: a queue of its
    /// own sees to it, where a pool would let a later block overtake.
    private static final class CsvWorker {
        private final RowEncoder encoder;
        private final CsvRows rows;
        private final ExecutorService thread = Executors.newSingleThreadExecutor();

        CsvWorker(CsvHeader header, int[] slots, Profile profile, String file) {
            encoder = RowEncoder.of(profile, file);
            rows = new CsvRows(header.delimiter(), slots, profile.columns().size(), encoder);
        }

        Future<Encoded> encode(CsvBlock block) {
            return thread.submit(() -> {
                long lines = rows.read(block);
                return new Encoded(block, encoder.take(), lines);
            });
        }

        void close() {
            thread.shutdownNow();
            thread.close();
        }
    }
}
