package damlam.simulate;

import damlam.calendar.WorkCalendar;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// Rows of a CSV file as bytes: at a hundred million of them, formatting is what takes the time.
final class RowBytes implements Closeable {
    private static final int LONGEST_ROW = 1024;
    private static final long DAY_MS = 86_400_000;

    /// Vietnam's clocks have not changed since 1975.
    private static final ZoneOffset OFFSET =
            WorkCalendar.vietnam().zone().getRules().getOffset(Instant.parse("2025-01-01T00:00:00Z"));

    private static final byte[] OFFSET_TEXT = ascii(OFFSET.getId());

    private final OutputStream out;
    private final byte[] buffer = new byte[1 << 18];
    /// The dates written last, each in the place that its number gives it.
    private final long[] days = new long[64];

    private final byte[][] dates = new byte[days.length][];
    private int size;

    RowBytes(OutputStream out) {
        this.out = out;
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    RowBytes text(byte[] text) {
        System.arraycopy(text, 0, buffer, size, text.length);
        size += text.length;
        return this;
    }

    RowBytes text(String text) {
        for (int i = 0; i < text.length(); i++) {
            buffer[size++] = (byte) text.charAt(i);
        }
        return this;
    }

    /// @param number at least 0
    RowBytes number(long number) {
        int digits = 1;
        for (long rest = number; rest >= 10; rest /= 10) {
            digits++;
        }
        long rest = number;
        for (int i = size + digits - 1; i >= size; i--) {
            buffer[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size += digits;
        return this;
    }

    /// ISO-8601 in Vietnam's time, to the second.
    RowBytes instant(long ms) {
        long local = ms + OFFSET.getTotalSeconds() * 1000L;
        long day = Math.floorDiv(local, DAY_MS);
        int second = (int) ((local - day * DAY_MS) / 1000);
        text(date(day));
        buffer[size++] = 'T';
        twoDigits(second / 3600);
        buffer[size++] = ':';
        twoDigits(second / 60 % 60);
        buffer[size++] = ':';
        twoDigits(second % 60);
        return text(OFFSET_TEXT);
    }

    RowBytes next() {
        buffer[size++] = ',';
        return this;
    }

    /// @throws UncheckedIOException if the rows cannot be written
    void endRow() {
        buffer[size++] = '\n';
        if (size > buffer.length - LONGEST_ROW) {
            try {
                flush();
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (out) {
            flush();
        }
    }

    private void flush() throws IOException {
        int whole = size;
        size = 0;
        out.write(buffer, 0, whole);
    }

    private void twoDigits(int number) {
        buffer[size++] = (byte) ('0' + number / 10);
        buffer[size++] = (byte) ('0' + number % 10);
    }

    private byte[] date(long day) {
        int place = (int) (day & (days.length - 1));
        if (days[place] != day) {
            dates[place] = ascii(LocalDate.ofEpochDay(day).toString());
            days[place] = day;
        }
        return dates[place];
    }
}
