package damlam.inspection;

import damlam.org.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/// Who may not judge on whom.
@Component
class Bars {
    private final InterestRows interests;

    /// Who judges on whom, asked at what time.
    record Judging(PersonId judge, PersonId asked, Instant since) {}

    Bars(InterestRows interests) {
        this.interests = interests;
    }

    /// Why somebody may not judge on a matter about another; empty where they may.
    ///
    /// @param parties of the matter, from [Matters#parties]
    /// @param since when the other was asked
    Optional<Bar> bar(PersonId judge, PersonId asked, Predicate<PersonId> parties, Instant since) {
        return bar(judge, asked, parties, () -> interests.barred(judge, asked, since));
    }

    /// Of some those who are related.
    Map<Judging, Boolean> related(Collection<Judging> some) {
        return interests.barred(some);
    }

    /// The same with what is known; what is not is looked up.
    Optional<Bar> bar(Judging judging, Predicate<PersonId> parties, Map<Judging, Boolean> related) {
        return bar(
                judging.judge(),
                judging.asked(),
                parties,
                () -> related.computeIfAbsent(judging, one -> interests.barred(one.judge(), one.asked(), one.since())));
    }

    private static Optional<Bar> bar(
            PersonId judge, PersonId asked, Predicate<PersonId> parties, BooleanSupplier related) {
        if (judge.equals(asked)) {
            return Optional.of(Bar.CONCERNED);
        }
        if (parties.test(judge)) {
            return Optional.of(Bar.PARTY);
        }
        return related.getAsBoolean() ? Optional.of(Bar.RELATED) : Optional.empty();
    }
}
