package damlam.cases.web;

import damlam.cases.CaseLine;
import damlam.cases.Position;
import damlam.org.UnitId;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// The board as rows of a file, one a case.
record BoardSheet(List<CaseLine> lines, Approvals approvals, Shows shows) {
    private static final List<String> COLUMNS =
            List.of("case", "requirement", "state", "approved", "holder", "since", "due");

    private List<List<String>> rows() {
        List<String> head = Stream.concat(
                        Stream.of(shows.words.say("cases.board.unit")),
                        COLUMNS.stream().map(name -> shows.words.say("cases.board.column." + name)))
                .toList();
        return Stream.concat(Stream.of(head), lines.stream().map(this::row)).toList();
    }

    private List<String> row(CaseLine line) {
        Position at = line.at();
        return List.of(
                shows.names.unit(line.work().unit()),
                String.valueOf(line.work().id().value()),
                line.work().dutyNo() + ". " + line.work().title(),
                shows.state(line),
                approved(line),
                at.holder() == null ? "" : shows.names.full(at.holder()),
                at.holder() == null ? "" : shows.words.momentWithYear(at.heldSince()),
                shows.due(line));
    }

    private String approved(CaseLine line) {
        UnitId unit = approvals.of(line);
        if (unit == null) {
            return "";
        }
        String name = shows.names.unit(unit);
        return approvals.byTheUnitItself(line) ? shows.words.say("cases.board.ownBy", name) : name;
    }

    /// A word that a spreadsheet would take for a formula is led by an apostrophe, as OWASP advises.
    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    byte[] csv() throws IOException {
        StringWriter text = new StringWriter();
        // Spreadsheets take a file for UTF-8 by this mark alone.
        text.write('\uFEFF');
        try (CsvWriter writer = CsvWriter.builder().build(text)) {
            rows().forEach(row ->
                    writer.writeRecord(row.stream().map(BoardSheet::harmless).toList()));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    byte[] xlsx() throws IOException {
        try (Workbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet();
            int at = 0;
            for (List<String> cells : rows()) {
                Row row = sheet.createRow(at++);
                for (int i = 0; i < cells.size(); i++) {
                    row.createCell(i).setCellValue(cells.get(i));
                }
            }
            for (int i = 0; i <= COLUMNS.size(); i++) {
                sheet.setColumnWidth(i, 30 * 256);
            }
            sheet.createFreezePane(0, 1);
            workbook.write(file);
            return file.toByteArray();
        }
    }
}
