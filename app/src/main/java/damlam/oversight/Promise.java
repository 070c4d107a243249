package damlam.oversight;

import damlam.org.PersonId;
import java.time.Instant;

/// That a sample will be drawn, and by which seed: nobody knows it, and nobody can change it.
///
/// @param commitment the seed's hash
/// @param size how many cases are to be drawn
/// @param actsAfter so many acts of anybody follow in the record before the root is taken that decides as
///     well
public record Promise(String commitment, int size, int actsAfter, PersonId by, Instant at) {}
