package damlam.letter;

import damlam.dispatch.Body.Kind;
import damlam.dispatch.RomanNumeral;
import damlam.letter.Letter.Part;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The body of a letter from JSON: a list of paragraphs and of items, which may hold further items. Items without a
/// number are counted.
final class BodyJson {
    /// The order of points (Phụ lục I, II.6), then the letters it leaves to longer lists.
    private static final String POINTS = "abcdđeghiklmnopqrstuvxy";

    private static final Set<String> KEYS = Set.of("kind", "no", "text", "items", "head", "rows", "widths");

    private final Style style;
    private final List<String> remarks;
    private final List<Part> parts = new ArrayList<>();
    /// Articles run on through parts and chapters.
    private int articles;

    BodyJson(Style style, List<String> remarks) {
        this.style = style;
        this.remarks = remarks;
    }

    List<Part> parts(Node body) throws LetterException {
        add(body.list(), "");
        return parts;
    }

    /// @param clause the number of the clause that the items stand in, empty where there is none
    private void add(List<Node> items, String clause) throws LetterException {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        String around = clause;
        for (Node item : items) {
            if (!item.isObject()) {
                parts.add(new Part.Paragraph(item.required("write the paragraph, or take it out")));
                continue;
            }
            for (Node node : item.unknown(KEYS)) {
                remarks.add("line %d: %s: not known, and left out".formatted(node.line(), node.path()));
            }
            Kind kind = kind(item.get("kind"));
            String no = no(item, kind, counts, around);
            parts.add(part(item, kind, no));
            if (kind == Kind.CLAUSE) {
                around = no;
            }
            if (kind.compareTo(Kind.CLAUSE) <= 0) {
                counts.keySet().removeIf(narrower -> narrower.compareTo(kind) > 0);
            }
            add(item.get("items").list(), kind == Kind.CLAUSE ? no : clause);
        }
    }

    private static Kind kind(Node node) throws LetterException {
        String name = node.text("PARAGRAPH");
        for (Kind kind : Kind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        throw node.wrong("'%s' is no kind of item; write one of %s"
                .formatted(name, List.of(Kind.values()).toString().replaceAll("[\\[\\]]", "")));
    }

    private String no(Node item, Kind kind, Map<Kind, Integer> counts, String clause) throws LetterException {
        int next = kind == Kind.ARTICLE ? articles + 1 : counts.getOrDefault(kind, 0) + 1;
        Node node = item.get("no");
        String given = node.value() instanceof Long number ? number.toString() : node.text();
        String no = given == null ? counted(item, kind, next, clause) : given;
        if (kind == Kind.POINT && given != null) {
            next = pointOrder(node, given, next);
        } else if (given != null && given.matches("\\d{1,4}")) {
            next = Integer.parseInt(given);
        }
        counts.put(kind, next);
        articles = kind == Kind.ARTICLE ? next : articles;
        return no;
    }

    private static String counted(Node item, Kind kind, int next, String clause) throws LetterException {
        return switch (kind) {
            case PART, CHAPTER, HEADING -> RomanNumeral.of(next);
            case SECTION, ARTICLE, CLAUSE -> String.valueOf(next);
            case SUBCLAUSE -> clause.isEmpty() ? String.valueOf(next) : clause + "." + next;
            case POINT -> {
                if (next > POINTS.length()) {
                    throw item.wrong(
                            "a clause has letters for %d points only; part it in two".formatted(POINTS.length()));
                }
                yield String.valueOf(POINTS.charAt(next - 1));
            }
            case BASIS, LINE, DASH, PARAGRAPH, TABLE -> "";
        };
    }

    private int pointOrder(Node node, String given, int expected) {
        int place = given.length() == 1 ? POINTS.indexOf(given) + 1 : 0;
        if (place != expected && place != 1) {
            remarks.add("line %d: %s: point %s stands where %s is due; the order is a, b, c, d, đ, e, g, h, i, k"
                    .formatted(node.line(), node.path(), given, letter(expected)));
        }
        return place == 0 ? expected : place;
    }

    private static String letter(int place) {
        return place <= POINTS.length() ? String.valueOf(POINTS.charAt(place - 1)) : "?";
    }

    private Part part(Node item, Kind kind, String no) throws LetterException {
        if (kind == Kind.TABLE) {
            return table(item);
        }
        String text = item.get("text").required("write the words of the item");
        return switch (kind) {
            case BASIS -> new Part.Basis(text);
            case LINE -> new Part.Line(text);
            case PART -> new Part.Section("Phần " + no, text);
            case CHAPTER -> new Part.Section("Chương " + no, text);
            case SECTION -> new Part.Section("Mục " + no, text);
            case HEADING -> new Part.Heading(no + style.text("heading.mark") + " " + text);
            case ARTICLE -> new Part.Article(no, text);
            case CLAUSE -> new Part.Paragraph(no + style.text("clause.mark") + " " + text);
            case SUBCLAUSE -> new Part.Paragraph(no + ". " + text);
            case POINT -> new Part.Paragraph(no + ") " + text);
            case DASH -> new Part.Paragraph((no.isEmpty() ? "-" : no) + " " + text);
            case PARAGRAPH, TABLE -> new Part.Paragraph(text);
        };
    }

    private static Part table(Node item) throws LetterException {
        List<List<String>> rows = new ArrayList<>();
        @Nullable Node headNode = item.get("head").isNull() ? null : item.get("head");
        if (headNode != null) {
            rows.add(cells(headNode));
        }
        for (Node row : item.get("rows").list()) {
            rows.add(cells(row));
            if (rows.getLast().size() != rows.getFirst().size()) {
                throw row.wrong("%d cells, but %d columns; write as many as there are titles"
                        .formatted(rows.getLast().size(), rows.getFirst().size()));
            }
        }
        if (rows.isEmpty() || rows.getFirst().isEmpty()) {
            throw item.get("rows").wrong("missing; write a list of rows, the titles first, each a list of cells");
        }
        return new Part.Table(rows.getFirst(), rows.subList(1, rows.size()), widths(item.get("widths"), rows));
    }

    private static List<String> cells(Node row) throws LetterException {
        List<String> cells = new ArrayList<>();
        for (Node cell : row.list()) {
            cells.add(cell.value() instanceof Long number ? number.toString() : cell.text(""));
        }
        return cells;
    }

    private static List<Integer> widths(Node node, List<List<String>> rows) throws LetterException {
        int columns = rows.getFirst().size();
        if (node.isNull()) {
            return List.of();
        }
        List<Integer> widths = new ArrayList<>();
        for (Node width : node.list()) {
            Integer number = width.number();
            widths.add(number == null ? 1 : number);
        }
        if (widths.size() != columns) {
            throw node.wrong("%d widths, but %d columns".formatted(widths.size(), columns));
        }
        return widths;
    }
}
