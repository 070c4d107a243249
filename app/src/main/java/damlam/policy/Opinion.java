package damlam.policy;

import damlam.org.PersonId;
import damlam.org.UnitId;
import java.time.Instant;

/// What a unit that was asked says to a proposed amendment, or that it said nothing.
///
/// @param no the step by which it was asked
/// @param silent whether its day went by without a word; whoever took the next step records it
/// @param words empty where it was silent
/// @param by who answered for the unit
public record Opinion(
        RegulationId regulation, int no, UnitId unit, boolean silent, String words, PersonId by, Instant at) {}
