package damlam.detect;

import damlam.eventlog.EventLog;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
        Desks desks = new Desks(facts, limits);
        boolean evidence = present.contains(Fact.EVIDENCE);
        Measured measured = runner.run(
                log,
                (from, end) -> {
                    Measured part = new Measured();
                    Norms none = Norms.of(part, facts, limits);
                    CaseView view = new CaseView(facts, limits, none, desks, new Findings(Map.of()));
                    eachCase(view, evidence, from, end, () -> measure(view, part));
                    return part;
                },
                Measured::plus);
        Norms norms = Norms.of(measured, facts, limits);
        return runner.run(
                log,
                (from, end) -> {
                    Findings part = new Findings(skipped);
                    CaseView view = new CaseView(facts, limits, norms, desks, part);
                    eachCase(view, evidence, from, end, () -> {
                        view.turn();
                        able.forEach(detector -> detector.look(view));
                    });
                    return part;
                },
                Findings::plus);
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

    private static void eachCase(CaseView view, boolean evidence, int from, int end, Runnable then) {
        CaseReader reader = view.facts.log().hasMoves()
                ? new TrailReader(view.trail, view.facts.nowMs(), evidence)
                : new StatesReader(view.trail, view.facts.nowMs());
        for (int caseNo = from; caseNo < end; caseNo++) {
            reader.read(caseNo);
            then.run();
        }
    }

    private static void measure(CaseView view, Measured to) {
        IdleHold.measure(view, to.of(Measured.Thing.IDLE));
        Undecided.measure(view, to);
        OverConsult.measure(view, to.of(Measured.Thing.ROUNDS));
        LateReply.measure(view, to.of(Measured.Thing.REPLYING));
    }
}
