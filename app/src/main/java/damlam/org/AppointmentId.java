package damlam.org;

import java.io.Serializable;

/// Names one appointment; numbers start at 1.
public record AppointmentId(long value) implements Serializable {
    public AppointmentId {
        if (value < 1) {
            throw new IllegalArgumentException("no such appointment: " + value);
        }
    }
}
