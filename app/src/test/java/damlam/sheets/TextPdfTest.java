package damlam.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.sheets.TextPdf.Heading;
import damlam.sheets.TextPdf.Paragraph;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class TextPdfTest {
    private static final String PLACED = "Hưng Yên, ngày 05 tháng 4 năm 2026";

    @Test
    void aFileThatIsHandedInIsHeadedAsTheLawAsks() throws IOException {
        assertThat(page(file("SỞ GIÁO DỤC VÀ ĐÀO TẠO", 1), 1))
                .containsExactly(
                        "SỞ GIÁO DỤC VÀ ĐÀO TẠO CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "TRƯỜNG THPT KHOÁI CHÂU Độc lập - Tự do - Hạnh phúc",
                        PLACED,
                        "HỒ SƠ số 1",
                        "Một dòng.");
        assertThat(page(file("", 1), 1))
                .as("no body above it")
                .startsWith("TRƯỜNG THPT KHOÁI CHÂU CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    }

    /// NĐ 30/2020, Phụ lục I, I.I.7: not on the first page, and in the top margin.
    @Test
    void itsPagesAreNumberedAboveTheWordsFromTheSecondOn() throws IOException {
        byte[] file = file("SỞ GIÁO DỤC VÀ ĐÀO TẠO", 80);
        assertThat(page(file, 1)).doesNotContain("1").last().isEqualTo("Một dòng.");
        assertThat(page(file, 2)).startsWith("2", "Một dòng.").last().isEqualTo("Một dòng.");
        assertThat(page(file, 3)).startsWith("3", "Một dòng.");
    }

    private static byte[] file(String superior, int lines) {
        Heading heading = new Heading(
                superior,
                "TRƯỜNG THPT KHOÁI CHÂU",
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "Độc lập - Tự do - Hạnh phúc",
                PLACED,
                "HỒ SƠ số 1");
        return TextPdf.of(heading, Collections.nCopies(lines, new Paragraph("Một dòng.", false)));
    }

    /// From the top, each line from the left.
    private static List<String> page(byte[] pdf, int number) throws IOException {
        try (PDDocument file = Loader.loadPDF(pdf)) {
            PDFTextStripper words = new PDFTextStripper();
            words.setSortByPosition(true);
            words.setStartPage(number);
            words.setEndPage(number);
            return words.getText(file).lines().map(String::strip).toList();
        }
    }
}
