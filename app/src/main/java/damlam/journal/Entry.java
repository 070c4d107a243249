package damlam.journal;

import damlam.record.Leaf;
import damlam.record.Words;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One accountable act, as it enters the journal.
///
/// @param at when it was done, in whole milliseconds
/// @param kind what was done: feature and act, as in `cases.move` or `directives.reading`
/// @param subject what it was done to: a word and a number, as in `case:77`
/// @param facts words of a closed vocabulary, numbers, days; never prose or names
/// @param text prose and names; null where there is none
public record Entry(
        Instant at,
        Actor actor,
        String kind,
        String subject,
        Map<String, Object> facts,
        @Nullable String text) {
    public Entry {
        if (kind.isBlank() || subject.isBlank()) {
            throw new IllegalArgumentException(
                    "an entry has a kind and a subject, was '" + kind + "', '" + subject + "'");
        }
        at = at.truncatedTo(ChronoUnit.MILLIS);
        facts = Map.copyOf(facts);
    }

    /// The leaf that stands for this act in the record. It is published, so it says in the open only when
    /// what kind of thing was done, and of confidential ones not even that; who did it to what, and their
    /// words, it holds as salted hashes.
    ///
    /// @param act [#act()] with its salt, drawn once for this entry; kept beside the leaf
    /// @param words the text, likewise; null where there is none
    Leaf leaf(Words act, @Nullable Words words) {
        Map<String, Object> open = new TreeMap<>();
        boolean confidential = Confidential.is(kind);
        open.put("at", (confidential ? Confidential.day(at) : at).toString());
        open.put("kind", confidential ? Confidential.KIND : kind);
        open.put(Leaf.ACT, act.commitment());
        if (words != null) {
            open.put(Leaf.TEXT, words.commitment());
        }
        return Leaf.of(open);
    }

    /// Who did what to what, as canonical JSON; also what and when, where the leaf does not say it.
    String act() {
        Map<String, Object> all = new TreeMap<>();
        if (Confidential.is(kind)) {
            all.put("at", at.toString());
            all.put("kind", kind);
        }
        all.put("subject", subject);
        all.put("person", actor.personId());
        if (actor.postId() != null) {
            all.put("post", actor.postId());
        }
        if (actor.forPersonId() != null) {
            all.put("for", actor.forPersonId());
        }
        if (!facts.isEmpty()) {
            all.put("facts", facts);
        }
        return Leaf.json(all);
    }
}
