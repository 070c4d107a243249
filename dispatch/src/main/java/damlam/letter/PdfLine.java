package damlam.letter;

import damlam.letter.PdfPages.Mark.Stroke;
import damlam.letter.Piece.Align;
import damlam.letter.Piece.Rule;
import damlam.letter.Piece.Run;
import damlam.letter.Piece.Spacing;
import damlam.letter.Piece.Stamp;
import damlam.letter.Piece.Text;
import java.util.ArrayList;
import java.util.List;

/// One line of a column, broken and measured.
///
/// @param before room above it, which the top of a page swallows
/// @param height from its top to the next line's top
/// @param baseline below its top
/// @param x from the column's left edge
/// @param runs its words; empty for a rule
/// @param gap what each blank is widened by, to fill the line
/// @param strokes what is drawn there, from the column's left edge and the line's top
record PdfLine(
        double before, double height, double baseline, double x, List<Run> runs, double gap, List<Stroke> strokes) {
    PdfLine {
        runs = List.copyOf(runs);
        strokes = List.copyOf(strokes);
    }

    double total() {
        return before + height;
    }

    static PdfLine of(Rule rule, double width) {
        double x = Math.max(0, (width - rule.length()) / 2);
        double middle = Rule.THICKNESS / 2;
        Stroke stroke = new Stroke(x, middle, x + rule.length(), middle, Rule.THICKNESS, false);
        return new PdfLine(Rule.ABOVE, Rule.BELOW + Rule.THICKNESS, 0, x, List.of(), 0, List.of(stroke));
    }

    static PdfLine of(Stamp stamp, double width) {
        Run words = stamp.words();
        double left = Math.max(0, (width - stamp.width()) / 2);
        double right = left + stamp.width();
        double bottom = Stamp.HEIGHT;
        boolean red = words.face().red();
        List<Stroke> box = List.of(
                new Stroke(left, 0, right, 0, Stamp.THICKNESS, red),
                new Stroke(right, 0, right, bottom, Stamp.THICKNESS, red),
                new Stroke(right, bottom, left, bottom, Stamp.THICKNESS, red),
                new Stroke(left, bottom, left, 0, Stamp.THICKNESS, red));
        double baseline = Stamp.THICKNESS
                + Stamp.PADDING
                + Spacing.SINGLE.baseline(words.face().size());
        double x = (width - words.width()) / 2;
        return new PdfLine(Stamp.ABOVE, Stamp.HEIGHT, baseline, x, List.of(words), 0, box);
    }

    /// @throws UnprintableException if the font lacks a letter
    static List<PdfLine> of(Text text, double width) throws UnprintableException {
        return new Breaker(text, width).lines();
    }

    /// Letters without a break between them, and the blanks after them.
    private record Word(Run run, int blanks, boolean endsLine) {
        double width() {
            return run.width();
        }

        double blankWidth() {
            return run.with(" ").width();
        }
    }

    private static final class Breaker {
        private final Text text;
        private final double room;
        private final List<Word> words = new ArrayList<>();
        private final List<PdfLine> lines = new ArrayList<>();

        Breaker(Text text, double width) {
            this.text = text;
            this.room = width - text.left() - text.right();
        }

        List<PdfLine> lines() throws UnprintableException {
            for (Run run : text.runs()) {
                split(run);
            }
            List<Word> line = new ArrayList<>();
            double used = 0;
            for (int i = 0; i < words.size(); i++) {
                Word word = words.get(i);
                // "Điều 1." and the words after it are two runs: they meet without a chance to break.
                boolean mayBreak = !line.isEmpty()
                        && (line.getLast().blanks() > 0
                                || line.getLast().run().text().endsWith("-"));
                if (mayBreak && used + word.width() > available() + 0.01) {
                    add(line, false);
                    line.clear();
                    used = 0;
                }
                line.add(word);
                used += word.width() + word.blanks() * word.blankWidth();
                if (word.endsLine()) {
                    add(line, true);
                    line.clear();
                    used = 0;
                }
            }
            if (!line.isEmpty() || lines.isEmpty()) {
                add(line, true);
            }
            return lines;
        }

        private double available() {
            return room - (lines.isEmpty() ? text.first() : 0);
        }

        private void split(Run run) throws UnprintableException {
            String letters = Printable.of(run.text());
            int from = 0;
            for (int i = 0; i < letters.length(); i++) {
                char c = letters.charAt(i);
                boolean hyphen =
                        c == '-' && i > from && i + 1 < letters.length() && Character.isLetter(letters.charAt(i + 1));
                if (c == ' ' || c == '\n') {
                    int to = i;
                    int blanks = 0;
                    while (i < letters.length() && letters.charAt(i) == ' ') {
                        blanks++;
                        i++;
                    }
                    boolean ends = i < letters.length() && letters.charAt(i) == '\n';
                    i -= ends ? 0 : 1;
                    add(letters.substring(from, to), run, blanks, ends);
                    from = i + 1;
                } else if (hyphen) {
                    add(letters.substring(from, i + 1), run, 0, false);
                    from = i + 1;
                }
            }
            if (from < letters.length()) {
                add(letters.substring(from), run, 0, false);
            }
        }

        /// A word wider than the line, such as an address of the web, is cut where it must be.
        private void add(String letters, Run run, int blanks, boolean ends) throws UnprintableException {
            String rest = letters;
            for (int i = 0; i < rest.length(); i += Character.charCount(rest.codePointAt(i))) {
                if (!run.face().typeface().has(rest.codePointAt(i))) {
                    throw new UnprintableException(rest.codePointAt(i));
                }
            }
            double size = run.face().size();
            double most = room - text.first();
            while (rest.length() > 1 && most > size && run.with(rest).width() > most) {
                int cut = 1;
                while (run.with(rest.substring(0, cut + 1)).width() <= most) {
                    cut++;
                }
                words.add(new Word(run.with(rest.substring(0, cut)), 0, true));
                rest = rest.substring(cut);
            }
            words.add(new Word(run.with(rest), blanks, ends));
        }

        private void add(List<Word> line, boolean last) {
            double size = line.stream()
                    .mapToDouble(word -> word.run().face().size())
                    .max()
                    .orElse(text.size());
            double natural = 0;
            int blanks = 0;
            List<Run> runs = new ArrayList<>();
            for (int i = 0; i < line.size(); i++) {
                Word word = line.get(i);
                int after = i < line.size() - 1 ? word.blanks() : 0;
                natural += word.width() + after * word.blankWidth();
                blanks += after;
                append(runs, word.run(), " ".repeat(after));
            }
            double spare = available() - natural;
            double gap = text.align() == Align.JUSTIFIED && !last && blanks > 0 ? spare / blanks : 0;
            double start = text.left() + (lines.isEmpty() ? text.first() : 0);
            double x = start + spare * share(text.align());
            double height = text.spacing().height(size);
            double baseline = text.spacing().baseline(size);
            double before = lines.isEmpty() ? text.before() : 0;
            lines.add(new PdfLine(before, height, baseline, x, runs, gap, List.of()));
        }

        /// Of the room that is left over, what stands on the left.
        private static double share(Align align) {
            return switch (align) {
                case LEFT, JUSTIFIED -> 0;
                case CENTRE -> 0.5;
                case RIGHT -> 1;
            };
        }

        private static void append(List<Run> runs, Run word, String blanks) {
            Run last = runs.isEmpty() ? null : runs.getLast();
            if (last != null && last.face().equals(word.face())) {
                runs.set(runs.size() - 1, last.with(last.text() + word.text() + blanks));
            } else {
                runs.add(word.with(word.text() + blanks));
            }
        }
    }
}
