package damlam.letter;

import damlam.letter.Letter.Part;
import damlam.letter.Piece.Columns;
import damlam.letter.Piece.Face;
import damlam.letter.Piece.Grid;
import damlam.letter.Piece.NewSection;
import damlam.letter.Piece.Row;
import damlam.letter.Piece.Rule;
import damlam.letter.Piece.Run;
import damlam.letter.Piece.Stamp;
import damlam.letter.Piece.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Deals pieces out over pages: no heading alone at the foot of a page, no single line of a paragraph parted from the
/// rest, no signature torn from its title.
final class PdfPages {
    private static final double BORDER = 0.5;
    /// What a row is taller than its words, so that the border above it does not touch them.
    private static final double BORDER_ROOM = 0.75;

    /// Below the baseline, of the size of the letters.
    private static final double UNDERLINE = 0.13;

    /// A paragraph is parted only with two lines on either side.
    private static final int TOGETHER = 2;

    /// What is drawn on a page; lengths in points from its upper left corner.
    sealed interface Mark {
        /// @param gap what each blank is widened by
        record Words(double x, double baseline, Run run, double gap) implements Mark {}

        record Stroke(double fromX, double fromY, double toX, double toY, double thickness, boolean red)
                implements Mark {
            Stroke movedBy(double x, double y) {
                return new Stroke(fromX + x, fromY + y, toX + x, toY + y, thickness, red);
            }
        }
    }

    record Leaf(Paper paper, List<Mark> marks) {}

    /// Columns of lines side by side, between borders or not.
    private record Cells(List<List<PdfLine>> columns, List<Double> edges, boolean bordered) {
        double padding() {
            return bordered ? Grid.PADDING : 0;
        }

        double border() {
            return bordered ? BORDER_ROOM : 0;
        }

        double height() {
            return columns.stream().mapToDouble(PdfPages::height).max().orElse(0) + border();
        }
    }

    /// Something that is placed at once, or line by line.
    private record Block(
            List<PdfLine> lines,
            @Nullable Cells cells,
            @Nullable Cells head,
            boolean keepNext) {}

    private final List<Leaf> pages = new ArrayList<>();
    private List<Mark> page = new ArrayList<>();
    private Paper paper;
    private int number;
    private double y;
    /// Where the text of this page ends.
    private double bottom;

    private PdfPages(Paper paper) {
        this.paper = paper;
        newPage(true);
    }

    /// @throws UnprintableException if the font lacks a letter
    static List<Leaf> of(Pages document) throws UnprintableException {
        PdfPages pages = new PdfPages(document.paper());
        pages.placeHead(column(document.head(), document.paper().textWidth()));
        List<PdfLine> foot = column(document.foot(), document.paper().textWidth());
        pages.bottom -= height(foot);
        List<Block> section = new ArrayList<>();
        for (Piece piece : document.pieces()) {
            if (piece instanceof NewSection begins) {
                pages.place(section);
                section.clear();
                pages.paper = begins.paper();
                pages.newPage(true);
            } else {
                blocks(piece, pages.paper.textWidth(), section);
            }
        }
        pages.place(section);
        pages.placeFoot(foot);
        return pages.pages;
    }

    private void placeHead(List<PdfLine> head) {
        double at = Paper.HEADER;
        for (PdfLine line : head) {
            at = draw(line, paper.left(), at);
        }
    }

    private void placeFoot(List<PdfLine> foot) {
        paper = pages.getFirst().paper();
        page = pages.getFirst().marks();
        y = paper.textBottom() - height(foot);
        for (PdfLine line : foot) {
            y = draw(line, paper.left(), y);
        }
    }

    private static void blocks(Piece piece, double room, List<Block> blocks) throws UnprintableException {
        switch (piece) {
            case Text text -> blocks.add(new Block(PdfLine.of(text, room), null, null, text.keepNext()));
            case Rule rule -> blocks.add(new Block(List.of(PdfLine.of(rule, room)), null, null, rule.keepNext()));
            case Stamp stamp -> blocks.add(new Block(List.of(PdfLine.of(stamp, room)), null, null, false));
            case Columns columns -> {
                List<Double> edges = List.of(0.0, columns.leftWidth(), columns.leftWidth() + columns.rightWidth());
                for (Row row : columns.rows()) {
                    List<List<PdfLine>> cells =
                            List.of(column(row.left(), columns.leftWidth()), column(row.right(), columns.rightWidth()));
                    blocks.add(new Block(List.of(), new Cells(cells, edges, false), null, columns.keepNext()));
                }
            }
            case Grid grid -> grid(grid, room, blocks);
            case NewSection section -> throw new IllegalStateException("a section is no block");
        }
    }

    private static List<PdfLine> column(List<Piece> pieces, double width) throws UnprintableException {
        List<PdfLine> lines = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece instanceof Text text) {
                lines.addAll(PdfLine.of(text, width));
            } else if (piece instanceof Rule rule) {
                lines.add(PdfLine.of(rule, width));
            } else if (piece instanceof Stamp stamp) {
                lines.add(PdfLine.of(stamp, width));
            }
        }
        return lines;
    }

    private static void grid(Grid grid, double room, List<Block> blocks) throws UnprintableException {
        Part.Table table = grid.table();
        int all = grid.widths().stream().mapToInt(Integer::intValue).sum();
        List<Double> edges = new ArrayList<>(List.of(0.0));
        for (int width : grid.widths()) {
            edges.add(edges.getLast() + room * width / all);
        }
        Cells head = cells(table.head(), edges, grid.size(), true);
        blocks.add(new Block(List.of(), head, null, true));
        for (List<String> row : table.rows()) {
            blocks.add(new Block(List.of(), cells(row, edges, grid.size(), false), head, false));
        }
    }

    private static Cells cells(List<String> texts, List<Double> edges, double size, boolean head)
            throws UnprintableException {
        List<List<PdfLine>> columns = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Text text = Text.of(texts.get(i), size);
            double width = edges.get(i + 1) - edges.get(i) - 2 * Grid.PADDING;
            columns.add(PdfLine.of(head ? text.bold().centred() : text, Math.max(width, size)));
        }
        return new Cells(columns, edges, true);
    }

    private static double height(List<PdfLine> lines) {
        return lines.stream().mapToDouble(PdfLine::total).sum();
    }

    private void newPage(boolean startsSection) {
        number = startsSection ? 1 : number + 1;
        page = new ArrayList<>();
        pages.add(new Leaf(paper, page));
        y = paper.top();
        bottom = paper.textBottom();
        if (number > 1) {
            Run run = new Run(String.valueOf(number), Face.of(Paper.NUMBER_SIZE));
            double x = paper.left() + (paper.textWidth() - run.width()) / 2;
            double height = Typeface.LINE * Paper.NUMBER_SIZE;
            page.add(new Mark.Words(x, Paper.HEADER + height - Typeface.DESCENT * Paper.NUMBER_SIZE, run, 0));
        }
    }

    private void place(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (y > paper.top() && needed(blocks, i) > bottom - y + 0.01) {
                newPage(false);
                if (block.head() != null) {
                    place(block.head());
                }
            }
            if (block.cells() != null) {
                place(block.cells());
            } else {
                placeLines(block.lines());
            }
        }
    }

    /// The room that must be left for a block to begin on this page.
    private double needed(List<Block> blocks, int i) {
        Block block = blocks.get(i);
        double own;
        if (block.cells() != null) {
            own = Math.min(block.cells().height(), paper.textHeight());
        } else {
            int lines = block.lines().size();
            boolean whole = block.keepNext() || lines < 2 * TOGETHER;
            own = height(block.lines().subList(0, whole ? lines : TOGETHER));
        }
        boolean chained = block.keepNext() && i + 1 < blocks.size();
        return Math.min(paper.textHeight(), chained ? own + needed(blocks, i + 1) : own);
    }

    private void placeLines(List<PdfLine> lines) {
        int from = 0;
        while (from < lines.size()) {
            int to = from;
            double used = 0;
            while (to < lines.size() && y + used + lines.get(to).total() <= bottom + 0.01) {
                used += lines.get(to).total();
                to++;
            }
            if (lines.size() - to == 1 && to - from > TOGETHER) {
                to--;
            }
            to = to == from && y <= paper.top() ? from + 1 : to;
            for (PdfLine line : lines.subList(from, to)) {
                y = draw(line, paper.left(), y);
            }
            from = to;
            if (from < lines.size()) {
                newPage(false);
            }
        }
    }

    /// Side by side; a row taller than a page goes on overleaf.
    private void place(Cells cells) {
        int[] drawn = new int[cells.columns().size()];
        boolean more = true;
        while (more) {
            double top = y;
            double lowest = top;
            more = false;
            for (int column = 0; column < drawn.length; column++) {
                List<PdfLine> lines = cells.columns().get(column);
                double x = paper.left() + cells.edges().get(column) + cells.padding();
                double at = top + cells.border();
                while (drawn[column] < lines.size()
                        && (at + lines.get(drawn[column]).total() <= bottom + 0.01
                                || at <= paper.top() + cells.border())) {
                    at = draw(lines.get(drawn[column]), x, at);
                    drawn[column]++;
                }
                lowest = Math.max(lowest, at);
                more |= drawn[column] < lines.size();
            }
            if (cells.bordered()) {
                border(cells, top, lowest);
            }
            y = lowest;
            if (more) {
                newPage(false);
            }
        }
    }

    private void border(Cells cells, double top, double lowest) {
        double left = paper.left() + cells.edges().getFirst();
        double right = paper.left() + cells.edges().getLast();
        page.add(new Mark.Stroke(left, top, right, top, BORDER, false));
        page.add(new Mark.Stroke(left, lowest, right, lowest, BORDER, false));
        for (double edge : cells.edges()) {
            page.add(new Mark.Stroke(paper.left() + edge, top, paper.left() + edge, lowest, BORDER, false));
        }
    }

    private void underline(double x, double baseline, Run run) {
        double at = baseline + UNDERLINE * run.face().size();
        page.add(new Mark.Stroke(
                x, at, x + run.width(), at, Rule.THICKNESS, run.face().red()));
    }

    /// @return where the next line begins
    private double draw(PdfLine line, double column, double from) {
        double top = from + (from > paper.top() ? line.before() : 0);
        double x = column + line.x();
        for (Mark.Stroke stroke : line.strokes()) {
            page.add(stroke.movedBy(column, top));
        }
        for (Run run : line.runs()) {
            page.add(new Mark.Words(x, top + line.baseline(), run, line.gap()));
            if (run.face().underlined()) {
                underline(x, top + line.baseline(), run);
            }
            long blanks = run.text().chars().filter(c -> c == ' ').count();
            x += run.width() + blanks * line.gap();
        }
        return top + line.height();
    }
}
