package damlam.dispatch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The top of a document: organ, motto, number, place and date, title and subject. Reads the cells
/// one after another.
final class Heading {
    private static final Pattern NUMBER = Pattern.compile("(?:so|s6|s0)(?: ?[:.;]| |(?=\\d)) {0,30}(?=[\\d./…_-])");
    /// Blanks around the marks belong to the number, other blanks end it.
    private static final Pattern SYMBOL =
            Pattern.compile("[.…_ ]{0,20}\\d{0,7}[a-zA-Z]?(?: ?[/\\-\u2013] ?[\\p{L}\\d&.+_]{1,40}){1,6}");

    /// A telegram says the hour too: "hồi 16 giờ 30 phút ngày".
    private static final String HOUR = "(?:(?:hoi|luc)? ?\\d{1,2} ?(?:gio|g|h|:) ?(?:\\d{1,2} ?(?:phut)?)?,? ?)?";

    private static final Pattern DATED = Pattern.compile("(?:([^,;:]{2,60}?) ?[,.;] ?)?" + HOUR
            + "ngay ?([\\d.…_ ]{0,12}) ?thang ?([\\d.…_ ]{0,12}) ?nam ?([\\d.…_ ]{0,12})");
    private static final Pattern DATED_SHORT =
            Pattern.compile("([^,;:\\d]{2,60}?) ?, ?" + HOUR + "(?:ngay )?(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern ABOUT = Pattern.compile("(?:v ?[/.] ?v|ve viec)(?: ?[:.])?(?: |$)");
    /// "V/v" as it is seen on scans. No word begins like that, but it is looked for only where "V/v" may stand.
    private static final Pattern ABOUT_SEEN =
            Pattern.compile("[vw][/.il1|!\\\\]{0,2}[vwy](?: ?[:.])?(?= )|w(?= )|v[ /.](?:il|/)?v(?= )");
    private static final Pattern MOTTO =
            Pattern.compile(".{0,12}(?:cong hoa xa hoi chu nghia|dang cong san viet nam|doc lap ?- ?tu do).{0,30}"
                    + "|doan tncs ho chi minh|doan thanh nien cong san ho chi minh");
    /// Letters set apart: "Q U Y Ế T  Đ Ị N H".
    private static final Pattern SPACED_OUT = Pattern.compile("(?:\\p{L} ){2,20}.*");
    private static final Pattern MARK = Pattern.compile(
            "(?:hoa toc(?: hen gio)?|thuong khan|khan|mat|toi mat|tuyet mat|luu hanh noi bo|xem xong tra lai|du thao)[ !.]*");

    @Nullable
    DispatchType type;

    @Nullable
    DispatchNumber number;

    @Nullable
    Span numberSpan;

    @Nullable
    String place;

    @Nullable
    LocalDate date;

    @Nullable
    Span dateSpan;

    private Marks.@Nullable Urgency urgency;
    private Marks.@Nullable Secrecy secrecy;
    private final List<Marks.Circulation> circulation = new ArrayList<>();
    boolean dateUnclear;
    boolean motto;
    private final List<Line> organs = new ArrayList<>();
    private final List<Line> subject = new ArrayList<>();
    private Reading reading = Reading.ORGANS;

    /// What an unmarked cell belongs to.
    private enum Reading {
        ORGANS,
        SUBJECT,
        TITLE_SUBJECT,
        NOTHING
    }

    static Heading read(List<Line> cells) {
        Heading heading = new Heading();
        for (Line cell : cells) {
            heading.take(cell);
        }
        return heading;
    }

    /// Whether the subject stands under the number as in a công văn ("V/v …"), without a title.
    boolean isAboutLetter() {
        return type == null && !subject.isEmpty() && subject.get(0).folded().startsWith("v");
    }

    @Nullable
    String subject() {
        if (subject.isEmpty()) {
            return null;
        }
        String text = Line.join(subject).text;
        Matcher about = ABOUT.matcher(Folding.fold(text));
        Matcher seen = ABOUT_SEEN.matcher(Folding.fold(text));
        if (about.lookingAt()) {
            text = text.substring(about.end()).strip();
        } else if (type == null && seen.lookingAt()) {
            text = text.substring(seen.end()).strip();
        }
        return text.isEmpty() ? null : text;
    }

    /// The issuing body and the one above it, either or both null: a line that starts a new body makes
    /// the one before it the parent, any other goes on with the name begun.
    @Nullable
    String[] organs() {
        @Nullable String parent = null;
        @Nullable String issuer = null;
        for (Line line : organs) {
            String text = Line.join(List.of(line)).text;
            boolean starts = Words.HEADING_ORGANS.speltAt(line.page(), line.start()) > 0
                    && !line.folded().startsWith("to chuc");
            if (issuer == null) {
                issuer = text;
            } else if (starts && !Words.UNFINISHED.contain(Folding.fold(issuer))) {
                parent = issuer;
                issuer = text;
            } else {
                issuer = issuer + " " + text;
            }
        }
        return new @Nullable String[] {issuer, parent};
    }

    private void take(Line cell) {
        String folded = cell.folded();
        if (cell.isOrnament() || takeMark(folded)) {
            reading = reading == Reading.TITLE_SUBJECT && subject.isEmpty() ? reading : closed();
            return;
        }
        if (MOTTO.matcher(folded).matches()) {
            motto = true;
            return;
        }
        if ((number == null && takeNumber(cell)) || (date == null && !dateUnclear && takeDate(cell))) {
            return;
        }
        Optional<DispatchType> title = cell.length() < 40 ? title(cell) : Optional.empty();
        if (title.isPresent() && type == null && subject.isEmpty()) {
            type = title.get();
            reading = Reading.TITLE_SUBJECT;
        } else if (subject.isEmpty() && (ABOUT.matcher(folded).lookingAt() || isAboutSeen(folded))) {
            subject.add(cell);
            reading = Reading.SUBJECT;
        } else {
            takePlain(cell);
        }
    }

    /// Below the number of a letter, which has no title.
    private boolean isAboutSeen(String folded) {
        return number != null && type == null && ABOUT_SEEN.matcher(folded).lookingAt();
    }

    private boolean takeMark(String folded) {
        if (!MARK.matcher(folded).matches()) {
            return false;
        }
        switch (folded.replaceAll("[ !.]+$", "")) {
            case "khan" -> urgency = Marks.Urgency.KHAN;
            case "thuong khan" -> urgency = Marks.Urgency.THUONG_KHAN;
            case "mat" -> secrecy = Marks.Secrecy.MAT;
            case "toi mat" -> secrecy = Marks.Secrecy.TOI_MAT;
            case "tuyet mat" -> secrecy = Marks.Secrecy.TUYET_MAT;
            case "xem xong tra lai" -> circulation.add(Marks.Circulation.XEM_XONG_TRA_LAI);
            case "luu hanh noi bo" -> circulation.add(Marks.Circulation.LUU_HANH_NOI_BO);
            default -> urgency = folded.startsWith("hoa toc") ? Marks.Urgency.HOA_TOC : urgency;
        }
        return true;
    }

    Marks marks() {
        return new Marks(urgency, secrecy, circulation);
    }

    private void takePlain(Line cell) {
        switch (reading) {
            case ORGANS -> {
                if (cell.length() < 120 && (cell.isCapitals() || Words.HEADING_ORGANS.start(cell.folded()))) {
                    organs.add(cell);
                }
            }
            case SUBJECT, TITLE_SUBJECT -> {
                boolean goesOn = subject.isEmpty() || !cell.afterBlank();
                boolean authority = cell.isCapitals()
                        && !subject.isEmpty()
                        && !subject.get(0).isCapitals();
                if (goesOn && !authority) {
                    subject.add(cell);
                } else {
                    reading = Reading.NOTHING;
                }
            }
            case NOTHING -> {}
        }
    }

    private Reading closed() {
        return reading == Reading.ORGANS ? reading : Reading.NOTHING;
    }

    static Optional<DispatchType> title(Line cell) {
        if (!cell.startsUpper()) {
            return Optional.empty();
        }
        String folded = cell.folded().replaceAll("[ .:]+$", "").replaceAll(" {2,}", " ");
        return DispatchType.ofTitle(
                SPACED_OUT.matcher(folded).matches() ? folded.replaceAll(" (?=\\p{L}\\b)", "") : folded);
    }

    private boolean takeNumber(Line cell) {
        Matcher label = NUMBER.matcher(cell.folded());
        int from = label.lookingAt() ? label.end() : 0;
        String rest = cell.text().substring(from);
        Matcher symbol = SYMBOL.matcher(rest);
        if (!symbol.lookingAt() || (from == 0 && symbol.end() < rest.length())) {
            return false;
        }
        String printed = symbol.group().replaceAll("^[.…_ ]+", "");
        Optional<DispatchNumber> parsed = DispatchNumber.parse(printed);
        if (parsed.isEmpty() || (from == 0 && parsed.get().serial() == null)) {
            return false;
        }
        number = parsed.get();
        int start = cell.start() + from + symbol.end() - printed.length();
        numberSpan = cell.page().span(start, cell.start() + from + symbol.end());
        reading = closed();
        if (from + symbol.end() < cell.length()) {
            take(cell.from(cell.start() + from + symbol.end()));
        }
        return true;
    }

    private boolean takeDate(Line cell) {
        if (cell.length() > 140) {
            return false;
        }
        Matcher dated = DATED.matcher(cell.folded());
        boolean found = dated.lookingAt();
        if (!found) {
            dated = DATED_SHORT.matcher(cell.folded());
            found = dated.lookingAt();
        }
        if (!found) {
            return false;
        }
        if (dated.group(1) != null) {
            place = cell.text().substring(dated.start(1), dated.end(1)).strip();
        }
        date = Days.of(dated.group(2), dated.group(3), dated.group(4));
        dateUnclear = date == null;
        dateSpan = cell.page().span(cell.start() + dated.start(), cell.start() + dated.end());
        if (reading != Reading.ORGANS || number != null) {
            reading = Reading.NOTHING;
        }
        return true;
    }
}
