package damlam.oversight.web;

import damlam.page.Mark;

/// An inspection in a list.
///
/// @param name what the law calls it, and where
/// @param state what there is to do, in words
/// @param waits whom whoever looks waits for, with the day that these have; empty where it is theirs
/// @param due by when they do it; empty where it is another's, or nothing is
public record InspectionLine(
        long id,
        String name,
        String subject,
        String lead,
        Mark mark,
        String state,
        String waits,
        String due,
        boolean mine) {}
