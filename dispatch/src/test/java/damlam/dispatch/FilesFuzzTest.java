package damlam.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.form.FormCheck;
import damlam.form.UnfitFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever bytes a file has, its text is read and understood, or it is refused with a reason. The kept corpus
/// is replayed here; `bench/fuzz` looks for more and adds to it.
class FilesFuzzTest {
    private static final Path CORPUS = Path.of("src/test/resources/damlam/dispatch/corpus");
    private static final Path FILES = Path.of("..", "samples", "files");

    @ParameterizedTest
    @MethodSource("corpus")
    void theCorpusIsReadOrRefused(Path file) throws IOException {
        fuzzerTestOneInput(Files.readAllBytes(file));
    }

    static Stream<Path> corpus() throws IOException {
        try (Stream<Path> kept = Files.list(CORPUS);
                Stream<Path> samples = Files.list(FILES)) {
            return Stream.concat(kept, samples).sorted().toList().stream();
        }
    }

    /// What the fuzzer calls, by this name.
    public static void fuzzerTestOneInput(byte[] bytes) {
        FileType type = FileType.of(bytes);
        if (type == FileType.PICTURE) {
            return; // Another program reads these.
        }
        try {
            understood(
                    DispatchText.open(bytes, "file", DispatchText.Progress.NONE).text());
        } catch (UnreadableFileException refused) {
            assertThat(refused.reason()).isNotEqualTo(UnreadableFileException.Reason.TOO_SLOW);
        }
        if (type == FileType.DOCX) {
            form(bytes);
        }
    }

    /// Whatever it says, every place that is named lies in the text.
    private static void understood(String text) {
        Dispatch read = DispatchParser.parse(text);
        List<Span> spans = Stream.concat(
                        read.requirements().stream().map(Requirement::span),
                        read.notices().stream().map(Notice::span))
                .toList();
        assertThat(spans).allSatisfy(span -> {
            assertThat(span.start()).isBetween(0, span.end());
            assertThat(span.end()).isLessThanOrEqualTo(text.length());
        });
    }

    private static void form(byte[] bytes) {
        try {
            assertThat(FormCheck.check(bytes, "file.docx", Locale.of("vi"))).isNotNull();
        } catch (UnreadableFileException | UnfitFileException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }
}
