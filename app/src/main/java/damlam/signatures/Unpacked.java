package damlam.signatures;

import damlam.signatures.UnfitPdfException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.filter.FilterFactory;

/// How much the packed parts of a PDF unpack to, measured into nothing before any parser unpacks them into memory.
final class Unpacked {
    /// Of one part that is no picture: a page's drawing, a font, a table of objects.
    private static final long LARGEST_PART = 64L << 20;

    /// Of one picture: A2 in colour at 600 dots an inch.
    private static final long LARGEST_PICTURE = 512L << 20;

    /// Of all parts that are no pictures.
    private static final long LARGEST = 256L << 20;

    private static final int LONGEST_DICTIONARY = 4096;
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.ISO_8859_1);
    private static final Pattern FLATE = Pattern.compile("/(FlateDecode|Fl)\\b");
    private static final Pattern LZW = Pattern.compile("/(LZWDecode|LZW)\\b");
    private static final Pattern RUNS = Pattern.compile("/(RunLengthDecode|RL)\\b");
    private static final Pattern PICTURE = Pattern.compile("/Subtype\\s*/Image\\b");

    private final byte[] bytes;
    private long all;

    private Unpacked(byte[] bytes) {
        this.bytes = bytes;
    }

    static void check(byte[] bytes) throws UnfitPdfException {
        new Unpacked(bytes).check();
    }

    private void check() throws UnfitPdfException {
        for (int at = 0; at < bytes.length - STREAM.length; at++) {
            if (bytes[at] == 's' && isStream(at)) {
                measure(at);
            }
        }
    }

    /// "stream" after a dictionary; the one in "endstream" is none.
    private boolean isStream(int at) {
        for (int i = 0; i < STREAM.length; i++) {
            if (bytes[at + i] != STREAM[i]) {
                return false;
            }
        }
        int before = at - 1;
        while (before > 0 && bytes[before] <= ' ' && bytes[before] >= 0) {
            before--;
        }
        return before > 0 && bytes[before] == '>' && bytes[before - 1] == '>';
    }

    private void measure(int at) throws UnfitPdfException {
        int from = Math.max(0, at - LONGEST_DICTIONARY);
        String before = new String(bytes, from, at - from, StandardCharsets.ISO_8859_1);
        String dictionary = before.substring(Math.max(0, before.lastIndexOf(" obj")));
        int start = at + STREAM.length;
        while (start < bytes.length && (bytes[start] == '\r' || bytes[start] == '\n')) {
            start++;
        }
        if (FLATE.matcher(dictionary).results().count() > 1) {
            // Packed twice over: nobody does that, but who means harm.
            throw new UnfitPdfException(Reason.BOMB);
        }
        boolean picture = PICTURE.matcher(dictionary).find();
        long most = picture ? LARGEST_PICTURE : LARGEST_PART;
        long size = isZlib(start) ? inflated(start, most) : 0;
        if (LZW.matcher(dictionary).find()) {
            size = Math.max(size, decoded("LZWDecode", start, most));
        }
        if (RUNS.matcher(dictionary).find()) {
            size = Math.max(size, decoded("RunLengthDecode", start, most));
        }
        all += picture ? 0 : size;
        if (size > most || all > LARGEST) {
            throw new UnfitPdfException(Reason.BOMB);
        }
    }

    private boolean isZlib(int start) {
        return start + 1 < bytes.length
                && (bytes[start] & 0x0F) == 8
                && (((bytes[start] & 0xFF) << 8) | (bytes[start + 1] & 0xFF)) % 31 == 0;
    }

    private long inflated(int start, long most) {
        Inflater inflater = new Inflater();
        long size = 0;
        try {
            inflater.setInput(bytes, start, bytes.length - start);
            byte[] buffer = new byte[1 << 16];
            int got = inflater.inflate(buffer);
            while (got > 0 && size <= most) {
                size += got;
                got = inflater.inflate(buffer);
            }
            return size;
        } catch (DataFormatException e) {
            // What comes before the fault counts; whether it matters is for the parser to say.
            return size;
        } finally {
            inflater.end();
        }
    }

    private long decoded(String filter, int start, long most) {
        Counter counter = new Counter(most);
        try {
            FilterFactory.INSTANCE
                    .getFilter(filter)
                    .decode(
                            new ByteArrayInputStream(bytes, start, bytes.length - start),
                            counter,
                            new COSDictionary(),
                            0);
        } catch (IOException | RuntimeException e) {
            return counter.count;
        }
        return counter.count;
    }

    private static final class Counter extends OutputStream {
        private final long most;
        private long count;

        private Counter(long most) {
            this.most = most;
        }

        @Override
        public void write(int one) throws IOException {
            count(1);
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            count(length);
        }

        private void count(int more) throws IOException {
            count += more;
            if (count > most) {
                throw new IOException("more than " + most);
            }
        }
    }
}
