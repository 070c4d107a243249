package damlam.procedure;

import java.time.LocalDate;

/// The authority takes back an opening that was a mistake, before anybody was called: it counts as never weighed.
public record Withdrawn(Detection detection, LocalDate day) implements Step {
    @Override
    public Course course() {
        return detection.course();
    }
}
