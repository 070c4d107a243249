package damlam.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.DemoServer;
import damlam.Server;
import damlam.calendar.WorkCalendar;
import damlam.cases.MadeMove;
import damlam.cases.MoveFeed;
import damlam.cases.Party;
import damlam.demo.Demo;
import damlam.detect.Rules;
import damlam.detect.Signal;
import damlam.eventlog.EventLog;
import damlam.eventlog.MoveKind;
import damlam.logfile.LogReader;
import damlam.logfile.Profile;
import damlam.org.Absence;
import damlam.org.Appointment;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.results.Analysis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(classes = Server.class, properties = "damlam.demo=true")
@ContextConfiguration(initializers = DemoServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LogBuilderTest {
    @Autowired
    damlam.cases.Matters matters;

    @Autowired
    Demo demo;

    @Autowired
    MoveFeed feed;

    @Autowired
    Org org;

    @Autowired
    Clock clock;

    final List<MoveFeed.Told> moves = new ArrayList<>();

    @BeforeAll
    void readAll() {
        // The demonstration has searched for signals, so all its moves have their numbers.
        demo.awaitReady();
        MoveFeed.Part part = feed.after(-1, 1_000);
        long seen = -1;
        while (part.upTo() > seen) {
            moves.addAll(part.moves());
            seen = part.upTo();
            part = feed.after(seen, 1_000);
        }
        assertThat(moves).hasSizeGreaterThan(10_000);
    }

    @Test
    void positionsOfTheLogAreTheNumbersOfTheMoves() {
        LogBuilder builder = new LogBuilder();
        builder.add(moves);
        EventLog log = builder.build(org.chart(), clock.instant());
        assertThat(log.events()).isEqualTo(moves.size());
        for (MoveFeed.Told told : moves) {
            assertThat(told.move().no()).isPositive();
        }
        moves.stream()
                .collect(Collectors.groupingBy(told -> told.move().caseId()))
                .forEach((id, ofCase) -> {
                    int caseNo = log.caseNames().indexOf(String.valueOf(id.value()));
                    for (MoveFeed.Told told : ofCase) {
                        int event = log.firstOf(caseNo) + told.move().no() - 1;
                        assertThat(log.move(event)).isEqualTo(told.move().kind());
                        assertThat(log.atMs(event)).isEqualTo(told.move().at().toEpochMilli());
                    }
                });
    }

    @Test
    void theSameSignalsFollowFromTheJournalAndFromItsMovesAsCsv(@TempDir Path folder) throws IOException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        OrgChart chart = org.chart();
        LogBuilder builder = new LogBuilder();
        builder.add(moves);
        EventLog ours = builder.build(chart, now);
        Path csv = folder.resolve("moves.csv");
        writeMoves(csv);
        writePeople(folder, chart);
        List<String> rejected = new ArrayList<>();
        LogReader.ReadLog read = new LogReader(
                        Profile.of("moves"), reject -> rejected.add(reject.toString()), (done, all) -> {}, 1)
                .read(List.of(csv));
        assertThat(rejected).isEmpty();
        assertThat(read.log().events()).isEqualTo(ours.events());

        Set<String> fromJournal = said(
                ours,
                new Detection(org, List.of(), matters)
                        .findings(ours, chart, Rules.standard(), now)
                        .signals());
        Set<String> fromCsv = said(
                read.log(),
                Analysis.of(read.log(), WorkCalendar.vietnam(), now.toEpochMilli(), 0, 1)
                        .findings()
                        .signals());
        assertThat(fromJournal).hasSizeGreaterThan(50).isEqualTo(fromCsv);
    }

    @Test
    void casesThatGrewHaveTheSameSignalsAsWhenAllAreSearched() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Detection detection = new Detection(org, List.of(), matters);
        LogBuilder builder = new LogBuilder();
        int some = moves.size() - 2_000;
        builder.add(moves.subList(0, some));
        builder.nothingGrew();
        builder.add(moves.subList(some, moves.size()));
        Detection.Whole all = detection.search(builder, Rules.standard(), now);
        Detection.Result grown =
                detection.again(builder, all.baseline(), Rules.standard(), now).orElseThrow();

        Set<Long> looked = grown.caseMoves().keySet();
        assertThat(looked)
                .containsExactlyInAnyOrderElementsOf(moves.subList(some, moves.size()).stream()
                        .map(told -> told.move().caseId().value())
                        .collect(Collectors.toSet()));
        assertThat(grown.found())
                .hasSizeGreaterThan(20)
                .containsExactlyInAnyOrderElementsOf(all.result().found().stream()
                        .filter(pattern -> looked.contains(pattern.caseId().value()))
                        .toList());
    }

    private static Set<String> said(EventLog log, List<Signal> signals) {
        return signals.stream()
                .map(signal -> String.join(
                        " ",
                        log.caseNames().get(signal.caseNo()),
                        signal.kind().name(),
                        name(log, signal.named()),
                        name(log, signal.from()),
                        name(log, signal.to()),
                        signal.events().toString(),
                        signal.figure().toString(),
                        signal.against().toString(),
                        String.valueOf(signal.strength())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(EventLog log, damlam.eventlog.Party party) {
        return (party.hasUnit() ? log.unitNames().get(party.unit()) : "-") + "/"
                + (party.hasPerson() ? log.personNames().get(party.person()) : "-");
    }

    private void writeMoves(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("case,kind,at,actor,actor_unit,move,to_unit,to_person,ground,due,evidence,stance,own_authority");
        moves.forEach(told -> lines.add(line(told)));
        Files.write(file, lines);
    }

    private static String line(MoveFeed.Told told) {
        MadeMove move = told.move();
        Party by = move.by();
        Party to = move.to();
        boolean waits = move.kind() == MoveKind.WAIT;
        return String.join(
                ",",
                String.valueOf(move.caseId().value()),
                told.kind(),
                move.at().toString(),
                number(by.person()),
                String.valueOf(by.unit().value()),
                move.kind().name(),
                waits
                        ? "\"" + move.outside() + "\""
                        : to == null ? "" : String.valueOf(to.unit().value()),
                waits || to == null ? "" : number(to.person()),
                text(move.ground()),
                text(move.dueOn()),
                String.valueOf(move.evidence()),
                text(move.stance()),
                text(move.ownAuthority()));
    }

    private static String number(@Nullable PersonId person) {
        return person == null ? "" : String.valueOf(person.value());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static void writePeople(Path folder, OrgChart chart) throws IOException {
        List<String> people = new ArrayList<>(List.of("person,unit,role,from,until"));
        for (Appointment held : chart.everyAppointment()) {
            Unit unit = chart.everUnit(held.unit()).orElseThrow();
            people.add(String.join(
                    ",",
                    number(held.person().id()),
                    String.valueOf(chart.addressable(held.unit()).value()),
                    held.duty() + " " + unit.kind(),
                    held.from().toString(),
                    text(held.until())));
        }
        Files.write(folder.resolve("people.csv"), people);
        List<String> absences = new ArrayList<>(List.of("person,from,until"));
        chart.everyone().forEach(person -> {
            for (Absence away : chart.absencesOf(person.id())) {
                absences.add(String.join(
                        ",",
                        number(person.id()),
                        away.from().toString(),
                        away.until().toString()));
            }
        });
        Files.write(folder.resolve("absences.csv"), absences);
    }
}
