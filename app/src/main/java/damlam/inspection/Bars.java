package damlam.inspection;

import damlam.org.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
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
    /// @param part of the matter, from [Matters#part]
    /// @param since when what they judge on came in, from [Matter#since]
    Optional<Bar> bar(PersonId judge, PersonId asked, Matters.Part part, Instant since) {
        return bar(judge, asked, part, () -> interests.barred(judge, asked, since));
    }

    /// Of some those who are related.
    Map<Judging, Boolean> related(Collection<Judging> some) {
        return interests.barred(some);
    }

    /// The same with what is known; what is not is looked up.
    Optional<Bar> bar(Judging judging, Matters.Part part, Map<Judging, Boolean> related) {
        return bar(
                judging.judge(),
                judging.asked(),
                part,
                () -> related.computeIfAbsent(judging, one -> interests.barred(one.judge(), one.asked(), one.since())));
    }

    private static Optional<Bar> bar(PersonId judge, PersonId asked, Matters.Part part, BooleanSupplier related) {
        if (judge.equals(asked)) {
            return Optional.of(Bar.CONCERNED);
        }
        return part.of(judge).or(() -> related.getAsBoolean() ? Optional.of(Bar.RELATED) : Optional.empty());
    }

    /// Whether somebody may not judge on another for a relation alone.
    ///
    /// @param since when what they judge on came in
    boolean isRelated(PersonId judge, PersonId asked, Instant since) {
        return interests.barred(judge, asked, since);
    }
}
