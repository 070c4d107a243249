package damlam.oversight;

import damlam.org.PersonId;
import java.time.Instant;

/// That a relation with somebody of the team, which the inspected side declared late, does not exist.
///
/// @param retained who stays
/// @param by who judged so
public record Retention(int no, PersonId retained, String words, PersonId by, Instant at) {}
