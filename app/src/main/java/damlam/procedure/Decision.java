package damlam.procedure;

import damlam.procedure.StepRefusedException.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The decision on discipline. It can be made only of a proposal of a council or of what lawfully takes its place, so
/// never of a person who was not heard.
///
/// @param effective the day it takes effect, which it must state
/// @param liability the tests that free of liability, answered
/// @param reason why it differs from what was proposed; empty where it does not
public record Decision(
        DecisionGround ground, LocalDate day, Form form, LocalDate effective, Liability liability, String reason)
        implements Step {
    public Decision {
        Course course = ground.course();
        course.requireInOrder(ground.day(), day);
        course.requireConsiderable(day);
        StepRefusedException.require(!(liability.verdict() instanceof Liability.Verdict.Open), Reason.LIABILITY_OPEN);
        StepRefusedException.require(liability.verdict() instanceof Liability.Verdict.Liable, Reason.NOT_LIABLE);
        boolean lawful = Form.of(course.law(), course.subject().manager()).contains(form);
        StepRefusedException.require(lawful, Reason.FORM);
        StepRefusedException.require(ground.detection().within(form, day), Reason.LIMITATION);
        StepRefusedException.require(form == ground.proposed() || !reason.isBlank(), Reason.NO_REASON);
        boolean party = ground instanceof FullSkip skip
                && skip.ground() == FullSkip.Ground.PARTY
                && form != Form.DISMISSAL
                && course.law().knows("party.effect");
        StepRefusedException.require(party || !effective.isBefore(day), Reason.EFFECT, day);
    }

    /// Refuses a form that is heavier than the heaviest the law has, and a day of effect too far ahead. What
    /// follows from a court's sentence or matches the Party's discipline has its own measure; a conclusion has
    /// none, whatever it proposes.
    public void requireMeasure(Optional<Form> heaviest) {
        boolean ofOthers = ground instanceof FullSkip skip
                && skip.ground() != FullSkip.Ground.CONCLUSION
                && form == skip.proposed();
        heaviest.filter(most -> !ofOthers && form.heavierThan(most)).ifPresent(most -> {
            throw StepRefusedException.heavier(most);
        });
        course().law().found("effect").ifPresent(rule -> {
            LocalDate last = Clock.end(rule.amount(), day, course().calendar());
            StepRefusedException.require(!effective.isAfter(last), Reason.EFFECT_LATE, last);
        });
    }

    @Override
    public Course course() {
        return ground.course();
    }

    @Override
    public Detection detection() {
        return ground.detection();
    }

    /// Whether it lapses at all: who is dismissed is no longer in a post in which it could.
    public boolean lapses() {
        return form != Form.DISMISSAL;
    }

    /// Its last day: after that it lapses by itself, unless there is another breach.
    public Clock lapse() {
        return course().clock("lapse", effective);
    }

    /// Whether it is in effect: not once a decision on another breach is.
    public boolean inEffect(LocalDate on, List<Decision> later) {
        boolean replaced =
                later.stream().map(Decision::effective).anyMatch(day -> day.isAfter(effective) && !on.isBefore(day));
        return !on.isBefore(effective) && !(lapses() && lapse().overdue(on)) && !replaced;
    }

    /// Whether the same breach on a day is a repeat.
    public boolean isRepeat(Matter matter, LocalDate on) {
        boolean same = detection().breaches().stream().anyMatch(breach -> breach.matter() == matter);
        return same
                && !on.isBefore(effective)
                && !course().clock("repeat", effective).overdue(on);
    }

    /// By when it must be rectified in public, from the day it was found wrong.
    public Clock rectify(LocalDate concluded) {
        return course().clock("rectify", concluded);
    }

    @Override
    public List<Clock> clocks() {
        return lapses() ? List.of(lapse()) : List.of();
    }
}
