package damlam.ledger;

import damlam.eventlog.EventLog;
import damlam.eventlog.EventLogBuilder;
import damlam.eventlog.LedgerState;
import damlam.eventlog.MoveKind;
import damlam.eventlog.Stance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Reads the small sample logs: the profile `moves` of DESIGN.md, section 6, without quoting.
public final class MovesCsv {
    static final Path SAMPLES = Path.of("../samples/logs");

    private MovesCsv() {}

    static Stream<Path> samples() {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            List<Path> logs = files.filter(file -> file.toString().endsWith(".csv"))
                    .filter(file -> !file.toString().contains(".people.")
                            && !file.toString().contains(".absences."))
                    .sorted()
                    .toList();
            return logs.stream();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// The file with the same name and another ending.
    public static Path beside(Path log, String ending) {
        return log.resolveSibling(log.getFileName().toString().replace(".csv", ending));
    }

    public static EventLog read(Path file) throws IOException {
        EventLogBuilder log = new EventLogBuilder();
        for (Map<String, String> row : rows(file)) {
            int caseNo = log.cases().number(row.get("case"));
            log.kind(caseNo, log.kinds().number(row.get("kind")));
            MoveKind move = MoveKind.valueOf(row.get("move"));
            log.add(caseNo, OffsetDateTime.parse(row.get("at")).toInstant().toEpochMilli(), move);
            log.actor(log.units().number(row.get("actor_unit")), log.persons().number(row.get("actor")));
            if (move == MoveKind.WAIT) {
                log.outside(log.outsiders().number(row.get("to_unit")));
            } else {
                log.to(log.units().number(row.get("to_unit")), log.persons().number(row.get("to_person")));
            }
            log.ground(log.grounds().number(row.get("ground")));
            if (!row.get("due").isEmpty()) {
                log.due(OffsetDateTime.parse(row.get("due")).toInstant().toEpochMilli());
            }
            log.evidence(row.get("evidence").isEmpty() ? 0 : Integer.parseInt(row.get("evidence")));
            if (!row.get("stance").isEmpty()) {
                log.stance(Stance.valueOf(row.get("stance")));
            }
            if (!row.get("own_authority").isEmpty()) {
                log.ownAuthority(Boolean.parseBoolean(row.get("own_authority")));
            }
        }
        if (Files.exists(beside(file, ".people.csv"))) {
            for (Map<String, String> row : rows(beside(file, ".people.csv"))) {
                int unit = log.units().number(row.get("unit"));
                log.appointment(
                        log.persons().number(row.get("person")), unit, ms(row.get("from")), ms(row.get("until")));
            }
        }
        if (Files.exists(beside(file, ".absences.csv"))) {
            for (Map<String, String> row : rows(beside(file, ".absences.csv"))) {
                log.absence(log.persons().number(row.get("person")), ms(row.get("from")), ms(row.get("until")));
            }
        }
        return log.build();
    }

    /// Lines as the file `intervals.csv` has them, without the number of the interval.
    static List<String> lines(EventLog log, Ledger ledger) {
        return Stream.iterate(0, caseNo -> caseNo < log.cases(), caseNo -> caseNo + 1)
                .flatMap(caseNo -> ledger.intervals(caseNo).stream())
                .map(interval -> line(log, interval))
                .toList();
    }

    private static String line(EventLog log, Interval i) {
        String holder = name(log.unitNames(), i.holder().unit()) + ","
                + name(log.personNames(), i.holder().person());
        return "%s,%s,%s,%s,%s,%s,%d,%d"
                .formatted(
                        log.caseNames().get(i.caseNo()),
                        local(i.fromMs()),
                        local(i.toMs()),
                        holder,
                        chargedTo(log, i),
                        i.state(),
                        i.calendarMs(),
                        i.workingMs());
    }

    private static String chargedTo(EventLog log, Interval i) {
        if (i.state() == LedgerState.DONE) {
            return "";
        }
        if (i.outside() >= 0) {
            return log.outsideNames().get(i.outside());
        }
        if (i.charged().isUnknown()) {
            return "unknown";
        }
        String person = name(log.personNames(), i.charged().person());
        return name(log.unitNames(), i.charged().unit()) + (person.isEmpty() ? "" : "/" + person);
    }

    private static String name(List<String> names, int number) {
        return number < 0 ? "" : names.get(number);
    }

    private static String local(long ms) {
        return Instant.ofEpochMilli(ms)
                .atZone(ZoneId.of("Asia/Ho_Chi_Minh"))
                .toOffsetDateTime()
                .toString();
    }

    /// A day is its first instant in Vietnam; no day is for ever.
    private static long ms(String day) {
        return day.isEmpty()
                ? Long.MAX_VALUE
                : LocalDate.parse(day)
                        .atStartOfDay(ZoneId.of("Asia/Ho_Chi_Minh"))
                        .toInstant()
                        .toEpochMilli();
    }

    private static List<Map<String, String>> rows(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        String[] header = lines.get(0).split(",");
        return lines.stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> row(header, line))
                .toList();
    }

    private static Map<String, String> row(String[] header, String line) {
        String[] cells = Arrays.copyOf(line.split(",", -1), header.length);
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < header.length; i++) {
            row.put(header[i], cells[i] == null ? "" : cells[i]);
        }
        return row;
    }
}
