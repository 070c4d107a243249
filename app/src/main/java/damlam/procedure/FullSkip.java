package damlam.procedure;

import damlam.procedure.StepRefusedException.Reason;
import java.time.LocalDate;
import java.util.List;

/// The law spares both review meeting and council, because the person was heard in a procedure that has already
/// concluded.
///
/// @param proposed the form that was concluded upon, or that matches it
/// @param heard the day on which the person was heard there
/// @param dated the day of the paper that says so, which comes after it
/// @param day the day its conclusion was received, or the Party decision published
public record FullSkip(
        Detection detection, Ground ground, Form proposed, LocalDate heard, LocalDate dated, LocalDate day)
        implements DecisionGround {
    /// Why.
    public enum Ground {
        /// A competent body concluded, and proposed a form.
        CONCLUSION,
        /// A court sentenced to prison without suspension, or for corruption.
        COURT,
        /// There is a decision on Party discipline.
        PARTY
    }

    public FullSkip {
        detection.course().law().binding("skip.both");
        StepRefusedException.require(!dated.isAfter(day), Reason.PAPER_LATER);
        StepRefusedException.require(!heard.isAfter(dated), Reason.NOT_HEARD);
        StepRefusedException.require(ground != Ground.COURT || proposed == Form.DISMISSAL, Reason.FORM);
    }

    @Override
    public Course course() {
        return detection.course();
    }

    @Override
    public List<Clock> clocks() {
        return List.of(
                switch (ground) {
                    case CONCLUSION -> course().clock("decision", day);
                    case COURT -> course().clock("court", day);
                    case PARTY -> Clock.start(course().law().binding("party"), day, barred(), course().calendar());
                });
    }

    /// The time after a Party decision runs but for what the law bars from being considered.
    private List<Stop> barred() {
        return course().allStops().stream()
                .filter(stop -> stop.kind() == Stop.Kind.NOT_CONSIDERED)
                .toList();
    }
}
