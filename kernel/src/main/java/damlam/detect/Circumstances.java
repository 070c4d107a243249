package damlam.detect;

import damlam.detect.Against.Factor;
import damlam.eventlog.Event;
import damlam.eventlog.EventLog;
import damlam.eventlog.LedgerState;
import damlam.eventlog.MoveKind;
import damlam.ledger.Ledger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Computes what speaks against a signal, for each opportunity alike, whether it is a hit or not: to look for excuses
/// only where something was found would bend the comparison.
final class Circumstances {
    private final CaseView view;
    private final Trail trail;
    private final Desks desks;

    /// A stretch of one case in one person's hands.
    ///
    /// @param person -1 if unknown
    /// @param from position at which it begins
    /// @param to position at which it ends; the log's end for the one after the last event
    /// @param untilMs the instant at which it ends: that of `to`, or a date before it
    /// @param dueMs by when the case was due, [Event#NO_TIME] if unknown
    /// @param stint whose events alone are looked at; [Trail#NONE] for all events of the stretch
    record Stretch(int person, int role, int from, int to, long untilMs, long dueMs, int stint) {
        /// The same, up to that instant where it ends later.
        Stretch until(long ms) {
            return new Stretch(person, role, from, to, Math.min(untilMs, ms), dueMs, stint);
        }
    }

    Circumstances(CaseView view, Desks desks) {
        this.view = view;
        this.trail = view.trail;
        this.desks = desks;
    }

    private boolean isOutside(int outside) {
        EventLog log = view.facts.log();
        return log.unitNamed(outside) < 0 && log.personNamed(outside) < 0;
    }

    /// Those of the factors that hold, always in the same order.
    List<Against> weigh(EnumSet<Factor> factors, Stretch stretch) {
        List<Against> found = List.of();
        for (Factor factor : factors) {
            Against against = switch (factor) {
                case OVERLOAD -> overload(stretch);
                case ABSENCE -> absence(stretch);
                case LATE_INPUT -> lateInput(stretch);
                case OUTSIDE_WAIT -> outsideWait(stretch);
                case UNCLEAR_RULE -> unclearRule(stretch);
                case INFEASIBLE_DEADLINE -> infeasible(stretch);
            };
            if (against != null && found.isEmpty()) {
                found = List.of(against);
            } else if (against != null) {
                found = new ArrayList<>(found);
                found.add(against);
            }
        }
        return found;
    }

    private @Nullable Against overload(Stretch s) {
        if (s.person() < 0) {
            return null;
        }
        int open = desks.overload(s.person(), trail.atMs(s.from()));
        if (open == 0) {
            open = desks.overload(s.person(), s.untilMs());
        }
        if (open == 0) {
            return null;
        }
        return new Against(Factor.OVERLOAD, Figure.count(open, desks.usualAtMost(s.person())), -1);
    }

    private @Nullable Against absence(Stretch s) {
        if (s.person() < 0) {
            return null;
        }
        long absent = view.absences.absentMs(s.person(), trail.atMs(s.from()), s.untilMs());
        if (absent == 0) {
            return null;
        }
        long whole = view.calendar.workingMs(trail.atMs(s.from()), s.untilMs());
        boolean much = absent >= view.limits.of(Threshold.ABSENCE_PART, trail.kind) * whole;
        return much ? new Against(Factor.ABSENCE, Figure.ms(absent, whole), -1) : null;
    }

    /// The first answer to a question of this stretch that came after its date, or so near the case's due that hardly
    /// any time was left.
    private @Nullable Against lateInput(Stretch s) {
        for (int k = firstOf(s); k < endOf(s); k++) {
            int p = position(s, k);
            boolean asks =
                    trail.is(p, MoveKind.CONSULT) || trail.is(p, MoveKind.ESCALATE) || trail.is(p, MoveKind.OBJECT);
            int answer = trail.answer[p];
            boolean answered = asks && trail.taken[p] && answer >= 0 && answer <= s.to();
            if (answered && trail.actorPerson[p] == s.person()) {
                Figure late = lateness(p, answer, s);
                if (late != null) {
                    return new Against(Factor.LATE_INPUT, late, answer);
                }
            }
        }
        return null;
    }

    private @Nullable Figure lateness(int asked, int answer, Stretch s) {
        long replyBy = view.facts.log().event(trail.first + asked).dueMs();
        if (replyBy != Event.NO_TIME && trail.atMs[answer] > replyBy) {
            long given = view.calendar.workingMs(trail.atMs[asked], replyBy);
            return Figure.ms(view.calendar.workingMs(replyBy, trail.atMs[answer]), given);
        }
        if (s.dueMs() == Event.NO_TIME) {
            return null;
        }
        long allowed = view.calendar.workingMs(trail.atMs(s.from()), s.dueMs());
        double late = view.limits.of(Threshold.LATE_INPUT_PART, trail.kind) * allowed;
        boolean askedInTime = view.calendar.workingMs(trail.atMs[asked], s.dueMs()) > 2 * late;
        boolean cameLate = view.calendar.workingMs(trail.atMs[answer], s.dueMs()) <= late;
        return askedInTime && cameLate ? Figure.ms(view.workingMs(asked, answer), allowed) : null;
    }

    private @Nullable Against outsideWait(Stretch s) {
        long fromMs = trail.atMs(s.from());
        long toMs = s.untilMs();
        Ledger ledger = view.facts.ledger();
        long waited = 0;
        int event = -1;
        for (int i = view.firstInterval(fromMs); i < ledger.endOf(trail.caseNo) && ledger.fromMs(i) < toMs; i++) {
            if (ledger.state(i) == LedgerState.AWAITING_OUTSIDE && isOutside(ledger.outside(i))) {
                waited += view.calendar.workingMs(Math.max(fromMs, ledger.fromMs(i)), Math.min(toMs, ledger.toMs(i)));
                event = event < 0 ? ledger.firstEvent(i) - trail.first : event;
            }
        }
        if (waited == 0) {
            return null;
        }
        long whole = view.calendar.workingMs(fromMs, toMs);
        boolean much = waited >= view.limits.of(Threshold.OUTSIDE_PART, trail.kind) * whole;
        return much ? new Against(Factor.OUTSIDE_WAIT, Figure.ms(waited, whole), event) : null;
    }

    private @Nullable Against unclearRule(Stretch s) {
        if (view.facts.background().isUnderReview(trail.kind, trail.atMs(s.from()), s.untilMs())) {
            return new Against(Factor.UNCLEAR_RULE, Figure.count(1, 1), -1);
        }
        for (int k = firstOf(s); k < endOf(s); k++) {
            int p = position(s, k);
            boolean objects = trail.is(p, MoveKind.OBJECT) && trail.taken[p] && trail.answer[p] >= 0;
            if (objects && trail.actorPerson[p] == s.person()) {
                return new Against(Factor.UNCLEAR_RULE, Figure.count(1, 1), p);
            }
        }
        return null;
    }

    private @Nullable Against infeasible(Stretch s) {
        if (s.dueMs() == Event.NO_TIME) {
            return null;
        }
        long need = view.norms.need().of(trail.kind, s.role(), s.person());
        long given = Math.max(0, view.calendar.workingMs(trail.atMs(s.from()), s.dueMs()));
        return need != Norm.UNKNOWN && given < need
                ? new Against(Factor.INFEASIBLE_DEADLINE, Figure.ms(given, need), -1)
                : null;
    }

    private int firstOf(Stretch s) {
        return s.stint() < 0 ? s.from() : trail.stintStart[s.stint()];
    }

    private int endOf(Stretch s) {
        return s.stint() < 0 ? Math.min(s.to(), trail.size) : trail.stintStart[s.stint() + 1];
    }

    private int position(Stretch s, int k) {
        return s.stint() < 0 ? k : trail.stintEvents[k];
    }
}
