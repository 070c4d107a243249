package damlam.inspection.web;

import damlam.inspection.Kinship;

/// A declared relation.
///
/// @param other the name of whom it is with
public record InterestLine(long id, String other, Kinship kinship) {}
