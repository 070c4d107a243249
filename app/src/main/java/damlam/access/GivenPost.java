package damlam.access;

import damlam.org.AppointmentId;
import damlam.org.PersonId;
import java.time.Instant;
import java.time.LocalDate;

/// A post that somebody signed in gave and that opens what is sealed, until another has confirmed who holds it.
///
/// @param title of the post, in the unit named `unit`
/// @param from the first day on which they hold it
/// @param by who gave it, or gave its unit more to see
/// @param at when
public record GivenPost(
        AppointmentId appointment,
        PersonId person,
        String title,
        String unit,
        LocalDate from,
        PersonId by,
        Instant at) {}
