package damlam.personnel.web;

import damlam.page.Choice;
import damlam.rulebook.Rule;
import java.util.List;

/// What the form for a proposal offers.
///
/// @param grounds that hold today; those that nobody confirmed cannot be proposed on
/// @param cases of the person, as far as whoever proposes sees them
/// @param chosen those already chosen
public record StaffForm(
        long person, String name, List<Rule> grounds, List<Choice> cases, List<Long> chosen, List<Choice> people) {}
