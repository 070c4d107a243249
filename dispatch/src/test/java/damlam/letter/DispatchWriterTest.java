package damlam.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import damlam.dispatch.Dispatch;
import damlam.dispatch.DispatchParser;
import damlam.dispatch.DispatchText;
import damlam.dispatch.DispatchType;
import damlam.dispatch.Signer;
import damlam.letter.Letter.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;

/// Nghị định 30/2020, Phụ lục I, on a report.
class DispatchWriterTest {
    private static final Letter REPORT = new Letter(
            "UBND tỉnh An Bình",
            "Sở Giáo dục và Đào tạo",
            7,
            "BC-SGDĐT",
            "An Bình",
            LocalDate.of(2026, 2, 5),
            DispatchType.BAO_CAO,
            "Kết quả thực hiện Công văn số 799/SGDĐT-VP, tháng 01 năm 2026",
            List.of("Ủy ban nhân dân tỉnh An Bình"),
            List.of(
                    new Part.Heading("I. KẾT QUẢ"),
                    new Part.Paragraph("Đã hoàn thành 32/36 việc được giao (88,9 %)."),
                    new Part.Table(
                            List.of("TT", "Đơn vị", "Hoàn thành"),
                            List.of(List.of("1", "Trường <b>THPT</b> Mẫu\u0000", "3/4")),
                            List.of(1, 6, 3)),
                    new Part.Paragraph("Sở Giáo dục và Đào tạo trân trọng báo cáo")),
            List.of("Như trên", "Lưu: VT, VP"),
            new Letter.Signature(List.of("KT. Giám đốc"), "Phó Giám đốc", "Lê Thị Thử"));

    @Test
    void aReportReadsBackAsItWasWritten() throws Exception {
        Dispatch read = DispatchParser.parse(DispatchText.read(DispatchWriter.docx(REPORT), "report.docx"));
        assertThat(read.type()).isEqualTo(DispatchType.BAO_CAO);
        assertThat(read.number().text()).isEqualTo("07/BC-SGDĐT");
        assertThat(read.parent()).isEqualTo("UBND TỈNH AN BÌNH");
        assertThat(read.issuer()).isEqualTo("SỞ GIÁO DỤC VÀ ĐÀO TẠO");
        assertThat(read.date()).isEqualTo("2026-02-05");
        assertThat(read.subject()).isEqualTo(REPORT.subject());
        assertThat(read.addressees()).isEqualTo(REPORT.addressees());
        assertThat(read.recipients()).isEqualTo(REPORT.recipients());
        assertThat(read.signer()).isEqualTo(new Signer("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lê Thị Thử"));
        assertThat(read.notices()).isEmpty();
    }

    @Test
    void thePageIsA4WithTheMarginsOfTheDecree() throws IOException {
        var section = open().getDocument().getBody().getSectPr();
        assertThat(section.getPgSz().getW().toString()).isEqualTo("11906");
        assertThat(section.getPgSz().getH().toString()).isEqualTo("16838");
        assertThat(section.getPgMar().getTop().toString()).isEqualTo("1134"); // 20 mm
        assertThat(section.getPgMar().getBottom().toString()).isEqualTo("1134");
        assertThat(section.getPgMar().getLeft().toString()).isEqualTo("1701"); // 30 mm
        assertThat(section.getPgMar().getRight().toString()).isEqualTo("850"); // 15 mm
    }

    @Test
    void theFirstPageShowsNoNumber() throws IOException {
        var document = open();
        assertThat(document.getDocument().getBody().getSectPr().isSetTitlePg()).isTrue();
        assertThat(document.getHeaderFooterPolicy().getFirstPageHeader().getText())
                .isBlank();
        assertThat(document.getHeaderFooterPolicy()
                        .getDefaultHeader()
                        .getParagraphs()
                        .get(0)
                        .getCTP()
                        .xmlText())
                .contains("PAGE");
    }

    @Test
    void daysBelowTenAndTheFirstTwoMonthsHaveALeadingZero() throws IOException {
        assertThat(open().getTables().get(0).getRow(1).getCell(1).getText())
                .isEqualTo("An Bình, ngày 05 tháng 02 năm 2026");
    }

    @Test
    void theIssuerIsBoldAndTheBodyAboveItIsNot() throws IOException {
        List<XWPFParagraph> left = head(0).getParagraphs();
        assertThat(left.get(0).getRuns().get(0).isBold()).isFalse();
        assertThat(left.get(1).getRuns().get(0).isBold()).isTrue();
    }

    @Test
    void theRuleUnderTheMottoIsAsLongAsTheMotto() throws IOException {
        XWPFTableCell right = head(1);
        XWPFParagraph rule = right.getParagraphs().get(2);
        int length = right.getWidth() - rule.getIndentationLeft() - rule.getIndentationRight();
        int size =
                (int) Math.round(right.getParagraphs().get(1).getRuns().get(0).getFontSizeAsDouble());
        assertThat(length / 20.0).isCloseTo(Typeface.BOLD.width("Độc lập - Tự do - Hạnh phúc", size), within(1.0));
    }

    /// 12 or 13 points for the nation's name and the issuer, one more for the motto; and the name stays on its line.
    @Test
    void theNationsNameIsNeverBroken() throws IOException {
        XWPFTableCell right = head(1);
        int nation =
                (int) Math.round(right.getParagraphs().get(0).getRuns().get(0).getFontSizeAsDouble());
        int motto =
                (int) Math.round(right.getParagraphs().get(1).getRuns().get(0).getFontSizeAsDouble());
        int issuer =
                (int) Math.round(head(0).getParagraphs().get(1).getRuns().get(0).getFontSizeAsDouble());

        assertThat(nation).isBetween(12, 13).isEqualTo(issuer);
        assertThat(motto).isEqualTo(nation + 1);
        assertThat(open().getTables()
                        .get(0)
                        .getCTTbl()
                        .getTblPr()
                        .getTblCellMar()
                        .getLeft()
                        .getW())
                .hasToString("0");
        assertThat(right.getWidth() / 20.0)
                .as("with room for a reader's font in which some of its letters come from another")
                .isGreaterThan(Typeface.BOLD.width("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", nation) + 12);
    }

    /// As measured in Liberation Serif, which has the widths of Times New Roman.
    @Test
    void aHornWidensItsLetter() {
        assertThat(Typeface.BOLD.width("HƯNG", 1000) - Typeface.BOLD.width("HUNG", 1000))
                .isCloseTo(74, within(0.5));
        assertThat(Typeface.BOLD.width("trường", 1000) - Typeface.BOLD.width("truong", 1000))
                .isCloseTo(98, within(0.5));
        assertThat(Typeface.BOLD.width("HỘI", 1000)).isEqualTo(Typeface.BOLD.width("HOI", 1000));
    }

    /// Too long for its column, a name is broken where its two lines are most alike.
    @Test
    void aLongNameOfABodyIsBrokenInTheMiddle() throws IOException {
        Letter longNamed = new Letter(
                "Sở Giáo dục và Đào tạo Hưng Yên",
                "Trường THPT Khoái Châu",
                null,
                "BC-THPTKC",
                "Hưng Yên",
                null,
                DispatchType.BAO_CAO,
                "Kết quả thực hiện",
                List.of(),
                REPORT.body(),
                REPORT.recipients(),
                REPORT.signature());
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(DispatchWriter.docx(longNamed)))) {
            XWPFTableCell left = document.getTables().get(0).getRow(0).getCell(0);
            XWPFParagraph parent = left.getParagraphs().get(0);
            double room = (left.getWidth() - parent.getIndentationLeft() - parent.getIndentationRight()) / 20.0;

            assertThat(room).isGreaterThan(Typeface.REGULAR.width("ĐÀO TẠO HƯNG YÊN", 12));
            assertThat(room).isLessThan(Typeface.REGULAR.width("SỞ GIÁO DỤC VÀ ĐÀO", 12));
        }
    }

    @Test
    void eachLineOfTheSubjectStandsByItself() throws IOException {
        Letter twoLines = new Letter(
                null,
                "Sở Giáo dục và Đào tạo",
                null,
                "BC-SGDĐT",
                "An Bình",
                null,
                DispatchType.BAO_CAO,
                "Kết quả thực hiện\n(kỳ tháng 5 năm 2024)",
                List.of(),
                REPORT.body(),
                REPORT.recipients(),
                REPORT.signature());
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(DispatchWriter.docx(twoLines)))) {
            assertThat(document.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .containsSequence("BÁO CÁO", "Kết quả thực hiện", "(kỳ tháng 5 năm 2024)");
        }
    }

    @Test
    void theBodyEndsWithTheEndMark() throws IOException {
        assertThat(open().getParagraphs())
                .extracting(XWPFParagraph::getText)
                .contains("Sở Giáo dục và Đào tạo trân trọng báo cáo./.");
    }

    @Test
    void whatLooksLikeMarkupStaysText() throws IOException {
        assertThat(open().getTables().get(1).getRow(1).getCell(1).getText()).isEqualTo("Trường <b>THPT</b> Mẫu");
    }

    private static XWPFTableCell head(int cell) throws IOException {
        return open().getTables().get(0).getRow(0).getCell(cell);
    }

    private static XWPFDocument open() throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(DispatchWriter.docx(REPORT)));
    }
}
