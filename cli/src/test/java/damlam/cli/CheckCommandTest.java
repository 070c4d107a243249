package damlam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    @TempDir
    Path folder;

    private final Console console = new Console();
    private Path docx;

    @BeforeEach
    void write() {
        docx = folder.resolve("a.docx");
        assertThat(console.run("dispatch", "write", "../samples/letters/letter.json", "--docx", docx.toString()))
                .isZero();
    }

    @Test
    void whatWasWrittenIsClean() {
        assertThat(console.run("dispatch", "check", docx.toString())).isZero();
        assertThat(console.out()).contains("đúng thể thức").hasLineCount(1);
    }

    @Test
    void eachDeviationIsALine() throws IOException {
        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(docx));
                OutputStream out = Files.newOutputStream(docx)) {
            document.getTables()
                    .get(0)
                    .getRow(0)
                    .getCell(0)
                    .getParagraphs()
                    .get(1)
                    .getRuns()
                    .get(0)
                    .setFontSize(15);
            document.getTables()
                    .get(1)
                    .getRow(0)
                    .getCell(0)
                    .getParagraphs()
                    .get(0)
                    .getRuns()
                    .get(0)
                    .setItalic(false);
            document.write(out);
        }
        assertThat(console.run("dispatch", "check", docx.toString(), "--lang", "en"))
                .isEqualTo(1);
        assertThat(console.out().lines())
                .containsExactly(
                        docx
                                + ": Issuing body (“SỞ GIÁO DỤC VÀ ĐÀO TẠO”): found size 15; asked: size 12–13 [Phụ lục I, II.2]",
                        docx
                                + ": The word “Nơi nhận” (“Nơi nhận:”): found upright; asked: italic, bold [Phụ lục I, II.9]");
    }

    @Test
    void aFixedCopyIsTaken() throws IOException {
        Path typed = folder.resolve("typed.docx");
        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(docx));
                OutputStream out = Files.newOutputStream(typed)) {
            document.getDocument().getBody().getSectPr().getPgMar().setLeft(java.math.BigInteger.valueOf(1134));
            document.write(out);
        }
        Path copy = folder.resolve("copy.docx");
        assertThat(console.run("dispatch", "check", typed.toString(), "--fixed", copy.toString()))
                .isEqualTo(1);
        assertThat(console.out()).contains("Lề trái", "đã chỉnh trong bản sao").hasLineCount(1);
        assertThat(console.run("dispatch", "check", copy.toString())).isZero();

        assertThat(console.run("dispatch", "check", typed.toString(), "--fixed", typed.toString()))
                .isEqualTo(2);
        assertThat(console.err()).contains("the copy is the file itself");
    }

    @Test
    void whatCannotBeCheckedIsOneLine() throws IOException {
        Path text = Files.writeString(folder.resolve("b.docx"), "Số: 1/UBND");
        assertThat(console.run("dispatch", "check", text.toString())).isEqualTo(2);
        assertThat(console.err())
                .contains("b.docx: not a DOCX", "save it as one")
                .hasLineCount(1);
        assertThat(console.run("dispatch", "check")).isEqualTo(2);
        assertThat(console.run("dispatch", "check", docx.toString(), "--lang", "fr"))
                .isEqualTo(2);
        assertThat(console.err()).contains("--lang is vi or en");
        assertThat(console.out()).isEmpty();
    }

    @Test
    void thePartysDocumentsAreNotMeasuredByTheDecree() {
        assertThat(console.run("dispatch", "write", "../samples/letters/party-36.json", "--docx", docx.toString()))
                .isZero();
        assertThat(console.run("dispatch", "check", docx.toString())).isEqualTo(2);
        assertThat(console.err()).contains("of the Party", "Decree 30/2020 is not applied");
    }
}
