package damlam.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

class PdfFaceTest {
    private static final float SIZE = 10;

    @Test
    void aSymbolBreaksBehindItsStrokesAndHyphens() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PdfFace face = new PdfFace(document, "Regular", '?');

            assertThat(face.lines("642/TB-SGDĐT", SIZE, face.width("642/TB-SGDĐ", SIZE)))
                    .containsExactly("642/TB-", "SGDĐT");
            assertThat(face.lines("Số 2148/BGDĐT-NGCBQLGD", SIZE, face.width("2148/BGDĐT-N", SIZE)))
                    .containsExactly("Số", "2148/BGDĐT-", "NGCBQLGD");
            assertThat(face.lines("2148/BGDĐT-NGCBQLGD", SIZE, face.width("BGDĐT-", SIZE)))
                    .containsExactly("2148/", "BGDĐT-", "NGCBQ", "LGD");
        }
    }

    @Test
    void aWordWithoutThemBreaksBetweenLettersAndWhatFitsStaysWhole() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PdfFace face = new PdfFace(document, "Regular", '?');

            assertThat(face.lines("aaaaaa", SIZE, face.width("aaaa", SIZE))).containsExactly("aaaa", "aa");
            assertThat(face.lines("9/SNV-VP", SIZE, face.width("9/SNV-VP", SIZE)))
                    .containsExactly("9/SNV-VP");
        }
    }
}
