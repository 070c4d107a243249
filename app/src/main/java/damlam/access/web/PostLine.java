package damlam.access.web;

import java.time.Instant;
import java.time.LocalDate;

/// A post that another gave, with names.
///
/// @param name who is to hold it
/// @param by who gave it
public record PostLine(
        long appointment, String name, String title, String unit, LocalDate from, String by, Instant at) {}
