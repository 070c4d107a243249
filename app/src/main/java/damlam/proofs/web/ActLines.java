package damlam.proofs.web;

import damlam.journal.Confidential;
import damlam.journal.KeptEntry;
import damlam.page.Words;
import damlam.record.Leaf;
import damlam.record.RecordFormatException;
import java.util.List;
import java.util.Map;

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
    private static final Map<String, String> PAGES = Map.of(
            "case", "/cases/",
            "document", "/documents/",
            "directive", "/directives/",
            "file", "/files/",
            "inspection", "/inspections/");

    private final Words words;
    private final long published;

    /// @param published how many acts are under a signed checkpoint
    ActLines(Words words, long published) {
        this.words = words;
        this.published = published;
    }

    /// @param theirs whether it is theirs who look; else it says only what its leaf says in the open
    ActLine of(KeptEntry entry, boolean theirs) {
        boolean altered = !entry.findings().isEmpty();
        boolean own = theirs && !altered;
        String[] subject = own ? entry.subject().split(":", 2) : new String[] {""};
        boolean confidential = !own && Confidential.is(entry.kind());
        String page = subject.length == 2 ? PAGES.get(subject[0]) : null;
        return new ActLine(
                entry.no(),
                entry.at(),
                confidential,
                confidential ? words.say("proofs.did.confidential") : kind(entry, own ? move(entry) : ""),
                page == null ? String.join(":", subject) : words.say("proofs.subject." + subject[0], subject[1]),
                page == null ? "" : page + subject[1],
                entry.no() < published,
                altered);
    }

    /// What kind of thing was done; of a move that is one's own, also which.
    private String kind(KeptEntry entry, String move) {
        String known = "proofs.did." + entry.kind();
        if (!move.isEmpty()) {
            return words.say(known + ".of", words.say("cases.move." + move));
        }
        String area = entry.kind().replaceFirst("\\..*", "");
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
