package damlam.documents;

import damlam.dispatch.Basis;
import damlam.dispatch.Dispatch;
import damlam.dispatch.Notice;
import damlam.dispatch.Point;
import damlam.dispatch.Requirement;
import damlam.dispatch.Span;
import damlam.documents.Paper.Line;
import damlam.documents.Paper.Look;
import damlam.documents.Paper.Piece;
import damlam.documents.Paper.Row;
import damlam.documents.Paper.Style;
import damlam.documents.PaperPlaces.Part;
import damlam.documents.PaperPlaces.Place;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/// Lays a text out as on paper. Every character of it is shown, in its order within head, body and foot; only blank
/// lines, Markdown's marks and rules typed as dashes, which are drawn, are left out.
public final class PaperLayout {
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
        return of(text, read, Set.of());
    }

    /// @param settled places in the list of notices: what they speak of stops nobody any more
    public static Paper of(String text, Dispatch read, Set<Integer> settled) {
        PaperLayout layout = new PaperLayout(text, read);
        layout.mark(settled);
        return layout.lay();
    }

    private void mark(Set<Integer> settled) {
        for (int i = 0; i < read.notices().size(); i++) {
            Notice notice = read.notices().get(i);
            Look stop = settled.contains(i) ? Look.TERM : Look.GAP;
            switch (notice.code()) {
                case PERIOD_UNSTATED -> add(sentence(notice.span()), stop, i + 1);
                case DEADLINE_UNCLEAR, PERIOD_UNCLEAR -> add(notice.span(), stop, i + 1);
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

    private Paper lay() {
        PaperPlaces places = new PaperPlaces(read);
        Map<Part, List<Line>> parts = new EnumMap<>(Part.class);
        for (Span span : PaperCells.of(text, places::standsApart)) {
            Place place = places.next(text.substring(span.start(), span.end()), requirementAt(span) != null);
            if (place.shown()) {
                parts.computeIfAbsent(place.part(), first -> new ArrayList<>()).add(line(span, place.style()));
            }
        }
        return new Paper(
                places.party(),
                parts.getOrDefault(Part.LEFT, List.of()),
                parts.getOrDefault(Part.RIGHT, List.of()),
                parts.getOrDefault(Part.TITLE, List.of()),
                parts.getOrDefault(Part.TO, List.of()),
                parts.getOrDefault(Part.BODY, List.of()),
                parts.getOrDefault(Part.NOTIFY, List.of()),
                parts.getOrDefault(Part.SIGNED, List.of()),
                parts.getOrDefault(Part.AFTER, List.of()));
    }

    private Line line(Span span, Style style) {
        String raw = text.substring(span.start(), span.end());
        if (PaperTable.isRow(raw.lines().findFirst().orElse(""))) {
            List<Row> rows = PaperTable.rows(text, span).stream().map(this::row).toList();
            return new Line(List.of(), style, null, false, false, rows);
        }
        Matcher marked = PaperCells.MARKED.matcher(raw);
        Span inner = new Span(span.start() + (marked.find() ? marked.end() : 0), span.end());
        String words = text.substring(inner.start(), inner.end());
        boolean bold = words.length() > 4 && words.startsWith("**") && words.endsWith("**");
        boolean slanted = !bold && words.length() > 2 && words.matches("(?s)\\*[^* ].*[^*]\\*");
        int stars = bold ? 2 : slanted ? 1 : 0;
        inner = new Span(inner.start() + stars, inner.end() - stars);
        Requirement requirement = requirementAt(span);
        boolean first = requirement != null && requirement.span().start() >= span.start();
        return new Line(pieces(inner), style, requirement == null ? null : requirement.no(), first, bold, List.of());
    }

    private Row row(List<Span> cells) {
        List<Line> lines = new ArrayList<>();
        for (Span cell : cells) {
            lines.add(new Line(pieces(cell), Style.PLAIN, null, false, false, List.of()));
        }
        Span whole = new Span(cells.getFirst().start(), cells.getLast().end());
        Requirement requirement = requirementAt(whole);
        boolean first = requirement != null && requirement.span().start() >= whole.start() - 2;
        return new Row(lines, requirement == null ? null : requirement.no(), first);
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
