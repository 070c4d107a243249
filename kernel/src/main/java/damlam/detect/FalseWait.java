package damlam.detect;

import damlam.eventlog.Event;
import damlam.eventlog.MoveKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Waiting on a party that has already answered, or from just before the deadline.
///
/// Opportunities: WAITs. A hit: it names a unit or person whose REPLY or DECIDE is already in the case; or it begins in
/// the rule's last part of the time from the person's receipt to the due. Named: who waits.
///
/// Figure: for an answered party 1 of 1, else the working time left until the due, of that last part. Against, for a
/// wait just before the deadline: OUTSIDE_WAIT where the same party outside had been waited for before, in good time;
/// LATE_INPUT in the same hands.
final class FalseWait implements Detector {
    private static final Figure ONCE = Figure.count(1, 1);
    private static final EnumSet<Against.Factor> LATE_INPUT = EnumSet.of(Against.Factor.LATE_INPUT);

    @Override
    public SignalKind kind() {
        return SignalKind.FALSE_WAIT;
    }

    @Override
    public Set<Fact> needs() {
        return Set.of(Fact.MOVES);
    }

    @Override
    public void look(CaseView view) {
        Trail trail = view.trail;
        Answers answers = null;
        for (int p = 0; p < trail.size; p++) {
            if (trail.is(p, MoveKind.WAIT) && trail.taken[p] && trail.stint[p] >= 0) {
                answers = answers == null ? new Answers(view) : answers;
                look(view, trail.stint[p], p, answers);
            }
        }
    }

    /// What is known of a case with waits while it is gone through once.
    private static final class Answers {
        private final CaseView view;
        private final Map<Integer, Integer> byUnit = new HashMap<>();
        private final Map<Integer, Integer> byPerson = new HashMap<>();
        /// Parties outside that each stint waited for in good time.
        private final Map<Integer, Set<Integer>> awaited = new HashMap<>();
        private final Map<Integer, List<Against>> late = new HashMap<>();
        private int read;

        Answers(CaseView view) {
            this.view = view;
        }

        /// Position of an answer, before that position, of the unit or person that the outside party really is.
        int before(int p, int outside) {
            Trail trail = view.trail;
            for (; read < p; read++) {
                if (trail.taken[read] && (trail.is(read, MoveKind.REPLY) || trail.is(read, MoveKind.DECIDE))) {
                    byUnit.put(trail.actorUnit[read], read);
                    byPerson.put(trail.actorPerson[read], read);
                }
            }
            int unit = view.facts.log().unitNamed(outside);
            int person = view.facts.log().personNamed(outside);
            int ofUnit = unit < 0 ? Trail.NONE : byUnit.getOrDefault(unit, Trail.NONE);
            int ofPerson = person < 0 ? Trail.NONE : byPerson.getOrDefault(person, Trail.NONE);
            return Math.max(ofUnit, ofPerson);
        }

        Set<Integer> awaited(int stint) {
            return awaited.computeIfAbsent(stint, any -> new HashSet<>());
        }

        List<Against> late(int stint) {
            return late.computeIfAbsent(stint, any -> view.against.weigh(LATE_INPUT, view.stretch(stint)));
        }
    }

    private void look(CaseView view, int s, int p, Answers answers) {
        Trail trail = view.trail;
        int outside = view.facts.log().outside(trail.first + p);
        int answer = answers.before(p, outside);
        Figure left = leftAtTheEnd(view, s, p);
        List<Against> reasons = new ArrayList<>();
        if (answer == Trail.NONE) {
            if (answers.awaited(s).contains(outside)) {
                reasons.add(new Against(Against.Factor.OUTSIDE_WAIT, ONCE, p));
            }
            reasons.addAll(answers.late(s));
        }
        if (left == null && outside >= 0) {
            answers.awaited(s).add(outside);
        }
        Shown shown = null;
        if (answer != Trail.NONE) {
            shown = Shown.above(ONCE, List.of(answer, p));
        } else if (left != null) {
            shown = Shown.below(left, List.of(p));
        }
        view.report(kind(), view.partyOf(s), view.role(trail.stintPerson[s], p), reasons, shown);
    }

    /// Working time left until the due, of the last part of the time allowed; null where more of it was left, the due
    /// was past, or there is none.
    private static @Nullable Figure leftAtTheEnd(CaseView view, int s, int p) {
        Trail trail = view.trail;
        long due = trail.dueMs[p];
        if (due == Event.NO_TIME || due < trail.atMs[p]) {
            return null;
        }
        long allowed = view.calendar.workingMs(trail.atMs[trail.stintFrom[s]], due);
        long part = Math.round(view.limits.of(Threshold.WAIT_LAST_PART, trail.kind) * allowed);
        long left = view.calendar.workingMs(trail.atMs[p], due);
        return left <= part ? Figure.ms(left, part) : null;
    }
}
