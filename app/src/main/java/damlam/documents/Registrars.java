package damlam.documents;

import damlam.org.Appointment;
import damlam.org.Duty;
import damlam.org.OrgChart;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import java.util.List;
import java.util.Optional;

/// Who registers what comes in, to be named to whoever cannot: the Office of the body, and its clerks. A public unit
/// keeps registers of what it issues itself alone (0091).
///
/// @param office the name of the Office
/// @param clerks its clerks by name; empty where it has none, and anybody of it registers
public record Registrars(String office, List<String> clerks) {
    public Registrars {
        clerks = List.copyOf(clerks);
    }

    /// Those of the nearest Office at or above a unit; empty where there is none.
    public static Optional<Registrars> of(OrgChart chart, UnitId unit) {
        return chart.upward(unit).stream()
                .flatMap(above -> chart.units().stream()
                        .filter(each -> each.kind() == UnitKind.OFFICE)
                        .filter(each ->
                                each.id().equals(above.id()) || above.id().equals(each.parent())))
                .findFirst()
                .map(office -> new Registrars(office.name(), clerks(chart, office)));
    }

    private static List<String> clerks(OrgChart chart, Unit office) {
        return chart.staffOf(office.id()).stream()
                .filter(held -> held.duty() == Duty.CLERK)
                .map(Appointment::person)
                .map(person -> person.name())
                .distinct()
                .toList();
    }

    /// As one line of a message: the clerks with the Office, or the Office alone.
    public String named() {
        return clerks.isEmpty() ? office : String.join(", ", clerks) + ", " + office;
    }
}
