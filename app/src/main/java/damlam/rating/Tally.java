package damlam.rating;

import damlam.cases.CaseId;
import java.util.List;
import java.util.Map;

/// What was counted of one person, or of a unit: each figure with the cases behind it.
public record Tally(Map<Measured, List<CaseId>> cases) {
    public Tally {
        cases = Map.copyOf(cases);
    }

    public List<CaseId> of(Measured measured) {
        return cases.getOrDefault(measured, List.of());
    }

    public int count(Measured measured) {
        return of(measured).size();
    }

    public boolean empty() {
        return cases.isEmpty();
    }

    /// The denominator; 0 where there is none.
    public int whole(Measured measured) {
        int done = count(Measured.ON_TIME) + count(Measured.LATE);
        return switch (measured.of()) {
            case DUE -> done + count(Measured.OVERDUE);
            case DONE -> done;
            case BEHIND -> count(Measured.LATE) + count(Measured.OVERDUE);
            case NONE -> 0;
        };
    }
}
