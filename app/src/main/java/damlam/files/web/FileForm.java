package damlam.files.web;

import damlam.files.FileFacts;
import damlam.page.Typed;
import java.time.LocalDate;
import java.util.Optional;

/// The fields of a file as they are typed.
final class FileForm {
    private FileForm() {}

    /// Empty where something is wrong, which is then marked.
    static Optional<FileFacts> read(Typed typed) {
        LocalDate startsOn = typed.day("startsOn");
        LocalDate endsOn = typed.dayIfAny("endsOn");
        if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
            typed.wrong("endsOn", typed.words().say("page.typed.lastBeforeFirst"));
        }
        String organId = within(typed, "organId", FileFacts.ORGAN_ID);
        String catalog = needed(typed, "catalog", FileFacts.CATALOG);
        String notation = needed(typed, "notation", FileFacts.NOTATION);
        String title = needed(typed, "title", FileFacts.TITLE);
        String retention = needed(typed, "retention", FileFacts.SHORT);
        String rights = within(typed, "rights", FileFacts.SHORT);
        String creator = needed(typed, "creator", FileFacts.SHORT);
        String language = within(typed, "language", FileFacts.LANGUAGE);
        String description = within(typed, "description", FileFacts.DESCRIPTION);
        if (!typed.right() || startsOn == null) {
            return Optional.empty();
        }
        return Optional.of(new FileFacts(
                organId,
                catalog,
                notation,
                title,
                retention,
                rights,
                creator,
                language,
                startsOn,
                endsOn,
                description));
    }

    private static String needed(Typed typed, String field, int most) {
        typed.text(field);
        return within(typed, field, most);
    }

    static String within(Typed typed, String field, int most) {
        String value = typed.value(field).replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        if (value.length() > most) {
            typed.wrong(field, typed.words().say("files.wrong.long", value.length(), most));
        }
        return value;
    }
}
