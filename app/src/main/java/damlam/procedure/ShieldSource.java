package damlam.procedure;

import damlam.org.PersonId;
import damlam.rulebook.Rules;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Tells what the law protects a person from, as features keep it that whoever asks does not know of.
public interface ShieldSource {
    /// @param kind null where it protects a denouncer, of which nobody who judges may learn
    /// @param from of a child the day it was born
    /// @param until the last day; null while it goes on
    record Told(
            @Nullable BarKind kind,
            LocalDate from,
            @Nullable LocalDate until) {
        /// Whether it protects a denouncer from something on a day.
        public boolean forbids(Rules rules, Protection.Act act, LocalDate day) {
            return kind == null && new Protection(from, until).forbids(rules, act, day);
        }
    }

    /// Those that were not taken back, of many people at once; whom nothing protects may be left out.
    Map<PersonId, List<Told>> of(Collection<PersonId> people);
}
