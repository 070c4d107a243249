package damlam.rulebook;

import damlam.calendar.Certainty;
import java.time.LocalDate;

/// A document of law, as other documents name it that rest on it.
///
/// @param name of a law its own, else the kind of document
/// @param issuer who issued it, `title` what it says of itself; empty of a law
/// @param source where this stands
public record Law(
        String number, String name, LocalDate date, String issuer, String title, Certainty certainty, String source) {}
