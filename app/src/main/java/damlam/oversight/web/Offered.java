package damlam.oversight.web;

import damlam.page.Choice;
import java.util.List;

/// What the forms of an inspection offer.
///
/// @param leaders who may lead a team, `people` who may be in a team
/// @param staff who may be named by a finding
/// @param units who may be given work
record Offered(List<Choice> leaders, List<Choice> people, List<Choice> staff, List<Choice> units) {}
