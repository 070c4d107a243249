package damlam.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import damlam.dispatch.Copy;
import damlam.dispatch.DispatchParser;
import damlam.dispatch.DispatchText;
import damlam.letter.PdfPages.Leaf;
import damlam.letter.PdfPages.Mark;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/// Phụ lục I, part II: a copy on paper (Mẫu 3.1) and in a file (Mẫu 3.2).
class CopyTest {
    private static final Path LETTERS = Path.of("..", "samples", "letters");

    @Test
    void aCopyOnPaperReadsBack() throws Exception {
        Letter letter = PdfTest.letter(LETTERS.resolve("copy-paper.json"));
        for (String text : texts(letter)) {
            Copy copy = DispatchParser.parse(text).copy();
            assertThat(copy.form()).isEqualTo(Copy.Form.SAO_Y);
            assertThat(copy.number().text()).as("with a leading zero").isEqualTo("05/SY-THPTAB");
            assertThat(copy.organ()).isEqualTo("TRƯỜNG THPT AN BÌNH");
            assertThat(copy.place()).isEqualTo("An Bình");
            assertThat(copy.date()).isEqualTo(LocalDate.of(2026, 1, 8));
            assertThat(copy.recipients()).containsExactly("Các tổ chuyên môn", "Lưu: VT");
            assertThat(copy.signer().powers()).containsExactly("TL. HIỆU TRƯỞNG");
            assertThat(copy.signer().name()).isEqualTo("Đào Thị Mẫu");
            assertThat(DispatchParser.parse(text).signer().name()).isEqualTo("Trần Thị Mẫu");
        }
    }

    /// As wide as the text, below the last words of the document and above the form.
    @Test
    void aRulePartsTheFormFromTheDocument() throws Exception {
        Letter letter = PdfTest.letter(LETTERS.resolve("copy-paper.json"));
        Leaf last = PdfPages.of(Layout.of(letter)).getLast();
        Mark.Stroke rule = last.marks().stream()
                .filter(Mark.Stroke.class::isInstance)
                .map(Mark.Stroke.class::cast)
                .filter(stroke -> Math.abs(stroke.toX()
                                - stroke.fromX()
                                - Style.STATE.paper().textWidth())
                        < 0.1)
                .findFirst()
                .orElseThrow();
        assertThat(baseline(last, "SAO Y")).isGreaterThan(rule.fromY()).isCloseTo(rule.fromY(), within(25.0));
        assertThat(baseline(last, "Trần Thị Mẫu")).isLessThan(rule.fromY());
    }

    @Test
    void anElectronicCopySaysWhenItWasSignedInVietnam() throws Exception {
        Letter letter = PdfTest.letter(LETTERS.resolve("copy-electronic.json"));
        String line = "SAO LỤC; Phòng Giáo dục và Đào tạo huyện Minh Sơn; 2026-01-08T09:30:00+07:00";
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(DispatchWriter.docx(letter)))) {
            var paragraph =
                    document.getHeaderFooterPolicy().getFirstPageHeader().getParagraphArray(0);
            assertThat(paragraph.getText()).isEqualTo(line);
            assertThat(paragraph.getRuns().get(0).getFontSizeAsDouble()).isEqualTo(10);
            assertThat(paragraph.getRuns().get(0).isBold()).isFalse();
        }
        for (String text : texts(letter)) {
            assertThat(DispatchParser.parse(text).copy())
                    .isEqualTo(new Copy(
                            Copy.Form.SAO_LUC,
                            null,
                            "Phòng Giáo dục và Đào tạo huyện Minh Sơn",
                            null,
                            null,
                            List.of(),
                            null,
                            OffsetDateTime.parse("2026-01-08T09:30:00+07:00")));
            assertThat(DispatchParser.parse(text).issuer()).isEqualTo("SỞ GIÁO DỤC VÀ ĐÀO TẠO");
        }
    }

    @Test
    void aCopyThatLacksSomethingIsRemarkedOrRefused() throws Exception {
        String letter = Files.readString(LETTERS.resolve("copy-electronic.json"));
        assertThat(LetterJson.read(letter.replaceFirst(",\\s*\"signedAt\": \"[^\"]*\"", ""))
                        .remarks())
                .hasSize(4)
                .allMatch(remark -> remark.startsWith("copy."));
        assertThatThrownBy(() -> LetterJson.read(letter.replace("02:30:00Z", "02:30:00")))
                .hasMessageContaining("copy.signedAt: '2026-01-08T02:30:00' is no time with its zone");
        assertThatThrownBy(() -> LetterJson.read(letter.replace("SAO_LUC", "SAO")))
                .hasMessageContaining("copy.form: 'SAO' is no form of copy; write one of SAO_Y, TRICH_SAO, SAO_LUC");
    }

    private static double baseline(Leaf page, String words) {
        return page.marks().stream()
                .filter(Mark.Words.class::isInstance)
                .map(Mark.Words.class::cast)
                .filter(mark -> mark.run().text().equals(words))
                .findFirst()
                .orElseThrow()
                .baseline();
    }

    private static List<String> texts(Letter letter) throws Exception {
        return List.of(
                DispatchText.read(DispatchWriter.docx(letter), "again.docx"),
                DispatchText.read(DispatchWriter.pdf(letter), "again.pdf"));
    }
}
