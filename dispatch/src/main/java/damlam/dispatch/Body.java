package damlam.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// All that stands between the addressees and the foot of a document, and in each annex, item by
/// item: enough to write it again.
///
/// @param annexes what each holds below its title, in order
public record Body(List<Item> items, List<List<Item>> annexes) {
    private static final int LONGEST_TITLE = 120;
    private static final Pattern CITES =
            Pattern.compile("(?:can cu|xet|theo de nghi|xet de nghi|thuc hien)(?![\\p{L}]).{0,2000}[;.,]");
    private static final Pattern BAR = Pattern.compile("\\|");
    private static final Pattern SECTION = Pattern.compile("(phan|chuong|muc) ");

    public Body {
        items = List.copyOf(items);
        annexes = annexes.stream().map(List::copyOf).toList();
    }

    /// What an item is, and so how the law lays it out.
    public enum Kind {
        /// A ground: "Căn cứ …;".
        BASIS,
        /// Capitals in the middle: who decides, "QUYẾT ĐỊNH:".
        LINE,
        PART,
        CHAPTER,
        SECTION,
        /// "I." or "A." with a title.
        HEADING,
        ARTICLE,
        /// "1."
        CLAUSE,
        /// "1.1."
        SUBCLAUSE,
        /// "a)"
        POINT,
        DASH,
        PARAGRAPH,
        TABLE
    }

    /// @param no without marks: `II`, `3`, `đ`, `1.2`; `+` for a dash of that form; empty where there is none
    /// @param text without its number, in NFC and on one line; empty for a table
    /// @param rows of a table, its titles first
    public record Item(Kind kind, String no, String text, List<List<String>> rows) {
        public Item {
            rows = rows.stream().map(List::copyOf).toList();
        }

        private Item(Kind kind, String no, String text) {
            this(kind, no, text, List.of());
        }
    }

    /// @param text as given to [DispatchParser#parse]
    public static Body of(String text) {
        MappedText page = Cleaning.clean(text);
        Sheet sheet = Sheet.of(Line.of(page));
        List<Item> items = new ArrayList<>(authority(sheet.heading()));
        items.addAll(items(sheet.body()));
        List<List<Item>> annexes = new ArrayList<>();
        for (Annexes.Found annex : Annexes.read(sheet.annexes(), page)) {
            annexes.add(items(annex.body()));
        }
        if (items.isEmpty() && annexes.isEmpty() && sheet.foot().isEmpty() && isNoHead(DispatchParser.parse(text))) {
            items.addAll(items(sheet.heading()));
        }
        return new Body(items, annexes);
    }

    /// Whether lines that stand where a head would are none: a few words are a text of their own.
    private static boolean isNoHead(Dispatch read) {
        return Stream.of(read.type(), read.number(), read.issuer(), read.place(), read.date(), read.subject())
                .allMatch(Objects::isNull);
    }

    private static List<Item> items(List<Line> lines) {
        List<Item> items = new ArrayList<>();
        int longest = lines.stream().mapToInt(Line::length).max().orElse(0);
        for (Block block : Outline.read(lines)) {
            add(block, longest * 3 / 5, items);
        }
        return items;
    }

    /// Who decides stands below the title and the subject, and so above what is read as the body.
    private static List<Item> authority(List<Line> heading) {
        boolean titled = false;
        List<Item> lines = new ArrayList<>();
        for (Line cell : heading) {
            boolean names = cell.isCapitals()
                    && (Words.POSTS.start(cell.folded()) || Words.HEADING_ORGANS.start(cell.folded()));
            if (titled && names) {
                lines.add(new Item(Kind.LINE, "", Line.join(List.of(cell)).text));
            }
            titled |= cell.length() < 40 && Heading.title(cell).isPresent();
        }
        return lines;
    }

    /// @param shortLine a line up to this length was ended, not wrapped
    private static void add(Block block, int shortLine, List<Item> items) {
        if (block.table != null) {
            items.add(new Item(Kind.TABLE, "", "", block.table.grid()));
            return;
        }
        List<Line> words = new ArrayList<>();
        List<Line> below = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (Line line : block.lines) {
            if (TaskTable.RULE.matcher(line.text()).matches() && !rows.isEmpty()) {
                continue;
            }
            List<String> cells = cells(line.text());
            if (cells.size() > 1 && (rows.isEmpty() || rows.get(0).size() == cells.size())) {
                rows.add(cells);
            } else {
                (rows.isEmpty() ? words : below).add(line);
            }
        }
        if (rows.size() < 2) {
            addWords(block, block.lines, shortLine, items);
            return;
        }
        if (!words.isEmpty()) {
            addWords(block, words, shortLine, items);
        }
        items.add(new Item(Kind.TABLE, "", "", rows));
        if (!below.isEmpty()) {
            items.add(new Item(Kind.PARAGRAPH, "", Line.join(below).text));
        }
    }

    /// A title and the paragraph below it are one block to whoever looks for duties, but two on paper.
    private static void addWords(Block block, List<Line> lines, int shortLine, List<Item> items) {
        boolean titled = lines.size() > 1
                && block.kind != Marker.Kind.PLAIN
                && block.kind != Marker.Kind.CHAPTER
                && lines.get(0).length() <= shortLine
                && !lines.get(0).isCapitals()
                && lines.get(1).startsUpper();
        if (titled) {
            items.add(item(block, Line.join(lines.subList(0, 1)).text, items));
            items.add(new Item(Kind.PARAGRAPH, "", Line.join(lines.subList(1, lines.size())).text));
        } else {
            items.add(item(block, Line.join(lines).text, items));
        }
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        for (String cell : BAR.split(line.replaceFirst("^\\|", "").replaceFirst("\\|$", ""), -1)) {
            cells.add(cell.strip());
        }
        return cells;
    }

    private static Item item(Block block, String text, List<Item> before) {
        return switch (block.kind) {
            case PART, ROMAN ->
                text.length() < LONGEST_TITLE
                        ? new Item(Kind.HEADING, block.no, text)
                        : new Item(Kind.PARAGRAPH, "", block.no + ". " + text);
            case CHAPTER -> section(block, text);
            case ARTICLE -> new Item(Kind.ARTICLE, block.no, text);
            case ARABIC -> new Item(Kind.CLAUSE, block.no, text);
            case DECIMAL -> new Item(Kind.SUBCLAUSE, block.no, text);
            case LETTER -> new Item(Kind.POINT, block.no, text);
            case BRACKETED -> new Item(Kind.PARAGRAPH, "", "(" + block.no + ") " + text);
            case DASH -> new Item(Kind.DASH, block.first.text().startsWith("+") ? "+" : "", text);
            case PLAIN -> plain(block, text, before);
        };
    }

    private static Item section(Block block, String title) {
        Matcher label = SECTION.matcher(block.first.folded());
        String word = label.lookingAt() ? label.group(1) : "";
        Kind kind = switch (word) {
            case "phan" -> Kind.PART;
            case "chuong" -> Kind.CHAPTER;
            default -> Kind.SECTION;
        };
        return new Item(kind, block.no, title);
    }

    private static Item plain(Block block, String text, List<Item> before) {
        String folded = block.folded();
        boolean afterBasis = !before.isEmpty() && before.get(before.size() - 1).kind() == Kind.BASIS;
        boolean goesOn = folded.endsWith(";") || afterBasis;
        if (goesOn && folded.length() < 2000 && CITES.matcher(folded).matches()) {
            return new Item(Kind.BASIS, "", text);
        }
        boolean capitals = block.lines.stream().allMatch(Line::isCapitals);
        return new Item(capitals && text.length() < LONGEST_TITLE ? Kind.LINE : Kind.PARAGRAPH, "", text);
    }
}
