package damlam.detect;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

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
        return detect(facts, runner).findings();
    }

    /// The same, with what is usual.
    public Detected detect(Facts facts, LedgerRunner runner) {
        Set<Fact> told = facts.present();
        Limits limits = limits(facts);
        Absences absences = new Absences(facts.log(), facts.calendar());
        if (able(told).isEmpty()) {
            Norms none = Norms.of(new Measured(), facts, limits);
            return new Detected(new Findings(missing(told)), new Usual(told, none, Workloads.unknown()));
        }
        Supplier<Desks> desks = runner.begin(() -> new Desks(facts, limits, absences));
        Norms norms = Norms.of(measure(facts, absences, told.contains(Fact.EVIDENCE), runner), facts, limits);
        Desks known = desks.get();
        Usual usual = new Usual(told, norms, known.workloads());
        Findings found = runner.run(
                facts.log(),
                (from, end) -> look(facts, limits, absences, usual, known, IntStream.range(from, end)),
                Findings::plus);
        return new Detected(found, usual);
    }

    /// Signals and opportunities of some cases of a log that has grown since all of it was looked at, by what was
    /// usual then.
    ///
    /// @param facts of a part of that log, under the same numbers of people, units and kinds, and with the same
    ///     roles: it has these cases, and all others that people named in them ever had on their desks
    ///     ([damlam.ledger.DeskCases])
    /// @param cases numbers in that part
    public Findings again(Facts facts, Usual usual, IntStream cases) {
        Absences absences = new Absences(facts.log(), facts.calendar());
        Desks desks = new Desks(facts, absences, usual.workloads);
        return look(facts, limits(facts), absences, usual, desks, cases);
    }

    private Limits limits(Facts facts) {
        LocalDate day = facts.calendar().dayOf(facts.nowMs());
        return rules.on(day, facts.log().kindNames(), facts.calendar().ordinaryDayMs());
    }

    private List<Detector> able(Set<Fact> told) {
        return list.stream()
                .filter(detector -> told.containsAll(detector.needs()))
                .toList();
    }

    private Findings look(Facts facts, Limits limits, Absences absences, Usual usual, Desks desks, IntStream cases) {
        Findings found = new Findings(missing(usual.told));
        List<Detector> able = able(usual.told);
        CaseView view = new CaseView(facts, limits, usual.norms, absences, desks, found);
        each(cases, view, usual.told.contains(Fact.EVIDENCE), () -> {
            view.turn();
            able.forEach(detector -> detector.look(view));
        });
        return found;
    }

    private static Measured measure(Facts facts, Absences absences, boolean evidence, LedgerRunner runner) {
        return runner.run(
                facts.log(),
                (from, end) -> {
                    Measured part = new Measured();
                    CaseTimes times = new CaseTimes(facts, absences);
                    each(IntStream.range(from, end), times, evidence, () -> measure(times, part));
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

    private static void each(IntStream cases, CaseTimes times, boolean evidence, Runnable then) {
        CaseReader reader = times.facts.log().hasMoves()
                ? new TrailReader(times.trail, times.facts.nowMs(), evidence)
                : new StatesReader(times.trail, times.facts.nowMs());
        cases.forEach(caseNo -> {
            reader.read(caseNo);
            then.run();
        });
    }

    private static void measure(CaseTimes times, Measured to) {
        IdleHold.measure(times, to.of(Measured.Thing.IDLE));
        Undecided.measure(times, to);
        OverConsult.measure(times, to.of(Measured.Thing.ROUNDS));
        LateReply.measure(times, to.of(Measured.Thing.REPLYING));
    }
}
