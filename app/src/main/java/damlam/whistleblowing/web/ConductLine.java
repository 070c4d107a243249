package damlam.whistleblowing.web;

import damlam.page.Mark;

/// A report in a list.
///
/// @param due by when it is looked at or answered; empty once it is
public record ConductLine(long id, String about, Mark mark, String state, String day, String due, boolean mine) {}
