package damlam.letter;

import java.util.List;

/// A document laid out, but not yet in any format: what [WordPage] and [PdfPages] both put on paper. All lengths are in
/// points.
sealed interface Piece {
    enum Align {
        LEFT,
        CENTRE,
        RIGHT,
        JUSTIFIED
    }

    /// How letters look.
    record Face(double size, boolean bold, boolean italic, boolean underlined, boolean red) {
        static Face of(double size) {
            return new Face(size, false, false, false, false);
        }

        Face inBold() {
            return new Face(size, true, italic, underlined, red);
        }

        Face inItalic() {
            return new Face(size, bold, true, underlined, red);
        }

        Face inUnderline() {
            return new Face(size, bold, italic, true, red);
        }

        Face inRed() {
            return new Face(size, bold, italic, underlined, true);
        }

        Typeface typeface() {
            return Typeface.of(bold, italic);
        }
    }

    /// Words of one face.
    record Run(String text, Face face) {
        Run with(String words) {
            return new Run(words, face);
        }

        double width() {
            return face.typeface().width(text, face.size());
        }
    }

    /// From line to line.
    ///
    /// @param times of a single line, 0 where the distance is exact
    /// @param exact in points, 0 where it follows the letters
    record Spacing(double times, double exact) {
        static final Spacing SINGLE = times(1);
        /// Of an exact line, what stands above the baseline, as LibreOffice does.
        private static final double ABOVE = 0.8;

        static Spacing times(double times) {
            return new Spacing(times, 0);
        }

        static Spacing exactly(double points) {
            return new Spacing(0, points);
        }

        double height(double size) {
            return exact > 0 ? exact : Typeface.LINE * size * times;
        }

        /// From the top of a line to its baseline; room beyond a single line is left below it.
        double baseline(double size) {
            return exact > 0 ? ABOVE * exact : (Typeface.LINE - Typeface.DESCENT) * size;
        }
    }

    /// A paragraph.
    ///
    /// @param left indent of all lines, as `right`
    /// @param first further indent of the first line
    /// @param before room above
    /// @param keepNext whether it may not be the last on a page
    record Text(
            List<Run> runs,
            Align align,
            double left,
            double right,
            double first,
            double before,
            Spacing spacing,
            boolean keepNext)
            implements Piece {
        public Text {
            runs = List.copyOf(runs);
        }

        static Text of(String words, double size) {
            return of(words, Face.of(size));
        }

        static Text of(String words, Face face) {
            return of(new Run(words, face));
        }

        static Text of(Run... runs) {
            return new Text(List.of(runs), Align.LEFT, 0, 0, 0, 0, Spacing.SINGLE, false);
        }

        Text bold() {
            return new Text(
                    runs.stream()
                            .map(run -> new Run(run.text(), run.face().inBold()))
                            .toList(),
                    align,
                    left,
                    right,
                    first,
                    before,
                    spacing,
                    keepNext);
        }

        Text centred() {
            return aligned(Align.CENTRE);
        }

        Text aligned(Align to) {
            return new Text(runs, to, left, right, first, before, spacing, keepNext);
        }

        Text indented(double onLeft, double onRight) {
            return new Text(runs, align, onLeft, onRight, first, before, spacing, keepNext);
        }

        Text firstLine(double indent) {
            return new Text(runs, align, left, right, indent, before, spacing, keepNext);
        }

        Text after(double room) {
            return new Text(runs, align, left, right, first, room, spacing, keepNext);
        }

        Text spaced(Spacing lines) {
            return new Text(runs, align, left, right, first, before, lines, keepNext);
        }

        Text keptWithNext() {
            return new Text(runs, align, left, right, first, before, spacing, true);
        }

        /// The size of its largest letters.
        double size() {
            return runs.stream().mapToDouble(run -> run.face().size()).max().orElse(0);
        }
    }

    /// A solid line in the middle of the column.
    ///
    /// @param keepNext whether it may not be the last on a page
    record Rule(double length, boolean keepNext) implements Piece {
        static final double ABOVE = 2.5;
        static final double BELOW = 5;
        static final double THICKNESS = 0.75;

        Rule(double length) {
            this(length, false);
        }
    }

    /// Words in the middle of a box, as of a stamp (Phụ lục I, III.2).
    ///
    /// @param width of the box; every box is 8 mm high
    record Stamp(Run words, double width) implements Piece {
        static final double HEIGHT = Paper.mm(8);
        static final double ABOVE = 6;
        static final double THICKNESS = Rule.THICKNESS;
        /// From the box to the words; Word counts whole points.
        static final int PADDING = 3;

        /// Of its one line, so that the box is as high as it should be.
        double spacing() {
            return (HEIGHT - 2 * (PADDING + THICKNESS))
                    / (Typeface.LINE * words.face().size());
        }
    }

    /// Two columns side by side; no row of theirs is torn apart by the end of a page if one page holds it.
    ///
    /// @param keepNext whether all rows stand on one page, together with what follows
    record Columns(double leftWidth, double rightWidth, List<Row> rows, boolean keepNext) implements Piece {
        public Columns {
            rows = List.copyOf(rows);
        }

        Columns(double leftWidth, double rightWidth, List<Row> rows) {
            this(leftWidth, rightWidth, rows, false);
        }
    }

    record Row(List<Piece> left, List<Piece> right) {
        public Row {
            left = List.copyOf(left);
            right = List.copyOf(right);
        }
    }

    /// A table with borders, as wide as the text; its head is repeated on each page.
    ///
    /// @param widths of its columns, in any unit
    record Grid(Letter.Part.Table table, List<Integer> widths, double size) implements Piece {
        static final double PADDING = 5.4;

        public Grid {
            widths = List.copyOf(widths);
        }
    }

    /// What follows begins on a page of its own, and its pages are numbered anew.
    record NewSection(Paper paper) implements Piece {}
}
