package damlam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    @TempDir
    Path folder;

    private final Console console = new Console();

    @Test
    void aDispatchIsPrintedAsJson() {
        assertThat(console.run("dispatch", "read", "../samples/dispatches/799.txt"))
                .isZero();
        assertThat(console.out()).contains("\"number\" : \"799/SGDDĐT-VP\"", "\"suggestion\" : \"799/SGDĐT-VP\"");
        assertThat(console.err()).isEmpty();
    }

    @Test
    void aFileThatIsNotThereIsNamedWithWhatToDo() {
        assertThat(console.run("dispatch", "read", "no-such.txt")).isEqualTo(2);
        assertThat(console.err()).contains("no-such.txt", "check the path").hasLineCount(1);
        assertThat(console.out()).isEmpty();
    }

    @Test
    void aFileThatIsNoDocumentIsNamedWithWhatToDo() throws IOException {
        Path picture = Files.write(folder.resolve("scan.bin"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 1});
        assertThat(console.run("dispatch", "read", picture.toString())).isEqualTo(2);
        assertThat(console.err())
                .contains("scan.bin", "save it as one of these")
                .hasLineCount(1);
    }

    @Test
    void aFileThatLiesAboutItsTypeIsRefusedInOneLine() throws IOException {
        Path lie = Files.copy(Path.of("../samples/files/1432.docx"), folder.resolve("1432.pdf"));
        assertThat(console.run("dispatch", "read", lie.toString())).isEqualTo(2);
        assertThat(console.err()).contains("1432.pdf", "another type").hasLineCount(1);
        assertThat(console.out()).isEmpty();
    }

    @Test
    void aWordFileIsReadAsItsTextIs() {
        assertThat(console.run("dispatch", "read", "../samples/files/1432.doc")).isZero();
        assertThat(console.out()).contains("\"number\" : \"1432/UBND-KGVX\"");
        assertThat(console.err()).isEmpty();
    }

    @Test
    void anUnknownCommandShowsTheUsage() {
        assertThat(console.run("dispach")).isEqualTo(2);
        assertThat(console.err()).contains("dispach", "damlam dispatch read FILE", "damlam analyze FILE");
    }

    @Test
    void helpIsNotAnError() {
        assertThat(console.run("--help")).isZero();
        assertThat(console.out()).startsWith("usage:");
    }
}
