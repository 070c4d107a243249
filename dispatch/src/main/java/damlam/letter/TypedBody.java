package damlam.letter;

import damlam.letter.Letter.Part;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A body as people type or paste it in a plain field: a paragraph a line, and a table as lines of
/// cells, between strokes (`| TT | Việc |`), parted by them (`TT | Việc`) or by tabs, as tables are
/// pasted.
///
/// What else a line is, its beginning says: "Chương I" and a title in capitals, "I. ", "Điều 1.",
/// capitals alone for a line in the middle; "Căn cứ" only before everything else.
public final class TypedBody {
    private static final Pattern HEADING = Pattern.compile("[IVXL]{1,6}[.-] .*");
    private static final Pattern ARTICLE = Pattern.compile("Điều (\\d{1,3}\\p{Ll}?)\\. ?(.*)");
    private static final Pattern SECTION =
            Pattern.compile("((?:Phần|Chương|Mục) (?:[IVXLC]{1,7}|\\d{1,3}|thứ \\p{Ll}+))[.:]?(?: (.*))?");
    private static final Pattern BASIS = Pattern.compile("(?:Căn cứ|Theo đề nghị|Xét) .*");
    /// What Word puts before the tab of a list it numbers itself.
    private static final Pattern MARKER =
            Pattern.compile("\\d{1,3}(?:\\.\\d{1,3})*[.)]|\\p{Ll}[.)]|[-+•–*]|[IVXL]{1,6}\\.");
    private static final Pattern NUMBERED = Pattern.compile("\\p{L}{1,2}[.)] .*");
    /// Between the head and the rows of such tables as Markdown has.
    private static final Pattern RULED = Pattern.compile("\\|?[-:| ]*-[-:| ]*\\|?");
    /// Parts cells where nothing stands before the first; a stroke without blanks may belong to a word.
    private static final Pattern PARTING = Pattern.compile("(?<!\\\\)(?: \\|(?= |$)|^\\|(?= ))");

    private final boolean grounds;
    private final List<String> lines;
    private final List<Part> parts = new ArrayList<>();
    private int at;

    private TypedBody(String text, boolean grounds) {
        this.grounds = grounds;
        this.lines = whole(Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .split("\n", -1));
    }

    /// @param grounds whether what it begins with may be legal grounds, which a công văn has
    /// none of
    public static List<Part> parts(String text, boolean grounds) {
        TypedBody typed = new TypedBody(text, grounds);
        while (typed.at < typed.lines.size()) {
            typed.next();
        }
        return List.copyOf(typed.parts);
    }

    /// Spreadsheets put a cell of several lines in quotation marks when it is pasted: it is one
    /// line here.
    private static List<String> whole(String[] pasted) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < pasted.length; i++) {
            String line = pasted[i];
            int end = i;
            String joined = line;
            while (open(joined) && end + 1 < pasted.length && !pasted[end + 1].isBlank()) {
                joined += " " + pasted[++end];
            }
            boolean quoted = !open(joined);
            lines.add(quoted ? joined : line);
            i = quoted ? end : i;
        }
        return lines;
    }

    /// Whether a quoted cell begins in it that does not end.
    private static boolean open(String line) {
        boolean begins = line.contains("\t\"") || (line.startsWith("\"") && line.contains("\t"));
        return begins && line.chars().filter(c -> c == '"').count() % 2 == 1;
    }

    private void next() {
        String line = lines.get(at).strip();
        Matcher article = ARTICLE.matcher(line);
        Matcher section = SECTION.matcher(line);
        if (line.isEmpty()) {
            at++;
        } else if (beginsTable()) {
            table();
        } else if (section.matches() && titled(section.group(2))) {
            at++;
            section(section);
        } else {
            at++;
            String words = line.replace('\t', ' ').replaceAll(" {2,}", " ");
            if (HEADING.matcher(words).matches()) {
                parts.add(new Part.Heading(words));
            } else if (article.matches()) {
                parts.add(new Part.Article(article.group(1), article.group(2)));
            } else if (opening() && BASIS.matcher(words).matches()) {
                parts.add(new Part.Basis(words));
            } else {
                parts.add(inCapitals(words) && words.contains(" ") ? new Part.Line(words) : new Part.Paragraph(words));
            }
        }
    }

    private boolean opening() {
        return grounds && parts.stream().allMatch(part -> part instanceof Part.Basis || part instanceof Part.Line);
    }

    private static boolean titled(String rest) {
        return rest == null || rest.isBlank() || inCapitals(rest);
    }

    private void section(Matcher section) {
        String title = section.group(2) == null ? "" : section.group(2).strip();
        if (title.isEmpty() && at < lines.size()) {
            String below = lines.get(at).strip();
            if (inCapitals(below) && !SECTION.matcher(below).matches()) {
                title = below;
                at++;
            }
        }
        parts.add(new Part.Section(section.group(1), title));
    }

    /// Letters in capitals only, and no number before them.
    private static boolean inCapitals(String line) {
        return !line.isEmpty()
                && !Character.isDigit(line.charAt(0))
                && line.chars().anyMatch(Character::isLetter)
                && line.chars().noneMatch(Character::isLowerCase)
                && !HEADING.matcher(line).matches()
                && !NUMBERED.matcher(line).matches();
    }

    /// Between strokes one line is a table; with tabs it takes two, for a single tab is often
    /// only an indent, and so where strokes only part the cells, for one alone may be a text's own.
    private boolean beginsTable() {
        String line = lines.get(at);
        if (stroked(line)) {
            return true;
        }
        String below = at + 1 < lines.size() ? lines.get(at + 1) : "";
        return tabbed(line) ? tabbed(below) : parted(line) && (parted(below) || ruled(below));
    }

    private static boolean stroked(String line) {
        String bare = line.strip();
        return bare.length() > 2 && bare.startsWith("|") && bare.endsWith("|");
    }

    private static boolean parted(String line) {
        return !stroked(line) && PARTING.matcher(line.strip()).find();
    }

    private static boolean ruled(String line) {
        return line.contains("|") && RULED.matcher(line.strip()).matches();
    }

    private static boolean tabbed(String line) {
        String[] cells = line.split("\t", -1);
        long filled = Arrays.stream(cells).filter(cell -> !cell.isBlank()).count();
        boolean listed = cells.length == 2 && MARKER.matcher(cells[0].strip()).matches();
        return cells.length > 1 && !listed && (filled > 1 || (cells.length > 2 && filled == 1));
    }

    private void table() {
        List<List<String>> rows = new ArrayList<>();
        while (at < lines.size() && isRow(lines.get(at))) {
            String line = lines.get(at++);
            if (!ruled(line)) {
                rows.add(tabbed(line) && !stroked(line) ? betweenTabs(line) : betweenStrokes(line.strip()));
            }
        }
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        if (columns == 0) {
            return;
        }
        rows.forEach(row -> {
            while (row.size() < columns) {
                row.add("");
            }
        });
        parts.add(new Part.Table(rows.getFirst(), rows.subList(1, rows.size()), List.of()));
    }

    private static boolean isRow(String line) {
        return stroked(line) || tabbed(line) || parted(line) || ruled(line);
    }

    private static List<String> betweenStrokes(String line) {
        List<String> cells = new ArrayList<>();
        String bare = line.substring(line.startsWith("|") ? 1 : 0, line.length() - (line.endsWith("|") ? 1 : 0));
        for (String cell : bare.split("(?<!\\\\)\\|", -1)) {
            cells.add(cell.replace("\\|", "|").strip());
        }
        return cells;
    }

    private static List<String> betweenTabs(String line) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.split("\t", -1)) {
            String bare = cell.strip();
            boolean quoted = bare.length() > 1 && bare.startsWith("\"") && bare.endsWith("\"");
            cells.add(quoted ? bare.substring(1, bare.length() - 1).replace("\"\"", "\"") : bare);
        }
        return cells;
    }

    /// As it would be typed, tables between strokes; [#parts] makes the same of it, but for the
    /// widths of columns.
    public static String text(List<Part> parts) {
        StringBuilder text = new StringBuilder();
        Part before = null;
        for (Part part : parts) {
            if (before instanceof Part.Table && part instanceof Part.Table) {
                text.append('\n');
            }
            text.append(text(part)).append('\n');
            before = part;
        }
        return text.toString().stripTrailing();
    }

    private static String text(Part part) {
        return switch (part) {
            case Part.Heading heading -> line(heading.text());
            case Part.Paragraph paragraph -> line(paragraph.text());
            case Part.Basis basis -> line(basis.text());
            case Part.Line line -> Words.upper(line(line.text()));
            case Part.Section section ->
                section.title().isEmpty()
                        ? section.label()
                        : section.label() + "\n" + Words.upper(line(section.title()));
            case Part.Article article -> line("Điều " + article.no() + ". " + article.text());
            case Part.Table table -> {
                List<String> rows = new ArrayList<>(List.of(row(table.head())));
                table.rows().forEach(cells -> rows.add(row(cells)));
                yield String.join("\n", rows);
            }
        };
    }

    private static String row(List<String> cells) {
        return "| "
                + String.join(
                        " | ",
                        cells.stream()
                                .map(cell -> line(cell).replace("|", "\\|"))
                                .toList())
                + " |";
    }

    private static String line(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }
}
