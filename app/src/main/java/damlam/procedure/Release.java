package damlam.procedure;

import damlam.procedure.StepRefusedException.Reason;
import java.time.LocalDate;

/// The authority concludes that the person is excluded or exempt from liability.
public record Release(DecisionGround ground, LocalDate day, Liability liability) implements Step {
    public Release {
        ground.course().requireInOrder(ground.day(), day);
        StepRefusedException.require(liability.verdict() instanceof Liability.Verdict.Free, Reason.LIABLE);
    }

    @Override
    public Course course() {
        return ground.course();
    }

    @Override
    public Detection detection() {
        return ground.detection();
    }
}
