package damlam.procedure;

import java.time.LocalDate;

/// The authority concludes that there is no breach.
public record NoBreach(DecisionGround ground, LocalDate day) implements Step {
    public NoBreach {
        ground.course().requireInOrder(ground.day(), day);
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
