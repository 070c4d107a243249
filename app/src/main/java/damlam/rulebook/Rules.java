package damlam.rulebook;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Which version of a rule holds on which day; all that a computation needs to know of the rule book.
@FunctionalInterface
public interface Rules {
    /// The version of a rule that holds on a day.
    Optional<Rule> on(String code, LocalDate day);

    /// The version that works upon a person on a day.
    ///
    /// @throws NoRuleException if none holds
    /// @throws UnconfirmedRuleException if the one that holds was not found in the law itself and nobody
    /// confirmed it
    default Rule binding(String code, LocalDate day) {
        Rule rule = on(code, day).orElseThrow(() -> new NoRuleException(code, day));
        if (!rule.mayBind()) {
            throw new UnconfirmedRuleException(rule);
        }
        return rule;
    }

    /// What of these versions holds: the newer law before the older; of one day, what an officer confirmed before what
    /// came with the release, and the later word before the earlier.
    static Rules of(List<Rule> versions) {
        Comparator<Rule> foremost = Comparator.comparing(Rule::from)
                .thenComparing(rule -> rule.standing() == Standing.CONFIRMED)
                .thenComparing(Rule::knownSince, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparingLong(rule -> rule.id().value());
        return (code, day) -> versions.stream()
                .filter(rule -> rule.code().equals(code) && rule.holdsOn(day))
                .filter(Rule::isInBook)
                .max(foremost);
    }
}
