package damlam.org;

import java.util.List;
import java.util.Map;

/// All that is known of the organisation, over all days: what charts are cut from.
///
/// @param people and `appointments` in the order of their names
record OrgFacts(
        List<Unit> units,
        Map<PersonId, Person> people,
        List<Appointment> appointments,
        List<Delegation> delegations,
        List<Absence> absences,
        List<UnitGroup> groups,
        List<Matter> matters,
        List<Authority> authorities) {}
