package damlam.policy;

import java.util.List;

/// Where the review of a rule stands.
public enum State {
    /// Nobody has taken it up.
    REPORTED,
    /// A unit looks into it.
    UNDER_REVIEW,
    /// That unit has proposed how to amend it.
    PROPOSED,
    /// Opinions on the proposal are asked for.
    OPINIONS,
    /// The amendment was sent to whoever may issue it.
    SUBMITTED,
    /// The amendment was issued.
    AMENDED,
    /// The amended rule holds.
    IN_FORCE,
    /// It stays as it is, with reasons.
    KEPT;

    /// What may follow. A rule that was reviewed may be taken up again.
    public List<State> next() {
        return switch (this) {
            case REPORTED, IN_FORCE, KEPT -> List.of(UNDER_REVIEW);
            case UNDER_REVIEW -> List.of(PROPOSED, KEPT);
            case PROPOSED -> List.of(OPINIONS, KEPT);
            case OPINIONS -> List.of(SUBMITTED, AMENDED, KEPT);
            case SUBMITTED -> List.of(AMENDED, KEPT);
            case AMENDED -> List.of(IN_FORCE);
        };
    }

    /// What the journal calls the step that leads here.
    String act() {
        return switch (this) {
            case REPORTED -> "policy.report";
            case UNDER_REVIEW -> "policy.review";
            case PROPOSED -> "policy.propose";
            case OPINIONS -> "policy.consult";
            case SUBMITTED -> "policy.submit";
            case AMENDED -> "policy.amend";
            case IN_FORCE -> "policy.enforce";
            case KEPT -> "policy.keep";
        };
    }

    /// Whether the review is over.
    public boolean ended() {
        return this == IN_FORCE || this == KEPT;
    }

    /// Whether the amendment has been issued.
    public boolean issued() {
        return this == AMENDED || this == IN_FORCE;
    }

    /// Whether a unit has something to do by a day.
    public boolean open() {
        return this != REPORTED && !ended();
    }
}
