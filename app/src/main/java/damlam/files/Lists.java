package damlam.files;

import damlam.forms.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The two official lists: what lies in a file, and the files of a unit.
final class Lists {
    private static final Wording WORDS = Wording.of(Lists.class, "contents.properties");

    private Lists() {}

    static Table contents(WorkFile file, List<Held> held) {
        FileFacts facts = file.facts();
        int pages = held.stream()
                .map(Held::pages)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
        String counted = pages == 0 ? "" : WORDS.say("contents.pages", String.valueOf(pages));
        List<String> about = List.of(
                WORDS.say("contents.file", facts.code(), facts.title()),
                WORDS.say("contents.kept", facts.retention(), time(facts), String.valueOf(held.size()), counted));
        List<List<String>> rows = new ArrayList<>();
        // After something whose sheets nobody counted no place is known.
        int sheet = 1;
        for (Held one : held) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    one.printed(),
                    one.day() == null ? "" : Wording.day(one.day()),
                    one.type().isEmpty() ? one.subject() : one.type() + ": " + one.subject(),
                    one.issuer(),
                    sheet == 0 ? "" : sheets(sheet, one.pages()),
                    noted(one)));
            Integer count = one.pages();
            sheet = sheet == 0 || count == null ? 0 : sheet + count;
        }
        return new Table(
                WORDS.say("contents.title"),
                about,
                heads("contents", List.of("no", "number", "day", "subject", "issuer", "sheets", "note")),
                rows,
                List.of(5, 17, 12, 42, 22, 7, 13));
    }

    /// On which sheets of the file it lies; of what nobody counted, on which it begins.
    private static String sheets(int first, @Nullable Integer count) {
        return count == null || count < 2 ? String.valueOf(first) : first + "\u2013" + (first + count - 1);
    }

    private static String noted(Held one) {
        if (one.attachments().isEmpty()) {
            return one.remarks();
        }
        String attached =
                WORDS.say("contents.attached", String.valueOf(one.attachments().size()), one.attached());
        return one.remarks().isEmpty() ? attached : one.remarks() + ". " + attached;
    }

    static Table ofUnit(String unit, List<WorkFile> files) {
        return catalog(WORDS.say("catalog.unit", unit), files);
    }

    static Table ofPerson(String person, List<WorkFile> files) {
        return catalog(WORDS.say("catalog.person", person), files);
    }

    private static Table catalog(String about, List<WorkFile> files) {
        List<List<String>> rows = new ArrayList<>();
        for (WorkFile file : files) {
            FileFacts facts = file.facts();
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    facts.code(),
                    facts.title(),
                    time(facts),
                    facts.retention(),
                    String.valueOf(file.documents()),
                    WORDS.say("catalog.state." + file.state())));
        }
        return new Table(
                WORDS.say("catalog.title"),
                List.of(about),
                heads("catalog", List.of("no", "code", "subject", "time", "retention", "sheets", "note")),
                rows,
                List.of(5, 20, 42, 20, 14, 9, 14));
    }

    private static List<String> heads(String list, List<String> columns) {
        return columns.stream().map(column -> WORDS.say(list + "." + column)).toList();
    }

    private static String time(FileFacts facts) {
        return facts.endsOn() == null
                ? WORDS.say("since", Wording.day(facts.startsOn()))
                : WORDS.say("until", Wording.day(facts.startsOn()), Wording.day(facts.endsOn()));
    }
}
