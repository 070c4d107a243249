package damlam.procedure;

import damlam.rulebook.NoRuleException;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the person says here of having been heard elsewhere. Whoever enters that somebody was heard decides on them as
/// well, so nothing is decided before the person answered, or the days to answer are over; what they contest is
/// answered first.
///
/// @param time until when they may answer before it is decided without
/// @param said whether they had their say
/// @param unanswered whether they contest that they were heard, and nobody answered that
public record Say(Clock time, boolean said, boolean unanswered) {
    public static final String RULE = "discipline.heard";

    /// They are told, and have said nothing yet. It protects the person, so it counts before anybody confirmed the
    /// rule; no day counts on which they cannot act, or may not be considered.
    public static Say asked(Course course, LocalDate told) {
        return new Say(
                Clock.start(
                        course.law().rules().on(RULE, told).orElseThrow(() -> new NoRuleException(RULE, told)),
                        told,
                        Stream.concat(course.obstacles().stream(), course.allStops().stream())
                                .toList(),
                        course.calendar()),
                false,
                false);
    }

    public Say had() {
        return new Say(time, true, unanswered);
    }

    public Say contested() {
        return new Say(time, true, true);
    }

    public Say answered() {
        return new Say(time, said, false);
    }

    /// Whether discipline may be decided on that day.
    public boolean isOver(LocalDate on) {
        return !unanswered && (said || time.overdue(on));
    }

    /// The last day to answer; null while no day of theirs runs.
    public @Nullable LocalDate last() {
        return time.due();
    }
}
