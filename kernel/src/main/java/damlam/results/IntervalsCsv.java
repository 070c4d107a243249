package damlam.results;

import damlam.ledger.Interval;
import damlam.ledger.Ledger;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// `intervals.csv`: the whole ledger.
final class IntervalsCsv implements ResultFile {
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX");

    @Override
    public String name() {
        return "intervals.csv";
    }

    @Override
    public void write(Analysis analysis, Path file) throws IOException {
        Ledger ledger = analysis.ledger();
        try (Table table = new Table(
                file, "case", "seq", "from", "to", "unit", "person", "chargedTo", "state", "calendarMs", "workingMs")) {
            for (int caseNo = 0; caseNo < ledger.cases(); caseNo++) {
                List<Interval> intervals = ledger.intervals(caseNo);
                for (int seq = 0; seq < intervals.size(); seq++) {
                    write(table, analysis, seq, intervals.get(seq));
                }
            }
        }
    }

    private static void write(Table table, Analysis analysis, int seq, Interval interval) {
        PartyNames names = new PartyNames(analysis.log());
        ZoneId zone = analysis.calendar().zone();
        table.row(
                analysis.log().caseNames().get(interval.caseNo()),
                seq,
                iso(interval.fromMs(), zone),
                iso(interval.toMs(), zone),
                PartyNames.name(analysis.log().unitNames(), interval.holder().unit()),
                names.person(interval.holder()),
                names.charged(interval.charged(), interval.outside(), interval.state()),
                interval.state(),
                interval.calendarMs(),
                interval.workingMs());
    }

    private static String iso(long ms, ZoneId zone) {
        ZonedDateTime local = Instant.ofEpochMilli(ms).atZone(zone);
        // Before there were time zones an offset had seconds, which ISO 8601 cannot write.
        boolean exact = local.getOffset().getTotalSeconds() % 60 == 0;
        return ISO.format(exact ? local : local.withZoneSameInstant(ZoneOffset.UTC));
    }
}
