package damlam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aDispatchIsPrintedAsJson() {
        assertThat(run("dispatch", "read", "../samples/dispatches/799.txt")).isZero();
        assertThat(text(out)).contains("\"number\" : \"799/SGDDĐT-VP\"", "\"suggestion\" : \"799/SGDĐT-VP\"");
        assertThat(text(err)).isEmpty();
    }

    @Test
    void aFileThatIsNotThereIsNamedWithWhatToDo() {
        assertThat(run("dispatch", "read", "no-such.txt")).isEqualTo(2);
        assertThat(text(err)).contains("no-such.txt", "check the path").hasLineCount(1);
        assertThat(text(out)).isEmpty();
    }

    @Test
    void aFileThatIsNoDocumentIsNamedWithWhatToDo() throws IOException {
        Path picture = Files.write(folder.resolve("scan.pdf"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 1});
        assertThat(run("dispatch", "read", picture.toString())).isEqualTo(2);
        assertThat(text(err)).contains("scan.pdf", "save it as one of these").hasLineCount(1);
    }

    @Test
    void anUnknownCommandShowsTheUsage() {
        assertThat(run("dispach")).isEqualTo(2);
        assertThat(text(err)).contains("dispach", "damlam dispatch read FILE", "damlam analyze FILE");
    }

    @Test
    void helpIsNotAnError() {
        assertThat(run("--help")).isZero();
        assertThat(text(out)).startsWith("usage:");
    }

    private int run(String... args) {
        return Main.run(
                List.of(args),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
