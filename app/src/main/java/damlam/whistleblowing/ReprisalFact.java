package damlam.whistleblowing;

import java.time.LocalDate;
import java.util.List;

/// A fact that may be a sign of reprisal, and never an accusation: with its figures, and what speaks against it.
///
/// @param day on which it began
/// @param against what speaks against it; where nothing is known to, the page says so
/// @param typed what those it is a fact of say for themselves, and no register bears out: it speaks against nothing
public record ReprisalFact(LocalDate day, Told what, List<Told> against, List<Told> typed) {
    public ReprisalFact {
        against = List.copyOf(against);
        typed = List.copyOf(typed);
    }

    public ReprisalFact(LocalDate day, Told what, List<Told> against) {
        this(day, what, against, List.of());
    }
}
