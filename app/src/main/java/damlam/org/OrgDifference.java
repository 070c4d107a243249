package damlam.org;

import java.util.List;

/// What an import would do, line by line; the lists run parallel to those of the [OrgImport].
///
/// @param faults why it cannot be taken over; empty if it can
public record OrgDifference(List<Change> units, List<Change> people, List<Change> appointments, List<Fault> faults) {
    /// What becomes of one line.
    public enum Change {
        ADDED,
        CHANGED,
        SAME
    }

    /// Which list of the import a fault is in.
    public enum Part {
        UNIT,
        PERSON,
        APPOINTMENT
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

    public long count(List<Change> changes, Change change) {
        return changes.stream().filter(change::equals).count();
    }
}
