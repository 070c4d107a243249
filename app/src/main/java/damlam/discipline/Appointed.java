package damlam.discipline;

import java.time.LocalDate;

/// A paper that an opening names beside its ground: the decision by which somebody holds a post of a manager that the
/// chart does not have, as one held elsewhere; the order that something be done anew.
///
/// @param number as it stands in the registers, and `day` the day it bears
public record Appointed(String number, LocalDate day) {}
