package damlam.documents.web;

import damlam.documents.Content;
import damlam.documents.Direction;
import damlam.documents.OriginalFile;
import damlam.documents.Registration;
import damlam.page.Typed;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The register's line as it was typed, right or not.
///
/// @param suggested how the number is probably spelt; empty where it looks right
/// @param inferred whether the text names no issuer and the one shown follows from the symbol
public record DraftForm(
        String direction,
        String number,
        String suggested,
        String date,
        String issuer,
        String type,
        String subject,
        String signer,
        String text,
        boolean inferred) {
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
                typed.getOrDefault("text", ""),
                false);
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
        if (!date.isEmpty() && Typed.read(date).isEmpty()) {
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

    Registration registration(@Nullable OriginalFile file) {
        return new Registration(
                Direction.valueOf(direction),
                number,
                Typed.read(date).orElse(null),
                issuer,
                type,
                subject,
                signer,
                new Content(text, file));
    }
}
