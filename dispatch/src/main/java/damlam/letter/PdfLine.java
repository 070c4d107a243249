package damlam.letter;

import damlam.letter.Piece.Align;
import damlam.letter.Piece.Rule;
import damlam.letter.Piece.Run;
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
/// @param rule the length of the line drawn there, 0 for words
record PdfLine(double before, double height, double baseline, double x, List<Run> runs, double gap, double rule) {
    PdfLine {
        runs = List.copyOf(runs);
    }

    double total() {
        return before + height;
    }

    static PdfLine of(Rule rule, double width) {
        double x = Math.max(0, (width - rule.length()) / 2);
        return new PdfLine(Rule.ABOVE, Rule.BELOW + Rule.THICKNESS, 0, x, List.of(), 0, rule.length());
    }

    /// @throws UnprintableException if the font lacks a letter
    static List<PdfLine> of(Text text, double width) throws UnprintableException {
        return new Breaker(text, width).lines();
    }

    /// Letters without a break between them, and the blanks after them.
    private record Word(Run run, int blanks, boolean endsLine) {
        double width() {
            return run.typeface().width(run.text(), run.size());
        }

        double blankWidth() {
            return run.typeface().width(" ", run.size());
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
                if (!run.typeface().has(rest.codePointAt(i))) {
                    throw new UnprintableException(rest.codePointAt(i));
                }
            }
            Run whole = new Run(rest, run.size(), run.bold(), run.italic());
            double most = room - text.first();
            while (rest.length() > 1 && most > run.size() && run.typeface().width(rest, run.size()) > most) {
                int cut = 1;
                while (run.typeface().width(rest.substring(0, cut + 1), run.size()) <= most) {
                    cut++;
                }
                words.add(new Word(new Run(rest.substring(0, cut), run.size(), run.bold(), run.italic()), 0, true));
                rest = rest.substring(cut);
                whole = new Run(rest, run.size(), run.bold(), run.italic());
            }
            words.add(new Word(whole, blanks, ends));
        }

        private void add(List<Word> line, boolean last) {
            double size =
                    line.stream().mapToDouble(word -> word.run().size()).max().orElse(text.size());
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
            double x = text.align() == Align.CENTRE ? start + spare / 2 : start;
            double height = Typeface.LINE * size * text.spacing();
            // Room beyond a single line is left below it, as LibreOffice does.
            double baseline = (Typeface.LINE - Typeface.DESCENT) * size;
            lines.add(new PdfLine(lines.isEmpty() ? text.before() : 0, height, baseline, x, runs, gap, 0));
        }

        private static void append(List<Run> runs, Run word, String blanks) {
            Run last = runs.isEmpty() ? null : runs.getLast();
            if (last != null
                    && last.size() == word.size()
                    && last.bold() == word.bold()
                    && last.italic() == word.italic()) {
                runs.set(
                        runs.size() - 1,
                        new Run(last.text() + word.text() + blanks, last.size(), last.bold(), last.italic()));
            } else {
                runs.add(new Run(word.text() + blanks, word.size(), word.bold(), word.italic()));
            }
        }
    }
}
