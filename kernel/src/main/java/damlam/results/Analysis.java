package damlam.results;

import damlam.calendar.WorkCalendar;
import damlam.detect.Detectors;
import damlam.detect.Facts;
import damlam.detect.Findings;
import damlam.detect.LocalRunner;
import damlam.detect.Rules;
import damlam.eventlog.EventLog;
import damlam.ledger.Attribution;
import damlam.ledger.Causes;
import damlam.ledger.Handovers;
import damlam.ledger.Holders;
import damlam.ledger.Ledger;
import damlam.ledger.Level;
import damlam.ledger.PingPong;
import damlam.ledger.Totals;
import damlam.peers.Comparison;
import damlam.peers.Peers;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/// Everything that the result files tell of one log, computed once.
///
/// @param calendar by which working time is counted; times are written in its zone
/// @param nowMs until when open cases run
/// @param causes working time by party and cause ([Causes#sums])
/// @param rejected events of the files that could not be used
public record Analysis(
        EventLog log,
        WorkCalendar calendar,
        long nowMs,
        long rejected,
        Holders holders,
        Ledger ledger,
        Totals totals,
        Map<Causes.Account, Long> causes,
        Map<Level, Handovers> handovers,
        Map<Level, PingPong> pingPong,
        Findings findings,
        List<Comparison> comparisons) {

    /// By the standard rules.
    ///
    /// @param threads how many may work; the result is the same for any number
    public static Analysis of(EventLog log, WorkCalendar calendar, long nowMs, long rejected, int threads) {
        return of(log, calendar, Rules.standard(), nowMs, rejected, threads);
    }

    /// @param rules thresholds of the signals
    /// @param threads how many may work; the result is the same for any number
    public static Analysis of(
            EventLog log, WorkCalendar calendar, Rules rules, long nowMs, long rejected, int threads) {
        Holders holders = Holders.of(log);
        LocalRunner runner = new LocalRunner(threads);
        Supplier<Ledger> attributed = runner.begin(() -> Attribution.attribute(log, calendar, nowMs));
        Map<Level, Handovers> handovers = new EnumMap<>(Level.class);
        Map<Level, PingPong> pingPong = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            handovers.put(
                    level, runner.run(log, (from, end) -> Handovers.of(holders, level, from, end), Handovers::plus));
            pingPong.put(level, runner.run(log, (from, end) -> PingPong.of(holders, level, from, end), PingPong::plus));
        }
        Totals totals = runner.run(log, (from, end) -> Totals.of(log, calendar, nowMs, from, end), Totals::plus);
        Ledger ledger = attributed.get();
        Causes byReceipt = Causes.byReceipt(log, calendar, ledger);
        Facts facts = new Facts(log, calendar, ledger, byReceipt, nowMs, new PeopleRoles(log));
        Findings findings = Detectors.standard(rules).run(facts, runner);
        return new Analysis(
                log,
                calendar,
                nowMs,
                rejected,
                holders,
                ledger,
                totals,
                (log.hasMoves() ? Causes.of(log, calendar, ledger) : byReceipt).sums(),
                handovers,
                pingPong,
                findings,
                Peers.compare(findings));
    }

    public Handovers handovers(Level level) {
        return Objects.requireNonNull(handovers.get(level));
    }

    public PingPong pingPong(Level level) {
        return Objects.requireNonNull(pingPong.get(level));
    }
}
