package damlam.policy.web;

import damlam.page.Choice;
import java.time.LocalDate;
import java.util.List;

/// What the form for the next step offers.
///
/// @param units who may be named to review it
/// @param usual by when the step after it is due, unless another day is named
/// @param clock the ground of that; empty where there is none
record PolicyStep(List<Choice> units, LocalDate usual, String clock) {}
