package damlam.issuing;

import damlam.org.PersonId;
import damlam.org.UnitId;
import java.time.Instant;

/// A unit's receipt for a document that was released to it.
public record Receipt(UnitId unit, PersonId by, Instant at) {}
