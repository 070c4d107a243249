package damlam.procedure;

import damlam.rulebook.Rule;
import damlam.rulebook.Rules;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The rules on discipline of one group as they held on one day.
public record Regime(Rules rules, Group group, LocalDate day) {
    private static final Set<String> SELDOM = Set.of("limitation.none", "transition", "party", "rectify");
    private static final String BAR = "bar.";
    private static final String MEMBERS = "council.members";

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

    /// Asks for each rule that a case of this law comes to by its usual course, so that whoever looks ahead
    /// learns which are not confirmed. What only some come to is left out: a decision of the Party, one that was
    /// wrong, what keeps the person from being considered.
    ///
    /// @param codes of all rules of the book
    public void ahead(Stream<String> codes, Subject subject) {
        String prefix = group.rule("");
        codes.filter(code -> code.startsWith(prefix))
                .map(code -> code.substring(prefix.length()))
                .filter(name -> !SELDOM.contains(name) && !name.startsWith(BAR) && !name.startsWith(MEMBERS))
                .forEach(this::found);
        if (found(MEMBERS).isPresent()) {
            SeatKind.of(this, subject);
        }
    }

    /// The decree.
    public Rule law() {
        return rules.binding(group.law(), day);
    }
}
