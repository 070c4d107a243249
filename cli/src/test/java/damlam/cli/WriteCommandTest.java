package damlam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteCommandTest {
    private static final Path LETTER = Path.of("..", "samples", "letters", "letter.json");

    @TempDir
    Path folder;

    private final Console console = new Console();

    @Test
    void whatWasReadIsWrittenAndReadsTheSame() throws IOException {
        assertThat(console.run("dispatch", "read", "../samples/dispatches/decision.txt"))
                .isZero();
        Path json = Files.writeString(folder.resolve("decision.json"), console.out());
        assertThat(write(json, "--docx", "a.docx", "--pdf", "a.pdf")).isZero();
        assertThat(console.err()).isEmpty();
        for (String name : new String[] {"a.docx", "a.pdf"}) {
            console.clear();
            assertThat(console.run("dispatch", "read", folder.resolve(name).toString()))
                    .isZero();
            assertThat(console.out()).contains("\"number\" : \"15/QĐ-BNV\"", "\"text\" : \"BỘ TRƯỞNG BỘ NỘI VỤ\"");
        }
    }

    @Test
    void whatTheLawAsksForAndIsMissingIsNamed() throws IOException {
        Path json = change("\"issuer\": \"Sở Giáo dục và Đào tạo\",", "");
        assertThat(write(json, "--pdf", "a.pdf")).isZero();
        assertThat(console.err())
                .isEqualTo(
                        "damlam: %s: issuer: missing; the document is written without it, though the law asks for it\n"
                                .formatted(json));
    }

    @Test
    void aDayThatIsNoneIsNamedWithFileLineAndRemedy() throws IOException {
        Path json = change("2026-01-05", "2026-02-30");
        assertThat(write(json, "--docx", "a.docx")).isEqualTo(2);
        assertThat(console.err())
                .isEqualTo("damlam: %s: line 7: date: '2026-02-30' is no day; write year-month-day, as 2024-04-17\n"
                        .formatted(json));
    }

    /// Both or none: no DOCX beside a PDF that could not be made, and nothing half written.
    @Test
    void aLetterThatCannotBePrintedLeavesNothingBehind() throws IOException {
        Path json = change("quý IV", "quý 漢");
        assertThat(write(json, "--docx", "a.docx", "--pdf", "a.pdf")).isEqualTo(2);
        assertThat(console.err()).contains("U+6F22", "--docx alone").hasLineCount(1);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(json);
        }
        assertThat(write(json, "--docx", "a.docx")).isZero();
    }

    @Test
    void aCommandLineThatCannotBeMeantIsRefused() throws IOException {
        Path json = change("x", "x");
        assertThat(write(json)).isEqualTo(2);
        assertThat(console.err()).contains("needs --docx FILE, --pdf FILE or both");
        assertThat(write(json, "--pdf", json.getFileName().toString())).isEqualTo(2);
        assertThat(console.err()).contains("the same");
        assertThat(Files.readString(json)).startsWith("{");
        assertThat(write(json, "--pdf", "no/folder/a.pdf")).isEqualTo(2);
        assertThat(console.err()).contains("there is no folder");
        assertThat(console.run("dispatch", "write", "none.json", "--pdf", "a.pdf"))
                .isEqualTo(2);
        assertThat(console.err()).contains("none.json: there is no such file");
        assertThat(console.run("dispatch", "write", json.toString(), "--odt", "a"))
                .isEqualTo(2);
        assertThat(console.err()).contains("knows no --odt");
    }

    private int write(Path json, String... options) {
        String[] args = Stream.concat(
                        Stream.of("dispatch", "write", json.toString()),
                        Stream.of(options).map(option -> option.startsWith("--") ? option : in(option)))
                .toArray(String[]::new);
        return console.run(args);
    }

    private String in(String name) {
        return folder.resolve(name).toString();
    }

    private Path change(String from, String to) throws IOException {
        return Files.writeString(
                folder.resolve("letter.json"), Files.readString(LETTER).replace(from, to));
    }
}
