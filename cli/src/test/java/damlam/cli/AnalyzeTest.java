package damlam.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The command as a user sees it. What each reader makes of bad input is tested with the readers.
class AnalyzeTest {
    private static final String HEADER =
            "case,kind,at,actor,actor_unit,move,to_unit,to_person,ground,due,evidence,stance,own_authority\n";
    private static final String ISSUE = "a,,2024-05-06T07:30:00+07:00,van.phong,VP,ISSUE,KHTC,,,,,,\n";

    @TempDir
    Path folder;

    private final Console console = new Console();

    @Test
    void theIncidentsGiveTheFiguresThatWerePublished() throws IOException {
        assertThat(analyze("../samples/foreign/bpic13-incidents.xes.gz", "--profile", "bpic13"))
                .isZero();
        assertThat(Files.readString(result("summary.json")))
                .contains("\"events\": 65533", "\"cases\": 7554", "\"variants\": 2278", "\"leadMs\": 7883772512000")
                .contains("\"handovers\": {\"unit\": 9454, \"person\": 19131}")
                .contains("\"unit\": {\"cases\": 1177, \"occurrences\": 2394}")
                .contains("\"person\": {\"cases\": 855, \"occurrences\": 1435}");
        assertThat(Files.readAllLines(result("pingpong.csv"))).contains("unit,D8,V37 2nd,84,26,5,79,0");
        assertThat(Files.readAllLines(result("handovers.csv")).get(1)).startsWith("unit,G96,G97,255,");
        assertThat(sum("ledger.csv", 4)).isEqualTo(7_883_772_512_000L);
        assertThat(sum("handovers.csv", 3)).isEqualTo(9_454 + 19_131);
    }

    @Test
    void aSampleOfMovesGivesItsIntervals() throws IOException {
        String sample = "../samples/logs/waits.csv";
        assertThat(analyze(sample, "--intervals", "--now", "2024-05-31T17:00:00+07:00"))
                .isZero();
        List<String> lines = Files.readAllLines(result("intervals.csv"));
        assertThat(lines.get(0)).isEqualTo("case,seq,from,to,unit,person,chargedTo,state,calendarMs,workingMs");
        assertThat(lines.get(11))
                .isEqualTo("waits,10,2024-05-14T07:30:00.000+07:00,2024-05-31T17:00:00.000+07:00,KHTC,can.bo.a,"
                        + "KHTC/can.bo.a,WORKING,1503000000,403200000");
        assertThat(lines.get(10)).contains(",Kho bạc,AWAITING_OUTSIDE,");
        assertThat(sum("causes.csv", 3)).isEqualTo(147_600_000);
    }

    @Test
    void peopleBesideTheLogAreRead() throws IOException {
        assertThat(analyze("../samples/logs/left-post.csv", "--intervals")).isZero();
        assertThat(Files.readAllLines(result("intervals.csv")))
                .anyMatch(line -> line.startsWith("moved,2,2024-05-08T00:00:00.000+07:00") && line.contains("QUEUED"));
    }

    @Test
    void rowsThatCannotBeUsedAreSetAsideAndCounted() throws IOException {
        Path log = log(ISSUE + "a,,2024-02-30T07:30:00+07:00,x,VP,NOTE,,,,,,,\n" + "a,,,x,VP,NOTE\n");
        assertThat(analyze(log.toString())).isEqualTo(2);
        assertThat(console.err())
                .isEqualTo("damlam: " + log
                        + ":3: column 'at' is not a time: '2024-02-30T07:30:00+07:00'; correct the row,"
                        + " or use --lenient to set such rows aside: a,,2024-02-30T07:30:00+07:00,x,VP,NOTE,,,,,,,\n");
        assertThat(folder.resolve("out")).doesNotExist();
        assertThat(analyze(log.toString(), "--lenient")).isZero();
        assertThat(Files.readString(result("summary.json"))).contains("\"events\": 1", "\"rejected\": 2");
        assertThat(Files.readAllLines(result("rejects.csv")))
                .containsExactly(
                        "line,reason,text",
                        "3,column 'at' is not a time: '2024-02-30T07:30:00+07:00',"
                                + "\"a,,2024-02-30T07:30:00+07:00,x,VP,NOTE,,,,,,,\"",
                        "4,6 columns where the header has 13,\"a,,,x,VP,NOTE\"");
    }

    @Test
    void nothingIsLeftWhereNothingBecameComplete() throws IOException {
        Path log = log("a,,not a time,x,VP,NOTE,,,,,,,\n");
        assertThat(analyze(log.toString())).isEqualTo(2);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(log);
        }
    }

    @Test
    void whatALibraryRemarksIsNotSaid() {
        List<String> remarks = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord remark) {
                remarks.add(remark.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger.getLogger("").addHandler(handler);
        try {
            Path damaged = Path.of("../kernel/src/test/resources/damlam/logfile/endless-page.parquet");
            assertThat(analyze(damaged.toString(), "--profile", "xes")).isEqualTo(2);
            assertThat(console.err()).hasLineCount(1).contains("a page is longer than its column");
            assertThat(remarks).isEmpty();
        } finally {
            Logger.getLogger("").removeHandler(handler);
        }
    }

    @Test
    void filesOfOthersInTheFolderStay() throws IOException {
        Files.createDirectories(folder.resolve("out"));
        Files.writeString(folder.resolve("out/notes.txt"), "mine");
        assertThat(analyze(log(ISSUE).toString(), "--intervals")).isZero();
        assertThat(analyze(log(ISSUE).toString())).isZero();
        assertThat(folder.resolve("out/notes.txt")).hasContent("mine");
        assertThat(result("summary.json")).exists();
        // The second run was not asked for them.
        assertThat(result("intervals.csv")).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(console.run(
                        "analyze",
                        log(ISSUE).toString(),
                        "--out",
                        file.resolve("out").toString()))
                .isEqualTo(2);
        assertThat(console.err())
                .contains(file + "/out", "choose another folder for --out")
                .hasLineCount(1);
        assertThat(console.run("analyze", log(ISSUE).toString(), "--out", file.toString()))
                .isEqualTo(2);
    }

    @Test
    void whatCannotBeUnderstoodIsToldInOneLine() throws IOException {
        String log = log(ISSUE).toString();
        assertRefused("needs the file of a log", "analyze", "--out", "x");
        assertRefused("needs --out DIR", "analyze", log);
        assertRefused("no option '--fast'", "analyze", log, "--out", "x", "--fast");
        assertRefused("--now needs a value", "analyze", log, "--out", "x", "--now");
        assertRefused("--now 'soon' is no time", "analyze", log, "--out", folder + "/x", "--now", "soon");
        // Before the log is read, and not after.
        String folderAsLog = folder.toString();
        assertRefused(
                "--now 'soon'", "analyze", folderAsLog, "--profile", "xes", "--out", folder + "/x", "--now", "soon");
        assertRefused("the name of a file is empty", "analyze", "", "--out", folder + "/x");
        assertRefused("no calendar 'lunar'", "analyze", log, "--out", folder + "/x", "--calendar", "lunar");
        assertRefused("no profile 'sap'", "analyze", log, "--out", folder + "/x", "--profile", "sap");
        assertRefused("there is no such file", "analyze", folder + "/none.csv", "--out", folder + "/x");
        Path other = Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");
        assertRefused("name a profile with --profile", "analyze", other.toString(), "--out", folder + "/x");
    }

    private void assertRefused(String reason, String... args) {
        console.clear();
        assertThat(console.run(args)).isEqualTo(2);
        assertThat(console.err()).contains(reason).hasLineCount(1);
    }

    @Test
    void howPartiesWereComparedIsTold() throws IOException {
        assertThat(analyze("../samples/foreign/bpic13-incidents.xes.gz", "--profile", "bpic13"))
                .isZero();
        List<String> parties = Files.readAllLines(result("parties.csv"));
        assertThat(Files.readAllLines(result("shares.csv"))).hasSameSizeAs(parties);
        assertThat(Files.readAllLines(result("comparisons.csv")))
                .contains("level,signal,parties,judged,named,falseNamesExpected,method,phi,tau2")
                .anySatisfy(
                        line -> assertThat(line).startsWith("unit,HOT_POTATO,").contains(",transformed,"));
        // The two of a pair stand in the order of their names, as in pingpong.csv.
        assertThat(parties.stream().filter(line -> line.startsWith("pair,")).map(line -> line.split(",")[1]))
                .isNotEmpty()
                .allSatisfy(pair -> assertThat(pair.split(";")[0]).isLessThanOrEqualTo(pair.split(";")[1]));
    }

    @Test
    void rulesOfOnesOwnDecideWhatIsASignal() throws IOException {
        String sample = "../samples/signals/hot-potato.csv";
        assertThat(analyze(sample)).isZero();
        assertThat(Files.readString(result("signals.csv"))).contains("HOT_POTATO");
        Path rules = Files.writeString(
                folder.resolve("rules.csv"),
                "version,own\nthreshold,kind,value,from,until,certainty,source\nPASSED_ON_WITHIN,,0h,,,UNVERIFIED,ours\n");
        assertThat(analyze(sample, "--rules", rules.toString())).isZero();
        assertThat(Files.readString(result("signals.csv"))).doesNotContain("HOT_POTATO");
        Files.writeString(
                rules, "version,own\nthreshold,kind,value,from,until,certainty,source\nHASTE,,1h,,,FOUND,x\n");
        assertRefused(
                "rules.csv:3: there is no threshold 'HASTE'; known are [PASSED_ON_WITHIN,",
                "analyze",
                sample,
                "--out",
                folder + "/x",
                "--rules",
                rules.toString());
        assertRefused(
                "cannot be read as rules", "analyze", sample, "--out", folder + "/x", "--rules", folder + "/none");
    }

    @Test
    void anEarlierPresentThanTheLogsLastEventIsTold() throws IOException {
        assertThat(analyze(log(ISSUE).toString(), "--now", "2024-05-05")).isZero();
        assertThat(console.err()).contains("--now 2024-05-05 is before the log's last event, 2024-05-06T07:30+07:00");
    }

    @Test
    void aCalendarThatSaysNoDayIsNamedWithItsLineAndWhatToWrite() throws IOException {
        String log = log(ISSUE).toString();
        Path calendar = folder.resolve("own.csv");
        Files.writeString(calendar, "hours,MONDAY-FRIDAY 08:00-17:00,FOUND,,\noff,2024-13-01,FOUND,,\n");
        assertRefused(
                calendar + ":2: '2024-13-01' is no day; write it like 2024-02-08",
                "analyze",
                log,
                "--out",
                folder + "/x",
                "--calendar",
                calendar.toString());
        Files.writeString(calendar, "hours,MONTAG 08:00-17:00,FOUND,,\n");
        assertRefused(
                calendar + ":1: a weekday must look like MONDAY, was 'MONTAG'",
                "analyze",
                log,
                "--out",
                folder + "/x",
                "--calendar",
                calendar.toString());
        Files.writeString(calendar, "hours,MONDAY 08:00-17:00,SURE,,\n");
        assertRefused(
                "certainty must be one of [FOUND, REPORTED, UNVERIFIED], was 'SURE'",
                "analyze",
                log,
                "--out",
                folder + "/x",
                "--calendar",
                calendar.toString());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whoeverStopsARunFindsNothingLeftOfIt() throws Exception {
        Path pipe = folder.resolve("endless.csv");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Stopped.after(folder, "analyze", pipe.toString(), "--profile", "moves", "--out", folder + "/out");
        assertThat(folder.toFile().list()).containsExactly("endless.csv");
    }

    @Test
    void helpIsNotAnError() {
        assertThat(console.run("analyze", "--help")).isZero();
        assertThat(console.out()).startsWith("usage: damlam analyze FILE...");
    }

    private Path log(String rows) throws IOException {
        return Files.writeString(folder.resolve("log.csv"), HEADER + rows);
    }

    private Path result(String name) {
        return folder.resolve("out").resolve(name);
    }

    private long sum(String file, int column) throws IOException {
        return Files.readAllLines(result(file)).stream()
                .skip(1)
                .mapToLong(line -> Long.parseLong(line.split(",")[column]))
                .sum();
    }

    private int analyze(String... args) {
        List<String> all = new ArrayList<>(List.of("analyze"));
        all.addAll(List.of(args));
        all.addAll(List.of("--out", folder.resolve("out").toString()));
        return console.run(all.toArray(String[]::new));
    }
}
