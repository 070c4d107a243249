package damlam.rulebook;

import java.time.LocalDate;
import java.util.List;

/// Whoever goes by rules tells which of those that they need the book has not.
public interface AskedRules {
    /// On that day, by code.
    List<Missing> missing(LocalDate day);
}
