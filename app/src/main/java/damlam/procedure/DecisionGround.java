package damlam.procedure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a decision rests on: the proposal of a council, or what lawfully takes its place.
public sealed interface DecisionGround extends Step permits Proposal, FullSkip {
    /// The form proposed; null where no discipline is.
    @Nullable
    Form proposed();

    /// The authority decides on discipline.
    ///
    /// @param effective the day the decision says it takes effect
    /// @param liability the tests that free of liability, answered
    /// @param reason why it differs from what was proposed; empty where it does not
    default Decision decide(LocalDate on, Form form, LocalDate effective, Liability liability, String reason) {
        return new Decision(this, on, form, effective, liability, reason);
    }

    /// The authority concludes that the person is not liable, although there may be a breach.
    default Release release(LocalDate on, Liability liability) {
        return new Release(this, on, liability);
    }

    /// The authority concludes that there is no breach.
    default NoBreach noBreach(LocalDate on) {
        return new NoBreach(this, on);
    }

    @Override
    default List<Clock> clocks() {
        return List.of(course().clock("decision", day()));
    }
}
