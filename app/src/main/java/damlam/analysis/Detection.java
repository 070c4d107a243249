package damlam.analysis;

import damlam.calendar.WorkCalendar;
import damlam.cases.Matters;
import damlam.cases.Party;
import damlam.detect.Against;
import damlam.detect.Detected;
import damlam.detect.Detectors;
import damlam.detect.Facts;
import damlam.detect.Findings;
import damlam.detect.LocalRunner;
import damlam.detect.Rules;
import damlam.detect.Signal;
import damlam.eventlog.EventLog;
import damlam.ledger.Attribution;
import damlam.ledger.Causes;
import damlam.ledger.DeskCases;
import damlam.ledger.Ledger;
import damlam.org.Org;
import damlam.org.OrgChart;
import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A search of a log for signals: its ledger, then every detector over it; or over the cases that grew since.
final class Detection {
    private final Org org;
    private final Matters matters;
    private final List<RuleReviews> reviews;
    private final WorkCalendar calendar = WorkCalendar.vietnam();

    Detection(Org org, List<RuleReviews> reviews, Matters matters) {
        this.org = org;
        this.matters = matters;
        this.reviews = List.copyOf(reviews);
    }

    /// What was found.
    ///
    /// @param caseMoves how many moves each case had that was looked at
    record Result(Collection<Pattern> found, Map<Long, Integer> caseMoves) {}

    /// What was found in all cases, and what is left for those that grow before the next search.
    record Whole(Result result, Baseline baseline) {}

    Whole search(LogBuilder moves, Rules rules, Instant now) {
        OrgChart chart = org.chart();
        LogBuilder.Built built = moves.build(chart, now, null);
        EventLog log = built.log();
        Facts facts = facts(log, chart, now);
        Detected detected = Detectors.standard(rules).detect(facts, new LocalRunner(1));
        DeskCases desks = DeskCases.of(facts.ledger(), log.personNames().size());
        int[] order = built.order();
        return new Whole(
                result(log, detected.findings(), IntStream.range(0, log.cases())),
                new Baseline(
                        detected.usual(),
                        desks,
                        number -> order[number],
                        log.people().roles(),
                        rules.version()));
    }

    /// What is found in the cases that grew since a search of all; empty where people have other roles than then.
    Optional<Result> again(LogBuilder moves, Baseline before, Rules rules, Instant now) {
        OrgChart chart = org.chart();
        BitSet grown = moves.grown();
        LogBuilder.Built built = moves.build(chart, now, before.withDesks(grown, moves.peopleIn(grown)));
        EventLog log = built.log();
        if (!log.people().roles().equals(before.roles())) {
            return Optional.empty();
        }
        int[] cases =
                grown.stream().map(built::number).filter(number -> number >= 0).toArray();
        Findings found = Detectors.standard(rules).again(facts(log, chart, now), before.usual(), Arrays.stream(cases));
        return Optional.of(result(log, found, Arrays.stream(cases)));
    }

    private static Result result(EventLog log, Findings findings, IntStream cases) {
        Map<Long, Integer> caseMoves = new HashMap<>();
        cases.forEach(number ->
                caseMoves.put(LogBuilder.caseOf(log, number).value(), log.endOf(number) - log.firstOf(number)));
        Map<Pattern.Identity, Pattern> found = new LinkedHashMap<>();
        for (Signal signal : findings.signals()) {
            Pattern pattern = pattern(log, signal);
            if (pattern != null) {
                found.merge(pattern.identity(), pattern, Detection::stronger);
            }
        }
        return new Result(found.values(), caseMoves);
    }

    Findings findings(EventLog log, OrgChart chart, Rules rules, Instant now) {
        return Detectors.standard(rules).run(facts(log, chart, now), new LocalRunner(1));
    }

    private Facts facts(EventLog log, OrgChart chart, Instant now) {
        long nowMs = now.toEpochMilli();
        Ledger ledger = Attribution.attribute(log, calendar, nowMs);
        Causes causes = Causes.byReceipt(log, calendar, ledger);
        List<RuleReviews.Reviewed> reviewed =
                reviews.stream().flatMap(each -> each.all().stream()).toList();
        return new Facts(
                log, calendar, ledger, causes, nowMs, new OrgBackground(log, chart, org::at, reviewed, matters.all()));
    }

    private static Pattern stronger(Pattern one, Pattern other) {
        return other.strength() > one.strength() ? other : one;
    }

    /// @return null where the log does not even say which unit
    private static @Nullable Pattern pattern(EventLog log, Signal signal) {
        Party named = LogBuilder.party(log, signal.named());
        if (named == null) {
            return null;
        }
        int first = log.firstOf(signal.caseNo());
        int size = log.endOf(signal.caseNo()) - first;
        // One that ends with the case's last move may point behind it: to the present.
        List<Integer> shown = signal.events().stream().filter(at -> at < size).toList();
        int begins = shown.isEmpty() ? size - 1 : shown.getFirst();
        return new Pattern(
                LogBuilder.caseOf(log, signal.caseNo()),
                signal.kind(),
                named,
                LogBuilder.party(log, signal.from()),
                LogBuilder.party(log, signal.to()),
                shown.stream().map(at -> at + 1).toList(),
                Instant.ofEpochMilli(log.atMs(first + begins)),
                signal.figure(),
                signal.against().stream().map(Detection::weight).toList(),
                signal.strength(),
                size);
    }

    private static Pattern.Weight weight(Against against) {
        return new Pattern.Weight(against.factor(), against.figure(), against.event() + 1);
    }
}
