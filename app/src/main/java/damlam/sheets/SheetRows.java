package damlam.sheets;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// Turns the cells of one sheet into words; a cell that is shown as a date becomes `2024-04-17`, whatever its format.
final class SheetRows extends DefaultHandler {
    /// Wider than any list of people; a cell beyond is not read.
    private static final int MOST_COLUMNS = 60;

    static final class TooManyRowsException extends SAXException {
        TooManyRowsException() {
            super("more than " + Sheets.MOST_ROWS + " rows");
        }
    }

    static final class TooMuchException extends SAXException {
        TooMuchException() {
            super("more cells than can be held");
        }
    }

    private final ReadOnlySharedStringsTable strings;
    private final StylesTable styles;
    private final Allowance allowance;
    private final List<Sheet.Row> rows = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private int line;
    private int column;
    private @Nullable String type;
    private int style;
    private boolean inValue;

    /// @param allowance what all sheets of a file share
    SheetRows(ReadOnlySharedStringsTable strings, StylesTable styles, Allowance allowance) {
        this.strings = strings;
        this.styles = styles;
        this.allowance = allowance;
    }

    List<Sheet.Row> rows() {
        return rows;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "row" -> {
                String number = attributes.getValue("r");
                line = number == null ? line + 1 : Integer.parseInt(number);
                cells = new ArrayList<>();
                column = -1;
            }
            case "c" -> {
                String place = attributes.getValue("r");
                column = place == null ? column + 1 : new CellReference(place).getCol();
                type = attributes.getValue("t");
                String number = attributes.getValue("s");
                style = number == null ? 0 : Integer.parseInt(number);
                value.setLength(0);
            }
            case "v", "t" -> inValue = true;
            default -> {}
        }
    }

    @Override
    public void characters(char[] text, int start, int length) {
        if (inValue) {
            value.append(text, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        switch (name) {
            case "v", "t" -> inValue = false;
            case "c" -> {
                if (column < MOST_COLUMNS) {
                    while (cells.size() <= column) {
                        cells.add("");
                    }
                    String words = Sheets.clean(words());
                    if (!allowance.holds(words)) {
                        throw new TooMuchException();
                    }
                    cells.set(column, words);
                }
            }
            case "row" -> {
                Sheet.Row row = new Sheet.Row(line, cells);
                if (!row.isBlank()) {
                    if (rows.size() == Sheets.MOST_ROWS) {
                        throw new TooManyRowsException();
                    }
                    rows.add(row);
                }
            }
            default -> {}
        }
    }

    private String words() {
        String raw = value.toString();
        if (raw.isEmpty()) {
            return "";
        }
        if ("s".equals(type)) {
            return strings.getItemAt(Integer.parseInt(raw)).getString();
        }
        boolean number = type == null || type.equals("n");
        return number ? number(raw) : raw;
    }

    /// A code such as 00123 that Excel has made a number of has lost its zeros, but at least it gains no `.0`.
    private String number(String raw) {
        double number = Double.parseDouble(raw);
        if (isDate() && DateUtil.isValidExcelDate(number)) {
            LocalDateTime at = DateUtil.getLocalDateTime(number);
            return at.toLocalDate().toString();
        }
        return new BigDecimal(raw).stripTrailingZeros().toPlainString();
    }

    private boolean isDate() {
        if (style >= styles.getNumCellStyles()) {
            return false;
        }
        XSSFCellStyle cell = styles.getStyleAt(style);
        return DateUtil.isADateFormat(cell.getDataFormat(), cell.getDataFormatString());
    }
}
