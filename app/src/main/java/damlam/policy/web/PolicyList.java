package damlam.policy.web;

import damlam.page.Choice;
import damlam.page.Pager;
import damlam.policy.State;
import java.util.List;

/// Rules that hold work up, as a list.
///
/// @param lines what costs most first, as many as a page has
/// @param mine what whoever looks reported
/// @param open how many of all are still to be reviewed, or under review
/// @param head how many wait for their next step and by when, and how many of those they reported moved on since they
///     looked
/// @param state empty for all; `unit` 0 and `year` 0 for all
/// @param units whose yearly lists they may see
public record PolicyList(
        List<PolicyLine> lines,
        Pager pager,
        List<PolicyLine> mine,
        long open,
        String head,
        String state,
        long unit,
        String unitName,
        int year,
        List<Choice> units,
        List<Integer> years) {
    public List<State> states() {
        return List.of(State.values());
    }
}
