package damlam.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
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
/// two: one asks, another agrees by the day that this says. Words registered for somebody's protection are erased by
/// nobody in their line, unless they wish it; words of one's own defence only where whoever said them wishes it, or a
/// court decided. The database holds whoever writes to it to the same (`V238`, `V256`, `V266`, `V285`).
@Component
public class Erasures {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    static final String KIND = "proofs.erase";
    static final String ASKING = "proofs.eraseAsk";
    static final String WISHING = "proofs.eraseOwn";
    private static final Set<String> OWN = Set.of(KIND, ASKING, WISHING);
    private static final String WAY = """
            select journal.erasure_barred(:person, :entry) as barred, journal.erased_by_two(:entry) as two,
                   other.person_id as asked_by, other.text as ground, wish.text as wish,
                   wish.entry_id is not null as wished,
                   (select max(journal.erasure_until(e)) from journal.entry e
                    where e.subject = 'act:' || :no and e.kind = 'proofs.eraseAsk' and e.person_id = :person
                      and journal.erasure_until(e) > access.present()) as waits_until
            from (select journal.erasure_asked(:entry, :person) as entry_id) asked
                left join journal.entry other using (entry_id)
                left join journal.entry wish on wish.entry_id = journal.erasure_wished(:entry)
            """;
    private static final String WAITING = """
            with open as (
                select distinct l.leaf_no, l.entry_id
                from journal.entry e join journal.leaf l on l.leaf_no = substring(e.subject from 5)::bigint
                where (e.kind = 'proofs.eraseAsk' or e.kind = 'proofs.eraseOwn')
                  and not exists (select from journal.erased x where x.entry_id = l.entry_id)
            )
            select o.leaf_no, act.kind, act.subject, journal.words_of(o.entry_id) as speaker, asked.person_id as asked_by,
                   coalesce(asked.text, wish.text) as ground,
                   coalesce(journal.erasure_until(asked), journal.wish_until(wish)) as until
            from open o join journal.entry act using (entry_id)
                left join journal.entry asked on asked.entry_id = journal.erasure_asked(o.entry_id, :person)
                left join journal.entry wish on wish.entry_id = journal.erasure_wished(o.entry_id)
            where (asked.entry_id is not null
                   or (wish.entry_id is not null
                       and not exists (select from journal.entry e
                                       where e.kind = 'proofs.eraseAsk' and e.subject = 'act:' || o.leaf_no
                                         and e.person_id = :person
                                         and journal.erasure_until(e) > access.present())))
              and not journal.erasure_barred(:person, o.entry_id)
            order by until, o.leaf_no
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
        /// No decision of a court stands in the registers by that number.
        NO_COURT,
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
    /// @param wished whether the person whose words they are asked for it, so that nobody needs another ground
    public record Way(
            boolean barred,
            boolean two,
            int days,
            @Nullable LocalDate waitsUntil,
            @Nullable Long askedBy,
            String ground,
            boolean wished) {}

    /// What waits for somebody to agree that it is erased: whose words, and of which matter, never the words.
    ///
    /// @param speaker whose words they are; null where that is nobody’s to know
    /// @param askedBy who asked for it; null where the speaker alone did
    public record Waiting(
            long no,
            String kind,
            String subject,
            @Nullable Long speaker,
            @Nullable Long askedBy,
            String ground,
            LocalDate until) {}

    /// Whether words are somebody’s own to ask for, where two others then erase them.
    ///
    /// @param until the last day on which what they asked stands; null where they did not
    public record Wish(@Nullable LocalDate until) {}

    /// Whether the words of an act may be erased. The grounds on which others were erased stay.
    public static boolean mayBeErased(KeptEntry act) {
        return act.text() != null && !OWN.contains(act.kind());
    }

    /// How somebody can have the words of an act erased.
    public Way way(long person, KeptEntry act) {
        return jdbc.sql(WAY)
                .param("person", person)
                .param("entry", act.entryId())
                .param("no", act.no())
                .query((row, i) -> {
                    boolean barred = row.getBoolean("barred");
                    long by = row.getLong("asked_by");
                    return new Way(
                            barred && !Confidential.is(act.kind()),
                            row.getBoolean("two"),
                            period.days(today()),
                            day(row, "waits_until"),
                            by == 0 || barred ? null : by,
                            barred ? "" : Objects.requireNonNullElse(row.getString(by == 0 ? "wish" : "ground"), ""),
                            !barred && row.getBoolean("wished"));
                })
                .single();
    }

    /// Whether somebody can ask for words of their own to be erased; empty where they are not theirs, or one erases
    /// them.
    public Optional<Wish> wish(long person, KeptEntry act) {
        return jdbc.sql("""
                        select (select journal.wish_until(e) from journal.entry e
                                where e.entry_id = journal.erasure_wished(:entry)) as until
                        where journal.words_of(:entry) = :person and journal.erased_by_two(:entry)
                        """)
                .param("person", person)
                .param("entry", act.entryId())
                .query((row, i) -> new Wish(day(row, "until")))
                .optional();
    }

    /// Asks for words of one's own to be erased, which two others then decide.
    ///
    /// @param reason nothing of what is to be erased
    /// @return false where they are not theirs, or are gone, or were asked for
    @Transactional
    public boolean wish(Actor by, long no, String reason) {
        Optional<KeptEntry> act = journal.numbered(no).filter(Erasures::mayBeErased);
        if (act.isEmpty()
                || wish(by.personId(), act.get())
                        .filter(wish -> wish.until() == null)
                        .isEmpty()) {
            return false;
        }
        record(by, WISHING, "act:" + no, Map.of("entry", no, "what", "words"), reason);
        return true;
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : lastDay(at.toInstant());
    }

    /// What another asked to erase, or the speaker wishes erased, and somebody may agree to.
    public List<Waiting> waiting(long person) {
        return jdbc.sql(WAITING)
                .param("person", person)
                .query((row, i) -> new Waiting(
                        row.getLong("leaf_no"),
                        row.getString("kind"),
                        row.getString("subject"),
                        row.getObject("speaker", Long.class),
                        row.getObject("asked_by", Long.class),
                        Objects.requireNonNullElse(row.getString("ground"), ""),
                        lastDay(row.getTimestamp("until").toInstant())))
                .list();
    }

    /// Erases words, or asks another to, or agrees to what another asked.
    ///
    /// @param no of the act in the record
    /// @param ground in law, nothing of what is erased; that of whoever asked stands where it is empty
    /// @return what came of it; nothing is recorded where there was nothing to erase, or they may not
    @Transactional
    public Outcome erase(Actor by, long no, String ground) {
        return erase(by, no, ground, "");
    }

    /// The same on a court's decision, which lets words be erased that somebody said in their own defence.
    ///
    /// @param court number of the decision, which came in and stands in the registers; empty where there is none
    @Transactional
    public Outcome erase(Actor by, long no, String ground, String court) {
        Optional<KeptEntry> found = journal.numbered(no);
        if (found.isEmpty() || !mayBeErased(found.get())) {
            return Outcome.NOTHING;
        }
        KeptEntry act = found.get();
        Way way = way(by.personId(), act);
        if (way.barred()) {
            return Outcome.BARRED;
        }
        if (!court.isBlank() && !isOfACourt(court)) {
            return Outcome.NO_COURT;
        }
        if (way.two() && way.askedBy() == null) {
            if (way.waitsUntil() == null || !court.isBlank()) {
                Map<String, Object> facts = facts(no, court);
                facts.put("until", today().plusDays(period.days(today())).toString());
                record(by, ASKING, "act:" + no, facts, ground.isEmpty() ? way.ground() : ground);
            }
            return Outcome.ASKED;
        }
        String subject = way.two() ? "act:" + no : act.subject();
        Map<String, Object> facts = facts(no, court);
        if (way.askedBy() != null) {
            facts.put("asker", way.askedBy());
        }
        long saying = record(by, KIND, subject, facts, ground.isEmpty() ? way.ground() : ground);
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

    private boolean isOfACourt(String number) {
        return jdbc.sql("select journal.court_decided(?)")
                .param(number)
                .query(Boolean.class)
                .single();
    }

    private static Map<String, Object> facts(long no, String court) {
        Map<String, Object> facts = new HashMap<>(Map.of("entry", no, "what", "words"));
        if (!court.isBlank()) {
            facts.put("court", court.strip());
        }
        return facts;
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
