package damlam.demo;

import damlam.access.OneClick;
import damlam.org.Appointment;
import damlam.org.Duty;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.Unit;
import java.util.List;

/// Who plays which part in the demonstration: one person for each role, to be signed in as with one click.
///
/// @param roles in the order in which the sign-in page shows them
record Cast(List<OneClick> roles) {
    static Cast of(OrgChart chart) {
        return new Cast(List.of(
                role(chart, "clerk", "VP", Duty.CLERK),
                role(chart, "chief", "VP", Duty.HEAD),
                role(chart, "leader", Staffing.BODY, Duty.HEAD),
                // Two, for what somebody reported is erased by two who neither receive it nor decide on it.
                role(chart, "deputy", Staffing.BODY, Duty.DEPUTY),
                role(chart, "otherDeputy", Staffing.BODY, Duty.DEPUTY, 1),
                role(chart, "head", "KHTC", Duty.HEAD),
                role(chart, "official", "KHTC", Duty.MEMBER),
                role(chart, "principal", "THPT-KC", Duty.HEAD),
                role(chart, "teacher", "THPT-KC-NV", Duty.MEMBER),
                role(chart, "inspector", "KTR", Duty.HEAD),
                role(chart, "administrator", "VP", Duty.ADMINISTRATOR)));
    }

    PersonId of(String role) {
        return roles.stream()
                .filter(one -> one.role().equals(role))
                .findFirst()
                .orElseThrow()
                .person();
    }

    private static OneClick role(OrgChart chart, String role, String unitCode, Duty duty) {
        return role(chart, role, unitCode, duty, 0);
    }

    /// @param before how many of the same duty come first
    private static OneClick role(OrgChart chart, String role, String unitCode, Duty duty, int before) {
        Unit unit = chart.unit(unitCode).orElseThrow();
        return chart.staffOf(unit.id()).stream()
                .filter(held -> held.duty() == duty)
                .map(Appointment::person)
                .skip(before)
                .findFirst()
                .map(person -> new OneClick(role, person.id()))
                .orElseThrow();
    }
}
