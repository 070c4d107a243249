package damlam.analysis;

import damlam.org.PersonId;
import java.time.Instant;

/// Somebody looked at a signal.
///
/// @param party whether they had a part in what shows it
public record Look(PersonId by, Relation as, boolean party, Instant at) {}
