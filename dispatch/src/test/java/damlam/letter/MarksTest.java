package damlam.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import damlam.dispatch.Dispatch;
import damlam.dispatch.DispatchParser;
import damlam.dispatch.DispatchText;
import damlam.dispatch.Marks;
import damlam.letter.PdfPages.Mark;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Phụ lục I, III.2 to III.4: marks of urgency and the like, who drafted it, and where the issuer is found.
class MarksTest {
    private static final Path URGENT = Path.of("..", "samples", "letters", "urgent.json");
    private static final String PLAIN = """
            {"type": "CONG_VAN", "issuer": "Sở Nội vụ", "number": "5/SNV-VP", "subject": "rà soát", "body": ["Rà soát."],
             "urgency": "KHAN", "circulation": []}""";

    @ParameterizedTest
    @CsvSource({"KHAN, KHẨN, 20", "THUONG_KHAN, THƯỢNG KHẨN, 40", "HOA_TOC, HỎA TỐC, 30"})
    void theBoxOfAnUrgentDocumentIsBrightRedAndOfItsSize(String urgency, String words, int millimetres)
            throws Exception {
        Letter letter = LetterJson.read(PLAIN.replace("KHAN", urgency)).letter();

        List<Mark.Stroke> red = new ArrayList<>();
        for (Mark mark : PdfPages.of(Layout.of(letter)).get(0).marks()) {
            if (mark instanceof Mark.Stroke stroke && stroke.red()) {
                red.add(stroke);
            }
        }
        assertThat(red).hasSize(4);
        assertThat(red.get(0).toX() - red.get(0).fromX()).isCloseTo(Paper.mm(millimetres), within(0.01));
        assertThat(red.get(1).toY() - red.get(1).fromY()).isCloseTo(Paper.mm(8), within(0.01));

        XWPFTableCell cell = number(letter);
        XWPFParagraph stamp = cell.getParagraphs().getLast();
        double width = (cell.getWidth() - stamp.getIndentationLeft() - stamp.getIndentationRight()) / 20.0;
        assertThat(stamp.getText()).isEqualTo(words);
        assertThat(stamp.getRuns().get(0).getColor()).isEqualTo("FF0000");
        assertThat(stamp.getRuns().get(0).isBold()).isTrue();
        assertThat(stamp.getRuns().get(0).getFontSizeAsDouble()).isEqualTo(13);
        assertThat(stamp.getCTPPr().getPBdr().getLeft().xgetColor().getStringValue())
                .isEqualTo("FF0000");
        assertThat(width).isCloseTo(Paper.mm(millimetres), within(0.2));
    }

    @Test
    void allMarksReadBack() throws Exception {
        Letter letter = PdfTest.letter(URGENT);
        for (String text : List.of(
                DispatchText.read(DispatchWriter.docx(letter), "again.docx"),
                DispatchText.read(DispatchWriter.pdf(letter), "again.pdf"))) {
            Dispatch again = DispatchParser.parse(text);
            assertThat(again.marks())
                    .isEqualTo(new Marks(
                            Marks.Urgency.HOA_TOC, Marks.Secrecy.MAT, List.of(Marks.Circulation.LUU_HANH_NOI_BO)));
            assertThat(again.subject()).isEqualTo(letter.subject());
            assertThat(again.recipients()).isEqualTo(letter.recipients());
            assertThat(again.drafter()).isEqualTo("PL");
            assertThat(again.copies()).isEqualTo(30);
            assertThat(again.signer().name()).isEqualTo("Lò Thị Mẫu");
        }
    }

    /// In the footer of page 1 only, which ends at the bottom margin; an annex does not show it.
    @Test
    void theAddressStandsOnTheFirstPageOnly() throws Exception {
        String annexed = PLAIN.replace(
                "\"circulation\": []",
                "\"contact\": [\"Số 1, phố Mẫu\"], \"annexes\": [{\"title\": \"Biểu mẫu\", \"body\": [\"Một.\"]}]");
        Letter letter = LetterJson.read(annexed).letter();
        List<PdfPages.Leaf> pages = PdfPages.of(Layout.of(letter));
        Mark.Words last = (Mark.Words) pages.get(0).marks().getLast();
        assertThat(last.run().text()).isEqualTo("Số 1, phố Mẫu");
        assertThat(last.baseline())
                .isBetween(
                        Style.STATE.paper().textBottom() - 5,
                        Style.STATE.paper().textBottom());
        assertThat(pages.get(1).marks()).noneMatch(mark -> mark.toString().contains("phố Mẫu"));
        try (XWPFDocument document = open(letter)) {
            assertThat(document.getFooterList()).hasSize(2);
            assertThat(document.getFooterList().get(0).getText()).contains("Số 1, phố Mẫu");
            assertThat(document.getFooterList().get(1).getText()).isBlank();
        }
    }

    @Test
    void aMarkThatThereIsNotIsNamed() {
        assertThatThrownBy(() -> LetterJson.read(PLAIN.replace("KHAN", "NGAY")))
                .hasMessage("line 2: urgency: 'NGAY' is no degree of urgency; write one of KHAN, THUONG_KHAN, HOA_TOC");
    }

    @Test
    void anAddressIsNoLetter() {
        String lines = "\"contact\": [" + "\"x\", ".repeat(4) + "\"x\"]";
        assertThatThrownBy(() -> LetterJson.read(PLAIN.replace("\"circulation\": []", lines)))
                .hasMessage("line 2: contact: 5 lines, but the foot of page 1 has room for 4");
    }

    private static XWPFTableCell number(Letter letter) throws Exception {
        return open(letter).getTables().get(0).getRow(1).getCell(0);
    }

    private static XWPFDocument open(Letter letter) throws Exception {
        return new XWPFDocument(new ByteArrayInputStream(DispatchWriter.docx(letter)));
    }
}
