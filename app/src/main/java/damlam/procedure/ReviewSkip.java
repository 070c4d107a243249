package damlam.procedure;

import damlam.procedure.StepRefusedException.Reason;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The law spares the review meeting; the council still hears the person.
///
/// @param day the day from which that is clear: found after the transfer, or the review held elsewhere
/// @param dated the day of the paper that tells of a review held elsewhere; null where the ground is no review
/// @param accepted whether the person accepted responsibility in the review held elsewhere
public record ReviewSkip(
        Detection detection, Ground ground, @Nullable LocalDate dated, LocalDate day, boolean accepted)
        implements CouncilGround {
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
        StepRefusedException.require(dated == null || !dated.isAfter(day), Reason.PAPER_LATER);
    }

    @Override
    public Course course() {
        return detection.course();
    }
}
