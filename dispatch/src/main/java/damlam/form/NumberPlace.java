package damlam.form;

import damlam.form.UnfilledException.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/// Writes number and day into the places that a DOCX made elsewhere keeps open for them: "Số:
///   /SGDĐT-VP" and
/// "…, ngày     tháng     năm 2026". Nothing else in the file changes, down to the byte of each
/// part within.
public final class NumberPlace {
    private static final String PART = "word/document.xml";
    private static final int LARGEST = 64 << 20;
    /// Number and day stand at the head, or nowhere.
    private static final int HEAD = 60;

    private static final String OPEN = "[\\s.…_\u00A0]*";
    private static final Pattern NUMBER =
            Pattern.compile("\\s*Số\\s*:?(" + OPEN + "/[^\\d].*|" + OPEN + "/?" + OPEN + ")");
    private static final Pattern NUMBERED = Pattern.compile("\\s*Số\\s*:?\\s*\\d.*");
    private static final Pattern DATE = Pattern.compile(".{0,60}?ngày(" + OPEN + "tháng" + OPEN + "(?:\\d{1,2}" + OPEN
            + ")?năm" + OPEN + "(?:\\d{2,4})?" + OPEN + ")");
    private static final Pattern DATED =
            Pattern.compile(".{0,60}?ngày\\s*\\d{1,2}\\s*tháng\\s*\\d{1,2}\\s*năm\\s*\\d{4}\\s*");
    private static final Pattern TOKEN =
            Pattern.compile("<w:p(?=[ >])[^>]*(?<!/)>|</w:p>|<w:t(?: [^>]*)?>([^<]*)</w:t>|<w:(?:tab|br)/>");

    private final String xml;
    private final List<Place> head = new ArrayList<>();

    private NumberPlace(String xml) {
        this.xml = xml;
        scan();
    }

    /// Text or a tab of a paragraph, where it stands in the XML.
    ///
    /// @param inner where the text itself stands, as `from` to `to` is with its tags
    private record Piece(int from, int to, int inner, String text) {}

    private record Place(List<Piece> pieces) {
        String text() {
            StringBuilder text = new StringBuilder();
            pieces.forEach(piece -> text.append(piece.text()));
            return text.toString();
        }
    }

    /// A stretch of the XML and what stands there instead.
    private record Change(int from, int to, String by) {}

    /// @param dated whether it has a place for the day, which a biên bản has not
    /// @throws UnfilledException if the places are not there, or not open
    public static void require(byte[] docx, boolean dated) throws UnfilledException {
        NumberPlace place = new NumberPlace(part(docx));
        place.number();
        if (dated) {
            place.date();
        }
    }

    /// @param symbol what follows number and stroke
    /// @param day null where there is no place for it, as in a biên bản
    /// @return the file with number and day
    /// @throws UnfilledException if the places are not there, or not open
    public static byte[] fill(byte[] docx, int no, String symbol, @Nullable LocalDate day) throws UnfilledException {
        NumberPlace place = new NumberPlace(part(docx));
        String number = String.format(Locale.ROOT, " %02d/%s", no, symbol);
        List<Change> changes = new ArrayList<>(place.write(place.number(), NUMBER, number));
        if (day != null) {
            String words = String.format(
                    Locale.ROOT,
                    day.getMonthValue() < 3 ? " %02d tháng %02d năm %d" : " %02d tháng %d năm %d",
                    day.getDayOfMonth(),
                    day.getMonthValue(),
                    day.getYear());
            changes.addAll(place.write(place.date(), DATE, words));
        }
        return with(docx, place.changed(changes));
    }

    private void scan() {
        Deque<Place> open = new ArrayDeque<>();
        Matcher token = TOKEN.matcher(xml);
        while (head.size() < HEAD && token.find()) {
            String found = token.group();
            if (found.startsWith("<w:p")) {
                open.push(new Place(new ArrayList<>()));
            } else if (found.equals("</w:p>")) {
                if (!open.isEmpty()) {
                    head.add(open.pop());
                }
            } else if (!open.isEmpty()) {
                boolean text = token.group(1) != null;
                String words = text ? Normalizer.normalize(plain(token.group(1)), Normalizer.Form.NFC) : "\t";
                open.peek().pieces().add(new Piece(token.start(), token.end(), text ? token.start(1) : -1, words));
            }
        }
    }

    private static String plain(String escaped) {
        return escaped.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    private Place number() throws UnfilledException {
        return find(NUMBER, NUMBERED, Reason.NO_NUMBER_PLACE, Reason.NUMBERED);
    }

    private Place date() throws UnfilledException {
        return find(DATE, DATED, Reason.NO_DATE_PLACE, Reason.DATED);
    }

    private Place find(Pattern place, Pattern filled, Reason none, Reason there) throws UnfilledException {
        for (Place one : head) {
            String text = one.text();
            if (place.matcher(text).matches()) {
                return one;
            }
            if (filled.matcher(text).matches()) {
                throw new UnfilledException(there);
            }
        }
        throw new UnfilledException(none);
    }

    /// Puts words where the first group of a pattern stands: into the text in which it begins,
    /// out of all others.
    private List<Change> write(Place place, Pattern pattern, String words) {
        Matcher matched = pattern.matcher(place.text());
        if (!matched.matches()) {
            throw new IllegalStateException(place.text());
        }
        List<Change> changes = new ArrayList<>();
        int at = 0;
        boolean written = false;
        for (Piece piece : place.pieces()) {
            int end = at + piece.text().length();
            boolean touches = end > matched.start(1) && at < matched.end(1);
            boolean here = !written && piece.inner() >= 0 && end >= matched.start(1);
            if (touches || here) {
                String before = piece.text()
                        .substring(
                                0,
                                Math.clamp(
                                        matched.start(1) - at, 0, piece.text().length()));
                String after = piece.text()
                        .substring(
                                Math.clamp(matched.end(1) - at, 0, piece.text().length()));
                changes.add(new Change(
                        piece.from(),
                        piece.to(),
                        piece.inner() < 0 ? "" : text(piece, before + (here ? words : "") + after)));
                written |= here;
            }
            at = end;
        }
        return changes;
    }

    /// Blanks at its edges count only where the text says so.
    private String text(Piece piece, String words) {
        String tag = xml.substring(piece.from(), piece.inner());
        boolean edged = !words.equals(words.strip()) && !tag.contains("xml:space");
        return (edged ? tag.replace("<w:t", "<w:t xml:space=\"preserve\"") : tag)
                + words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                + "</w:t>";
    }

    private String changed(List<Change> changes) {
        StringBuilder text = new StringBuilder(xml);
        changes.stream()
                .sorted((one, other) -> Integer.compare(other.from(), one.from()))
                .forEach(change -> text.replace(change.from(), change.to(), change.by()));
        return text.toString();
    }

    private static String part(byte[] docx) throws UnfilledException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(PART)) {
                    byte[] bytes = zip.readNBytes(LARGEST);
                    return new String(bytes, StandardCharsets.UTF_8);
                }
            }
            throw new UnfilledException(Reason.NO_NUMBER_PLACE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] with(byte[] docx, String xml) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(docx));
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTime(entry.getTime());
                to.putNextEntry(copy);
                if (entry.getName().equals(PART)) {
                    to.write(xml.getBytes(StandardCharsets.UTF_8));
                } else {
                    from.transferTo(to);
                }
                to.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
