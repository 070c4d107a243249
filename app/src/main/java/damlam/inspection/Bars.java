package damlam.inspection;

import damlam.org.PersonId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Who may not judge on whom.
@Component
class Bars {
    private final Matters matters;
    private final InterestRows interests;

    Bars(Matters matters, InterestRows interests) {
        this.matters = matters;
        this.interests = interests;
    }

    /// Why somebody may not judge on a matter about another; empty where they may.
    Optional<Bar> bar(PersonId judge, PersonId asked, Matter matter) {
        if (judge.equals(asked)) {
            return Optional.of(Bar.CONCERNED);
        }
        if (matters.parties(matter).contains(judge)) {
            return Optional.of(Bar.PARTY);
        }
        return interests.related(judge, asked) ? Optional.of(Bar.RELATED) : Optional.empty();
    }
}
