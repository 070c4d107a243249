package damlam.policy.web;

import damlam.page.Mark;

/// A rule in a list.
///
/// @param under what it says, where its number names it
/// @param cost working time that work has stood and waited, `split` before and since reports, `gathered` the cases and
/// people behind that
/// @param holder the unit that has the next step, empty where none has; `day` by when
/// @param reported whether whoever looks reported it; `news` whether it moved on since they looked
public record PolicyLine(
        long id,
        String called,
        String under,
        Mark mark,
        String state,
        String cost,
        String split,
        String gathered,
        String holder,
        String day,
        boolean reported,
        boolean news) {}
