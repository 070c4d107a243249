package damlam.discipline;

import static damlam.discipline.ProceedingRefusedException.require;

import damlam.discipline.ProceedingRefusedException.Reason;
import damlam.org.PersonId;
import damlam.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.springframework.stereotype.Component;

/// The votes of ballots that are open. They are in memory alone, sorted by mark, until a ballot is counted: a row
/// of each as it came would say in its order, or in the database’s own, who cast it. If the server stops before,
/// members cast them again, with the marks they keep.
@Component
class BallotBox {
    static final String BLANK = "BLANK";
    static final String VOTE = "vote.";
    private static final String MARK = "[0-9a-f]{64}";

    private final BallotRows rows;
    private final Vault vault;
    private final Map<String, Map<String, Vote>> votes = new ConcurrentHashMap<>();

    BallotBox(BallotRows rows, Vault vault) {
        this.rows = rows;
        this.vault = vault;
    }

    private record Vote(String choice, String signature) {}

    /// A new ballot; `key` is kept once its act is.
    record Made(BlindKey key, List<String> choices) {}

    void open(ProceedingId id, int no, Made made) {
        rows.insert(id, no, made.key().modulus(), vault.encrypt(made.key().kept()), made.choices());
        votes.keySet().removeIf(other -> other.startsWith(id.value() + "/"));
    }

    void end(ProceedingId id, int no) {
        rows.end(id, no);
    }

    /// @param first whether it was not signed before
    record Signed(String signature, boolean first) {}

    /// Signs the mark of a member, once; the same again is answered again.
    Signed sign(ProceedingId id, int no, PersonId member, String blinded, Instant at) {
        String key = rows.key(id, no).orElseThrow(() -> new ProceedingRefusedException(Reason.NOT_NEXT));
        String signature = BlindKey.of(vault.decrypt(key)).sign(blinded);
        String hash = hash(blinded);
        String taken = rows.taken(id, no, member).orElse("");
        require(taken.isEmpty() || taken.equals(hash), Reason.TAKEN);
        if (taken.isEmpty()) {
            rows.take(id, no, member, hash, at);
        }
        return new Signed(signature, taken.isEmpty());
    }

    static String hash(String blinded) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(blinded.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// Takes a vote from anybody who has a mark that was signed. The same vote again changes nothing.
    void cast(ProceedingId id, int no, String mark, String signature, String choice) {
        BallotRows.Open open = rows.open(id, no).orElseThrow(() -> new ProceedingRefusedException(Reason.NOT_NEXT));
        require(
                mark.matches(MARK)
                        && open.choices().contains(choice)
                        && BlindKey.verifies(open.modulus(), mark, signature),
                Reason.FORGED);
        Vote vote = new Vote(choice, signature);
        Vote before = cast(id, no).putIfAbsent(mark, vote);
        require(before == null || before.choice().equals(choice), Reason.CAST_ALREADY);
    }

    private Map<String, Vote> cast(ProceedingId id, int no) {
        return votes.computeIfAbsent(id.value() + "/" + no, key -> new ConcurrentSkipListMap<>());
    }

    int count(ProceedingId id, int no) {
        return cast(id, no).size();
    }

    /// What was cast, counted: facts of the act that counts it.
    ///
    /// @param present how many must have cast
    Facts tally(ProceedingId id, int no, Question question, int present) {
        Map<String, Vote> all = cast(id, no);
        require(all.size() == present, Reason.MISSING);
        Facts facts = Facts.NONE.with("question", question.name()).with("ballot", no);
        for (Map.Entry<String, Vote> vote : all.entrySet()) {
            facts = facts.with(
                    VOTE + vote.getKey(),
                    vote.getValue().choice() + ":" + vote.getValue().signature());
        }
        return counted(facts);
    }

    /// The votes among an act’s facts, counted into its facts.
    static Facts counted(Facts facts) {
        Facts all = facts.with("invalid", votes(facts, BLANK));
        boolean first = facts.of(Question.class, "question") == Question.DISCIPLINE;
        if (first) {
            return all.with("yes", votes(facts, "YES")).with("no", votes(facts, "NO"));
        }
        for (var form : damlam.procedure.Form.values()) {
            int count = votes(facts, form.name());
            all = count == 0 ? all : all.with("form" + form, count);
        }
        return all;
    }

    private static int votes(Facts facts, String choice) {
        return (int) facts.all().entrySet().stream()
                .filter(fact -> fact.getKey().startsWith(VOTE))
                .filter(fact -> fact.getValue().startsWith(choice + ":"))
                .count();
    }
}
