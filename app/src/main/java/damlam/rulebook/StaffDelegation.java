package damlam.rulebook;

import damlam.org.DelegationRule;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// Discipline and decisions on staff are delegated to deputies alone as long as the rule book has that rule.
@Component
class StaffDelegation implements DelegationRule {
    private static final String RULE = "discipline.delegate.deputy";

    private final Rulebook book;

    StaffDelegation(Rulebook book) {
        this.book = book;
    }

    @Override
    public boolean staffToDeputiesOnly(LocalDate day) {
        return book.on(RULE, day).isPresent();
    }
}
