package damlam.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/// PDF/A-2b by veraPDF, and where pages end.
class PdfTest {
    private static final Path LETTERS = Path.of("..", "samples", "letters");

    @Test
    void everyPdfIsPdfA2b() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (Path file : letters()) {
            byte[] pdf = DispatchWriter.pdf(letter(file));
            try (PDFAParser parser = Foundries.defaultInstance()
                            .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_B);
                    PDFAValidator validator =
                            Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
                ValidationResult result = validator.validate(parser);
                assertThat(result.getTestAssertions()).as(file.toString()).isEmpty();
                assertThat(result.isCompliant()).isTrue();
            }
        }
    }

    @Test
    void theSameLetterGivesTheSameBytes() throws Exception {
        Letter letter = letter(letters().get(0));
        assertThat(DispatchWriter.pdf(letter)).isEqualTo(DispatchWriter.pdf(letter));
    }

    /// Several pages, no number on the first, and an annex that is counted from 1 again.
    @Test
    void pagesAreNumberedFromTheSecond() throws Exception {
        List<String> pages = pages(DispatchWriter.pdf(letter(LETTERS.resolve("plan.json"))));
        assertThat(pages).hasSizeGreaterThan(2);
        assertThat(pages.get(0).lines().findFirst().orElse("")).isNotEqualTo("1");
        assertThat(pages.get(1).lines().findFirst().orElse("")).isEqualTo("2");
        int annex = 0;
        while (!pages.get(annex).startsWith("Phụ lục")) {
            annex++;
        }
        assertThat(annex).isGreaterThan(1).isLessThan(pages.size());
    }

    /// An annex with a wide table lies on its long side, and the next one stands again.
    @Test
    void aWideTableLiesOnItsLongSide() throws Exception {
        Letter plan = letter(LETTERS.resolve("plan.json"));
        try (PDDocument pdf = Loader.loadPDF(DispatchWriter.pdf(plan));
                XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(DispatchWriter.docx(plan)))) {
            List<Boolean> lying = new ArrayList<>();
            pdf.getPages()
                    .forEach(page -> lying.add(
                            page.getMediaBox().getWidth() > page.getMediaBox().getHeight()));
            assertThat(lying).containsSubsequence(false, true, false);
            List<String> sections = new ArrayList<>();
            for (XWPFParagraph paragraph : word.getParagraphs()) {
                if (paragraph.getCTP().isSetPPr() && paragraph.getCTPPr().isSetSectPr()) {
                    sections.add(
                            paragraph.getCTPPr().getSectPr().getPgSz().getW().toString());
                }
            }
            sections.add(
                    word.getDocument().getBody().getSectPr().getPgSz().getW().toString());
            assertThat(sections).containsExactly("11906", "16838", "11906");
        }
    }

    @Test
    void aTableThatGoesOnOverleafRepeatsItsTitles() throws Exception {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 1; i <= 90; i++) {
            rows.add(List.of(String.valueOf(i), "Nhiệm vụ số " + i));
        }
        Letter letter = withBody(List.of(new Letter.Part.Table(List.of("TT", "Tên việc"), rows, List.of(1, 6))));
        List<String> pages = pages(DispatchWriter.pdf(letter));
        assertThat(pages).hasSizeGreaterThan(2);
        assertThat(pages.get(1)).contains("Tên việc");
        assertThat(String.join("\n", pages)).contains("Nhiệm vụ số 1\n", "Nhiệm vụ số 90\n");
    }

    /// Nothing of a cell that is longer than a page gets lost, and it ends.
    @Test
    void aRowTallerThanAPageGoesOnOverleaf() throws Exception {
        String tall = "chữ ".repeat(3000);
        Letter letter = withBody(List.of(new Letter.Part.Table(
                List.of("TT", "Việc"), List.of(List.of("1", tall), List.of("2", "cuối cùng")), List.of(1, 6))));
        String all = String.join("\n", pages(DispatchWriter.pdf(letter)));
        assertThat(all.split("chữ", -1)).hasSize(3001);
        assertThat(all).contains("cuối cùng");
    }

    @Test
    void aWordLongerThanALineIsCut() throws Exception {
        String address = "https://example.vn/" + "a".repeat(400);
        String all = String.join("", pages(DispatchWriter.pdf(withBody(List.of(new Letter.Part.Paragraph(address))))));
        assertThat(all.replace("\n", "")).contains("a".repeat(400));
    }

    @Test
    void aLetterThatTheFontLacksIsNamed() {
        assertThatThrownBy(() -> DispatchWriter.pdf(withBody(List.of(new Letter.Part.Paragraph("ô 漢 trống")))))
                .isInstanceOf(UnprintableException.class)
                .hasMessageContaining("漢 (U+6F22)");
    }

    @Test
    void everyLetterOfVietnameseCanBePrinted() throws Exception {
        String letters = "aàáảãạ ăằắẳẵặ âầấẩẫậ eèéẻẽẹ êềếểễệ iìíỉĩị oòóỏõọ ôồốổỗộ ơờớởỡợ uùúủũụ ưừứửữự yỳýỷỹỵ đ";
        String all = String.join(
                "\n",
                pages(DispatchWriter.pdf(withBody(List.of(
                        new Letter.Part.Paragraph(letters),
                        new Letter.Part.Heading(Words.upper(letters)),
                        new Letter.Part.Basis(letters))))));
        assertThat(all.replaceAll("\\s+", " ")).contains(letters + " " + Words.upper(letters) + " " + letters);
    }

    static List<Path> letters() throws Exception {
        try (var files = Files.list(LETTERS)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    static Letter letter(Path file) throws Exception {
        return LetterJson.read(Files.readString(file)).letter();
    }

    private static Letter withBody(List<Letter.Part> body) throws Exception {
        Letter plain = letter(LETTERS.resolve("report.json"));
        return new Letter(
                plain.parent(),
                plain.issuer(),
                plain.serial(),
                plain.symbol(),
                plain.place(),
                plain.date(),
                plain.type(),
                plain.subject(),
                plain.addressees(),
                body,
                plain.recipients(),
                plain.signature());
    }

    private static List<String> pages(byte[] pdf) throws Exception {
        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
        }
        return pages;
    }
}
