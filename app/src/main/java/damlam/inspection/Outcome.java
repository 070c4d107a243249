package damlam.inspection;

import java.util.Arrays;
import java.util.List;

/// What a hearing comes to; stored by name. None of them is a penalty: that is another's to decide, by another
/// procedure.
public enum Outcome {
    /// Nothing is left to explain.
    EXPLAINED(1),
    /// A cause outside the person's power, confirmed.
    OBJECTIVE_CAUSE(0),
    /// The rule was at fault, not the person.
    RULE_AT_FAULT(0),
    /// Something was amiss, and the person is reminded of their duty.
    REMINDED(2),
    /// Handed to whoever is competent to look further.
    REFERRED(3);

    /// How heavily it lies upon the person; a cause that was confirmed speaks for them. As `inspection.weight` says.
    private final int weight;

    Outcome(int weight) {
        this.weight = weight;
    }

    public boolean isMilderThan(Outcome other) {
        return weight < other.weight;
    }

    /// Those that may take its place when it is looked at again.
    public List<Outcome> milder() {
        return Arrays.stream(values()).filter(each -> each.isMilderThan(this)).toList();
    }
}
