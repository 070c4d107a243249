package damlam.logfile;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.eventlog.EventLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever bytes a file has, it is read or refused in one line. The kept corpus is replayed here;
/// `bench/fuzz` looks for more and adds to it.
class ReadersFuzzTest {
    private static final Path CORPUS = Path.of("src/test/resources/damlam/logfile/corpus");
    private static final byte[] HEADER =
            "case:concept:name,time:timestamp,org:group,concept:name\n".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @MethodSource("corpus")
    void theCorpusIsReadOrRefused(Path file) throws IOException {
        fuzzerTestOneInput(Files.readAllBytes(file));
    }

    static Stream<Path> corpus() throws IOException {
        return Files.list(CORPUS).sorted();
    }

    /// What the fuzzer calls, by this name.
    public static void fuzzerTestOneInput(byte[] bytes) {
        Path file = LogFiles.file("log", bytes);
        try {
            read(file, "xes");
            read(file, "bpic13");
            read(file, "moves");
            profile(file);
            rowsOfCsv(bytes);
        } finally {
            LogFiles.delete(file.getParent());
        }
    }

    private static void rowsOfCsv(byte[] rows) {
        byte[] bytes = Arrays.copyOf(HEADER, HEADER.length + rows.length);
        System.arraycopy(rows, 0, bytes, HEADER.length, rows.length);
        Path file = LogFiles.file("log.csv", bytes);
        try {
            EventLog whole = read(file, "xes");
            if (whole != null) {
                assertThat(LogText.of(inBlocks(file))).isEqualTo(LogText.of(whole));
            }
        } finally {
            LogFiles.delete(file.getParent());
        }
    }

    private static @Nullable EventLog read(Path file, String profile) {
        try {
            LogFiles.Lenient read = LogFiles.lenient(file, profile);
            assertThat(read.rejects().stream().filter(Reject::event)).hasSize((int) read.rejected());
            return read.log();
        } catch (LogFormatException refused) {
            assertThat(refused.getMessage()).startsWith(file.toString()).hasLineCount(1);
            return null;
        }
    }

    private static void profile(Path file) {
        try {
            assertThat(Profile.of(file.toString()).columns()).isNotEmpty();
        } catch (LogFormatException refused) {
            assertThat(refused.getMessage()).hasLineCount(1);
        }
    }

    private static EventLog inBlocks(Path file) {
        Assembly assembly = new Assembly(Profile.of("xes"), reject -> {});
        try (Source source = Source.open(file, read -> {})) {
            new CsvReader(source, assembly, 2, 16).read();
        }
        return assembly.log().build();
    }
}
