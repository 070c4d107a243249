package damlam.org;

/// Names one appointment; numbers start at 1.
public record AppointmentId(long value) {
    public AppointmentId {
        if (value < 1) {
            throw new IllegalArgumentException("no such appointment: " + value);
        }
    }
}
