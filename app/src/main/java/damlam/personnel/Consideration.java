package damlam.personnel;

import damlam.discipline.ProceedingId;
import damlam.rulebook.Rule;
import java.util.Optional;

/// That whom a proposal is about stands in a proceeding on discipline.
///
/// @param rule what the law has to say to a move meanwhile; empty for anything but a move, and where none is of the
/// person's group
public record Consideration(ProceedingId proceeding, Optional<Rule> rule) {
    /// Whether it may not be approved now: a rule that nobody confirmed acts on nobody.
    public boolean bars() {
        return rule.filter(Rule::mayBind).isPresent();
    }
}
