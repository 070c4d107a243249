package damlam.whistleblowing;

import java.time.LocalDate;
import java.util.List;

/// A fact that may be a sign of reprisal, and never an accusation: with its figures, and what speaks against it.
///
/// @param day on which it began
/// @param against what speaks against it; where nothing is known to, the page says so
public record ReprisalFact(LocalDate day, Told what, List<Told> against) {
    public ReprisalFact {
        against = List.copyOf(against);
    }
}
