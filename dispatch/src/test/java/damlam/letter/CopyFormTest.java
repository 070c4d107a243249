package damlam.letter;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.dispatch.Copy;
import damlam.dispatch.DispatchParser;
import damlam.dispatch.DispatchText;
import damlam.dispatch.DispatchType;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A copy made of a file: its pages stay, the form of Mẫu 3.1 or the line of 3.2 is added.
class CopyFormTest {
    private static Letter.Copied copied(@Nullable OffsetDateTime signedAt) {
        return new Letter.Copied(
                Copy.Form.SAO_Y,
                "Trường THPT An Bình",
                5,
                "SY-THPTAB",
                "An Bình",
                LocalDate.of(2026, 1, 8),
                List.of("Các tổ chuyên môn", "Lưu: VT"),
                new Letter.Signature(List.of("TL. HIỆU TRƯỞNG"), "Trưởng phòng Hành chính", "Đào Thị Mẫu"),
                signedAt);
    }

    private static Letter letter(int paragraphs) {
        return new Letter(
                null,
                "Sở Nội vụ",
                9,
                "SNV-VP",
                "An Bình",
                LocalDate.of(2026, 1, 5),
                DispatchType.CONG_VAN,
                "việc thử",
                List.of("Các phòng"),
                Collections.nCopies(paragraphs, new Letter.Part.Paragraph("Đoạn văn của bản chính.")),
                List.of("Như trên", "Lưu: VT"),
                new Letter.Signature(List.of(), "Giám đốc", "Lê Thị Thử"));
    }

    private static String page(byte[] pdf, int no) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper text = new PDFTextStripper();
            text.setSortByPosition(true);
            text.setStartPage(no);
            text.setEndPage(no);
            return no > document.getNumberOfPages() ? "" : text.getText(document);
        }
    }

    @Test
    void whereThereIsRoomTheFormStandsBelowTheLastWords() throws Exception {
        byte[] copy = CopyForm.pdf(DispatchWriter.pdf(letter(2)), copied(null));
        String first = page(copy, 1);
        assertThat(first).contains("Lê Thị Thử", "SAO Y", "05/SY-THPTAB", "ngày 08 tháng 01 năm 2026", "Đào Thị Mẫu");
        assertThat(first.indexOf("SAO Y")).isGreaterThan(first.indexOf("Lê Thị Thử"));
        assertThat(page(copy, 2)).isEmpty();
    }

    @Test
    void whereThereIsNoneItStandsOverleaf() throws Exception {
        byte[] copy = CopyForm.pdf(DispatchWriter.pdf(letter(14)), copied(null));
        assertThat(page(copy, 1)).contains("Lê Thị Thử").doesNotContain("SAO Y");
        assertThat(page(copy, 2)).contains("SAO Y", "Đào Thị Mẫu");
    }

    @Test
    void inAFileALineStandsAboveTheFirstPage() throws Exception {
        byte[] copy =
                CopyForm.pdf(DispatchWriter.pdf(letter(40)), copied(OffsetDateTime.parse("2026-01-08T02:30:00Z")));
        assertThat(page(copy, 1).replaceAll("\\s+", " "))
                .startsWith("SAO Y; Trường THPT An Bình; 2026-01-08T09:30:00+07:00");
        assertThat(page(copy, 2)).doesNotContain("SAO Y");
    }

    @Test
    void aWordFileGetsTheFormToo() throws Exception {
        String text = DispatchText.read(CopyForm.docx(DispatchWriter.docx(letter(3)), copied(null)), "a.docx");
        Copy copy = DispatchParser.parse(text).copy();
        assertThat(copy.form()).isEqualTo(Copy.Form.SAO_Y);
        assertThat(copy.number().text()).isEqualTo("05/SY-THPTAB");
        assertThat(copy.signer().name()).isEqualTo("Đào Thị Mẫu");
        assertThat(text).contains("Đoạn văn của bản chính.");
        byte[] line =
                CopyForm.docx(DispatchWriter.docx(letter(3)), copied(OffsetDateTime.parse("2026-01-08T02:30:00Z")));
        assertThat(DispatchText.read(line, "a.docx")).contains("SAO Y; Trường THPT An Bình; 2026-01-08T09:30:00+07:00");
    }
}
