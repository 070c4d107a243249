package damlam.discipline;

import damlam.org.PersonId;
import java.time.LocalDate;
import java.util.List;

/// Decisions that move somebody, as whoever keeps them tells.
public interface MoveSource {
    /// A decision as it was issued.
    record Paper(String number, LocalDate day) {}

    /// Those on somebody that were issued on a day or later, whoever asks, the first first.
    List<Paper> issued(PersonId person, LocalDate since);
}
