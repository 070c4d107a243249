package damlam.discipline;

import damlam.org.PersonId;

/// Somebody’s part in a proceeding.
///
/// @param no the act that gave it
public record Party(PersonId person, PartyRole role, int no) {}
