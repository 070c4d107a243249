package damlam.discipline;

import damlam.org.PersonId;
import damlam.procedure.Clock;
import damlam.procedure.Decision;
import damlam.procedure.Form;
import damlam.rulebook.Rule;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Why somebody had better not sit on a council: discipline is considered of them, or a decision on them is in effect.
///
/// @param proceeding on them
/// @param form which was decided; null while it is considered
/// @param until the last day of its effect; null while it is considered, and where none is known
/// @param rule by which they may not; it may bind nobody yet
public record Doubt(
        PersonId person,
        ProceedingId proceeding,
        @Nullable Form form,
        @Nullable LocalDate until,
        Rule rule) {
    static Doubt considered(PersonId person, ProceedingId proceeding, Rule rule) {
        return new Doubt(person, proceeding, null, null, rule);
    }

    /// What a proceeding on somebody says of that, as far as whoever looks is shown it.
    static Optional<Doubt> of(Seen seen, Rule rule) {
        PersonId person = seen.progress().opening().person();
        if (seen.onlyBarred() || seen.onlyDecided()) {
            return Optional.empty();
        }
        if (!seen.progress().ended()) {
            return Optional.of(considered(person, seen.id(), rule));
        }
        if (!(seen.progress().step() instanceof Decision decision) || !seen.seesOutcome()) {
            return Optional.empty();
        }
        LocalDate today = seen.next().today();
        LocalDate last = seen.next().lapse().map(Clock::due).orElse(null);
        boolean stands = seen.progress().wrong().isEmpty() && (last == null || !today.isAfter(last));
        return stands ? Optional.of(new Doubt(person, seen.id(), decision.form(), last, rule)) : Optional.empty();
    }
}
