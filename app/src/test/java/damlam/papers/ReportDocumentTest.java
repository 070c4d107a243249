package damlam.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import damlam.papers.ReportPaper.Part;
import damlam.papers.ReportPaper.Said;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The report as a Word document, measured against Nghị định 30/2020, Phụ lục I.
class ReportDocumentTest {
    private static final String NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    private static final ReportPaper PAPER = new ReportPaper(
            "SỞ GIÁO DỤC VÀ ĐÀO TẠO HƯNG YÊN",
            "TRƯỜNG THPT KHOÁI CHÂU",
            "BC-THPTKC",
            "Hưng Yên",
            LocalDate.of(2026, 2, 5),
            "BÁO CÁO",
            List.of("Kết quả thực hiện Công văn số 799/SGDĐT-VP ngày 17/04/2024", "(kỳ tháng 01 năm 2026)"),
            "Sở Giáo dục và Đào tạo Hưng Yên (qua Văn phòng)",
            "Thực hiện Công văn số 799/SGDĐT-VP, Trường THPT Khoái Châu báo cáo kết quả như sau:",
            List.of(
                    new Part(1, 1, "Phổ biến, quán triệt", List.of(List.of(new Said("69/72 người đã đọc."))), null, ""),
                    new Part(2, 2, "Khó khăn", List.of(), "Khó khăn", "Thiếu giáo viên Tin học.")),
            List.of("Như trên", "Lưu: VT"),
            List.of("KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG"),
            "Lê Văn Giả");

    @TempDir
    Path folder;

    @Test
    void theHeadingHasItsSizesAndWeights() throws IOException {
        XWPFTableCell left = heading(0);
        XWPFTableCell right = heading(1);

        assertThat(size(left.getParagraphs().get(0))).isBetween(12.0, 13.0);
        assertThat(run(left.getParagraphs().get(0)).isBold()).isFalse();
        assertThat(size(left.getParagraphs().get(1))).isBetween(12.0, 13.0);
        assertThat(run(left.getParagraphs().get(1)).isBold()).isTrue();
        assertThat(size(right.getParagraphs().get(0))).isBetween(12.0, 13.0);
        assertThat(size(right.getParagraphs().get(1))).isBetween(13.0, 14.0);
        XWPFTableCell date = document().getTables().getFirst().getRow(1).getCell(1);
        assertThat(date.getText()).isEqualTo("Hưng Yên, ngày 05 tháng 02 năm 2026");
        assertThat(run(date.getParagraphs().getLast()).isItalic()).isTrue();
    }

    /// 1/3 to 1/2 of the text, in the middle (cells 2 and 5a of the decree's drawing).
    @Test
    void theRuleUnderTheIssuerIsAThirdToAHalfOfIt() throws IOException {
        XWPFTableCell left = heading(0);
        XWPFParagraph rule = left.getParagraphs().get(2);
        double length = (left.getWidth() - rule.getIndentationLeft() - rule.getIndentationRight()) / 20.0;

        assertThat(rule.getIndentationLeft()).isEqualTo(rule.getIndentationRight());
        assertThat(length).isBetween(55.0, 90.0); // the name at 12 points in bold is about 170 points long
    }

    @Test
    void theBodyIsJustifiedIndentedAndSpaced() throws IOException {
        XWPFParagraph opening = paragraph("Thực hiện Công văn");

        assertThat(opening.getAlignment()).isEqualTo(ParagraphAlignment.BOTH);
        assertThat(opening.getFirstLineIndent()).isEqualTo(720); // 1.27 cm
        assertThat(opening.getSpacingBefore()).isGreaterThanOrEqualTo(120); // 6 points
        assertThat(opening.getSpacingBetween()).isBetween(1.0, 1.5);
        assertThat(size(opening)).isBetween(13.0, 14.0);
        assertThat(run(paragraph("1. Phổ biến")).isBold()).isTrue();
        assertThat(run(paragraph("BÁO CÁO")).isBold()).isTrue();
        assertThat(paragraph("(kỳ tháng").getText()).isEqualTo("(kỳ tháng 01 năm 2026)");
    }

    @Test
    void theFootHasRecipientsSmallAndTheSignerBold() throws IOException {
        var foot = document().getTables().getLast().getRow(0);
        List<XWPFParagraph> recipients = foot.getCell(0).getParagraphs();
        List<XWPFParagraph> signer = foot.getCell(1).getParagraphs();

        assertThat(recipients)
                .extracting(XWPFParagraph::getText)
                .containsExactly("Nơi nhận:", "- Như trên;", "- Lưu: VT.");
        assertThat(size(recipients.get(0))).isEqualTo(12.0);
        assertThat(size(recipients.get(1))).isEqualTo(11.0);
        assertThat(signer)
                .extracting(XWPFParagraph::getText)
                .containsExactly("KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG", "Lê Văn Giả");
        assertThat(signer).allMatch(line -> run(line).isBold());
    }

    @Test
    void aReportNotYetSentLeavesNumberAndDateOpen() throws IOException {
        ReportPaper open = new ReportPaper(
                PAPER.superior(),
                PAPER.body(),
                PAPER.symbol(),
                PAPER.place(),
                null,
                PAPER.type(),
                PAPER.title(),
                PAPER.addressee(),
                PAPER.opening(),
                PAPER.parts(),
                PAPER.recipients(),
                PAPER.capacity(),
                null);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(new ReportDocument().docx(open)))) {
            String heading = document.getTables().getFirst().getText();

            assertThat(heading).containsPattern("Số: +/BC-THPTKC").containsPattern("Hưng Yên, ngày +tháng +năm");
        }
    }

    /// What a program makes of it. Where LibreOffice is not installed this is skipped, and says so.
    @Test
    void libreOfficeLaysItOutOnOnePageWithTheNationOnOneLine() throws Exception {
        Optional<Path> soffice = Stream.of("/usr/bin/soffice", "/usr/local/bin/soffice")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(soffice.isPresent(), "LibreOffice is not installed: how it lays the report out was NOT checked");
        Files.write(folder.resolve("report.docx"), new ReportDocument().docx(PAPER));
        Process converting = new ProcessBuilder(
                        soffice.orElseThrow().toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "pdf",
                        "--outdir",
                        folder.toString(),
                        folder.resolve("report.docx").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(converting.waitFor(120, TimeUnit.SECONDS)).isTrue();

        try (PDDocument pdf = Loader.loadPDF(folder.resolve("report.pdf").toFile())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(pdf)).contains(NATION, "TRƯỜNG THPT KHOÁI CHÂU", "Lê Văn Giả");
        }
    }

    private static XWPFDocument document() throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(new ReportDocument().docx(PAPER)));
    }

    private static XWPFTableCell heading(int column) throws IOException {
        return document().getTables().getFirst().getRow(0).getCell(column);
    }

    private static XWPFParagraph paragraph(String start) throws IOException {
        return document().getParagraphs().stream()
                .filter(paragraph -> paragraph.getText().startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private static XWPFRun run(XWPFParagraph paragraph) {
        return paragraph.getRuns().getFirst();
    }

    private static double size(XWPFParagraph paragraph) {
        return run(paragraph).getFontSizeAsDouble();
    }
}
