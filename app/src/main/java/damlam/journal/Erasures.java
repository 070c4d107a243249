package damlam.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Erases words by law: prose and names of one act, with their salt, wherever they are kept. The act itself stays
/// proved, and so does that its words were erased, by whom and on which ground.
///
/// Nobody erases what they said themselves or what was said about them; words of a matter about people are erased by
/// two: one asks, another agrees by the day that this says. The database holds whoever writes to it to the
/// same (`V238`,
/// `V256`).
@Component
public class Erasures {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    static final String KIND = "proofs.erase";
    static final String ASKING = "proofs.eraseAsk";
    private static final Set<String> OWN = Set.of(KIND, ASKING);
    private static final String ERASING = """
            select l.leaf_no
            from journal.erased x join journal.leaf l on l.entry_id = x.by_entry_id
            where x.entry_id = ?
            """;
    private static final String WAY = """
            select journal.erasure_barred(:person, :entry) as barred, journal.erased_by_two(:kind) as two,
                   other.person_id as asked_by, other.text as ground,
                   (select max(journal.erasure_until(e)) from journal.entry e
                    where e.subject = 'act:' || :no and e.kind = 'proofs.eraseAsk' and e.person_id = :person
                      and journal.erasure_until(e) > access.present()) as waits_until
            from (select journal.erasure_asked(:entry, :person) as entry_id) asked
                left join journal.entry other using (entry_id)
            """;
    private static final String WAITING = """
            select distinct l.leaf_no
            from journal.entry e
                join journal.leaf l on l.leaf_no = substring(e.subject from 5)::bigint
            where e.kind = 'proofs.eraseAsk' and journal.erasure_until(e) > access.present() and e.person_id <> :person
              and not exists (select from journal.erased x where x.entry_id = l.entry_id)
              and not journal.erasure_barred(e.person_id, l.entry_id)
              and not journal.erasure_barred(:person, l.entry_id)
            order by l.leaf_no
            """;

    private final Journal journal;
    private final JdbcClient jdbc;
    private final List<WordsKept> keepers;
    private final ErasurePeriod period;
    private final Clock clock;

    Erasures(Journal journal, JdbcClient jdbc, List<WordsKept> keepers, ErasurePeriod period, Clock clock) {
        this.journal = journal;
        this.jdbc = jdbc;
        this.keepers = keepers;
        this.period = period;
        this.clock = clock;
    }

    /// What came of it.
    public enum Outcome {
        /// There are no such words, or no more.
        NOTHING,
        /// They said it themselves, or it was said of them.
        BARRED,
        /// Somebody else has to agree.
        ASKED,
        ERASED
    }

    /// How somebody can have the words of an act erased. That a confidential matter concerns them is not said to them:
    /// they may ask like anybody, and nobody is told of it.
    ///
    /// @param barred whether they may not, since it concerns them
    /// @param two whether another has to agree
    /// @param days how many there are for that
    /// @param waitsUntil the last day on which what they asked themselves waits for another; null where they
    ///     did not
    /// @param askedBy who asked before, so that they may agree; null where nobody did
    /// @param ground on which
    public record Way(
            boolean barred,
            boolean two,
            int days,
            @Nullable LocalDate waitsUntil,
            @Nullable Long askedBy,
            String ground) {}

    /// Whether the words of an act may be erased. The grounds on which others were erased stay.
    public static boolean mayBeErased(KeptEntry act) {
        return act.text() != null && !OWN.contains(act.kind());
    }

    /// The act by which the words of another were erased; empty where they were not, or it has no number yet.
    public Optional<KeptEntry> erasing(KeptEntry act) {
        return jdbc.sql(ERASING)
                .param(act.entryId())
                .query(Long.class)
                .optional()
                .flatMap(journal::numbered);
    }

    /// How somebody can have the words of an act erased.
    public Way way(long person, KeptEntry act) {
        return jdbc.sql(WAY)
                .param("person", person)
                .param("entry", act.entryId())
                .param("kind", act.kind())
                .param("no", act.no())
                .query((row, i) -> {
                    boolean barred = row.getBoolean("barred");
                    java.sql.Timestamp until = row.getTimestamp("waits_until");
                    long by = row.getLong("asked_by");
                    return new Way(
                            barred && !Confidential.is(act.kind()),
                            row.getBoolean("two"),
                            period.days(today()),
                            until == null ? null : lastDay(until.toInstant()),
                            by == 0 || barred ? null : by,
                            barred ? "" : Objects.requireNonNullElse(row.getString("ground"), ""));
                })
                .single();
    }

    /// Numbers of the acts whose words another asked to erase, and somebody may agree.
    public List<Long> waiting(long person) {
        return jdbc.sql(WAITING)
                .param("person", person)
                .query((row, i) -> row.getLong(1))
                .list();
    }

    /// Erases words, or asks another to, or agrees to what another asked.
    ///
    /// @param no of the act in the record
    /// @param ground in law, nothing of what is erased; that of whoever asked stands where it is empty
    /// @return what came of it; nothing is recorded where there was nothing to erase, or they may not
    @Transactional
    public Outcome erase(Actor by, long no, String ground) {
        Optional<KeptEntry> found = journal.numbered(no);
        if (found.isEmpty() || !mayBeErased(found.get())) {
            return Outcome.NOTHING;
        }
        KeptEntry act = found.get();
        Way way = way(by.personId(), act);
        if (way.barred()) {
            return Outcome.BARRED;
        }
        if (way.two() && way.askedBy() == null) {
            if (way.waitsUntil() == null) {
                LocalDate until = today().plusDays(period.days(today()));
                record(
                        by,
                        ASKING,
                        "act:" + no,
                        Map.of("entry", no, "what", "words", "until", until.toString()),
                        ground);
            }
            return Outcome.ASKED;
        }
        String subject = way.two() ? "act:" + no : act.subject();
        String reason = ground.isEmpty() ? way.ground() : ground;
        long saying = record(by, KIND, subject, Map.of("entry", no, "what", "words"), reason);
        boolean done = jdbc.sql("select journal.erase(?, ?)")
                .params(act.entryId(), saying)
                .query(Boolean.class)
                .single();
        if (!done) {
            throw new IllegalStateException("the words of entry %d were erased meanwhile".formatted(act.entryId()));
        }
        keepers.forEach(keeper -> keeper.forget(act.entryId()));
        return Outcome.ERASED;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /// Of what waits until a moment, which is the first of a day or, of acts from before, any.
    private static LocalDate lastDay(Instant until) {
        return LocalDate.ofInstant(until.minusMillis(1), ZONE);
    }

    private long record(Actor by, String kind, String subject, Map<String, Object> facts, String ground) {
        return journal.append(new Entry(clock.instant(), by, kind, subject, facts, ground));
    }
}
