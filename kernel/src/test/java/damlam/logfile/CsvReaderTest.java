package damlam.logfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import damlam.eventlog.EventLog;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is read does not depend on where blocks end, on how many threads read or on how the file is written.
class CsvReaderTest {
    private static final String HEADER = "case:concept:name,time:timestamp,org:group,org:resource,concept:name\n";

    /// One event as it was meant.
    record Row(String caseName, long second, String unit, String person, String activity) {
        Instant at() {
            return Instant.ofEpochSecond(1_700_000_000 + second);
        }

        String line() {
            return String.join("|", caseName, at().toString(), unit, person, activity, "HELD");
        }
    }

    /// How a file is written.
    record Manner(char delimiter, boolean allQuoted, boolean crlf, boolean bom, boolean endsInLineFeed) {}

    @Property(tries = 400)
    void theSameRowsComeOutHoweverTheyAreWrittenAndCut(
            @ForAll("rows") List<Row> rows,
            @ForAll("manners") Manner manner,
            @ForAll @IntRange(min = 1, max = 200) int blockSize,
            @ForAll @IntRange(min = 1, max = 4) int threads) {
        EventLog log = read(write(rows, manner), blockSize, threads);
        assertThat(LogText.of(log)).isEqualTo(inOrder(rows));
    }

    @Provide
    Arbitrary<List<Row>> rows() {
        Arbitrary<String> name = Arbitraries.of(
                "a",
                "b",
                "c",
                "Sở",
                "Phòng Tổ chức cán bộ",
                "đ,d",
                "semi;colon",
                "tab\tbed",
                "\"quoted\"",
                "two\nlines",
                "car\r\nriage",
                "'",
                "𝄞 clef",
                "ends \"",
                " blank ");
        return Combinators.combine(
                        name,
                        Arbitraries.longs().between(0, 50),
                        Arbitraries.oneOf(name, Arbitraries.just("")),
                        Arbitraries.oneOf(name, Arbitraries.just("")),
                        name)
                .as(Row::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(60);
    }

    @Provide
    Arbitrary<Manner> manners() {
        Arbitrary<Boolean> either = Arbitraries.of(true, false);
        return Combinators.combine(Arbitraries.of(',', ';', '\t'), either, either, either, either)
                .as(Manner::new);
    }

    /// More blocks than workers, each with names that no block before it had: a block read out of turn would
    /// number them wrongly.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void namesKeepTheirNumbersWhicheverThreadMeetsThem(int threads) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            rows.add(new Row("case " + i % 5_000, i, "unit " + i / 7, "person " + i / 3, "step " + i % 11));
        }
        EventLog log = read(write(rows, new Manner(',', false, false, false, true)), 512, threads);
        assertThat(LogText.of(log)).isEqualTo(inOrder(rows));
    }

    @Test
    void aRowOfManyLinesCountsThemAll() {
        String log = HEADER + "a,2024-05-06T07:30:00Z,\"u\n\n\",p,x\n" + "b,not a time,u,p,x\n";
        for (int blockSize : new int[] {8, 64, 1 << 16}) {
            assertThatThrownBy(() -> read(log, blockSize, 2))
                    .isInstanceOf(LogFormatException.class)
                    .hasMessageContaining(":5: column 'time:timestamp' is not a time: 'not a time'");
        }
    }

    @Test
    void aCaseOfAMillionEventsIsOneCase() {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < 1_000_000; i++) {
            text.append("one,").append(1_700_000_000_000L + i).append(",u,p,x\n");
        }
        Path profile = LogFiles.file("profile.yaml", """
                profile: numbers
                case: case:concept:name
                at: time:timestamp
                format: epoch-ms
                unit: org:group
                """);
        EventLog log = new LogReader(Profile.of(profile.toString()), Rejects.strict(), Progress.NONE, 2)
                .read(List.of(LogFiles.file("log.csv", text.toString())))
                .log();
        assertThat(log.cases()).isOne();
        assertThat(log.events()).isEqualTo(1_000_000);
        assertThat(log.atMs(999_999) - log.atMs(0)).isEqualTo(999_999);
    }

    private static List<String> inOrder(List<Row> rows) {
        Map<String, List<Row>> byCase = new LinkedHashMap<>();
        rows.forEach(row -> byCase.computeIfAbsent(row.caseName(), name -> new ArrayList<>())
                .add(row));
        return byCase.values().stream()
                .flatMap(own -> own.stream().sorted(Comparator.comparing(Row::at)))
                .map(Row::line)
                .toList();
    }

    private static String write(List<Row> rows, Manner manner) {
        StringWriter text = new StringWriter();
        CsvWriter.CsvWriterBuilder builder = CsvWriter.builder().fieldSeparator(manner.delimiter());
        if (manner.allQuoted()) {
            builder = builder.quoteStrategy(QuoteStrategies.ALWAYS);
        }
        builder = builder.lineDelimiter(manner.crlf() ? LineDelimiter.CRLF : LineDelimiter.LF);
        try (CsvWriter csv = builder.build(text)) {
            csv.writeRecord("case:concept:name", "time:timestamp", "org:group", "org:resource", "concept:name");
            rows.forEach(row ->
                    csv.writeRecord(row.caseName(), row.at().toString(), row.unit(), row.person(), row.activity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String end = manner.crlf() ? "\r\n" : "\n";
        String written =
                manner.endsInLineFeed() ? text.toString() : text.toString().replaceFirst(end + "\\z", "");
        return (manner.bom() ? "\uFEFF" : "") + written;
    }

    private static EventLog read(String text, int blockSize, int threads) {
        Assembly assembly = new Assembly(Profile.of("xes"), Rejects.strict());
        try (Source source = Source.open(LogFiles.file("log.csv", text), read -> {})) {
            new CsvReader(source, assembly, threads, blockSize).read();
        }
        return assembly.log().build();
    }
}
