package damlam.org;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an import would do, line by line; the lists run parallel to those of the [OrgImport].
///
/// @param faults why it cannot be taken over; empty if it can
public record OrgDifference(
        List<Effect<Unit>> units,
        List<Effect<Person>> people,
        List<Effect<Appointment>> appointments,
        List<Fault> faults) {
    /// What becomes of one line.
    public enum Change {
        ADDED,
        /// A post is taken up, and the one held before ends with it.
        REPLACES,
        CHANGED,
        SAME
    }

    /// Which list of the import a fault is in.
    public enum Part {
        UNIT,
        PERSON,
        APPOINTMENT
    }

    /// @param before what the line changes or finds as it says; for an appointment, the one whose place it takes; null
    /// for what is new
    public record Effect<T>(Change change, @Nullable T before) {
        static <T> Effect<T> added() {
            return new Effect<>(Change.ADDED, null);
        }

        static <T> Effect<T> on(T before, boolean same) {
            return new Effect<>(same ? Change.SAME : Change.CHANGED, before);
        }
    }

    /// @param index place in the list, from 0
    /// @param value what the line names and what is wrong with it: a code, a name
    public record Fault(Part part, int index, Refusal refusal, String value) {}

    public OrgDifference {
        units = List.copyOf(units);
        people = List.copyOf(people);
        appointments = List.copyOf(appointments);
        faults = List.copyOf(faults);
    }

    public static long count(List<? extends Effect<?>> effects, Change change) {
        return effects.stream().filter(effect -> effect.change() == change).count();
    }

    /// How many lines of all three lists have this effect.
    public long count(Change change) {
        return Stream.of(units, people, appointments)
                .mapToLong(effects -> count(effects, change))
                .sum();
    }
}
