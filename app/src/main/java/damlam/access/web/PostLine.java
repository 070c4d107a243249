package damlam.access.web;

import java.time.Instant;
import java.time.LocalDate;

/// A post that another gave, with names.
///
/// @param name who is to hold it
/// @param by who gave it
/// @param byChart whether they held it before, and the chart around it was changed
/// @param refused whether somebody has said that it is not so
public record PostLine(
        long appointment,
        String name,
        String title,
        String unit,
        LocalDate from,
        String by,
        boolean byChart,
        boolean refused,
        Instant at) {}
