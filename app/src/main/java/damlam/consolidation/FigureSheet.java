package damlam.consolidation;

import damlam.figures.Figure;
import damlam.figures.FigureKind;
import damlam.figures.Figures;
import damlam.forms.Period;
import damlam.forms.Wording;
import damlam.org.Org;
import damlam.reports.Step;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.stereotype.Component;

/// The consolidated figures as a table to work on: units down, figures across, each as two numbers.
@Component
public class FigureSheet {
    private static final Wording WORDS = Wording.of(FigureSheet.class, "sheet.properties");
    private static final int HEAD_ROWS = 4;
    private static final int FIRST_FIGURE = 3;
    private static final int CHARACTER = 256;

    /// An XLSX file. Cells hold numbers and text, never formulas: a unit's name is not run.
    public byte[] xlsx(Consolidated all) {
        try (Workbook book = new XSSFWorkbook();
                ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet(WORDS.say("sheet.name"));
            List<FigureKind> kinds = all.sum().all().stream().map(Figure::kind).toList();
            CellStyle bold = bold(book);
            CellStyle moment = moment(book);
            head(sheet, all, kinds, bold);
            int row = HEAD_ROWS;
            for (Consolidated.Line line : all.lines()) {
                line(sheet.createRow(row++), line, kinds, moment);
            }
            sum(sheet.createRow(row), all, kinds, bold);
            layOut(sheet, kinds.size());
            book.write(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CellStyle bold(Workbook book) {
        Font font = book.createFont();
        font.setBold(true);
        CellStyle style = book.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setAlignment(HorizontalAlignment.LEFT);
        return style;
    }

    private static void head(Sheet sheet, Consolidated all, List<FigureKind> kinds, CellStyle bold) {
        Period period = all.period();
        put(sheet.createRow(0), 0, WORDS.say("sheet.title", all.form().form().name(), Wording.period(period)), bold);
        sheet.createRow(1)
                .createCell(0)
                .setCellValue(WORDS.say(
                        "sheet.window",
                        Wording.day(period.from()),
                        Wording.day(period.cutOff()),
                        Wording.day(period.dueOn())));
        Row names = sheet.createRow(2);
        Row parts = sheet.createRow(3);
        put(names, 0, WORDS.say("sheet.unit"), bold);
        put(names, 1, WORDS.say("sheet.state"), bold);
        put(names, 2, WORDS.say("sheet.sentAt"), bold);
        for (int i = 0; i < kinds.size(); i++) {
            int column = FIRST_FIGURE + 2 * i;
            put(names, column, WORDS.say("figure." + kinds.get(i).name()), bold);
            put(parts, column, WORDS.say("sheet.count"), bold);
            put(parts, column + 1, WORDS.say("sheet.total"), bold);
            sheet.addMergedRegion(new CellRangeAddress(2, 2, column, column + 1));
        }
    }

    private static void put(Row row, int column, String text, CellStyle style) {
        row.createCell(column).setCellValue(text);
        row.getCell(column).setCellStyle(style);
    }

    private static void line(Row row, Consolidated.Line line, List<FigureKind> kinds, CellStyle moment) {
        row.createCell(0).setCellValue(line.unitName());
        row.createCell(1).setCellValue(state(line));
        line.report().last(Step.Kind.SUBMITTED).filter(step -> line.sent()).ifPresent(step -> {
            Cell sentAt = row.createCell(2);
            sentAt.setCellValue(LocalDateTime.ofInstant(step.at(), Org.ZONE));
            sentAt.setCellStyle(moment);
        });
        if (line.sent()) {
            figures(row, line.figures(), kinds);
        }
    }

    private static void figures(Row row, Figures figures, List<FigureKind> kinds) {
        for (int i = 0; i < kinds.size(); i++) {
            row.createCell(FIRST_FIGURE + 2 * i).setCellValue(figures.counted(kinds.get(i)));
            row.createCell(FIRST_FIGURE + 2 * i + 1).setCellValue(figures.total(kinds.get(i)));
        }
    }

    private static void sum(Row row, Consolidated all, List<FigureKind> kinds, CellStyle bold) {
        CellStyle numbers = row.getSheet().getWorkbook().createCellStyle();
        numbers.cloneStyleFrom(bold);
        numbers.setAlignment(HorizontalAlignment.RIGHT);
        figures(row, all.sum(), kinds);
        row.forEach(cell -> cell.setCellStyle(numbers));
        put(row, 0, WORDS.say("sheet.sum", all.sent().size()), bold);
    }

    private static String state(Consolidated.Line line) {
        List<String> said = new ArrayList<>();
        said.add(WORDS.say("state." + line.state().name()));
        if (line.sent() && line.late()) {
            said.add(WORDS.say("state.late"));
        }
        if (line.nil()) {
            said.add(WORDS.say("state.nil"));
        }
        return String.join(", ", said);
    }

    private static CellStyle moment(Workbook book) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy hh:mm"));
        style.setAlignment(HorizontalAlignment.LEFT);
        return style;
    }

    private static void layOut(Sheet sheet, int figures) {
        sheet.setColumnWidth(0, 40 * CHARACTER);
        sheet.setColumnWidth(1, 24 * CHARACTER);
        sheet.setColumnWidth(2, 18 * CHARACTER);
        for (int i = 0; i < 2 * figures; i++) {
            sheet.setColumnWidth(FIRST_FIGURE + i, 9 * CHARACTER);
        }
        sheet.createFreezePane(1, HEAD_ROWS);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }
}
