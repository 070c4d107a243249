package damlam.procedure;

import damlam.org.PersonId;

/// Whom it concerns.
///
/// @param manager whether the person holds a post of management
/// @param unitHasParts whether the unit that manages the person is divided into parts; the older decree's council
/// depends on it
public record Subject(PersonId person, Group group, boolean manager, boolean unitHasParts) {}
