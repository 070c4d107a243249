package damlam.access;

import damlam.org.AppointmentId;
import damlam.org.PersonId;
import java.time.Instant;
import java.time.LocalDate;

/// A post that somebody signed in gave and that opens what is sealed, until another has confirmed who holds it.
///
/// @param title of the post, in the unit named `unit`
/// @param from the first day on which they hold it
/// @param id which giving it was; of several the newest
/// @param by who gave it, or gave its unit more to see
/// @param byChart whether they held it before, and the chart around it was changed: refusing it takes it from nobody
/// @param refused whether somebody has said that it is not so
/// @param at when
public record GivenPost(
        long id,
        AppointmentId appointment,
        PersonId person,
        String title,
        String unit,
        LocalDate from,
        PersonId by,
        boolean byChart,
        boolean refused,
        Instant at) {}
