package damlam.dispatch;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A document that a dispatch cites as its ground.
///
/// @param name what it is called where it is cited: "Công văn", "Luật Thanh tra"
/// @param number as printed, null for a law cited by name
/// @param subject what it is about, without "về việc", null where it is not cited
/// @param enclosed whether the dispatch says that it comes with it
public record Basis(
        String name,
        @Nullable String number,
        @Nullable LocalDate date,
        @Nullable String issuer,
        @Nullable String subject,
        boolean enclosed,
        Span span) {}
