package damlam.procedure;

import damlam.rulebook.Missing;
import damlam.rulebook.Rule;
import damlam.rulebook.Rules;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The rules on discipline of one group as they held on one day.
public record Regime(Rules rules, Group group, LocalDate day) {
    private static final Set<String> SELDOM = Set.of("limitation.none", "transition", "party", "rectify");
    private static final String BAR = "bar.";
    /// What every case asks for, whoever it is about and however it ends, beside how many sit on the council.
    private static final List<String> USUAL = List.of(
            "limitation.reprimand",
            "limitation.heavier",
            "time",
            "conflict",
            "review.summonses",
            "review.report",
            "council.setUp",
            "council.summons",
            "council.summonses",
            "council.quorum",
            "council.ballot",
            "council.proposal",
            "form.reprimand",
            "form.warning",
            "form.dismissal",
            "decision",
            "lapse",
            "repeat");

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

    /// The rule of that name, confirmed or not.
    public Optional<Rule> found(String name) {
        return rules.on(group.rule(name), day);
    }

    /// Asks for each rule that a case of this law comes to by its usual course, so that whoever looks ahead by it
    /// learns which are not confirmed. What only some come to is left out: a decision of the Party, one that was
    /// wrong, what keeps the person from being considered.
    ///
    /// @param codes of all rules of the book
    public void ahead(Stream<String> codes, Subject subject) {
        String prefix = group.rule("");
        codes.filter(code -> code.startsWith(prefix))
                .map(code -> code.substring(prefix.length()))
                .filter(name -> !SELDOM.contains(name) && !name.startsWith(BAR) && !name.startsWith(SeatKind.MEMBERS))
                .forEach(this::found);
        if (found(SeatKind.rule(this, subject)).isPresent()) {
            SeatKind.of(this, subject);
        }
    }

    /// Those without which no case gets through, and that do not hold on its day, in the order of the steps.
    public List<Missing> missing(boolean manager) {
        return Stream.of(
                        Stream.of(group.law()),
                        USUAL.stream().map(group::rule),
                        Stream.of(group.rule(SeatKind.rule(manager))))
                .flatMap(asked -> asked)
                .filter(code -> rules.on(code, day).isEmpty())
                .map(code -> new Missing(code, day))
                .toList();
    }

    /// The decree.
    public Rule law() {
        return rules.binding(group.law(), day);
    }
}
