package damlam.documents.web;

import damlam.dispatch.Marks.Secrecy;
import damlam.documents.Arrival;
import damlam.documents.Channel;
import damlam.documents.Content;
import damlam.documents.Direction;
import damlam.documents.OriginalFile;
import damlam.documents.Registration;
import damlam.documents.Urgency;
import damlam.page.Typed;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The register's line as it was typed, right or not.
///
/// @param direction empty where it is not clear, and is asked
/// @param suggested how the number is probably spelt; empty where it looks right
/// @param secrecy name of the mark of secrecy; empty for none
/// @param readers who may see it beside whoever registers it, where it has one
/// @param inferred what the issuer shown follows from where the text names none: `symbol`, `mail`; else empty
public record DraftForm(
        String direction,
        String number,
        String suggested,
        String date,
        String issuer,
        String type,
        String subject,
        String signer,
        String channel,
        String urgency,
        String arrived,
        String text,
        String inferred,
        String secrecy,
        Set<Long> readers) {
    /// A digit before the symbol begins.
    private static final Pattern NUMBERED = Pattern.compile("[^/-]*\\d");

    public DraftForm {
        readers = Set.copyOf(readers);
    }

    static DraftForm typed(Map<String, String> typed, Set<Long> readers) {
        return new DraftForm(
                value(typed, "direction"),
                value(typed, "number"),
                "",
                value(typed, "date"),
                value(typed, "issuer"),
                value(typed, "type"),
                value(typed, "subject"),
                value(typed, "signer"),
                known(Channel.values(), value(typed, "channel"), Channel.PAPER),
                known(Urgency.values(), value(typed, "urgency"), Urgency.NORMAL),
                value(typed, "arrived"),
                typed.getOrDefault("text", ""),
                "",
                secrecy(value(typed, "secrecy")),
                readers);
    }

    private static String value(Map<String, String> typed, String name) {
        return typed.getOrDefault(name, "").replace('\u0000', ' ').strip();
    }

    private static String secrecy(String typed) {
        return Arrays.stream(Secrecy.values())
                .map(Enum::name)
                .filter(typed::equals)
                .findFirst()
                .orElse("");
    }

    private static String known(Enum<?>[] names, String typed, Enum<?> otherwise) {
        return Arrays.stream(names)
                .map(Enum::name)
                .filter(typed::equals)
                .findFirst()
                .orElse(otherwise.name());
    }

    /// What is wrong, by field; the words are `documents.error.<value>`.
    ///
    /// @param today a document has come in by then
    Map<String, String> errors(boolean hasFile, int longest, LocalDate today) {
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
        // What went out was numbered and dated first (NĐ 30/2020, art. 15); a draft of ours is not out yet.
        if (direction.equals(Direction.OUTGOING.name())) {
            if (!NUMBERED.matcher(number).lookingAt()) {
                errors.put("number", "unnumbered");
            }
            if (date.isEmpty()) {
                errors.put("date", "undated");
            }
        }
        if (direction.equals(Direction.INCOMING.name()) && !arrived.isEmpty()) {
            Optional<LocalDate> on = Typed.read(arrived);
            if (on.isEmpty() || on.get().isAfter(today)) {
                errors.put("arrived", on.isEmpty() ? "date" : "arrived");
            }
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
                new Content(text, file),
                arrival(),
                secrecy.isEmpty() ? null : Secrecy.valueOf(secrecy));
    }

    /// What goes out does not come in on any day.
    Arrival arrival() {
        boolean incoming = direction.equals(Direction.INCOMING.name());
        return new Arrival(
                Channel.valueOf(channel),
                Urgency.valueOf(urgency),
                incoming ? Typed.read(arrived).orElse(null) : null);
    }
}
