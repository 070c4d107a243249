package damlam.documents.web;

import damlam.documents.Content;
import damlam.documents.Direction;
import damlam.documents.OriginalFile;
import damlam.documents.Registration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The register's line as it was typed, right or not.
///
/// @param suggested how the number is probably spelt; empty where it looks right
public record DraftForm(
        String direction,
        String number,
        String suggested,
        String date,
        String issuer,
        String type,
        String subject,
        String signer,
        String text) {
    static DraftForm typed(Map<String, String> typed) {
        return new DraftForm(
                value(typed, "direction"),
                value(typed, "number"),
                "",
                value(typed, "date"),
                value(typed, "issuer"),
                value(typed, "type"),
                value(typed, "subject"),
                value(typed, "signer"),
                typed.getOrDefault("text", ""));
    }

    private static String value(Map<String, String> typed, String name) {
        return typed.getOrDefault(name, "").replace('\u0000', ' ').strip();
    }

    /// What is wrong, by field; the words are `documents.error.<value>`.
    Map<String, String> errors(boolean hasFile, int longest) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (!direction.equals(Direction.INCOMING.name()) && !direction.equals(Direction.OUTGOING.name())) {
            errors.put("direction", "direction");
        }
        if (subject.isEmpty()) {
            errors.put("subject", "subject");
        }
        if (!date.isEmpty() && day(date).isEmpty()) {
            errors.put("date", "date");
        }
        if (text.isBlank() && !hasFile) {
            errors.put("text", "text");
        }
        Map.of("number", number, "issuer", issuer, "subject", subject, "signer", signer)
                .forEach((field, value) -> {
                    if (value.length() > longest) {
                        errors.put(field, "long");
                    }
                });
        return errors;
    }

    /// A day as browsers send it, or as people here write it.
    static Optional<LocalDate> day(String typed) {
        String iso = typed.strip().replaceFirst("^(\\d{1,2})/(\\d{1,2})/(\\d{4})$", "$3-$2-$1");
        try {
            String[] parts = iso.split("-");
            return parts.length == 3
                    ? Optional.of(LocalDate.parse(
                            "%s-%2s-%2s".formatted(parts[0], parts[1], parts[2]).replace(' ', '0')))
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    Registration registration(@Nullable OriginalFile file) {
        return new Registration(
                Direction.valueOf(direction),
                number,
                day(date).orElse(null),
                issuer,
                type,
                subject,
                signer,
                new Content(text, file));
    }
}
