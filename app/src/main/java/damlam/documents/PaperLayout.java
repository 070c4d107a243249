package damlam.documents;

import damlam.dispatch.Basis;
import damlam.dispatch.Dispatch;
import damlam.dispatch.Notice;
import damlam.dispatch.Point;
import damlam.dispatch.Requirement;
import damlam.dispatch.Signer;
import damlam.dispatch.Span;
import damlam.documents.Paper.Line;
import damlam.documents.Paper.Look;
import damlam.documents.Paper.Piece;
import damlam.org.Fold;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Lays a text out as on paper. Every character of it is shown, in its order within head, body and foot; only blank
/// lines and Markdown's stars are left out.
public final class PaperLayout {
    private static final Pattern MARKER =
            Pattern.compile("^\\s*(?:[-+*\u2013\u2022]\\s|\\d+(?:\\.\\d+)*[.)-]|[a-z\u0111][.)]\\s|[IVXLC]+\\.\\s)");
    private static final Pattern NUMBER = Pattern.compile("^so ?[:.]? ?\\d*.*/.*|^so ?:.*|^v/v .*|^ve viec .*");
    private static final Pattern MOTTO = Pattern.compile("^cong hoa xa hoi.*|^doc lap.*hanh phuc.*|^dang cong san.*");
    private static final Pattern DATE = Pattern.compile("^[^.;]{0,40}ngay .{1,4} ?thang .{1,4} ?nam \\d{4}.?$");
    private static final Pattern TO = Pattern.compile("^kinh gui.*");
    private static final Pattern NOTIFY = Pattern.compile("^noi nhan.*");
    private static final int FULL_LINE = 60;

    private final String text;
    private final Dispatch read;
    private final List<Mark> marks = new ArrayList<>();

    private record Mark(Span span, Look look, int target) {}

    private PaperLayout(String text, Dispatch read) {
        this.text = text;
        this.read = read;
    }

    /// @param read what the text was understood as: its spans are those of `text`
    public static Paper of(String text, Dispatch read) {
        PaperLayout layout = new PaperLayout(text, read);
        layout.mark();
        return layout.lay();
    }

    private void mark() {
        for (int i = 0; i < read.notices().size(); i++) {
            Notice notice = read.notices().get(i);
            switch (notice.code()) {
                case PERIOD_UNSTATED -> add(sentence(notice.span()), Look.GAP, i + 1);
                case DEADLINE_UNCLEAR, PERIOD_UNCLEAR -> add(notice.span(), Look.GAP, i + 1);
                default -> add(notice.span(), Look.DOUBT, i + 1);
            }
        }
        for (Requirement requirement : read.requirements()) {
            requirement.scopeWords().forEach(span -> add(span, Look.SCOPE, 0));
            requirement.term().words().forEach(span -> add(span, Look.TERM, 0));
            for (Point point : requirement.points()) {
                point.term().words().forEach(span -> add(span, Look.TERM, 0));
            }
        }
        for (int i = 0; i < read.bases().size(); i++) {
            Basis basis = read.bases().get(i);
            add(basis.span(), Look.CITED, i + 1);
        }
    }

    /// To the end of the sentence, or of its line.
    private Span sentence(Span words) {
        int end = words.end();
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end - 1) != '.') {
            end++;
        }
        return new Span(words.start(), end);
    }

    private void add(Span span, Look look, int target) {
        if (span.start() < span.end() && span.end() <= text.length()) {
            marks.add(new Mark(span, look, target));
        }
    }

    private enum Part {
        LEFT,
        RIGHT,
        TO,
        BODY,
        NOTIFY,
        SIGNED
    }

    private Paper lay() {
        Map<Part, List<Line>> parts = new EnumMap<>(Part.class);
        Part part = Part.LEFT;
        for (Span span : paragraphs()) {
            part = next(part, span);
            parts.computeIfAbsent(part, first -> new ArrayList<>()).add(line(span));
        }
        return new Paper(
                parts.getOrDefault(Part.LEFT, List.of()),
                parts.getOrDefault(Part.RIGHT, List.of()),
                parts.getOrDefault(Part.TO, List.of()),
                parts.getOrDefault(Part.BODY, List.of()),
                parts.getOrDefault(Part.NOTIFY, List.of()),
                parts.getOrDefault(Part.SIGNED, List.of()));
    }

    /// Where a paragraph stands on the page, from what it says and where the one before stood.
    private Part next(Part before, Span span) {
        String raw = text.substring(span.start(), span.end());
        String said = Fold.of(raw.replace("*", ""));
        boolean required = requirementAt(span) != null;
        if (before == Part.NOTIFY || before == Part.SIGNED) {
            return before == Part.SIGNED || signs(said) ? Part.SIGNED : Part.NOTIFY;
        }
        if (NOTIFY.matcher(said).matches() && !required) {
            return Part.NOTIFY;
        }
        if (signs(said) && !required && before == Part.BODY) {
            return Part.SIGNED;
        }
        if (before == Part.BODY || required) {
            return Part.BODY;
        }
        if (TO.matcher(said).matches()) {
            return Part.TO;
        }
        if (before == Part.TO) {
            return MARKER.matcher(raw).find() ? Part.TO : Part.BODY;
        }
        if (MOTTO.matcher(said).matches() || DATE.matcher(said).matches()) {
            return Part.RIGHT;
        }
        boolean head = NUMBER.matcher(said).matches() || raw.equals(raw.toUpperCase(Locale.ROOT));
        return head ? Part.LEFT : Part.BODY;
    }

    private boolean signs(String said) {
        Signer signer = read.signer();
        return signer != null
                && (same(signer.capacity(), said) || same(signer.post(), said) || same(signer.name(), said));
    }

    private static boolean same(@Nullable String words, String said) {
        return words != null && Fold.of(words).equals(said);
    }

    /// Paragraphs end at blank lines, before list marks, and where a line is plainly not full.
    private List<Span> paragraphs() {
        List<Span> all = new ArrayList<>();
        int start = -1;
        int end = 0;
        int at = 0;
        for (String line : text.split("\n", -1)) {
            boolean blank = line.isBlank();
            if (start >= 0 && (blank || !continues(start, end, line))) {
                all.add(new Span(start, end));
                start = -1;
            }
            if (!blank) {
                start = start < 0 ? at + leading(line) : start;
                end = at + line.stripTrailing().length();
            }
            at += line.length() + 1;
        }
        if (start >= 0) {
            all.add(new Span(start, end));
        }
        return all;
    }

    private static int leading(String line) {
        return line.length() - line.stripLeading().length();
    }

    private boolean continues(int start, int end, String line) {
        String before = text.substring(text.lastIndexOf('\n', end - 1) + 1, end);
        char last = text.charAt(end - 1);
        return before.length() >= FULL_LINE
                && last != '.'
                && last != ':'
                && last != ';'
                && !MARKER.matcher(line).find()
                && end > start;
    }

    private Line line(Span span) {
        Span inner = span;
        boolean bold = false;
        String raw = text.substring(span.start(), span.end());
        if (raw.length() > 4 && raw.startsWith("**") && raw.endsWith("**")) {
            inner = new Span(span.start() + 2, span.end() - 2);
            bold = true;
        }
        Requirement requirement = requirementAt(span);
        boolean first = requirement != null && requirement.span().start() >= span.start();
        return new Line(pieces(inner), requirement == null ? null : requirement.no(), first, bold);
    }

    private @Nullable Requirement requirementAt(Span span) {
        for (Requirement one : read.requirements()) {
            if (span.start() < one.span().end() && one.span().start() < span.end()) {
                return one;
            }
        }
        return null;
    }

    private List<Piece> pieces(Span span) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(span.start(), span.end()));
        for (Mark mark : marks) {
            cuts.add(Math.clamp(mark.span().start(), span.start(), span.end()));
            cuts.add(Math.clamp(mark.span().end(), span.start(), span.end()));
        }
        List<Piece> pieces = new ArrayList<>();
        int from = span.start();
        for (int to : cuts) {
            if (to > from) {
                Mark mark = markAt(from, to);
                String words = text.substring(from, to).replace('\n', ' ').replace("**", "");
                pieces.add(new Piece(words, mark == null ? Look.PLAIN : mark.look(), mark == null ? 0 : mark.target()));
                from = to;
            }
        }
        return pieces;
    }

    /// Where marks lie over each other, the shortest is the most telling.
    private @Nullable Mark markAt(int from, int to) {
        Mark best = null;
        for (Mark mark : marks) {
            boolean covers = mark.span().start() <= from && to <= mark.span().end();
            if (covers && (best == null || length(mark) < length(best))) {
                best = mark;
            }
        }
        return best;
    }

    private static int length(Mark mark) {
        return mark.span().end() - mark.span().start();
    }
}
