package damlam.procedure;

import java.time.LocalDate;
import java.util.List;

/// A step of a case. Each is made of the one before it, and has methods only for what may follow it.
public sealed interface Step
        permits Detection,
                CouncilGround,
                ReviewMeeting,
                Council,
                Summons,
                CouncilMeeting,
                DecisionGround,
                Decision,
                Release,
                NoBreach,
                Closed,
                Withdrawn {
    Course course();

    LocalDate day();

    /// The case it belongs to.
    Detection detection();

    /// What must be done next, by when; empty where nothing must, or no law says when.
    default List<Clock> clocks() {
        return List.of();
    }

    /// What it is called on the screen.
    default String key() {
        return "procedure.step." + getClass().getSimpleName();
    }
}
