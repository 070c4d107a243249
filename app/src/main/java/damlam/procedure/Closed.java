package damlam.procedure;

import java.time.LocalDate;

/// The authority ends the case before any decision, because what it was opened on does not stand any more.
public record Closed(Detection detection, LocalDate day) implements Step {
    public Closed {
        detection.course().requireInOrder(detection.day(), day);
    }

    @Override
    public Course course() {
        return detection.course();
    }
}
