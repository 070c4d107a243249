package damlam.personnel.web;

import damlam.page.Choice;
import damlam.rulebook.Rule;
import java.util.List;

/// What the form for a proposal offers.
///
/// @param law which the person falls under, and by what
/// @param grounds that hold today; those that nobody confirmed cannot be proposed on
/// @param cases of the person, as far as whoever proposes sees them
/// @param chosen those already chosen
/// @param removal how long whoever proposes a removal has to talk and to propose, as the rule book says; empty where it
///     has none
public record StaffForm(
        long person,
        String name,
        String law,
        List<Rule> grounds,
        List<Work> cases,
        List<Long> chosen,
        List<Choice> people,
        List<Choice> units,
        String removal) {
    /// A case as evidence.
    ///
    /// @param state how far it is, and the days that matter
    /// @param first whether it is shown before the rest: chosen, or late
    public record Work(long id, String title, String state, boolean first) {}

    public List<Work> firstCases() {
        return cases.stream().filter(Work::first).toList();
    }

    public List<Work> otherCases() {
        return cases.stream().filter(work -> !work.first()).toList();
    }
}
