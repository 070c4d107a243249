package damlam.inspection;

import damlam.org.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/// Who may not judge on whom.
@Component
class Bars {
    private final InterestRows interests;

    Bars(InterestRows interests) {
        this.interests = interests;
    }

    /// Why somebody may not judge on a matter about another; empty where they may.
    ///
    /// @param parties of the matter, from [Matters#parties]
    /// @param since when the other was asked
    Optional<Bar> bar(PersonId judge, PersonId asked, Predicate<PersonId> parties, Instant since) {
        if (judge.equals(asked)) {
            return Optional.of(Bar.CONCERNED);
        }
        if (parties.test(judge)) {
            return Optional.of(Bar.PARTY);
        }
        return interests.barred(judge, asked, since) ? Optional.of(Bar.RELATED) : Optional.empty();
    }
}
