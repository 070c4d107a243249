package damlam.procedure;

import damlam.org.PersonId;
import damlam.procedure.StepRefusedException.Reason;
import damlam.rulebook.Foreseen;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A breach was found. From here the law leads to the review meeting, or past it.
///
/// @param breaches what is judged together, not empty
public record Detection(Course course, List<Breach> breaches, LocalDate day) implements Step {
    public Detection {
        breaches = List.copyOf(breaches);
        StepRefusedException.require(!breaches.isEmpty(), Reason.OUT_OF_ORDER);
        for (Breach breach : breaches) {
            course.requireInOrder(breach.ended(), day);
            if (breach.lacksReminder()) {
                course.law().binding("reminder");
                throw new StepRefusedException(Reason.NO_REMINDER);
            }
        }
    }

    @Override
    public Detection detection() {
        return this;
    }

    /// The first summons to the review meeting.
    public ReviewSummons summon(LocalDate sent, LocalDate meeting, PersonId chair) {
        return new ReviewSummons(this, 1, sent, meeting, chair, Absences.NONE);
    }

    /// Past the review meeting, where the law says so.
    public ReviewSkip skipReview(ReviewSkip.Ground ground, @Nullable LocalDate dated, LocalDate on, boolean accepted) {
        return new ReviewSkip(this, ground, dated, on, accepted);
    }

    /// Past review meeting and council, where the law says so.
    public FullSkip skipBoth(
            FullSkip.Ground ground, Form proposed, LocalDate heard, LocalDate dated, LocalDate received) {
        return new FullSkip(this, ground, proposed, heard, dated, received);
    }

    /// Ends the case, because what it was opened on does not stand any more.
    public Closed close(LocalDate on) {
        return new Closed(this, on);
    }

    /// Takes back that the case was opened at all.
    public Withdrawn withdraw(LocalDate on) {
        return new Withdrawn(this, on);
    }

    public TimeLimit timeLimit(boolean complex) {
        return TimeLimit.of(course.law(), day, complex, course.allStops(), course.calendar());
    }

    /// As it would be if somebody had confirmed its rules; to look ahead by.
    public TimeLimit timeLimitIfConfirmed(boolean complex) {
        Regime law = course.law();
        Regime ahead = new Regime(new Foreseen(law.rules()), law.group(), law.day());
        return TimeLimit.of(ahead, day, complex, course.allStops(), course.calendar());
    }

    @Override
    public List<Clock> clocks() {
        return List.of(timeLimit(false).clock());
    }

    /// Until when each breach may lead to that form, in their order.
    public List<Limitation> limitations(Form form) {
        return Limitation.each(course, breaches, form);
    }

    /// Until when any of them may.
    public Limitation limitation(Form form) {
        return limitations(form).stream()
                .reduce((one, other) -> one.shorterThan(other) ? other : one)
                .orElseThrow();
    }

    /// Whether anything of it may still lead to that form.
    boolean within(Form form, LocalDate on) {
        return limitations(form).stream().anyMatch(limitation -> !limitation.passed(on));
    }
}
