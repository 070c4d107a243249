package damlam.detect;

import damlam.eventlog.EventLog;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/// All detectors, run over all cases. Two passes: the first measures what is usual among peers, the second looks for
/// signals. Linear in the events, but for sorting what was measured.
public final class Detectors {
    private final List<Detector> list;
    private final Rules rules;

    private Detectors(List<Detector> list, Rules rules) {
        this.list = List.copyOf(list);
        this.rules = rules;
    }

    /// The detectors of DESIGN.md, section 4, in the order in which signals of one case are given.
    public static Detectors standard(Rules rules) {
        return new Detectors(
                List.of(
                        new PingPong(),
                        new HotPotato(),
                        new Carousel(),
                        new GroundlessReturn(),
                        new NoStance(),
                        new LateReply(),
                        new ConsultLoop(),
                        new IdleHold(),
                        new FalseWait(),
                        new SerialExtension(),
                        new EmptyProgress(),
                        new NeedlessEscalation(),
                        new OverConsult(),
                        new Undecided(),
                        new NeverStarted(),
                        new Decisive(),
                        new Unblocker(),
                        new TookHardCase()),
                rules);
    }

    /// Signals and opportunities of all cases, by the rules in force on the day of `facts.nowMs`. A
    /// detector whose facts the log does not tell is skipped.
    public Findings run(Facts facts, LedgerRunner runner) {
        EventLog log = facts.log();
        Set<Fact> present = facts.present();
        List<Detector> able = list.stream()
                .filter(detector -> present.containsAll(detector.needs()))
                .toList();
        Map<SignalKind, Set<Fact>> skipped = missing(present);
        if (able.isEmpty()) {
            return new Findings(skipped);
        }
        LocalDate day = facts.calendar().dayOf(facts.nowMs());
        Limits limits = rules.on(day, log.kindNames(), facts.calendar().ordinaryDayMs());
        Absences absences = new Absences(log, facts.calendar());
        Supplier<Desks> desks = runner.begin(() -> new Desks(facts, limits, absences));
        boolean evidence = present.contains(Fact.EVIDENCE);
        Norms norms = Norms.of(measure(facts, absences, evidence, runner), facts, limits);
        Desks known = desks.get();
        return runner.run(
                log,
                (from, end) -> {
                    Findings part = new Findings(skipped);
                    CaseView view = new CaseView(facts, limits, norms, absences, known, part);
                    eachCase(view, evidence, from, end, () -> {
                        view.turn();
                        able.forEach(detector -> detector.look(view));
                    });
                    return part;
                },
                Findings::plus);
    }

    private static Measured measure(Facts facts, Absences absences, boolean evidence, LedgerRunner runner) {
        return runner.run(
                facts.log(),
                (from, end) -> {
                    Measured part = new Measured();
                    CaseTimes times = new CaseTimes(facts, absences);
                    eachCase(times, evidence, from, end, () -> measure(times, part));
                    return part;
                },
                Measured::plus);
    }

    private Map<SignalKind, Set<Fact>> missing(Set<Fact> present) {
        Map<SignalKind, Set<Fact>> missing = new EnumMap<>(SignalKind.class);
        for (Detector detector : list) {
            if (!present.containsAll(detector.needs())) {
                Set<Fact> facts = EnumSet.copyOf(detector.needs());
                facts.removeAll(present);
                missing.put(detector.kind(), Set.copyOf(facts));
            }
        }
        return missing;
    }

    private static void eachCase(CaseTimes times, boolean evidence, int from, int end, Runnable then) {
        CaseReader reader = times.facts.log().hasMoves()
                ? new TrailReader(times.trail, times.facts.nowMs(), evidence)
                : new StatesReader(times.trail, times.facts.nowMs());
        for (int caseNo = from; caseNo < end; caseNo++) {
            reader.read(caseNo);
            then.run();
        }
    }

    private static void measure(CaseTimes times, Measured to) {
        IdleHold.measure(times, to.of(Measured.Thing.IDLE));
        Undecided.measure(times, to);
        OverConsult.measure(times, to.of(Measured.Thing.ROUNDS));
        LateReply.measure(times, to.of(Measured.Thing.REPLYING));
    }
}
