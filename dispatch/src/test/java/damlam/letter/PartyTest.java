package damlam.letter;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.dispatch.Dispatch;
import damlam.dispatch.DispatchParser;
import damlam.dispatch.DispatchText;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;

/// The Party's two sets of rules, by the day of the document.
class PartyTest {
    private static final Path LETTERS = Path.of("..", "samples", "letters");

    @Test
    void theDayOfTheDocumentChoosesTheRules() {
        assertThat(Style.of(true, LocalDate.of(2026, 5, 26)).text("rules")).contains("36-HD/VPTW");
        assertThat(Style.of(true, LocalDate.of(2026, 5, 27)).text("rules")).contains("05-HD/VPTW");
        assertThat(Style.of(true, null).text("rules")).contains("05-HD/VPTW");
        assertThat(Style.of(false, LocalDate.of(2026, 5, 27))).isSameAs(Style.STATE);
        assertThat(Style.STATE.isCertain()).isTrue();
    }

    @Test
    void whoWritesByUnverifiedRulesIsTold() throws Exception {
        assertThat(LetterJson.read(Files.readString(LETTERS.resolve("party-36.json")))
                        .remarks())
                .containsExactly(
                        "number: of the Party; laid out after Hướng dẫn 36-HD/VPTW ngày 03/4/2018, which is known"
                                + " at second hand only: have an officer compare it");
    }

    @Test
    void aLetterOf2024FollowsThe36th() throws Exception {
        List<XWPFParagraph> all = paragraphs("party-36.json");
        assertThat(look(all, "ĐẢNG CỘNG SẢN VIỆT NAM")).isEqualTo("15 bold");
        assertThat(look(all, "TỈNH ỦY AN BÌNH")).isEqualTo("14 bold");
        assertThat(look(all, "*")).isEqualTo("14");
        assertThat(look(all, "Số 312-CV/TU")).isEqualTo("14");
        assertThat(look(all, "V/v chấn chỉnh")).isEqualTo("12 italic");
        assertThat(look(all, "1- Các huyện ủy")).isEqualTo("14");
        assertThat(look(all, "Nơi nhận:")).isEqualTo("14 underlined");
        assertThat(look(all, "- Như trên,")).isEqualTo("12");
        assertThat(look(all, "PHÓ BÍ THƯ")).isEqualTo("14 bold");
        assertThat(all).noneMatch(paragraph -> paragraph.getText().contains("CỘNG HÒA"));
        assertThat(all).noneMatch(paragraph -> paragraph.getText().endsWith("./."));
    }

    @Test
    void aProposalOf2026FollowsThe05th() throws Exception {
        List<XWPFParagraph> all = paragraphs("party-05.json");
        assertThat(look(all, "Số 09-TTr/ĐU")).isEqualTo("14");
        assertThat(look(all, "TỜ TRÌNH")).isEqualTo("16 bold");
        assertThat(look(all, "-----")).isEqualTo("14");
        assertThat(look(all, "Kính trình: Ban Thường vụ")).isEqualTo("14");
        assertThat(look(all, "- Căn cứ Điều lệ")).isEqualTo("14");
        assertThat(look(all, "I- NỘI DUNG")).isEqualTo("14 bold");
        assertThat(look(all, "1. Việc quán triệt")).isEqualTo("14");
        assertThat(look(all, "T/M BAN THƯỜNG VỤ")).as("written TM.").isEqualTo("14 bold");
        assertThat(look(all, "BÍ THƯ")).isEqualTo("14");
        assertThat(look(all, "- Như trên;")).isEqualTo("12");
        XWPFParagraph body = find(all, "Đảng ủy các cơ quan Đảng trình");
        assertThat(body.getSpacingLineRule()).isEqualTo(LineSpacingRule.EXACT);
        assertThat(body.getSpacingBetween()).isBetween(18.0, 22.0);
        assertThat(find(all, "Đảng ủy các cơ quan Đảng kính trình").getText()).endsWith("cho ý kiến.");
    }

    @Test
    void bothReadBack() throws Exception {
        for (String name : List.of("party-36.json", "party-05.json")) {
            Letter letter = PdfTest.letter(LETTERS.resolve(name));
            for (String text : List.of(
                    DispatchText.read(DispatchWriter.docx(letter), "again.docx"),
                    DispatchText.read(DispatchWriter.pdf(letter), "again.pdf"))) {
                Dispatch again = DispatchParser.parse(text);
                assertThat(again.number().party()).isTrue();
                assertThat(again.number().serial()).isEqualTo(letter.serial());
                assertThat(again.type()).isEqualTo(letter.type());
                assertThat(again.issuer()).isEqualToIgnoringCase(letter.issuer());
                assertThat(again.date()).isEqualTo(letter.date());
                assertThat(again.addressees()).isEqualTo(letter.addressees());
                assertThat(again.recipients()).isEqualTo(letter.recipients());
                assertThat(again.signer().capacity()).isEqualTo("T/M BAN THƯỜNG VỤ");
                assertThat(again.signer().name()).isEqualTo(letter.signature().name());
            }
        }
    }

    private static String look(List<XWPFParagraph> all, String words) {
        var run = find(all, words).getRuns().get(0);
        return (int) Math.round(run.getFontSizeAsDouble())
                + (run.isBold() ? " bold" : "")
                + (run.isItalic() ? " italic" : "")
                + (run.getUnderline() == UnderlinePatterns.SINGLE ? " underlined" : "");
    }

    private static XWPFParagraph find(List<XWPFParagraph> all, String words) {
        return all.stream()
                .filter(paragraph -> paragraph.getText().startsWith(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no paragraph begins with " + words));
    }

    private static List<XWPFParagraph> paragraphs(String name) throws Exception {
        byte[] docx = DispatchWriter.docx(PdfTest.letter(LETTERS.resolve(name)));
        List<XWPFParagraph> all = new ArrayList<>();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            all.addAll(document.getParagraphs());
            for (XWPFTable table : document.getTables()) {
                for (XWPFTableRow row : table.getRows()) {
                    for (XWPFTableCell cell : row.getTableCells()) {
                        all.addAll(cell.getParagraphs());
                    }
                }
            }
        }
        return all;
    }
}
