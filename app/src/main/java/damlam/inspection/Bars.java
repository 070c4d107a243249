package damlam.inspection;

import damlam.analysis.FoundSignal;
import damlam.analysis.Signals;
import damlam.org.PersonId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Who may not judge on whom.
@Component
class Bars {
    private final Signals signals;
    private final InterestRows interests;

    Bars(Signals signals, InterestRows interests) {
        this.signals = signals;
        this.interests = interests;
    }

    /// Why somebody may not judge on a signal about another; empty where they may.
    Optional<Bar> bar(PersonId judge, PersonId asked, FoundSignal signal) {
        if (judge.equals(asked)) {
            return Optional.of(Bar.CONCERNED);
        }
        if (signals.parties(signal).contains(judge)) {
            return Optional.of(Bar.PARTY);
        }
        return interests.related(judge, asked) ? Optional.of(Bar.RELATED) : Optional.empty();
    }
}
