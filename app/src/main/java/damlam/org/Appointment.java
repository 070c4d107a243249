package damlam.org;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A person in a post, from a day to a day.
///
/// @param until the first day they no longer hold it; null while they do
public record Appointment(
        AppointmentId id,
        Person person,
        Post post,
        LocalDate from,
        @Nullable LocalDate until) {
    public UnitId unit() {
        return post.unit();
    }

    public Duty duty() {
        return post.duty();
    }
}
