package damlam.org;

import java.util.List;
import java.util.Map;

/// All that is known of the organisation, over all days: what charts are cut from.
record OrgFacts(
        List<Unit> units,
        Map<PersonId, Person> people,
        List<Appointment> appointments,
        List<Delegation> delegations,
        List<Absence> absences,
        List<UnitGroup> groups) {}
