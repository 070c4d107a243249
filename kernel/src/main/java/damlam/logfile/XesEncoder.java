package damlam.logfile;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Encodes the rows of a XES log, where there are several threads on one of its own beside the one that reads the XML;
/// batches are put together in the order of the file by the latter.
final class XesEncoder implements AutoCloseable {
    /// Rows to a batch: few enough that their texts are gone before the collector moves them.
    private static final int ROWS = 512;
    /// Batches under way, so that memory does not grow with the file.
    private static final int AHEAD = 8;

    private final Assembly assembly;
    private final XesAttributes attributes;
    private final RowEncoder encoder;
    private final Cells cells;
    private final Supplier<String> text = this::text;
    private final Deque<CompletableFuture<Batch>> running = new ArrayDeque<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Executor executor;
    private Rows rows;

    /// Rows as the XML has them.
    private static final class Rows {
        private final long[] line = new long[ROWS];
        private final String[][] values = new String[ROWS][];
        private int size;
    }

    XesEncoder(String file, Assembly assembly, XesAttributes attributes, int threads) {
        this.assembly = assembly;
        this.attributes = attributes;
        this.encoder = RowEncoder.of(assembly.profile(), file);
        this.cells = new Cells(attributes.size());
        this.executor = threads > 1 ? thread : Runnable::run;
        this.rows = new Rows();
    }

    /// @param values one for each slot, empty where there is none
    void add(long line, String[] values) {
        rows.line[rows.size] = line;
        rows.values[rows.size++] = values;
        if (rows.size == ROWS) {
            begin();
            while (running.size() > AHEAD) {
                put();
            }
        }
    }

    /// Puts everything in the log that was added.
    void finish() {
        begin();
        while (!running.isEmpty()) {
            put();
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        thread.close();
    }

    private void begin() {
        Rows full = rows;
        rows = new Rows();
        running.add(CompletableFuture.supplyAsync(() -> encode(full), executor));
    }

    private void put() {
        try {
            assembly.add(running.remove().join(), 0);
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("encoding a row", failed.getCause());
        }
    }

    private Batch encode(Rows full) {
        for (int row = 0; row < full.size; row++) {
            for (int slot = 0; slot < attributes.size(); slot++) {
                cells.put(slot, full.values[row][slot]);
            }
            encoder.add(cells, full.line[row], text);
        }
        return encoder.take();
    }

    /// The event as far as the profile asks for it.
    private String text() {
        return IntStream.range(0, attributes.size())
                .filter(slot -> !cells.isEmpty(slot))
                .mapToObj(slot -> attributes.column(slot) + "=" + cells.text(slot))
                .collect(Collectors.joining(", "));
    }
}
