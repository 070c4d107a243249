package damlam.journal;

import damlam.record.Fault;
import damlam.record.Finding;
import damlam.record.Leaf;
import damlam.record.RecordFormatException;
import damlam.record.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One numbered act as the database holds it: the leaf, what lies beside it, and the columns that repeat it for the
/// sake of queries.
///
/// @param act canonical JSON, salted; null for acts from before leaves kept it apart
/// @param erased whether the text was erased by law
/// @param hashed whether the hash beside the leaf is the leaf's
public record KeptEntry(
        long no,
        long entryId,
        Instant at,
        String kind,
        String subject,
        long personId,
        @Nullable Long postId,
        @Nullable Long forPersonId,
        Leaf leaf,
        @Nullable Words act,
        @Nullable Words text,
        boolean erased,
        boolean hashed) {
    /// Words and salt as the database holds them; a salt of another length than any was drawn with fits nothing.
    static @Nullable Words words(byte @Nullable [] salt, @Nullable String text) {
        if (text == null) {
            return null;
        }
        return new Words(salt != null && salt.length == Words.SALT_BYTES ? salt : new byte[Words.SALT_BYTES], text);
    }

    /// What in this row is not as it was recorded. Whether the leaf itself is, the tree says.
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        try {
            Map<String, Object> open = leaf.facts();
            Map<String, Object> told = act == null ? open : Leaf.facts(act.text());
            if (act != null && !leaf.commitsTo(Leaf.ACT, act)) {
                findings.add(finding(Fault.ACT_CHANGED, "act"));
            }
            column(findings, "at", at.toString(), told.getOrDefault("at", open.get("at")));
            column(findings, "kind", kind, told.getOrDefault("kind", open.get("kind")));
            column(findings, "subject", subject, told.get("subject"));
            column(findings, "person_id", personId, told.get("person"));
            column(findings, "post_id", postId, told.get("post"));
            column(findings, "for_person_id", forPersonId, told.get("for"));
            if (!hashed) {
                findings.add(finding(Fault.ACT_CHANGED, "leaf_hash"));
            }
            words(findings, open.containsKey(Leaf.TEXT));
        } catch (RecordFormatException e) {
            findings.add(finding(Fault.ACT_CHANGED, String.valueOf(e.getMessage())));
        }
        return findings;
    }

    private void column(List<Finding> findings, String name, @Nullable Object found, @Nullable Object recorded) {
        if (found == null ? recorded != null : !found.equals(recorded)) {
            findings.add(finding(Fault.ACT_CHANGED, "%s: %s → %s".formatted(name, recorded, found)));
        }
    }

    private void words(List<Finding> findings, boolean promised) throws RecordFormatException {
        if (text == null) {
            if (promised && !erased) {
                findings.add(finding(Fault.WORDS_MISSING, ""));
            }
        } else if (!leaf.commitsTo(Leaf.TEXT, text)) {
            findings.add(finding(Fault.WORDS_CHANGED, ""));
        }
    }

    private Finding finding(Fault fault, String detail) {
        return new Finding(fault, no, no, detail);
    }
}
