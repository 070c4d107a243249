package damlam.procedure;

import damlam.rulebook.Rule;
import damlam.rulebook.Rules;
import java.time.LocalDate;
import java.util.Optional;

/// The rules on discipline of one group as they held on one day.
public record Regime(Rules rules, Group group, LocalDate day) {
    /// The rule of that name, which works upon the person.
    ///
    /// @throws damlam.rulebook.NoRuleException if none holds
    /// @throws damlam.rulebook.UnconfirmedRuleException if nobody confirmed it
    public Rule binding(String name) {
        return rules.binding(group.rule(name), day);
    }

    /// Whether this law knows a rule of that name.
    ///
    /// @throws damlam.rulebook.UnconfirmedRuleException if it does, and nobody confirmed it
    public boolean knows(String name) {
        return found(name).isPresent() && binding(name).mayBind();
    }

    /// Whether this law has such a bar, confirmed or not.
    public boolean kind(BarKind bar) {
        return found(bar.rule()).isPresent();
    }

    Optional<Rule> found(String name) {
        return rules.on(group.rule(name), day);
    }

    /// The decree.
    public Rule law() {
        return rules.binding(group.law(), day);
    }
}
