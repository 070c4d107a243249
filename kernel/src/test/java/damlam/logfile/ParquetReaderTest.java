package damlam.logfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import damlam.eventlog.EventLog;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParquetReaderTest {
    private static final Path FILES = Path.of("src/test/resources/damlam/logfile");

    @Test
    void textsWithGapsAndInstantsComeThroughRowGroups() {
        EventLog log = LogFiles.read(FILES.resolve("zstd.parquet"), "xes");
        assertThat(LogText.of(log)).isEqualTo(rows(Instant.parse("2024-05-06T00:30:00Z")));
    }

    @Test
    void aTimeWithoutZoneIsOfTheProfilesZone() {
        EventLog log = LogFiles.read(FILES.resolve("local.parquet"), "xes");
        assertThat(LogText.of(log)).isEqualTo(rows(Instant.parse("2024-05-05T17:30:00Z")));
    }

    @Test
    void numbersDaysAndTruthsAreReadAsTheyWouldBeWritten() {
        EventLog log = LogFiles.read(FILES.resolve("types.parquet"), "xes");
        assertThat(LogText.of(log))
                .hasSize(20)
                .startsWith("0|2024-05-05T17:00:00Z|true|0.0|0|HELD", "1|2024-05-06T17:00:00Z|false|0.5|1|HELD");
    }

    @Test
    void valuesOfEveryTypeAreTheTextsThatPeopleWouldWrite() {
        assertThat(LogText.of(LogFiles.read(FILES.resolve("values.parquet"), "xes")))
                .containsExactly("01234567-89ab-cdef-8123-456789abcdef|2024-05-06T07:30:00.123Z|-7.25|"
                        + "18446744073709551615|2024-05-06|HELD");
        assertThat(LogText.of(LogFiles.read(FILES.resolve("more-values.parquet"), "xes")))
                .containsExactly("1.50|2024-05-06T07:30:00.123Z|1.5|4294967295|2024-05-06T07:30:00.123Z|HELD");
    }

    @Test
    void aColumnOfListsIsRefused() {
        assertThatThrownBy(() -> LogFiles.read(FILES.resolve("lists.parquet"), "xes"))
                .isInstanceOf(LogFormatException.class)
                .hasMessageContaining("lists.parquet: ");
    }

    /// As README.md beside the files says they were made.
    private static List<String> rows(Instant first) {
        List<String> rows = new ArrayList<>();
        for (int caseNo = 0; caseNo < 40; caseNo++) {
            for (int i = caseNo; i < 2_000; i += 40) {
                rows.add("case %d|%s|%s|%s|step %d|HELD"
                        .formatted(
                                caseNo,
                                first.plusMillis(1001L * i),
                                i % 5 == 0 ? "" : "Phòng " + i % 7,
                                i % 3 == 0 ? "" : "person." + i % 11,
                                i % 4));
            }
        }
        return rows;
    }
}
