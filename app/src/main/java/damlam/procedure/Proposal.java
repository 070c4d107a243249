package damlam.procedure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the council proposes; it follows from its ballots.
///
/// @param day the day it was received
public record Proposal(CouncilMeeting meeting, LocalDate day) implements DecisionGround {
    public Proposal {
        meeting.course().requireInOrder(meeting.day(), day);
    }

    @Override
    public Course course() {
        return meeting.course();
    }

    @Override
    public Detection detection() {
        return meeting.detection();
    }

    @Override
    public @Nullable Form proposed() {
        FormBallot forms = meeting.forms();
        return forms == null ? null : forms.foremost().getFirst();
    }
}
