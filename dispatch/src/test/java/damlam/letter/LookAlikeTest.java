package damlam.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// LibreOffice opens every DOCX, and what it makes of it looks like our PDF: as many pages, and each letter in its
/// place.
class LookAlikeTest {
    /// In points: an eighth of a line.
    private static final double TOLERANCE = 2;

    @TempDir
    Path folder;

    private record Letter(String shape, int page, double x, double y) {}

    @Test
    void docxAndPdfLookAlike() throws Exception {
        String office = office();
        assumeTrue(
                office != null,
                "LibreOffice was not found: apt-get install libreoffice-writer-nogui fonts-liberation2, and run this again");
        List<Path> letters = PdfTest.letters();
        List<String> command = new ArrayList<>(List.of(
                office,
                "--headless",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--convert-to",
                "pdf",
                "--outdir",
                folder.resolve("office").toString()));
        for (Path letter : letters) {
            Path docx = folder.resolve(name(letter) + ".docx");
            Files.write(docx, DispatchWriter.docx(PdfTest.letter(letter)));
            command.add(docx.toString());
        }
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile())
                .start();
        assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
        for (Path letter : letters) {
            Path rendered = folder.resolve("office").resolve(name(letter) + ".pdf");
            assertThat(rendered).exists();
            compare(name(letter), Files.readAllBytes(rendered), DispatchWriter.pdf(PdfTest.letter(letter)));
        }
    }

    private static void compare(String name, byte[] office, byte[] ours) throws IOException {
        List<Letter> theirs = shapes(office);
        List<Letter> own = shapes(ours);
        assertThat(own)
                .as(name)
                .extracting(Letter::shape)
                .isEqualTo(theirs.stream().map(Letter::shape).toList());
        for (int i = 0; i < own.size(); i++) {
            String at = "%s: letter %d, %s".formatted(name, i, own.get(i));
            assertThat(own.get(i).page()).as(at).isEqualTo(theirs.get(i).page());
            assertThat(own.get(i).x()).as(at).isCloseTo(theirs.get(i).x(), within(TOLERANCE));
            assertThat(own.get(i).y()).as(at).isCloseTo(theirs.get(i).y(), within(TOLERANCE));
        }
    }

    /// Every letter that leaves ink, in the order in which it is drawn.
    private static List<Letter> shapes(byte[] pdf) throws IOException {
        List<Letter> shapes = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    if (!text.getUnicode().isBlank()) {
                        shapes.add(new Letter(text.getUnicode(), getCurrentPageNo(), text.getX(), text.getY()));
                    }
                }
            }.getText(document);
        }
        return shapes;
    }

    private static String name(Path letter) {
        return letter.getFileName().toString().replace(".json", "");
    }

    private static String office() {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            for (String name : List.of("soffice", "libreoffice")) {
                Path program = Path.of(folder, name);
                if (Files.isExecutable(program)) {
                    return program.toString();
                }
            }
        }
        return null;
    }
}
