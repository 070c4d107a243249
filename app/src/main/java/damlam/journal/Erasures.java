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
/// nobody in their line, unless they wish it; words of one's own defence, and what somebody reported, only where
/// whoever said them wishes it, or a court decided. Of a confidential act only those ask who see its matter, or name
/// an application or a court's decision that came in; whoever receives a report asks nothing of it. What was
/// accepted as a denunciation is kept until it is settled, unless a court decided. The database holds whoever writes to
/// it to the same (`V238`, `V256`, `V266`, `V285`, `V302`, `V303`, `V351`, `V390`).
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
                   wish.entry_id is not null as wished, journal.erasure_sees(:entry) as sees,
                   journal.erasure_handles(:person, :entry) as handles,
                   other.act::jsonb -> 'facts' ->> 'application' as application,
                   journal.erasure_rests(:entry) as rests, journal.erasure_stands(other, wish) as until,
                   (select max(journal.erasure_stands(e, wish)) from journal.entry e
                    where e.subject = 'act:' || :no and e.kind = 'proofs.eraseAsk' and e.person_id = :person
                      and journal.erasure_stands(e, wish) > access.present()) as waits_until
            from (select journal.erasure_asked(:entry, :person) as entry_id) asked
                left join journal.entry other using (entry_id)
                left join journal.entry wish on wish.entry_id = journal.erasure_wished(:entry)
            """;
    private static final String WAITING = """
            with open as (
                select distinct l.leaf_no, l.entry_id
                from journal.entry e join journal.leaf l on l.leaf_no = substring(e.subject from 5)::bigint
                where (e.kind = 'proofs.eraseAsk' and journal.erasure_until(e) > access.present())
                   or (e.kind = 'proofs.eraseOwn' and journal.wish_until(e) > access.present())
                union
                select l.leaf_no, l.entry_id
                from journal.reporters_wish() w join journal.leaf l on l.entry_id = w
            )
            select o.leaf_no, act.kind, act.subject, journal.words_of(o.entry_id) as speaker, asked.person_id as asked_by,
                   coalesce(nullif(asked.text, ''), wish.text) as ground,
                   asked.act::jsonb -> 'facts' ->> 'application' as application, wish.entry_id is not null as wished,
                   journal.erasure_stands(asked, wish) as until
            from open o join journal.entry act using (entry_id)
                left join journal.entry asked on asked.entry_id = journal.erasure_asked(o.entry_id, :person)
                left join journal.entry wish on wish.entry_id = journal.erasure_wished(o.entry_id)
            where act.text is not null and (asked.entry_id is not null
                   or (wish.entry_id is not null
                       and not exists (select from journal.entry e
                                       where e.kind = 'proofs.eraseAsk' and e.subject = 'act:' || o.leaf_no
                                         and e.person_id = :person
                                         and journal.erasure_stands(e, wish) > access.present())))
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
        /// They said it themselves, or it was said of them, or they handle the report.
        BARRED,
        /// No decision of a court stands in the registers by that number.
        NO_COURT,
        /// They do not see the matter, and no application stands in the registers by that number.
        NO_APPLICATION,
        /// It was accepted as a denunciation that is not settled, so that what whoever reported asked rests.
        RESTS,
        /// Somebody else has to agree.
        ASKED,
        ERASED
    }

    /// How somebody can have the words of an act erased. That a confidential matter concerns them is not said to them:
    /// they may ask like anybody, and nobody is told of it. Whoever sees that they handle a report is told.
    ///
    /// @param barred whether they may not, since it concerns them or they handle it
    /// @param handles whether they see that it is a report, and receive it, decide on it or took a step on it
    /// @param two whether another has to agree
    /// @param days how many there are for that, where nobody has asked yet
    /// @param until the last day on which they may agree; null where nobody asked
    /// @param waitsUntil the last day on which what they asked themselves waits for another; null where they
    ///     did not
    /// @param askedBy who asked before, or agreed first to what the speaker wishes, so that they may agree; null
    ///     where nobody did
    /// @param ground on which
    /// @param application by which they did; empty where they saw the matter themselves
    /// @param wished whether the person whose words they are asked for it, so that nobody needs to see the matter
    /// @param rests whether they did, and that rests since the denunciation is not settled
    /// @param sees whether they see what the act is about; else they name an application
    public record Way(
            boolean barred,
            boolean handles,
            boolean two,
            int days,
            @Nullable LocalDate until,
            @Nullable LocalDate waitsUntil,
            @Nullable Long askedBy,
            String ground,
            String application,
            boolean wished,
            boolean rests,
            boolean sees) {
        /// Whether they may agree to what another asked for, or to what the speaker wishes.
        public boolean agrees() {
            return askedBy != null || wished;
        }

        /// Whether they give a ground of their own: nobody else did.
        public boolean needsGround() {
            return askedBy == null && ground.isEmpty();
        }
    }

    /// What waits for somebody to agree that it is erased: whose words, and of which matter, never the words.
    ///
    /// @param speaker whose words they are; null where that is nobody’s to know
    /// @param askedBy who asked for it, or agreed to what the speaker asked; null where the speaker alone did
    /// @param wished whether the speaker asked for it
    /// @param application by which they did; empty where they saw the matter themselves
    public record Waiting(
            long no,
            String kind,
            String subject,
            @Nullable Long speaker,
            @Nullable Long askedBy,
            boolean wished,
            String ground,
            String application,
            LocalDate until) {}

    /// Whether words are somebody’s own to ask for, where two others then erase them.
    ///
    /// @param until the last day on which what they asked stands; null where they did not
    public record Wish(@Nullable LocalDate until) {}

    /// Whether the words of an act may be erased. The grounds on which others were erased stay.
    public static boolean mayBeErased(KeptEntry act) {
        return act.text() != null && !OWN.contains(act.kind());
    }

    /// Whether somebody who does not see the matter of an act may ask: of a confidential act also where it has no
    /// words, so that nobody learns by this which have. What is asked of those comes to nothing.
    public static boolean mayBeAsked(KeptEntry act) {
        return mayBeErased(act) || (Confidential.is(act.kind()) && !act.erased());
    }

    /// How somebody can have the words of an act erased.
    public Way way(long person, KeptEntry act) {
        return jdbc.sql(WAY)
                .param("person", person)
                .param("entry", act.entryId())
                .param("no", act.no())
                .query((row, i) -> {
                    boolean barred = row.getBoolean("barred") || act.text() == null;
                    boolean handles = row.getBoolean("handles");
                    long by = row.getLong("asked_by");
                    return new Way(
                            barred && (handles || !Confidential.is(act.kind())),
                            handles,
                            row.getBoolean("two"),
                            period.days(today()),
                            day(row, "until"),
                            day(row, "waits_until"),
                            by == 0 || barred ? null : by,
                            barred ? "" : Objects.requireNonNullElse(row.getString(by == 0 ? "wish" : "ground"), ""),
                            barred ? "" : Objects.requireNonNullElse(row.getString("application"), ""),
                            !barred && row.getBoolean("wished"),
                            !barred && row.getBoolean("rests"),
                            row.getBoolean("sees"));
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
        Map<String, Object> facts = facts(no, Papers.NONE);
        facts.put("until", today().plusDays(period.wish(today())).toString());
        record(by, WISHING, "act:" + no, facts, reason);
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
                        row.getBoolean("wished"),
                        Objects.requireNonNullElse(row.getString("ground"), ""),
                        Objects.requireNonNullElse(row.getString("application"), ""),
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
        return erase(by, no, ground, Papers.NONE);
    }

    /// Papers that came in and stand in the registers, by their numbers; empty where there is none.
    ///
    /// @param application of whoever wants it, which somebody names who does not see the matter
    /// @param court its decision, which lets words be erased that somebody said in their own defence
    public record Papers(String application, String court) {
        static final Papers NONE = new Papers("", "");

        public static Papers court(String decision) {
            return new Papers("", decision);
        }
    }

    /// The same by papers.
    @Transactional
    public Outcome erase(Actor by, long no, String ground, Papers papers) {
        Optional<KeptEntry> found = journal.numbered(no).filter(Erasures::mayBeAsked);
        if (found.isEmpty()) {
            return Outcome.NOTHING;
        }
        KeptEntry act = found.get();
        Way way = way(by.personId(), act);
        if (way.barred()) {
            return Outcome.BARRED;
        }
        if (!papers.court().isBlank() && !came("court_decided", papers.court())) {
            return Outcome.NO_COURT;
        }
        if (way.rests() && papers.court().isBlank() && way.askedBy() == null) {
            return Outcome.RESTS;
        }
        if (way.two() && way.askedBy() == null) {
            return ask(by, act, way, ground, papers);
        }
        if (act.text() == null) {
            return Outcome.NOTHING;
        }
        String subject = way.two() ? "act:" + no : act.subject();
        Map<String, Object> facts = facts(no, papers);
        if (way.askedBy() != null) {
            // Where the speaker asked, the first of the two only agreed.
            facts.put(way.wished() ? "firstAgreed" : "asker", way.askedBy());
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

    private Outcome ask(Actor by, KeptEntry act, Way way, String ground, Papers papers) {
        boolean applied = !papers.application().isBlank();
        boolean may = applied
                ? came("application_registered", papers.application())
                : way.sees() || way.wished() || !papers.court().isBlank();
        if (!may) {
            return Outcome.NO_APPLICATION;
        }
        if (way.waitsUntil() == null || !papers.court().isBlank()) {
            Map<String, Object> facts = facts(act.no(), papers);
            LocalDate wished = papers.court().isBlank() ? way.until() : null;
            LocalDate until = wished == null ? today().plusDays(period.days(today())) : wished;
            facts.put("until", until.toString());
            record(by, ASKING, "act:" + act.no(), facts, ground.isEmpty() ? way.ground() : ground);
        }
        return Outcome.ASKED;
    }

    private boolean came(String function, String number) {
        return jdbc.sql("select journal." + function + "(?)")
                .param(number)
                .query(Boolean.class)
                .single();
    }

    private static Map<String, Object> facts(long no, Papers papers) {
        Map<String, Object> facts = new HashMap<>(Map.of("entry", no, "what", "words"));
        if (!papers.court().isBlank()) {
            facts.put("court", papers.court().strip());
        }
        if (!papers.application().isBlank()) {
            facts.put("application", papers.application().strip());
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
