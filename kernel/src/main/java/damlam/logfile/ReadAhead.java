package damlam.logfile;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// Reads a stream on a thread of its own, so that reading and unpacking go on beside what is done with the bytes. Four
/// blocks go round between the two.
final class ReadAhead extends InputStream {
    private static final int BLOCKS = 4;
    private static final int BLOCK = 1 << 18;

    private final BlockingQueue<Block> empty = new ArrayBlockingQueue<>(BLOCKS);
    private final BlockingQueue<Block> full = new ArrayBlockingQueue<>(BLOCKS);
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private Block current = new Block(0);
    private int at;

    private static final class Block {
        private final byte[] bytes;
        /// How many bytes of the stream are in it; 0 at its end.
        private int length;

        private @Nullable Exception problem;

        Block(int capacity) {
            bytes = new byte[capacity];
        }
    }

    /// @param stream is left open
    ReadAhead(InputStream stream) {
        for (int i = 0; i < BLOCKS; i++) {
            empty.add(new Block(BLOCK));
        }
        thread.execute(() -> fill(stream));
    }

    private void fill(InputStream stream) {
        try {
            boolean more = true;
            while (more) {
                Block block = empty.take();
                try {
                    block.length = stream.readNBytes(block.bytes, 0, BLOCK);
                } catch (IOException | RuntimeException problem) {
                    block.length = 0;
                    block.problem = problem;
                }
                more = block.length > 0;
                full.put(block);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public int read() throws IOException {
        return hasMore() ? current.bytes[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
        Objects.checkFromIndexSize(from, length, to.length);
        if (length == 0) {
            return 0;
        }
        if (!hasMore()) {
            return -1;
        }
        int some = Math.min(length, current.length - at);
        System.arraycopy(current.bytes, at, to, from, some);
        at += some;
        return some;
    }

    /// Goes on to the next block where this one is read; stays at the last.
    private boolean hasMore() throws IOException {
        boolean atEnd = current.length == 0 && current.bytes.length > 0;
        if (at < current.length || atEnd) {
            return !atEnd;
        }
        try {
            if (current.bytes.length > 0) {
                empty.put(current);
            }
            current = full.take();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while reading", stopped);
        }
        at = 0;
        if (current.problem instanceof IOException problem) {
            throw problem;
        }
        if (current.problem instanceof RuntimeException problem) {
            throw problem;
        }
        return current.length > 0;
    }

    @Override
    public void close() {
        thread.shutdownNow();
        thread.close();
    }
}
