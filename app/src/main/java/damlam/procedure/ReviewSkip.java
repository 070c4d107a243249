package damlam.procedure;

import damlam.procedure.StepRefusedException.Reason;
import java.time.LocalDate;

/// The law spares the review meeting; the council still hears the person.
///
/// @param day the day from which that is clear: found after the transfer, or the review held elsewhere
/// @param accepted whether the person accepted responsibility in the review held elsewhere
public record ReviewSkip(Detection detection, Ground ground, LocalDate day, boolean accepted) implements CouncilGround {
    /// Why.
    public enum Ground {
        /// The breach was found after the person had moved to another body.
        FOUND_AFTER_TRANSFER,
        /// The authority let a case be considered that stood still for custody or by the resolution on land.
        BY_DECISION_WHILE_BARRED,
        /// A review was held by law, and the person accepted responsibility.
        REVIEWED_AND_ACCEPTED
    }

    public ReviewSkip {
        detection.course().law().binding("skip.review");
        StepRefusedException.require(ground != Ground.REVIEWED_AND_ACCEPTED || accepted, Reason.NOT_HEARD);
    }

    @Override
    public Course course() {
        return detection.course();
    }
}
