package damlam.journal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Erases words by law: prose and names of one act, with their salt, wherever they are kept. The act itself stays
/// proved, and so does that its words were erased, by whom and on which ground.
@Component
public class Erasures {
    static final String KIND = "proofs.erase";
    private static final String ERASING = """
            select l.leaf_no
            from journal.erased x join journal.leaf l on l.entry_id = x.by_entry_id
            where x.entry_id = ?
            """;

    private final Journal journal;
    private final JdbcClient jdbc;
    private final List<WordsKept> keepers;
    private final Clock clock;

    Erasures(Journal journal, JdbcClient jdbc, List<WordsKept> keepers, Clock clock) {
        this.journal = journal;
        this.jdbc = jdbc;
        this.keepers = keepers;
        this.clock = clock;
    }

    /// Whether the words of an act may be erased. The ground on which others were erased stays.
    public static boolean mayBeErased(KeptEntry act) {
        return act.text() != null && !act.kind().equals(KIND);
    }

    /// The act by which the words of another were erased; empty where they were not, or it has no number yet.
    public Optional<KeptEntry> erasing(KeptEntry act) {
        return jdbc.sql(ERASING)
                .param(act.entryId())
                .query(Long.class)
                .optional()
                .flatMap(journal::numbered);
    }

    /// @param no of the act in the record
    /// @param ground in law; nothing of what is erased
    /// @return whether there was anything to erase; nothing is recorded where there was not
    @Transactional
    public boolean erase(Actor by, long no, String ground) {
        Optional<KeptEntry> act = journal.numbered(no);
        if (act.isEmpty() || !mayBeErased(act.get())) {
            return false;
        }
        long erased = act.get().entryId();
        long saying = journal.append(new Entry(
                clock.instant(), by, KIND, act.get().subject(), Map.of("entry", no, "what", "words"), ground));
        boolean done = jdbc.sql("select journal.erase(?, ?)")
                .params(erased, saying)
                .query(Boolean.class)
                .single();
        if (!done) {
            throw new IllegalStateException("the words of entry %d were erased meanwhile".formatted(no));
        }
        keepers.forEach(keeper -> keeper.forget(erased));
        return true;
    }
}
