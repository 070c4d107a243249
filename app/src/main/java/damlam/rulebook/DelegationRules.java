package damlam.rulebook;

import damlam.calendar.Certainty;
import damlam.org.DelegationRule;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// To whom discipline and decisions on staff are delegated, and how long any delegation may last, by the rule book.
@Component
class DelegationRules implements DelegationRule {
    private static final String TO_DEPUTY = "discipline.delegate.deputy";
    private static final String LONGEST = "delegation.longest";

    private final Rulebook book;

    DelegationRules(Rulebook book) {
        this.book = book;
    }

    @Override
    public boolean staffToDeputiesOnly(LocalDate day) {
        return book.on(TO_DEPUTY, day).isPresent();
    }

    @Override
    public Optional<Longest> longest(LocalDate starts) {
        return book.on(LONGEST, starts).map(rule -> {
            LocalDate last = LocalDate.of(starts.getYear() + rule.amount().count(), 12, 31);
            return new Longest(last, rule.cited() == Certainty.FOUND);
        });
    }
}
