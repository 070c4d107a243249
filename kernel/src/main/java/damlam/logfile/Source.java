package damlam.logfile;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// A file with what its first bytes say it is, unpacked where it is packed with gzip.
final class Source implements AutoCloseable {
    private static final int LOOK = 4096;

    /// What a file holds.
    enum Format {
        CSV,
        XES,
        PARQUET
    }

    private final Path path;
    private final InputStream stream;
    private final Format format;
    private final boolean packed;

    private Source(Path path, InputStream stream, Format format, boolean packed) {
        this.path = path;
        this.stream = stream;
        this.format = format;
        this.packed = packed;
    }

    /// @param read is told how many bytes of the file have been read so far
    /// @throws LogFormatException if it cannot be opened or is nothing that can be read
    static Source open(Path path, LongConsumer read) {
        if (Files.isDirectory(path)) {
            throw new LogFormatException("%s: is a folder; name the log's file".formatted(path));
        }
        if (!Files.exists(path)) {
            throw new LogFormatException("%s: there is no such file; check the path".formatted(path));
        }
        InputStream raw = null;
        boolean packed = false;
        try {
            raw = new Counting(Files.newInputStream(path), read);
            InputStream buffered = new BufferedInputStream(raw, 1 << 16);
            if (looksLike(peek(buffered), 0x1F, 0x8B)) {
                buffered = new BufferedInputStream(new Packed(buffered), 1 << 16);
                packed = true;
            }
            Format format = format(path, peek(buffered));
            if (packed && format == Format.PARQUET) {
                throw new LogFormatException("%s: is Parquet packed with gzip; unpack it first".formatted(path));
            }
            return new Source(path, buffered, format, packed);
        } catch (IOException problem) {
            close(raw);
            throw unreadable(path, problem);
        } catch (LogFormatException problem) {
            close(raw);
            throw problem;
        }
    }

    Path path() {
        return path;
    }

    String name() {
        return path.toString();
    }

    Format format() {
        return format;
    }

    InputStream stream() {
        return stream;
    }

    /// How many bytes the stream has; 0 if nobody knows yet.
    long length() {
        try {
            return packed ? 0 : Files.size(path);
        } catch (IOException unknown) {
            return 0;
        }
    }

    @Override
    public void close() {
        close(stream);
    }

    /// What a failed reading means to the user.
    static LogFormatException unreadable(Path path, IOException problem) {
        if (problem instanceof EOFException) {
            return new LogFormatException(
                    "%s: the packed data stops in the middle; copy or download the file again".formatted(path));
        }
        if (problem instanceof ZipException) {
            return new LogFormatException("%s: the packed data is damaged (%s); copy or download the file again"
                    .formatted(path, problem.getMessage()));
        }
        String what = problem.getClass().getSimpleName().replace("Exception", "");
        return new LogFormatException("%s: cannot be read (%s); check its permissions, and the disk it lies on"
                .formatted(path, what.equals("IO") ? String.valueOf(problem.getMessage()) : what));
    }

    private static Format format(Path path, byte[] first) {
        if (first.length == 0) {
            throw empty(path);
        }
        if (looksLike(first, 'P', 'A', 'R', '1')) {
            return Format.PARQUET;
        }
        if (looksLike(first, 'P', 'K')) {
            throw new LogFormatException("%s: is a ZIP archive; unpack it first".formatted(path));
        }
        boolean utf16 = looksLike(first, 0xFF, 0xFE) || looksLike(first, 0xFE, 0xFF);
        String text = new String(first, utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        String start = (text.startsWith("\uFEFF") ? text.substring(1) : text).stripLeading();
        if (start.isEmpty() && first.length < LOOK) {
            throw empty(path);
        }
        if (!utf16 && text.indexOf('\0') >= 0) {
            throw new LogFormatException(
                    "%s: is neither CSV nor XES nor Parquet; export the log as one of them, in UTF-8".formatted(path));
        }
        if (start.startsWith("<")) {
            return Format.XES;
        }
        if (utf16) {
            throw new LogFormatException("%s: is UTF-16; save it as UTF-8".formatted(path));
        }
        return Format.CSV;
    }

    private static LogFormatException empty(Path path) {
        return new LogFormatException("%s: is empty; copy or export it again".formatted(path));
    }

    private static byte[] peek(InputStream stream) throws IOException {
        stream.mark(LOOK);
        byte[] first = stream.readNBytes(LOOK);
        stream.reset();
        return first;
    }

    private static boolean looksLike(byte[] first, int... magic) {
        byte[] bytes = new byte[magic.length];
        for (int i = 0; i < magic.length; i++) {
            bytes[i] = (byte) magic[i];
        }
        return first.length >= magic.length && Arrays.equals(first, 0, magic.length, bytes, 0, magic.length);
    }

    private static void close(@Nullable InputStream stream) {
        try {
            if (stream != null) {
                stream.close();
            }
        } catch (IOException ignored) {
            // It was only read from.
        }
    }

    /// Unpacks all that is packed. What cannot be read after a packed part the library takes for the end, so that
    /// what was lost there is not missed; only the zeros with which some disks fill files up are no loss.
    private static final class Packed extends GZIPInputStream {
        private static final int TRAILER = 8;

        Packed(InputStream in) throws IOException {
            super(in, 1 << 16);
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int got = super.read(buffer, from, length);
            if (got < 0) {
                for (int at = len - Math.max(0, inf.getRemaining() - TRAILER); at < len; at++) {
                    refuse(buf[at]);
                }
                for (int next = in.read(); next >= 0; next = in.read()) {
                    refuse(next);
                }
            }
            return got;
        }

        private static void refuse(int after) throws ZipException {
            if (after != 0) {
                throw new ZipException("what follows the first part is not packed, or cut");
            }
        }
    }

    /// Counts what is read.
    private static final class Counting extends FilterInputStream {
        private final LongConsumer read;
        private long count;

        Counting(InputStream in, LongConsumer read) {
            super(in);
            this.read = read;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            tell(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int got = super.read(buffer, from, length);
            tell(Math.max(got, 0));
            return got;
        }

        private void tell(int got) {
            count += got;
            read.accept(count);
        }
    }
}
