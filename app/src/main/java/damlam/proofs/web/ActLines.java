package damlam.proofs.web;

import damlam.access.CurrentPerson;
import damlam.access.Role;
import damlam.journal.Confidential;
import damlam.journal.KeptEntry;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.page.Words;
import damlam.record.Leaf;
import damlam.record.RecordFormatException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Acts in the words of those who did them.
final class ActLines {
    /// Features whose acts have a name of their own.
    static final List<String> AREAS = List.of(
            "access",
            "analysis",
            "arrivals",
            "cases",
            "consolidation",
            "daring",
            "directives",
            "discipline",
            "documents",
            "exchange",
            "files",
            "forms",
            "inspection",
            "issuing",
            "numbers",
            "org",
            "oversight",
            "personnel",
            "policy",
            "registers",
            "reports",
            "rulebook",
            "signatures",
            "whistleblowing");
    /// What an act is done to, where it has a page, with the page's address.
    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("case", "/cases/"),
            Map.entry("conduct", "/conduct/"),
            Map.entry("document", "/documents/"),
            Map.entry("directive", "/directives/"),
            Map.entry("file", "/files/"),
            Map.entry("finding", "/findings/"),
            Map.entry("hearing", "/hearings/"),
            Map.entry("initiative", "/initiatives/"),
            Map.entry("inspection", "/inspections/"),
            Map.entry("proceeding", "/proceedings/"),
            Map.entry("proposal", "/staff/"),
            Map.entry("signal", "/signals/"));

    /// Those whose pages are the work’s: whoever looks after the system alone does not open them.
    private static final Set<String> OF_WORK = Set.of("case", "document", "directive", "file", "proceeding");

    private final Words words;
    private final long published;
    private final boolean works;
    private final OrgChart chart;

    /// @param published how many acts are under a signed checkpoint
    ActLines(Words words, long published, CurrentPerson me, OrgChart chart) {
        this.words = words;
        this.published = published;
        this.works = me.is(Role.OFFICIAL);
        this.chart = chart;
    }

    /// @param theirs whether it is theirs who look; else it says only what its leaf says in the open
    ActLine of(KeptEntry entry, boolean theirs) {
        boolean altered = !entry.findings().isEmpty();
        boolean own = theirs && !altered;
        String[] subject = own ? entry.subject().split(":", 2) : new String[] {""};
        boolean confidential = !own && Confidential.is(entry.kind());
        boolean opens = subject.length == 2 && (works || !OF_WORK.contains(subject[0]));
        String page = opens ? PAGES.get(subject[0]) : null;
        return new ActLine(
                entry.no(),
                entry.at(),
                confidential,
                confidential ? words.say("proofs.did.confidential") : kind(entry, own ? move(entry) : ""),
                own ? named(entry.subject()) : "",
                page == null ? "" : page + subject[1],
                entry.no() < published,
                altered);
    }

    /// The same of an act that is one's own: a person by their name.
    private String named(String subject) {
        String[] parts = subject.split(":", 2);
        return parts.length == 2 && parts[0].equals("person")
                ? chart.person(new PersonId(Long.parseLong(parts[1])))
                        .map(Person::name)
                        .orElseGet(() -> subject(subject))
                : subject(subject);
    }

    /// What it was done to, in words: the record names it by a word and a number.
    String subject(String subject) {
        String[] parts = subject.split(":", 2);
        String known = "proofs.subject." + parts[0];
        if (parts.length == 2 && words.knows(known)) {
            return words.say(known, parts[1]);
        }
        return words.say("proofs.subject.other", parts[parts.length - 1]);
    }

    /// What kind of thing was done; of a move that is one's own, also which.
    private String kind(KeptEntry entry, String move) {
        return move.isEmpty()
                ? kind(entry.kind())
                : words.say("proofs.did." + entry.kind() + ".of", words.say("cases.move." + move));
    }

    /// The same in general.
    String kind(String kind) {
        String known = "proofs.did." + kind;
        String area = kind.replaceFirst("\\..*", "");
        return words.knows(known)
                ? words.say(known)
                : words.say("proofs.area." + (AREAS.contains(area) ? area : "other"));
    }

    /// Which move of a case it is; empty for any other act.
    private static String move(KeptEntry entry) {
        damlam.record.Words act = entry.act();
        try {
            return act != null
                            && entry.kind().equals("cases.move")
                            && Leaf.facts(act.text()).get("facts") instanceof Map<?, ?> facts
                            && facts.get("move") instanceof String move
                    ? move
                    : "";
        } catch (RecordFormatException e) {
            // A row that somebody altered: the check of the whole names it.
            return "";
        }
    }
}
