package damlam.personnel.web;

import damlam.page.Mark;

/// A proposal in a list.
///
/// @param day by when its next step is due; empty where none is
public record StaffLine(long id, String about, String kind, Mark mark, String state, String day, boolean mine) {}
