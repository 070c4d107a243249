package damlam.logfile;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.eventlog.EventLog;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/// The reader of bytes agrees with fastcsv, a plain reader of characters, on files that somebody wrote carelessly:
/// with quotes where none are needed, rows too short and too long, texts that are no times, line breaks of both kinds
/// in and between rows, and block borders at every place.
class CsvAgreementTest {
    private static final List<String> COLUMNS =
            List.of("case:concept:name", "time:timestamp", "org:group", "org:resource", "concept:name");

    /// What comes of a file: the events of each case in order, and the lines of what was set aside.
    private record Outcome(List<String> events, List<Long> setAside) {}

    @Property(tries = 600)
    void theSameEventsAndRejectsComeOut(
            @ForAll("files") Tuple.Tuple2<Character, String> file,
            @ForAll @IntRange(min = 1, max = 120) int blockSize,
            @ForAll @IntRange(min = 1, max = 4) int threads) {
        Outcome plain = plain(file.get2(), file.get1());
        assertThat(own(file.get2(), blockSize, threads)).isEqualTo(plain);
    }

    /// One file at each size of block that puts a border at another place of it.
    @Property(tries = 15)
    void noPlaceForABorderIsSpecial(@ForAll("files") Tuple.Tuple2<Character, String> file) {
        Outcome plain = plain(file.get2(), file.get1());
        int bytes = file.get2().getBytes(StandardCharsets.UTF_8).length;
        for (int blockSize = 1; blockSize <= Math.min(bytes + 1, 600); blockSize++) {
            assertThat(own(file.get2(), blockSize, 1 + blockSize % 4)).isEqualTo(plain);
        }
    }

    @Provide
    Arbitrary<Tuple.Tuple2<Character, String>> files() {
        Arbitrary<Character> delimiters = Arbitraries.of(',', ';', '\t', '|');
        return delimiters.flatMap(delimiter -> {
            Arbitrary<String> end = Arbitraries.of("\n", "\n", "\r\n");
            Arbitrary<String> row = Combinators.combine(row(delimiter), end).as((text, stop) -> text + stop);
            Arbitrary<String> blank = Arbitraries.of("\n", "\r\n");
            Arbitrary<List<String>> rows = Arbitraries.frequencyOf(Tuple.of(9, row), Tuple.of(1, blank))
                    .list()
                    .ofMaxSize(25);
            return Combinators.combine(rows, end, Arbitraries.of("", "\uFEFF"), Arbitraries.of(true, false))
                    .as((all, stop, mark, whole) -> {
                        String text = mark + String.join(delimiter.toString(), COLUMNS) + stop + String.join("", all);
                        return Tuple.of(delimiter, whole ? text : text.replaceFirst("\\r?\\n\\z", ""));
                    });
        });
    }

    /// Mostly five cells, each as a careless writer would write it.
    private static Arbitrary<String> row(char delimiter) {
        Arbitrary<String> name = Arbitraries.of(
                "a",
                "b",
                "Phòng Tổ chức",
                "𝄞",
                "đ",
                "",
                "x\ny",
                "x\r\ny",
                "\"",
                "say \"no\"",
                "1\"2",
                "q\"\nr",
                "\"\n",
                "\r\n\"",
                "\"\"\n,",
                ",",
                ";",
                "\t",
                "|",
                " ",
                "\uFFFD",
                "eight by",
                "sixteen bytes, 16",
                "'");
        Arbitrary<String> time = Arbitraries.of(
                "2024-05-06T07:30:00Z",
                "2024-05-06T07:30:01Z",
                "2024-05-06T07:29:00.123Z",
                "2024-02-30T00:00:00Z",
                "",
                "soon");
        Arbitrary<Integer> cells =
                Arbitraries.frequency(Tuple.of(12, 5), Tuple.of(1, 4), Tuple.of(1, 6), Tuple.of(1, 2));
        return cells.flatMap(count -> Combinators.combine(
                        cell(name, delimiter),
                        cell(time, delimiter),
                        cell(name, delimiter).list().ofSize(4))
                .as((first, at, others) -> {
                    List<String> row = new ArrayList<>(List.of(first, at));
                    row.addAll(others);
                    return String.join(String.valueOf(delimiter), row.subList(0, count));
                }));
    }

    /// In quotes where they are needed, and sometimes where they are not; a quote within a plain cell stands for
    /// itself.
    private static Arbitrary<String> cell(Arbitrary<String> texts, char delimiter) {
        return Combinators.combine(texts, Arbitraries.integers().between(0, 3)).as((text, chance) -> {
            boolean needed = text.indexOf(delimiter) >= 0 || text.indexOf('\n') >= 0 || text.startsWith("\"");
            return needed || chance == 0 ? '"' + text.replace("\"", "\"\"") + '"' : text;
        });
    }

    private static Outcome own(String text, int blockSize, int threads) {
        List<Long> setAside = new ArrayList<>();
        String[] lines = text.split("(?<=\n)");
        Rejects rejects = reject -> {
            setAside.add(reject.line());
            String rest = String.join("", Arrays.asList(lines).subList((int) reject.line() - 1, lines.length));
            assertThat(rest).startsWith(reject.text());
            assertThat(rest.substring(reject.text().length())).matches("(?s)(\r?\n.*)?");
        };
        Assembly assembly = new Assembly(Profile.of("xes"), rejects);
        try (Source source = Source.open(LogFiles.file("log.csv", text), read -> {})) {
            new CsvReader(source, assembly, threads, blockSize).read();
        }
        EventLog log = assembly.log().build();
        assertThat(assembly.rejected()).isEqualTo(setAside.size());
        return new Outcome(LogText.of(log), setAside);
    }

    private static Outcome plain(String text, char delimiter) {
        Map<String, List<PlainEvent>> cases = new LinkedHashMap<>();
        List<Long> setAside = new ArrayList<>();
        try (var rows = de.siegmar.fastcsv.reader.CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text.replaceFirst("\\A\uFEFF", ""))) {
            for (CsvRecord row : rows.stream().skip(1).toList()) {
                PlainEvent event = PlainEvent.of(row);
                if (event == null) {
                    setAside.add(row.getStartingLineNumber());
                } else {
                    cases.computeIfAbsent(row.getField(0), name -> new ArrayList<>())
                            .add(event);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> events = new ArrayList<>();
        cases.values()
                .forEach(own -> own.stream()
                        .sorted((a, b) -> a.at().compareTo(b.at()))
                        .map(PlainEvent::line)
                        .forEach(events::add));
        return new Outcome(events, setAside);
    }

    private record PlainEvent(Instant at, String line) {
        static @Nullable PlainEvent of(CsvRecord row) {
            if (row.getFieldCount() != COLUMNS.size() || row.getField(0).isEmpty()) {
                return null;
            }
            try {
                Instant at = Instant.parse(row.getField(1));
                List<String> cells = List.of(
                        row.getField(0), at.toString(), row.getField(2), row.getField(3), row.getField(4), "HELD");
                return new PlainEvent(at, String.join("|", cells));
            } catch (DateTimeException noTime) {
                return null;
            }
        }
    }
}
