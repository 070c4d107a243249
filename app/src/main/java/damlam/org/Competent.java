package damlam.org;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Who is competent to decide on somebody’s discipline, and to settle what is denounced of them, by the chart.
/// The database says the same of denunciations (`whistleblowing.deciding`).
public final class Competent {
    private Competent() {}

    /// The unit whose head decides: of who manages, the body that appoints; of others, their public unit, or the body.
    /// Empty where the chart cannot tell, as of whoever heads the body itself.
    public static Optional<UnitId> unit(OrgChart chart, PersonId person, boolean manager) {
        return upward(chart, person, manager).findFirst();
    }

    /// That unit, and those above it that would decide where its head may not.
    public static Stream<UnitId> upward(OrgChart chart, PersonId person, boolean manager) {
        List<Appointment> posts = chart.appointmentsOf(person);
        return posts.stream()
                .filter(held -> !manager || manages(held))
                .findFirst()
                .or(() -> posts.stream().findFirst())
                .stream()
                // Whoever manages a unit is appointed from above it.
                .flatMap(held -> chart.upward(held.unit()).stream().skip(manager ? 1 : 0))
                .filter(unit -> unit.kind() == UnitKind.PUBLIC_UNIT || unit.kind() == UnitKind.BODY)
                .map(Unit::id);
    }

    /// Whether the chart says that somebody decides on the person.
    public static boolean is(OrgChart chart, PersonId decider, PersonId person, boolean manager) {
        return unit(chart, person, manager)
                .filter(unit -> decides(chart, decider, unit))
                .isPresent();
    }

    /// Whether somebody decides for a unit: its head; whoever stands in for the head in matters of staff; and its
    /// deputies where there is none, for nobody decides behind the back of a head who is there.
    public static boolean decides(OrgChart chart, PersonId decider, UnitId unit) {
        return chart.isHead(decider, unit)
                || InPlace.of(chart, decider, unit).isPresent()
                || (chart.headOf(unit).isEmpty() && Acting.of(unit, chart).contains(decider));
    }

    /// Whether somebody decides on anybody’s staff today: heads something, or is the deputy where nobody does, or
    /// stands in for a head.
    public static boolean decidesAnywhere(OrgChart chart, PersonId person) {
        List<Appointment> posts = chart.appointmentsOf(person);
        boolean own = posts.stream()
                .anyMatch(held -> held.duty() == Duty.HEAD
                        || (held.duty() == Duty.DEPUTY
                                && chart.headOf(held.unit()).isEmpty()));
        return own
                || chart.placesOf(person).stream()
                        .anyMatch(unit -> InPlace.of(chart, person, unit).isPresent());
    }

    /// Whether somebody heads anything at all: nobody else opens a proceeding, whatever ground they name. Of whom it is
    /// about, whether they manage, so that the body that appoints them decides.
    public static boolean heads(OrgChart chart, PersonId person) {
        return chart.appointmentsOf(person).stream().anyMatch(Competent::manages);
    }

    /// The same on another day, as far back as the chart goes.
    public static boolean headed(OrgChart chart, PersonId person, LocalDate day) {
        return chart.careerOf(person).stream()
                .filter(held -> !held.from().isAfter(day))
                .filter(held -> held.until() == null || held.until().isAfter(day))
                .anyMatch(Competent::manages);
    }

    /// Whether somebody managed on a day, or came to manage later.
    public static boolean headedSince(OrgChart chart, PersonId person, LocalDate day) {
        return chart.careerOf(person).stream()
                .filter(held -> held.until() == null || held.until().isAfter(day))
                .anyMatch(Competent::manages);
    }

    private static boolean manages(Appointment held) {
        return held.duty() == Duty.HEAD || held.duty() == Duty.DEPUTY;
    }
}
