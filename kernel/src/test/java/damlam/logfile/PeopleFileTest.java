package damlam.logfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The files of people and absences are read as the log is: however they are written, and with what is wrong in one
/// line.
class PeopleFileTest {
    private static final String MOVES =
            String.join(",", Profile.MOVE_COLUMNS) + "\na,,2024-05-06T07:30:00+07:00,x,VP,ISSUE,KHTC,,,,,,\n";
    private static final String PEOPLE = "person,unit,role,from,until\nx,VP,\"clerk, first\",2024-01-01,\n";

    @ParameterizedTest
    @ValueSource(strings = {"plain", "mark", "semicolon", "tab", "crlf", "packed", "blank"})
    void areReadHoweverTheyAreWritten(String manner) {
        byte[] plain = PEOPLE.getBytes(StandardCharsets.UTF_8);
        byte[] people = switch (manner) {
            case "mark" -> ("\uFEFF" + PEOPLE).getBytes(StandardCharsets.UTF_8);
            case "semicolon" ->
                PEOPLE.replace("clerk, first", "clerk! first")
                        .replace(',', ';')
                        .replace('!', ',')
                        .getBytes(StandardCharsets.UTF_8);
            case "tab" ->
                PEOPLE.replace("clerk, first", "clerk! first")
                        .replace(',', '\t')
                        .replace('!', ',')
                        .getBytes(StandardCharsets.UTF_8);
            case "crlf" -> PEOPLE.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
            case "packed" -> LogFiles.gzip(plain);
            case "blank" -> (PEOPLE + "\n\n").getBytes(StandardCharsets.UTF_8);
            default -> plain;
        };
        var log = LogFiles.read(beside(people), "moves");
        int person = log.personNames().indexOf("x");
        assertThat(log.people().roles().get(log.people().role(person, log.lastMs())))
                .isEqualTo("clerk, first");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                          | is empty; copy or export it again",
                "who,unit                    | :1: there is no column 'person', 'role', 'from', 'until'",
                "+y,VP                       | :3: 2 columns where the header has 5; correct the row",
                "+,VP,c,,                    | :3: there is no person in column 'person'; correct the row",
                "'+y,VP,c,2024-02-30,'       | :3: column 'from' is not a day: '2024-02-30'; correct the row",
                "'+y,VP,c,,soon'             | :3: column 'until' is not a day: 'soon'; correct the row",
                "'+y,VP,c,2024-02-02,2024-01-01' | :3: 'until' lies before 'from'; correct the row",
                "'+\"y,VP,c,,'               | :3: a quote is opened and never closed; correct the row",
                "+é,VP,c,,                   | :3: the row is not UTF-8 (save the whole file as UTF-8)",
                "<people/>                   | is no CSV; save it as CSV in UTF-8",
            })
    void whatIsWrongIsToldInOneLine(String people, String expected) {
        Charset written = people.contains("é") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
        Path log = beside(people.replace("+", PEOPLE).getBytes(written));
        assertThatThrownBy(() -> LogFiles.read(log, "moves"))
                .isInstanceOf(LogFormatException.class)
                .hasMessageStartingWith(log.resolveSibling("people.csv").toString())
                .hasMessageContaining(expected)
                .message()
                .hasLineCount(1);
    }

    @Test
    void aFolderInTheirPlaceIsNamed() throws IOException {
        Path log = LogFiles.file("log.csv", MOVES);
        Files.createDirectory(log.resolveSibling("absences.csv"));
        assertThatThrownBy(() -> LogFiles.read(log, "moves"))
                .isInstanceOf(LogFormatException.class)
                .hasMessageContaining("absences.csv: is a folder");
    }

    @Test
    void rowsSetAsideAreNoEvents() {
        Path log = beside((PEOPLE + "y,VP\n,VP,c,,\nz,VP,c,,\n").getBytes(StandardCharsets.UTF_8));
        List<Reject> rejects = new ArrayList<>();
        LogReader.ReadLog read = new LogReader(Profile.of("moves"), rejects::add, Progress.NONE, 2).read(List.of(log));
        assertThat(read.rejected()).isZero();
        assertThat(rejects).extracting(Reject::line).containsExactly(3L, 4L);
        assertThat(rejects).extracting(Reject::text).containsExactly("y,VP", ",VP,c,,");
        assertThat(read.log().personNames()).contains("z").doesNotContain("y");
    }

    private static Path beside(byte[] people) {
        try {
            Path log = LogFiles.file("log.csv", MOVES);
            Files.write(log.resolveSibling("people.csv"), people);
            return log;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
