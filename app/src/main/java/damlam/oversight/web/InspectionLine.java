package damlam.oversight.web;

import damlam.page.Mark;

/// An inspection in a list.
///
/// @param name what the law calls it, and where
/// @param state what there is to do, in words
/// @param due by when; empty where nothing is
public record InspectionLine(
        long id, String name, String subject, String lead, Mark mark, String state, String due, boolean mine) {}
