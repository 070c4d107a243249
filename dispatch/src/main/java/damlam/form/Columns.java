package damlam.form;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblCellMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGridCol;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;

/// How wide the columns of a table are on paper, and how they are made to fit. Measures are in points.
final class Columns {
    private static final double TWIPS = 20;
    /// At each side of a cell where its table says nothing.
    private static final double WORDS_OWN_PADDING = 5.4;
    /// Of a column that gives way to the one beside it.
    private static final double NARROWEST = 140;

    private final XWPFTable table;
    private final double now;
    private final double room;

    /// @param now the width of the text around the table
    /// @param room the same with the margins that are asked for
    Columns(XWPFTable table, double now, double room) {
        this.table = table;
        this.now = now;
        this.room = room;
    }

    /// What its widest row adds up to, 0 where a width is left to the program.
    double told() {
        double widest = 0;
        for (XWPFTableRow row : table.getRows()) {
            double sum = 0;
            for (XWPFTableCell cell : row.getTableCells()) {
                if (!isTold(cell)) {
                    return 0;
                }
                sum += cell.getWidth() / TWIPS;
            }
            widest = Math.max(widest, sum);
        }
        return widest;
    }

    private static boolean isTold(XWPFTableCell cell) {
        return cell.getWidthType() == TableWidthType.DXA && cell.getWidth() > 0;
    }

    /// Word lets a table hang out by its padding, so that its words stand below the text.
    boolean isTooWide() {
        return told() > room + padding() + 1;
    }

    /// @param cells of its row
    /// @return the room for words; columns of a table that is a share of the text are scaled to it by every program
    double inner(XWPFTableCell cell, int cells) {
        double told = told();
        double width = isTold(cell) ? cell.getWidth() / TWIPS : now / cells;
        boolean shared = told > 0 && table.getWidthType() == TableWidthType.PCT;
        return (shared ? width * now * table.getWidthDecimal() / 100 / told : width) - padding();
    }

    /// Of both sides together.
    private double padding() {
        CTTblPr properties = table.getCTTbl().getTblPr();
        if (properties == null || !properties.isSetTblCellMar()) {
            return 2 * WORDS_OWN_PADDING;
        }
        CTTblCellMar margins = properties.getTblCellMar();
        double left = margins.isSetLeft() ? points(margins.getLeft()) : WORDS_OWN_PADDING;
        return left + (margins.isSetRight() ? points(margins.getRight()) : WORDS_OWN_PADDING);
    }

    private static double points(CTTblWidth width) {
        return width.getW() instanceof BigInteger twips ? twips.doubleValue() / TWIPS : WORDS_OWN_PADDING;
    }

    /// Makes the table as wide as the text, its columns in the same proportion.
    void fit() {
        double share = room / told();
        for (XWPFTableRow row : table.getRows()) {
            for (XWPFTableCell cell : row.getTableCells()) {
                set(cell, share * cell.getWidth() / TWIPS);
            }
        }
        for (CTTblGridCol column : grid()) {
            if (column.getW() instanceof BigInteger twips) {
                column.setW(twips(share * twips.doubleValue() / TWIPS));
            }
        }
        widen();
    }

    /// Whether a column of two can be made wide enough for words of a length.
    boolean canGive(double words) {
        boolean two =
                table.getRows().stream().allMatch(row -> row.getTableCells().size() == 2);
        return two && grid().size() == 2 && room - words - padding() >= NARROWEST;
    }

    /// Gives a column of two what words of a length need, and the other one the rest of the text's
    /// width. Words there may take more lines, so that both columns begin at the top.
    void give(int column, double words) {
        double asked = Math.ceil(words + padding());
        List<CTTblGridCol> grid = grid();
        for (int i = 0; i < 2; i++) {
            double width = i == column ? asked : room - asked;
            grid.get(i).setW(twips(width));
            for (XWPFTableRow row : table.getRows()) {
                XWPFTableCell cell = row.getTableCells().get(i);
                set(cell, width);
                cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.TOP);
            }
        }
        widen();
    }

    private void widen() {
        table.setWidthType(TableWidthType.DXA);
        table.setWidth(twips(room).intValueExact());
    }

    private static void set(XWPFTableCell cell, double width) {
        cell.setWidthType(TableWidthType.DXA);
        cell.setWidth(twips(width).toString());
    }

    private List<CTTblGridCol> grid() {
        var grid = table.getCTTbl().getTblGrid();
        return grid == null ? List.of() : grid.getGridColList();
    }

    private static BigInteger twips(double points) {
        return BigInteger.valueOf(Math.round(points * TWIPS));
    }
}
