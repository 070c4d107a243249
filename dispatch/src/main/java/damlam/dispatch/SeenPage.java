package damlam.dispatch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The words that are seen on a picture of a page, set out in lines and tables as they stand there.
final class SeenPage {
    /// Degrees; a page that lies truer is left as it is, because turning blurs it.
    private static final double TRUE_ENOUGH = 0.1;

    /// Percent; letters upside down are taken for other letters, and never surely.
    private static final double UNSURE = 60;

    private static final int FEWEST_LETTERS = 20;

    /// Points; a full stop of its own is no part of any text, nor is a letter of twice that height.
    private static final float SPECK = 1.5f;

    /// Percent; below it a mark without letter or digit is dust.
    private static final double DUST = 50;

    /// Points; what Tesseract took for blocks side by side goes back on common lines.
    private static final float SAME_LINE = 6;

    private final List<List<Seen>> lines = new ArrayList<>();
    private final PrintedLines text = new PrintedLines(PrintedLines.PARAGRAPH_GAP_SEEN);

    /// @param sure in percent
    private record Seen(PrintedLines.Word word, float high, double sure) {
        boolean isDust() {
            boolean mark = word.text().chars().noneMatch(Character::isLetterOrDigit);
            float wide = word.right() - word.left();
            return mark ? sure < DUST || Math.max(wide, high) < SPECK : high < 2 * SPECK;
        }
    }

    /// A line outside every table, or a row of one with the words of its cells line by line.
    private record Placed(float at, boolean table, List<PrintedLines.Word> words) {}

    private SeenPage() {}

    static String read(Grey picture, Tesseract tesseract) throws IOException, UnreadableFileException {
        DarkDots dark = DarkDots.of(picture);
        double turn = Tilt.toMend(dark);
        Grey page = Math.abs(turn) < TRUE_ENOUGH ? picture : picture.turned(turn);
        SeenPage seen = see(page, page == picture ? dark : DarkDots.of(page), tesseract);
        if (seen.letters() >= FEWEST_LETTERS && seen.sure() < UNSURE) {
            Grey onItsHead = page.turned(180);
            SeenPage other = see(onItsHead, DarkDots.of(onItsHead), tesseract);
            seen = other.sure() > seen.sure() ? other : seen;
        }
        return Misread.mend(seen.setOut());
    }

    private static SeenPage see(Grey picture, DarkDots dark, Tesseract tesseract)
            throws IOException, UnreadableFileException {
        SeenPage seen = new SeenPage();
        Grey page = Grey.of(picture.dots.clone(), picture.width, picture.dotsPerInch);
        Rulings.take(page, dark, seen.text);
        DarkDots letters = DarkDots.of(page).withoutDust();
        seen.take(Unfolded.of(page, letters, seen.text.rows()), page, tesseract, false);
        Unfolded unread = Unfolded.ofCells(page, letters, seen.unreadCells());
        if (!unread.isEmpty()) {
            seen.take(unread, page, tesseract, true);
        }
        return seen;
    }

    private void take(Unfolded unfolded, Grey page, Tesseract tesseract, boolean block)
            throws IOException, UnreadableFileException {
        Path file = Files.createTempFile("page", ".pgm");
        try {
            unfolded.picture().write(file);
            take(tesseract.words(file, page.dotsPerInch, block), unfolded, 72f / page.dotsPerInch);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /// Tesseract passes over a number that stands alone in its cell.
    private List<RuledTables.Cell> unreadCells() {
        return text.rows().stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> lines.stream()
                        .flatMap(List::stream)
                        .noneMatch(seen -> !seen.isDust() && cell.holds(seen.word())))
                .toList();
    }

    private void take(String table, Unfolded page, float point) {
        String last = "";
        for (String row : table.lines().skip(1).toList()) {
            String[] cells = row.split("\t", -1);
            if (cells.length < 12 || !cells[0].equals("5") || cells[11].isBlank()) {
                continue;
            }
            String line = String.join(".", List.of(cells).subList(1, 5));
            if (!line.equals(last)) {
                lines.add(new ArrayList<>());
                last = line;
            }
            float left = Integer.parseInt(cells[6]) * point;
            float high = Integer.parseInt(cells[9]) * point;
            int top = Integer.parseInt(cells[7]);
            float bottom = (top - page.up(top)) * point + high;
            float width = Integer.parseInt(cells[8]) * point;
            PrintedLines.Word word = new PrintedLines.Word(cells[11].strip(), left, left + width, bottom, 12f, false);
            lines.getLast().add(new Seen(word, high, Double.parseDouble(cells[10])));
        }
    }

    private int letters() {
        return lines.stream()
                .flatMap(List::stream)
                .mapToInt(seen -> seen.word().text().length())
                .sum();
    }

    private double sure() {
        double sum = lines.stream()
                .flatMap(List::stream)
                .mapToDouble(seen -> seen.sure() * seen.word().text().length())
                .sum();
        return sum / Math.max(1, letters());
    }

    private String setOut() {
        List<Placed> placed = new ArrayList<>();
        Map<Float, Placed> rows = new TreeMap<>();
        lines.sort(Comparator.comparingDouble(SeenPage::baseline));
        for (List<Seen> line : lines) {
            List<PrintedLines.Word> outside = new ArrayList<>();
            float baseline = baseline(line);
            for (Seen seen : line) {
                RuledTables.Row row = text.row(seen.word());
                if (seen.isDust()) {
                    continue;
                }
                if (row == null) {
                    outside.add(seen.word().on(baseline));
                } else {
                    rows.computeIfAbsent(row.top(), top -> new Placed(top, true, new ArrayList<>()))
                            .words()
                            .add(seen.word());
                }
            }
            if (!outside.isEmpty()) {
                placed.add(new Placed(baseline, false, outside));
            }
        }
        placed.addAll(rows.values());
        placed.sort(Comparator.comparingDouble(Placed::at));
        print(placed);
        text.endPage();
        return text.toString();
    }

    private void print(List<Placed> placed) {
        Placed open = null;
        for (Placed line : placed) {
            boolean goesOn = open != null && !line.table() && !open.table() && line.at() - open.at() <= SAME_LINE;
            if (open != null && goesOn) {
                open.words().addAll(line.words());
            } else {
                print(open);
                open = line;
            }
        }
        print(open);
    }

    private void print(@Nullable Placed line) {
        if (line == null) {
            return;
        }
        if (!line.table()) {
            line.words().sort(Comparator.comparingDouble(PrintedLines.Word::left));
        }
        line.words().forEach(text::add);
        text.endLine();
    }

    /// The middle one of the words' lower edges: letters with tails hang lower.
    private static float baseline(List<Seen> line) {
        return line.stream()
                .map(seen -> seen.word().baseline())
                .sorted()
                .skip(line.size() / 2)
                .findFirst()
                .orElse(0f);
    }
}
