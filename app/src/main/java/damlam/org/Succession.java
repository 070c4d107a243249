package damlam.org;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Who does what somebody had to do in their post, once they have left it: whoever holds that post now; while it is
/// vacant whoever stands above it, the nearest first; where nobody does, the deputies that are left.
public final class Succession {
    private Succession() {}

    /// In the order in which they come into question; the first is the person themselves while they hold the post.
    ///
    /// @param on the day from which on they had it to do
    public static List<PersonId> of(OrgChart chart, PersonId person, LocalDate on) {
        Appointment held = post(chart, person, on).orElse(null);
        if (held == null) {
            return List.of();
        }
        UnitId unit = chart.successor(held.unit());
        List<PersonId> order = new ArrayList<>(chart.staffOf(held.unit()).stream()
                .filter(now -> now.post().id().equals(held.post().id()))
                .map(now -> now.person().id())
                .sorted(Comparator.comparing(one -> !one.equals(person)))
                .toList());
        chart.upward(unit).stream()
                .flatMap(above -> chart.headOf(above.id()).stream())
                .map(head -> head.person().id())
                .forEach(order::add);
        chart.upward(unit).stream()
                .flatMap(above -> chart.staffOf(above.id()).stream())
                .filter(staff -> staff.duty() == Duty.DEPUTY)
                .map(staff -> staff.person().id())
                .forEach(order::add);
        return order.stream().distinct().toList();
    }

    /// The foremost post of that day; of somebody who had none then, the last one before it.
    private static Optional<Appointment> post(OrgChart chart, PersonId person, LocalDate on) {
        Stream<Appointment> then = chart.careerOf(person).stream()
                .filter(held ->
                        held.duty() != Duty.ADMINISTRATOR && !held.from().isAfter(on));
        return then.max(Comparator.<Appointment, Boolean>comparing(held -> lasted(held, on))
                .thenComparing(held -> held.duty() == Duty.HEAD)
                .thenComparing(Appointment::from));
    }

    private static boolean lasted(Appointment held, LocalDate on) {
        LocalDate until = held.until();
        return until == null || on.isBefore(until);
    }
}
