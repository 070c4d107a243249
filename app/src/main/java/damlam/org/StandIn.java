package damlam.org;

import org.jspecify.annotations.Nullable;

/// By what right somebody acts for a unit.
///
/// @param forPerson the head for whom a deputy or delegate acts; null for the head in person
public record StandIn(Appointment appointment, @Nullable PersonId forPerson) {}
