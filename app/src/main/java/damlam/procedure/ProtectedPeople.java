package damlam.procedure;

import damlam.org.PersonId;
import java.time.LocalDate;

/// Denouncers whom the law protects, as far as others must heed it. It says no more than yes or no: more
/// would say who denounced.
@FunctionalInterface
public interface ProtectedPeople {
    /// Whether an act upon somebody is forbidden on a day.
    boolean forbids(PersonId whom, Protection.Act act, LocalDate day);
}
