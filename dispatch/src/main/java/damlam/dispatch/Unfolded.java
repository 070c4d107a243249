package damlam.dispatch;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A page with the two columns of its head or foot set below each other: their lines are of different heights, and
/// Tesseract takes the accents of one column for a line of the other. The cells of a table stay where they are, because
/// it finds those by itself.
final class Unfolded {
    /// In inches: no two words of a line are that far apart.
    private static final float GUTTER = 0.3f;

    /// What is left of it where the lines of two columns are of different lengths.
    private static final float NARROWEST_GUTTER = 0.15f;

    /// Less than that beside a gutter is the number of an item.
    private static final float NARROWEST_COLUMN = 0.8f;

    /// In dots of the grid; fewer in a row or column are dust.
    private static final int FEWEST_DOTS = 3;

    private static final int MOST_HEIGHTS = 4;

    private final Grey page;
    private final DarkDots dark;
    private final List<Rectangle> blocks = new ArrayList<>();
    private final List<Integer> tops = new ArrayList<>();

    /// A line of text, or of two columns, on the grid.
    ///
    /// @param blank by column, whether nothing stands there
    private record Band(int top, int bottom, List<Boolean> blank) {}

    private Unfolded(Grey page, DarkDots dark) {
        this.page = page;
        this.dark = dark;
    }

    /// @param dark the page's, without the lines of tables
    static Unfolded of(Grey page, DarkDots dark, List<RuledTables.Row> rows) {
        Unfolded unfolded = new Unfolded(page, dark);
        int from = 0;
        int table = 0;
        for (RuledTables.Row row : rows) {
            int top = unfolded.dot(row.top());
            if (top > from + page.dotsPerInch / 10) {
                unfolded.add(0, table, page.width, from);
                unfolded.cutColumns(from, top);
                table = top;
            }
            from = Math.max(from, unfolded.dot(row.bottom()));
        }
        unfolded.add(0, table, page.width, from);
        unfolded.cutColumns(from, page.height);
        return unfolded;
    }

    /// Of these cells alone, one below the other.
    static Unfolded ofCells(Grey page, DarkDots dark, List<RuledTables.Cell> cells) {
        Unfolded unfolded = new Unfolded(page, dark);
        int inside = page.dotsPerInch / 50;
        for (RuledTables.Cell cell : cells) {
            int right = Math.min(page.width, unfolded.dot(cell.right()) - inside);
            int left = unfolded.dot(cell.left()) + inside;
            unfolded.add(left, unfolded.dot(cell.top()) + inside, right, unfolded.dot(cell.bottom()) - inside);
        }
        return unfolded;
    }

    boolean isEmpty() {
        return blocks.isEmpty();
    }

    private int dot(float points) {
        return Math.clamp(Math.round(points * page.dotsPerInch / 72), 0, page.height);
    }

    /// What is printed between these edges, with a little of the paper around.
    private void add(int left, int top, int right, int bottom) {
        List<Band> bands = bands(left / dark.step, right / dark.step, top / dark.step, bottom / dark.step);
        if (right > left && !bands.isEmpty()) {
            int margin = page.dotsPerInch / 20;
            int from = Math.max(top, bands.getFirst().top() * dark.step - margin);
            int to = Math.min(bottom, bands.getLast().bottom() * dark.step + margin);
            blocks.add(new Rectangle(left, from, right - left, to - from));
        }
    }

    /// Of a part of the page outside tables, in dots of the picture.
    private void cutColumns(int top, int bottom) {
        List<Band> bands = bands(0, dark.width, top / dark.step, bottom / dark.step);
        int from = top;
        for (int i = 0; i < bands.size(); ) {
            int end = i;
            boolean[] blank = allBlank();
            int gutter = -1;
            while (end < bands.size()) {
                boolean[] common = and(blank, bands.get(end));
                int next = gutter(common, bands.subList(i, end + 1));
                if (next < 0) {
                    break;
                }
                gutter = next;
                blank = common;
                end++;
            }
            if (gutter < 0) {
                i++;
                continue;
            }
            int upper = i == 0
                    ? top
                    : middle(bands.get(i - 1).bottom(), bands.get(i).top());
            int lower = end == bands.size()
                    ? bottom
                    : middle(bands.get(end - 1).bottom(), bands.get(end).top());
            add(0, from, page.width, upper);
            add(0, upper, gutter * dark.step, lower);
            add(gutter * dark.step, upper, page.width, lower);
            from = lower;
            i = end;
        }
        add(0, from, page.width, bottom);
    }

    private int middle(int above, int below) {
        return (above + below) / 2 * dark.step;
    }

    private List<Band> bands(int left, int right, int from, int to) {
        List<Band> bands = new ArrayList<>();
        int top = -1;
        for (int y = from; y <= to; y++) {
            boolean inked = y < to && dotsAcross(left, right, y) >= FEWEST_DOTS;
            if (inked && top < 0) {
                top = y;
            } else if (!inked && top >= 0) {
                bands.add(band(top, y));
                top = -1;
            }
        }
        return bands;
    }

    private int dotsAcross(int left, int right, int y) {
        int dots = 0;
        for (int x = left; x < right && dots < FEWEST_DOTS; x++) {
            dots += dark.at(x, y) ? 1 : 0;
        }
        return dots;
    }

    private Band band(int top, int bottom) {
        List<Boolean> blank = new ArrayList<>(dark.width);
        for (int x = 0; x < dark.width; x++) {
            int dots = 0;
            for (int y = top; y < bottom; y++) {
                dots += dark.at(x, y) ? 1 : 0;
            }
            blank.add(dots < FEWEST_DOTS);
        }
        return new Band(top, bottom, blank);
    }

    private boolean[] allBlank() {
        boolean[] blank = new boolean[dark.width];
        Arrays.fill(blank, true);
        return blank;
    }

    private static boolean[] and(boolean[] blank, Band band) {
        boolean[] both = blank.clone();
        for (int x = 0; x < both.length; x++) {
            both[x] &= band.blank().get(x);
        }
        return both;
    }

    /// The middle of the widest gap that parts all these lines, -1 where there is none.
    private int gutter(boolean[] blank, List<Band> bands) {
        float inch = dark.dotsPerInch;
        float least = (bands.size() == 1 ? GUTTER : NARROWEST_GUTTER) * inch;
        int left = first(blank, 0, false);
        int right = last(blank);
        int widest = -1;
        int gutter = -1;
        for (int x = left; x < right; ) {
            int from = first(blank, x, true);
            int to = Math.min(right, first(blank, from, false));
            boolean columns = from - left > NARROWEST_COLUMN * inch && right - to > NARROWEST_COLUMN * inch;
            if (columns && to - from > Math.max(least, widest)) {
                widest = to - from;
                gutter = (from + to) / 2;
            }
            x = to;
        }
        return gutter;
    }

    private static int first(boolean[] blank, int from, boolean value) {
        int x = from;
        while (x < blank.length && blank[x] != value) {
            x++;
        }
        return x;
    }

    private static int last(boolean[] blank) {
        int x = blank.length - 1;
        while (x > 0 && blank[x]) {
            x--;
        }
        return x;
    }

    /// The page itself where nothing was cut.
    Grey picture() {
        tops.clear();
        int gap = page.dotsPerInch / 8;
        int height = 0;
        for (Rectangle block : blocks) {
            tops.add(height);
            height += block.height + gap;
        }
        if (blocks.isEmpty() || height > MOST_HEIGHTS * page.height) {
            blocks.clear();
            blocks.add(new Rectangle(0, 0, page.width, page.height));
            tops.clear();
            tops.add(0);
            return page;
        }
        byte[] dots = new byte[page.width * height];
        Arrays.fill(dots, (byte) page.paper());
        for (int i = 0; i < blocks.size(); i++) {
            Rectangle block = blocks.get(i);
            for (int y = 0; y < block.height; y++) {
                System.arraycopy(
                        page.dots,
                        (block.y + y) * page.width + block.x,
                        dots,
                        (tops.get(i) + y) * page.width + block.x,
                        block.width);
            }
        }
        return Grey.of(dots, page.width, page.dotsPerInch);
    }

    /// How far up a height of the unfolded picture goes to be back on the page.
    int up(int y) {
        int block = blocks.size() - 1;
        while (block > 0 && y < tops.get(block)) {
            block--;
        }
        return tops.get(block) - blocks.get(block).y;
    }
}
