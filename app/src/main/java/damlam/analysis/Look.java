package damlam.analysis;

import damlam.org.Appointment;
import damlam.org.Duty;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.UnitKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Somebody looked at a signal.
///
/// @param party whether they had a part in what shows it
public record Look(PersonId by, Relation as, boolean party, Instant at) {
    /// As what they looked. Looks of others were once kept as of the inspectorate: of these it is what their posts of
    /// that day say.
    public Relation capacity(OrgChart chart) {
        LocalDate day = LocalDate.ofInstant(at, Org.ZONE);
        List<Appointment> held = chart.careerOf(by).stream()
                .filter(one -> !one.from().isAfter(day))
                .filter(one -> one.until() == null || one.until().isAfter(day))
                .toList();
        if (as != Relation.INSPECTORATE || held.isEmpty() || held.stream().anyMatch(one -> inspects(chart, one))) {
            return as;
        }
        return held.stream().anyMatch(one -> leadsBody(chart, one)) ? Relation.LEADERSHIP : Relation.OTHER;
    }

    private static boolean inspects(OrgChart chart, Appointment held) {
        return is(UnitKind.INSPECTORATE, chart, held);
    }

    private static boolean leadsBody(OrgChart chart, Appointment held) {
        return (held.duty() == Duty.HEAD || held.duty() == Duty.DEPUTY) && is(UnitKind.BODY, chart, held);
    }

    private static boolean is(UnitKind kind, OrgChart chart, Appointment held) {
        return chart.everUnit(held.unit()).filter(unit -> unit.kind() == kind).isPresent();
    }
}
