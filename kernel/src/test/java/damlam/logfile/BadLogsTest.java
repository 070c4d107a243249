package damlam.logfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What is wrong with a log is said in one line that names the file, the line where there is one, and what to
/// do, and within the time: a damaged file never holds a reader for ever.
@Timeout(60)
class BadLogsTest {
    private static final String HEADER = "case:concept:name,time:timestamp,org:group\n";
    private static final String GOOD = "a,2024-05-06T07:30:00Z,A\n";
    private static final String TRACE = "<log><trace><string key=\"concept:name\" value=\"1\"/>\n";
    private static final String EVENT =
            "<event><date key=\"time:timestamp\" value=\"2024-05-06T07:30:00Z\"/></event>\n";

    @ParameterizedTest
    @MethodSource({"csv", "xes", "packedOrParquet"})
    void isToldInOneLine(String name, byte[] content, String expected) {
        Path file = LogFiles.file(name, content);
        assertThatThrownBy(() -> LogFiles.read(file, "xes"))
                .isInstanceOf(LogFormatException.class)
                .hasMessageStartingWith(file.toString())
                .hasMessageContaining(expected)
                .satisfies(problem -> assertThat(problem.getMessage()).hasLineCount(1));
    }

    static Stream<Arguments> csv() {
        return Stream.of(
                wrong("empty.csv", "", "is empty"),
                wrong("header.csv", HEADER, "there is no event in it"),
                wrong("few.csv", HEADER + "a,2024-05-06T07:30:00Z\n", ":2: 2 columns where the header has 3"),
                wrong(
                        "many.csv",
                        HEADER + GOOD + "a,2024-05-06T07:30:00Z,A,B\n",
                        ":3: 4 columns where the header has 3"),
                wrong("day.csv", HEADER + "a,2024-02-30T07:30:00Z,A\n", ":2: column 'time:timestamp' is not a time"),
                wrong("case.csv", HEADER + ",2024-05-06T07:30:00Z,A\n", ":2: there is no case"),
                wrong("time.csv", HEADER + "a,,A\n", ":2: there is no time"),
                wrong(
                        "quote.csv",
                        HEADER + "a,\"2024-05-06T07:30:00Z,A\n" + GOOD,
                        ":2: a quote is opened and never closed"),
                wrong("after.csv", HEADER + "\"a\"b,2024-05-06T07:30:00Z,A\n", ":2: text follows a closing quote"),
                wrong("twice.csv", "case:concept:name,time:timestamp,time:timestamp\n", "is there twice"),
                wrong("old-mac.csv", (HEADER + GOOD).replace('\n', '\r'), "carriage return alone"),
                wrong("column.csv", "case,time:timestamp\na,b\n", "case:concept:name"),
                wrong("utf16.csv", (HEADER + GOOD).getBytes(StandardCharsets.UTF_16), "is UTF-16; save it as UTF-8"),
                wrong(
                        "latin1.csv",
                        (HEADER + "é,2024-05-06T07:30:00Z,A\n").getBytes(StandardCharsets.ISO_8859_1),
                        ":2: the row is not UTF-8"),
                wrong("zip.csv", "PK\u0003\u0004", "is a ZIP archive; unpack it first"),
                wrong("picture.csv", "\u0089PNG\r\n\u001a\n\0\0\0", "is neither CSV nor XES nor Parquet"),
                wrong("blank.csv", "\n \n", "is empty; copy or export it again"),
                wrong("mark.csv", "\uFEFF", "is empty; copy or export it again"),
                wrong("head.csv", "\"case:concept:name,time:timestamp\n" + GOOD, ":1: a quote is opened and never"),
                wrong(
                        "latin1-head.csv",
                        "khách,thành\n".getBytes(StandardCharsets.ISO_8859_1),
                        ":1: the header is not UTF-8; save the file as UTF-8"),
                wrong("utf16-unmarked.csv", (HEADER + GOOD).getBytes(StandardCharsets.UTF_16LE), "in UTF-8"));
    }

    static Stream<Arguments> xes() {
        return Stream.of(
                wrong("ends.xes", TRACE + EVENT, ":3: the XML stops in the middle"),
                wrong("crossed.xes", TRACE + "<event></trace></log>", ":2: is no well-formed XML"),
                wrong("other.xes", "<html><body/></html>", "begins with <html>"),
                wrong("nothing.xes", "<log/>", "there is no event in it; export the log again"),
                wrong("no-events.xes", TRACE + "</trace></log>", "there is no event in it; export the log again"),
                wrong("cut-after-trace.xes", TRACE + EVENT + "</trace>", ":3: the XML stops in the middle"),
                wrong("cut-after-trace.xes", TRACE + EVENT + "</trace>\n", ":4: the XML stops in the middle"),
                wrong(
                        "outside-dtd.xes",
                        "<!DOCTYPE log [<!ENTITY % x SYSTEM \"file:///etc/passwd\"> %x;]>" + TRACE
                                + "<event>&y;</event></trace></log>",
                        "uses an entity that it does not declare, or that lies elsewhere"),
                wrong(
                        "latin1.xes",
                        (TRACE + EVENT + "<!-- é --></trace></log>").getBytes(StandardCharsets.ISO_8859_1),
                        ":3: is not UTF-8, as XML is where it names no other encoding; save it as UTF-8"),
                wrong(
                        "one-line.xes",
                        "<log><trace><string key='concept:name' value='17'/>" + EVENT
                                + "<event><date key='time:timestamp' value='2024-02-30'/></event></trace></log>",
                        "'2024-02-30'; correct the row, or use --lenient to set such rows aside: case:concept:name=17,"),
                wrong("trailing.xes", TRACE + EVENT + "</trace></log><log/>", "is no well-formed XML"),
                wrong("stray.xes", TRACE + EVENT + "</trace>" + EVENT + "</log>", ":3: there is no case"),
                wrong("bomb.xes", bomb(), "entities grow beyond what any text needs"),
                wrong(
                        "outside.xes",
                        "<!DOCTYPE log [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + TRACE
                                + "<event><string key=\"org:group\" value=\"&x;\"/></event></trace></log>",
                        "uses an entity that it does not declare, or that lies elsewhere"));
    }

    static Stream<Arguments> packedOrParquet() throws IOException {
        byte[] parquet = Files.readAllBytes(Path.of("src/test/resources/damlam/logfile/zstd.parquet"));
        return Stream.of(
                wrong(
                        "cut.csv.gz",
                        cut(LogFiles.gzip((HEADER + GOOD.repeat(999)).getBytes(StandardCharsets.UTF_8))),
                        "stops in the middle"),
                wrong(
                        "damaged.csv.gz",
                        damaged(LogFiles.gzip((HEADER + GOOD.repeat(999)).getBytes(StandardCharsets.UTF_8))),
                        "damaged"),
                wrong(
                        "cut-after-trace.xes.gz",
                        LogFiles.gzip((TRACE + EVENT + "</trace>").getBytes(StandardCharsets.UTF_8)),
                        "the XML stops in the middle"),
                wrong(
                        "part.csv.gz",
                        join(
                                LogFiles.gzip((HEADER + GOOD).getBytes(StandardCharsets.UTF_8)),
                                new byte[] {0x1F, (byte) 0x8B, 8}),
                        "is damaged"),
                wrong(
                        "tail.csv.gz",
                        join(
                                LogFiles.gzip((HEADER + GOOD).getBytes(StandardCharsets.UTF_8)),
                                new byte[100_000],
                                new byte[] {1}),
                        "is damaged"),
                wrong("packed.parquet.gz", LogFiles.gzip(parquet), "is Parquet packed with gzip; unpack it first"),
                wrong(
                        "int96.parquet",
                        Files.readAllBytes(Path.of("src/test/resources/damlam/logfile/int96.parquet")),
                        "column 'time:timestamp' is of the old type INT96; write timestamps as INT64"),
                wrong(
                        "cut.xes.gz",
                        cut(LogFiles.gzip((TRACE + EVENT.repeat(999)).getBytes(StandardCharsets.UTF_8))),
                        "stops in the middle"),
                wrong("short.parquet", "PAR1", "is no Parquet that can be read"),
                wrong("cut.parquet", cut(parquet), "is no Parquet that can be read"),
                wrong(
                        "endless-page.parquet",
                        Files.readAllBytes(Path.of("src/test/resources/damlam/logfile/endless-page.parquet")),
                        "is no Parquet that can be read (a page is longer than its column)"),
                wrong("footer.parquet", damagedAt(parquet, parquet.length - 6), "is no Parquet that can be read"));
    }

    @ParameterizedTest
    @MethodSource("ofOtherColumns")
    void aWrongProfileNamesWhatIsMissingAndWhatIsThere(Path log) throws IOException {
        Path profile = LogFiles.file("p.yaml", "case: 'no such'\nat: neither\n");
        assertThatThrownBy(() -> LogFiles.read(log, profile.toString()))
                .isInstanceOf(LogFormatException.class)
                .hasMessageStartingWith(log.toString())
                .hasMessageContainingAll("'no such', 'neither'", "--profile", "the log has", "time:timestamp")
                .message()
                .hasLineCount(1);
    }

    static Stream<Path> ofOtherColumns() {
        return Stream.of(
                LogFiles.file("log.csv", HEADER + GOOD),
                LogFiles.file("log.xes", TRACE + EVENT + "</trace></log>"),
                Path.of("src/test/resources/damlam/logfile/zstd.parquet"));
    }

    /// The first event alone does not show whether a log has a column.
    @Test
    void anEventWithoutTimeIsToldFromALogWithout() {
        Path one = LogFiles.file("log.xes", TRACE + "<event/>\n" + EVENT + "</trace></log>");
        assertThatThrownBy(() -> LogFiles.read(one, "xes"))
                .hasMessageContaining(":2: there is no time in column 'time:timestamp'");
        Path all = LogFiles.file("log.xes", TRACE + "<event/>\n<event/>\n</trace></log>");
        assertThatThrownBy(() -> LogFiles.read(all, "xes"))
                .hasMessageContaining("profile 'xes' needs the column 'time:timestamp'");
    }

    @Test
    void aPackedFileOfSeveralPartsIsReadWhole() {
        byte[] first = LogFiles.gzip((HEADER + GOOD).getBytes(StandardCharsets.UTF_8));
        byte[] more = LogFiles.gzip(GOOD.repeat(50_000).getBytes(StandardCharsets.UTF_8));
        byte[] file = join(first, more, first, more, new byte[1_000]);
        LogFiles.Lenient read = LogFiles.lenient(LogFiles.file("log.csv.gz", file), "xes");
        assertThat(read.log().events()).isEqualTo(100_002);
        assertThat(read.rejects()).extracting(Reject::line).containsExactly(50_003L); // the second header
    }

    @Test
    void aFolderAndAMissingFileAreNamed() {
        Path folder = LogFiles.file("x.csv", "").getParent();
        assertThatThrownBy(() -> LogFiles.read(folder, "xes"))
                .hasMessage(folder + ": is a folder; name the log's file");
        assertThatThrownBy(() -> LogFiles.read(folder.resolve("none.csv"), "xes"))
                .hasMessage(folder.resolve("none.csv") + ": there is no such file; check the path");
    }

    @Test
    void leniencyCountsEveryEventOnce() {
        Path csv = LogFiles.file(
                "log.csv", HEADER + GOOD + "a,never,A\n" + GOOD + "b\n" + ",2024-05-06T07:30:00Z,A\n" + "\n" + GOOD);
        LogFiles.Lenient read = LogFiles.lenient(csv, "xes");
        assertThat(read.log().events()).isEqualTo(3);
        assertThat(read.rejected()).isEqualTo(3);
        assertThat(read.rejects()).extracting(Reject::line).containsExactly(3L, 5L, 6L);
        assertThat(read.rejects())
                .extracting(Reject::text)
                .containsExactly("a,never,A", "b", ",2024-05-06T07:30:00Z,A");

        Path xes = LogFiles.file("log.xes", TRACE + EVENT + "<event/>\n" + EVENT + "</trace></log>");
        LogFiles.Lenient events = LogFiles.lenient(xes, "xes");
        assertThat(List.of(events.log().events(), (int) events.rejected())).containsExactly(2, 1);
    }

    @Test
    void aQuoteThatIsNeverClosedTakesNoOtherRowWithIt() {
        String good = GOOD.repeat(200);
        Path csv = LogFiles.file("log.csv", HEADER + GOOD + "a,2024-05-06T07:30:00Z,\"A\n" + good + "a,never,A\n");
        LogFiles.Lenient read = LogFiles.lenient(csv, "xes");
        assertThat(read.log().events()).isEqualTo(201);
        assertThat(read.rejects()).extracting(Reject::line).containsExactly(3L, 204L);
        assertThat(read.rejects().get(0).text()).isEqualTo("a,2024-05-06T07:30:00Z,\"A");
    }

    @Test
    void aLogOutOfOrderIsPutInOrderAndSaysHowMuch() {
        Path csv = LogFiles.file(
                "log.csv", HEADER + "a,2024-05-08T00:00:00Z,C\na,2024-05-06T00:00:00Z,A\na,2024-05-07T00:00:00Z,B\n");
        var log = LogFiles.read(csv, "xes");
        assertThat(LogText.of(log)).extracting(line -> line.split("\\|")[2]).containsExactly("A", "B", "C");
        assertThat(log.reordered()).isEqualTo(2);
    }

    private static Arguments wrong(String name, String content, String expected) {
        return wrong(name, content.getBytes(StandardCharsets.UTF_8), expected);
    }

    private static Arguments wrong(String name, byte[] content, String expected) {
        return arguments(name, content, expected);
    }

    /// Ten entities, each ten times the one before: a thousand million characters, if somebody expands them.
    private static String bomb() {
        StringBuilder text = new StringBuilder("<!DOCTYPE log [<!ENTITY e0 \"lol\">");
        for (int i = 1; i < 10; i++) {
            text.append("<!ENTITY e")
                    .append(i)
                    .append(" \"")
                    .append(("&e" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return text + "]>" + TRACE + "<event><string key=\"org:group\" value=\"&e9;\"/></event></trace></log>";
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    private static byte[] cut(byte[] whole) {
        return Arrays.copyOf(whole, whole.length / 2);
    }

    private static byte[] damaged(byte[] whole) {
        return damagedAt(whole, whole.length / 2);
    }

    private static byte[] damagedAt(byte[] whole, int at) {
        byte[] damaged = whole.clone();
        for (int i = at; i < Math.min(at + 5, damaged.length); i++) {
            damaged[i] ^= (byte) 0xFF;
        }
        return damaged;
    }
}
