package damlam.access.web;

import java.time.Instant;

/// A password that another set, with names.
///
/// @param by who set it
/// @param reason empty for the first of an account
/// @param shut whether what is sealed is closed until somebody confirms it
/// @param confirmedBy empty where nobody did, or need not
public record GivenLine(
        long person, String name, String by, Instant at, String reason, boolean shut, String confirmedBy) {}
