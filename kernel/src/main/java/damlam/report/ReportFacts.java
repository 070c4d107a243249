package damlam.report;

import damlam.detect.Manifestation;
import damlam.detect.SignalKind;
import damlam.eventlog.EventLog;
import damlam.results.Analysis;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What the page shows, as it is handed to it. Times are milliseconds; lengths are of the analysis's clock.
///
/// @param working whether lengths are working time; else they are calendar time
/// @param from the log's first instant
/// @param now until when open cases run
/// @param rejected events that could not be used
/// @param hours the working hours of an ordinary day, in milliseconds; a day of 24 hours where every moment
/// counts
/// @param moves whether what was done is told by moves; else in words of the log
/// @param manifestations by signal, what it may be a manifestation of
/// @param skipped the signals that could not be looked for, each with what the log does not tell
record ReportFacts(
        List<String> logs,
        boolean working,
        String zone,
        String from,
        String now,
        long events,
        long cases,
        long rejected,
        long hours,
        boolean moves,
        TimeSpent time,
        Waiting waiting,
        Flow flow,
        List<Funnel> funnels,
        List<SlowCase> slow,
        Signals signals,
        Map<SignalKind, Manifestation> manifestations,
        Map<String, Set<String>> skipped) {

    static ReportFacts of(Analysis analysis, List<String> logs) {
        EventLog log = analysis.log();
        Clock clock = Clock.of(analysis);
        Map<String, Set<String>> skipped = new TreeMap<>();
        analysis.findings()
                .skipped()
                .forEach((kind, facts) -> skipped.put(
                        kind.name(),
                        new TreeSet<>(facts.stream().map(Enum::name).toList())));
        return new ReportFacts(
                logs,
                clock.working(),
                analysis.calendar().zone().getId(),
                instant(firstMs(log)),
                instant(analysis.nowMs()),
                log.events(),
                log.cases(),
                analysis.rejected(),
                clock.dayMs(),
                log.hasMoves(),
                TimeSpent.of(analysis, clock),
                Waiting.of(analysis),
                Flow.of(analysis),
                Funnel.of(analysis),
                SlowCase.of(analysis, clock),
                Signals.of(analysis),
                manifestationOfEach(),
                skipped);
    }

    /// In the order of kinds, so that the same log gives the same page.
    private static Map<SignalKind, Manifestation> manifestationOfEach() {
        Map<SignalKind, Manifestation> all = new EnumMap<>(SignalKind.class);
        for (SignalKind kind : SignalKind.values()) {
            all.put(kind, kind.manifestation());
        }
        return all;
    }

    static String instant(long ms) {
        return Instant.ofEpochMilli(ms).toString();
    }

    private static long firstMs(EventLog log) {
        long first = Long.MAX_VALUE;
        for (int caseNo = 0; caseNo < log.cases(); caseNo++) {
            first = log.firstOf(caseNo) < log.endOf(caseNo) ? Math.min(first, log.atMs(log.firstOf(caseNo))) : first;
        }
        return first;
    }
}
