package damlam.rulebook;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The rules as if somebody had confirmed those that nobody did: to look ahead by, never to bind anybody.
public final class Foreseen implements Rules {
    private final Rules rules;
    private final Map<RuleId, Rule> unconfirmed = new ConcurrentHashMap<>();

    public Foreseen(Rules rules) {
        this.rules = rules;
    }

    @Override
    public Optional<Rule> on(String code, LocalDate day) {
        return rules.on(code, day).map(rule -> rule.mayBind() ? rule : confirmed(rule));
    }

    private Rule confirmed(Rule rule) {
        unconfirmed.put(rule.id(), rule);
        return rule.confirmed(rule.course());
    }

    /// Those that were asked for so far and still have to be confirmed, by code.
    public List<Rule> unconfirmed() {
        return unconfirmed.values().stream()
                .sorted(Comparator.comparing(Rule::code).thenComparing(Rule::from))
                .toList();
    }
}
