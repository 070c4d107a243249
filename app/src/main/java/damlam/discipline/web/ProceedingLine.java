package damlam.discipline.web;

import damlam.page.Mark;

/// A proceeding in a list.
///
/// @param role the part in it of whoever looks
/// @param due empty where nothing is due
public record ProceedingLine(long id, String who, String role, Mark mark, String state, String due) {}
