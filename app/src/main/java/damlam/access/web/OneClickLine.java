package damlam.access.web;

/// A role of the demonstration, as the sign-in page offers it.
public record OneClickLine(String role, long person, String name, String title, String unit) {}
