package damlam.oversight;

import damlam.org.PersonId;
import java.time.Instant;

/// A relation with somebody of the team that the inspected side declared once it knew of the inspection.
///
/// @param by who headed the unit and declared it
/// @param kin whether it is kinship: an interest that is declared so late bars nobody by itself
public record Claim(PersonId by, boolean kin, Instant at) {}
