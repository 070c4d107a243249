package damlam.discipline;

import damlam.org.Appointment;
import damlam.org.Competent;
import damlam.org.Duty;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who leads the units that whom a proceeding is about works in, and those above them, by the chart: to these alone it
/// may be handed over.
public final class Leaders {
    private final OrgChart chart;
    private final PersonId person;
    private final Set<UnitId> deciding;
    private final List<UnitId> line;

    private Leaders(OrgChart chart, Opening opening) {
        this.chart = chart;
        this.person = opening.person();
        boolean manager = opening.manager() || Competent.heads(chart, person);
        this.deciding = Stream.of(manager, opening.manager())
                .flatMap(manages -> Competent.upward(chart, person, manages))
                .filter(unit -> !chart.isHead(person, unit))
                .collect(Collectors.toSet());
        this.line = posts(chart, person)
                .flatMap(held -> chart.upward(chart.successor(held.unit())).stream())
                .map(Unit::id)
                .distinct()
                .toList();
    }

    static Leaders of(OrgChart chart, Opening opening) {
        return new Leaders(chart, opening);
    }

    /// What somebody holds; of who holds nothing any more, what they held last.
    private static Stream<Appointment> posts(OrgChart chart, PersonId person) {
        List<Appointment> held = chart.appointmentsOf(person);
        return held.isEmpty()
                ? chart.careerOf(person).stream()
                        .filter(one -> !one.from().isAfter(chart.day()))
                        .max(Comparator.comparing(Appointment::from))
                        .stream()
                : held.stream();
    }

    /// Whether the chart makes somebody competent today: as the head of a unit that decides on the person, or of one
    /// above it, or whoever decides there in a head’s place.
    public boolean competent(PersonId who) {
        return !who.equals(person) && deciding.stream().anyMatch(unit -> Competent.decides(chart, who, unit));
    }

    /// The heads in whose place somebody would be competent; none for who is in their own right.
    List<PersonId> headsInstead(PersonId who) {
        boolean own = deciding.stream()
                .anyMatch(unit -> chart.isHead(who, unit)
                        || (chart.headOf(unit).isEmpty() && Competent.decides(chart, who, unit)));
        List<PersonId> heads = new ArrayList<>();
        if (!own) {
            deciding.stream()
                    .filter(unit -> Competent.decides(chart, who, unit))
                    .flatMap(unit -> chart.headOf(unit).stream())
                    .forEach(head -> heads.add(head.person().id()));
        }
        return heads;
    }

    /// Whether somebody heads or deputises in a unit of the person’s or above it, and does not merely under them.
    public boolean above(PersonId who) {
        return !who.equals(person)
                && line.stream().filter(unit -> !chart.isHead(person, unit)).anyMatch(unit -> leads(chart, who, unit));
    }

    /// Whether somebody heads or deputises in a unit that decides on its own staff, wherever it stands.
    boolean leadsElsewhere(PersonId who) {
        return chart.appointmentsOf(who).stream()
                .map(Appointment::unit)
                .filter(unit -> chart.unit(unit).filter(Leaders::decides).isPresent())
                .anyMatch(unit -> leads(chart, who, unit));
    }

    private static boolean leads(OrgChart chart, PersonId who, UnitId unit) {
        return chart.appointmentsOf(who).stream()
                .filter(held -> held.unit().equals(unit))
                .anyMatch(held -> held.duty() == Duty.HEAD || held.duty() == Duty.DEPUTY);
    }

    private static boolean decides(Unit unit) {
        return unit.kind() == UnitKind.PUBLIC_UNIT || unit.kind() == UnitKind.BODY;
    }
}
