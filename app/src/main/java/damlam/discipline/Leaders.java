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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who leads the units that whom a proceeding is about works in, and those above them, by the chart: to these alone it
/// may be handed over, and they lead the review.
public final class Leaders {
    private final OrgChart chart;
    private final PersonId person;
    private final PersonId decider;
    private final Set<UnitId> deciding;
    private final List<UnitId> line;
    /// Units of the person’s up to that which decides on them, the nearest first.
    private final Set<UnitId> managing = new LinkedHashSet<>();
    /// Those of them whose heads decide, and others above that whoever decides now leads.
    private final Set<UnitId> bodies = new LinkedHashSet<>();

    private Leaders(OrgChart chart, OrgChart then, Opening opening, PersonId decider) {
        this.chart = chart;
        this.person = opening.person();
        this.decider = decider;
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
        // Whoever was moved meanwhile is still judged where it was opened.
        for (OrgChart day : List.of(chart, then)) {
            posts(day, person).forEach(held -> manage(day, held, opening.manager()));
        }
        if (bodies.isEmpty()) {
            chart.placesOf(decider).stream()
                    .filter(unit -> Competent.decides(chart, decider, unit))
                    .forEach(bodies::add);
        }
    }

    /// @param then the chart of the day on which it was opened
    /// @param decider who decides now
    static Leaders of(OrgChart chart, OrgChart then, Opening opening, PersonId decider) {
        return new Leaders(chart, then, opening, decider);
    }

    private void manage(OrgChart day, Appointment held, boolean manager) {
        boolean found = false;
        // Whoever manages a unit is appointed from above it.
        boolean own = manager || manages(held);
        for (Unit unit : day.upward(day.successor(held.unit()))) {
            if (!found) {
                managing.add(unit.id());
                found = !own && decides(unit);
                own = false;
                if (found) {
                    bodies.add(unit.id());
                }
            }
            if (!chart.isHead(person, unit.id()) && Competent.decides(chart, decider, unit.id())) {
                bodies.add(unit.id());
            }
        }
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

    /// Whether somebody chairs the review as the head of a unit that manages the person, or as whoever decides there.
    public boolean chairs(PersonId who) {
        return who.equals(decider)
                || reviewing().anyMatch(unit -> chart.isHead(who, unit) || Competent.decides(chart, who, unit));
    }

    /// Whether somebody may chair it in such a head’s place: a deputy of theirs, and of no unit that the person heads.
    public boolean chairsInstead(PersonId who) {
        return reviewing().anyMatch(unit -> chart.isDeputy(who, unit));
    }

    /// Whether somebody heads or deputises in the body or unit that decides on the person, and so may lead the council.
    public boolean leadsBody(PersonId who) {
        return bodies.stream().filter(unit -> !chart.isHead(person, unit)).anyMatch(unit -> leads(chart, who, unit));
    }

    /// Whether somebody heads or deputises in the unit that the person works in or manages; where nobody else does, in
    /// one that manages them.
    public boolean leadsUnit(PersonId who) {
        return managing.stream()
                        .filter(unit -> chart.staffOf(unit).stream()
                                .anyMatch(held ->
                                        manages(held) && !held.person().id().equals(person)))
                        .limit(1)
                        .anyMatch(unit -> leads(chart, who, unit))
                || managing.stream().filter(unit -> !bodies.contains(unit)).anyMatch(unit -> leads(chart, who, unit));
    }

    private Stream<UnitId> reviewing() {
        return Stream.concat(managing.stream(), bodies.stream()).filter(unit -> !chart.isHead(person, unit));
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
                .anyMatch(Leaders::manages);
    }

    private static boolean manages(Appointment held) {
        return held.duty() == Duty.HEAD || held.duty() == Duty.DEPUTY;
    }

    private static boolean decides(Unit unit) {
        return unit.kind() == UnitKind.PUBLIC_UNIT || unit.kind() == UnitKind.BODY;
    }
}
