package damlam.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Pages that were laid on the glass askew, on their side or on their head, worn and dusty.
class ScansTest {
    private static final Path LETTER = Path.of("..", "samples", "files", "1432.pdf");

    @ParameterizedTest
    @CsvSource({"0, 0", "-3, 0", "1.3, 0", "3, 0", "0.5, 1", "-2, 2", "1, 3"})
    void thePageIsTurnedUprightOrOnItsHead(double tilt, int turns) throws Exception {
        Grey scan = scanned(new Scans(200, tilt, turns, 8, 100, 0.7f));
        double left = tilt + 90 * turns + Tilt.toMend(DarkDots.of(scan));
        assertThat(Math.abs(Math.IEEEremainder(left, 180))).isCloseTo(0, within(0.1));
    }

    @Test
    void theLinesOfATableAreFoundOnItsPictureAndWipedOff() throws Exception {
        Grey page = scanned(new Scans(300, 0, 0, 6, 60, 0.8f), table(), 1);
        PrintedLines lines = new PrintedLines(PrintedLines.PARAGRAPH_GAP_SEEN);
        Rulings.take(page, DarkDots.of(page), lines);
        assertThat(lines.rows()).hasSize(7);
        assertThat(lines.rows()).allMatch(row -> row.cells().size() == 6);
        PrintedLines again = new PrintedLines(PrintedLines.PARAGRAPH_GAP_SEEN);
        Rulings.take(page, DarkDots.of(page), again);
        assertThat(again.rows()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"V/w", "Vw", "Viv", "Vv", "V/y", "VN", "W"})
    void theSubjectBeginsWithWhatIsSeenForItsMark(String mark) {
        String text = "SỞ NỘI VỤ\nSố: 12/SNV-VP\n" + mark + " báo cáo kết quả năm 2025\n\nKính gửi: Các phòng.\n";
        String subject = DispatchParser.parse(text).subject();
        assertThat(subject).isEqualTo(mark.equals("VN") ? null : "báo cáo kết quả năm 2025");
    }

    @Test
    void whatIsAlwaysReadWronglyIsMended() {
        assertThat(Misread.mend("      HI. TỔ CHỨC THỰC HIỆN\n- Sở Y tế (để b/€);\n=Lưu: VT."))
                .isEqualTo("      III. TỔ CHỨC THỰC HIỆN\n- Sở Y tế (để b/c);\n- Lưu: VT.");
        assertThat(Misread.mend("HI. Thực hiện")).isEqualTo("HI. Thực hiện");
    }

    @Test
    void aTiltedNoisyLetterGivesItsFields() throws Exception {
        assumeTrue(FormatsTest.tesseractIsInstalled(), "Tesseract with its Vietnamese data is not installed");
        byte[] scan = new Scans(200, -2.2, 0, 8, 100, 0.7f).scan(Files.readAllBytes(LETTER));
        FileText read = DispatchText.open(scan, "a.pdf", DispatchText.Progress.NONE);
        assertThat(read.seen()).isTrue();
        Dispatch dispatch = DispatchParser.parse(read.text());
        assertThat(dispatch.number()).isNotNull();
        assertThat(dispatch.number().text()).isEqualTo("1432/UBND-KGVX");
        assertThat(dispatch.date()).hasToString("2024-05-06");
        assertThat(dispatch.subject()).startsWith("tăng cường kỷ luật, kỷ cương hành chính");
        assertThat(dispatch.addressees()).hasSize(2);
        assertThat(dispatch.requirements()).hasSize(3);
        assertThat(dispatch.signer()).isNotNull();
        assertThat(dispatch.signer().name()).isEqualTo("Trần Văn Mẫu");
    }

    @Test
    void aTableOfTasksOnItsHeadBecomesRequirements() throws Exception {
        assumeTrue(FormatsTest.tesseractIsInstalled(), "Tesseract with its Vietnamese data is not installed");
        BufferedImage page = rendered(table(), 1, 300);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new Scans(300, 1.2, 2, 6, 60, 1).picture(page, 1), "png", png);
        String text = DispatchText.read(png.toByteArray(), "a.png");
        assertThat(text).contains("| Văn phòng Sở |").contains("| 31/3/2026 |").contains("| Quyết định |");
    }

    private static byte[] table() throws Exception {
        return Scans.printed(Files.readString(SamplesTest.SAMPLES.resolve("annex-tasks.txt")));
    }

    private static Grey scanned(Scans scanner) throws Exception {
        return scanned(scanner, Files.readAllBytes(LETTER), 0);
    }

    private static Grey scanned(Scans scanner, byte[] pdf, int page) throws Exception {
        return Grey.of(scanner.picture(rendered(pdf, page, scanner.dots()), 1), scanner.dots());
    }

    private static BufferedImage rendered(byte[] pdf, int page, int dots) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(page, dots, ImageType.GRAY);
        }
    }
}
