package damlam.discipline;

import damlam.inspection.HearingId;
import damlam.org.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Proceedings, their acts and their parties as rows.
@Component
class ProceedingRows {
    private static final String ACTS = """
            select a.proceeding_id, a.no, a.kind, a.words, a.person_id, a.at,
                   array(select key from jsonb_each_text(a.facts) order by key) as names,
                   array(select value from jsonb_each_text(a.facts) order by key) as said
            from discipline.act a
            """;

    private final JdbcClient jdbc;

    ProceedingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One act after the other, whoever else writes, until the transaction ends.
    void alone() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('discipline.change'))")
                .query()
                .singleRow();
    }

    ProceedingId insert(PersonId person, @Nullable HearingId hearing, Instant at) {
        return new ProceedingId(
                jdbc.sql("insert into discipline.proceeding (person_id, hearing_id, at) values (?, ?, ?)"
                                + " returning proceeding_id")
                        .param(person.value())
                        .param(hearing == null ? null : hearing.value())
                        .param(Timestamp.from(at))
                        .query(Long.class)
                        .single());
    }

    void insert(ProceedingId id, Act act) {
        Map<String, String> facts = new TreeMap<>(act.facts().all());
        jdbc.sql("insert into discipline.act (proceeding_id, no, kind, facts, words, person_id, at)"
                        + " values (?, ?, ?, jsonb_object(?::text[], ?::text[]), ?, ?, ?)")
                .param(id.value())
                .param(act.no())
                .param(act.kind().name())
                .param(facts.keySet().toArray(String[]::new))
                .param(facts.values().toArray(String[]::new))
                .param(act.words())
                .param(act.by().value())
                .param(Timestamp.from(act.at()))
                .update();
    }

    /// In one statement: whoever is not a party may name the first ones, and nobody once there are some.
    void insert(ProceedingId id, List<Party> parties) {
        jdbc.sql("""
                insert into discipline.party (proceeding_id, person_id, role, no)
                select ?, p.person_id, p.role, p.no from unnest(?::bigint[], ?::text[], ?::int[]) p (person_id, role, no)
                on conflict do nothing
                """)
                .params(
                        id.value(),
                        parties.stream().map(party -> party.person().value()).toArray(Long[]::new),
                        parties.stream().map(party -> party.role().name()).toArray(String[]::new),
                        parties.stream().map(Party::no).toArray(Integer[]::new))
                .update();
    }

    Optional<ProceedingId> openedFrom(HearingId hearing) {
        return jdbc.sql("select proceeding_id from discipline.stands where hearing_id = ?")
                .param(hearing.value())
                .query(Long.class)
                .optional()
                .map(ProceedingId::new);
    }

    /// @param takenBack null where it stands
    record OpenedFrom(ProceedingId id, Instant at, @Nullable Instant takenBack) {}

    /// All that were opened from a hearing, as far as whoever asks learns that it was taken up, the first first.
    List<OpenedFrom> everOpenedFrom(HearingId hearing) {
        return jdbc.sql("select proceeding_id, at, taken_back from discipline.opened_from(?)")
                .param(hearing.value())
                .query((row, i) -> {
                    Timestamp back = row.getTimestamp("taken_back");
                    return new OpenedFrom(
                            new ProceedingId(row.getLong("proceeding_id")),
                            row.getTimestamp("at").toInstant(),
                            back == null ? null : back.toInstant());
                })
                .list();
    }

    boolean isUnderWay(HearingId hearing) {
        return jdbc.sql("select discipline.under_way(?)")
                .param(hearing.value())
                .query(Boolean.class)
                .single();
    }

    /// Whom the database bars from looking again at the conclusion from which proceedings were opened.
    Set<PersonId> judging(HearingId hearing) {
        return jdbc.sql("select * from discipline.judging(?)")
                .param(hearing.value())
                .query((row, i) -> new PersonId(row.getLong(1)))
                .set();
    }

    /// Whether one on somebody else rests on the same conclusion, as far as whoever asks sees it.
    boolean rests(String number, LocalDate concluded, PersonId otherThan) {
        return jdbc.sql("""
                        select exists (select from discipline.act join discipline.stands using (proceeding_id)
                            where kind = 'OPEN' and lower(facts ->> 'number') = lower(?)
                              and facts ->> 'concluded' = ? and facts ->> 'concerned' <> ?)
                        """)
                .param(number.strip())
                .param(concluded.toString())
                .param(String.valueOf(otherThan.value()))
                .query(Boolean.class)
                .single();
    }

    /// The proceeding that was opened from a proposal on staff, and not taken back, if whoever asks has a part in it.
    Optional<ProceedingId> ofProposal(long proposal) {
        return jdbc.sql("""
                        select proceeding_id from discipline.act join discipline.stands using (proceeding_id)
                        where kind = 'OPEN' and facts ->> 'proposal' = ?
                        """)
                .param(String.valueOf(proposal))
                .query(Long.class)
                .optional()
                .map(ProceedingId::new);
    }

    /// Those that are about somebody, the oldest first.
    List<ProceedingId> about(PersonId person) {
        return jdbc.sql("select proceeding_id from discipline.proceeding where person_id = ? order by 1")
                .param(person.value())
                .query((row, i) -> new ProceedingId(row.getLong(1)))
                .list();
    }

    /// All there are, for the system.
    List<ProceedingId> all() {
        return jdbc.sql("select proceeding_id from discipline.proceeding order by 1")
                .query((row, i) -> new ProceedingId(row.getLong(1)))
                .list();
    }

    /// Those of the heads in whose place somebody decides today, and in which nothing of the rows bars them.
    Set<ProceedingId> stoodIn(PersonId person) {
        return jdbc
                .sql("select * from discipline.stood_in(?)")
                .param(person.value())
                .query((row, i) -> new ProceedingId(row.getLong(1)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Those that somebody decided in, by an act or by a document they signed, each with the number of the last act
    /// that they read for it.
    Map<ProceedingId, Integer> answeredFor(PersonId person) {
        Map<ProceedingId, Integer> all = new HashMap<>();
        jdbc.sql("select proceeding_id, until from discipline.answered_for(?)")
                .param(person.value())
                .query(row -> {
                    all.put(new ProceedingId(row.getLong(1)), row.getInt(2));
                });
        return all;
    }

    /// Whether somebody asks, inspects or concluded on another, or did since a time.
    boolean hasJudged(PersonId judge, PersonId person, Instant since) {
        return jdbc.sql("select inspection.has_judged(?, ?, ?)")
                .params(judge.value(), person.value(), Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }

    /// Whether there is any in which somebody has a part.
    boolean any(PersonId person) {
        return jdbc.sql("select exists (select from discipline.party where person_id = ?)"
                        + " or exists (select from discipline.stood_in(?))"
                        + " or exists (select from discipline.answered_for(?))")
                .params(person.value(), person.value(), person.value())
                .query(Boolean.class)
                .single();
    }

    /// A proceeding in which somebody has a part, in outline.
    ///
    /// @param acts the kinds of its acts, in order
    /// @param inName whether another acted in their name of late, and they did nothing since
    record Outline(
            ProceedingId id,
            PersonId about,
            Set<PartyRole> roles,
            List<ActKind> acts,
            Optional<HearingId> hearing,
            boolean inName) {}

    /// Those in which somebody has a part, the newest first.
    List<Outline> of(PersonId person) {
        return jdbc.sql("select * from discipline.outlines(?)")
                .param(person.value())
                .query((row, i) -> new Outline(
                        new ProceedingId(row.getLong("proceeding_id")),
                        new PersonId(row.getLong("about")),
                        texts(row, "roles").map(PartyRole::valueOf).collect(Collectors.toSet()),
                        texts(row, "kinds").map(ActKind::valueOf).toList(),
                        Optional.ofNullable(row.getObject("hearing_id", Long.class))
                                .map(HearingId::new),
                        row.getBoolean("in_name")))
                .list();
    }

    private static Stream<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray());
    }

    List<Act> acts(ProceedingId id) {
        return acts(List.of(id)).getOrDefault(id, List.of());
    }

    /// All that is kept of one.
    ///
    /// @param acts in their order
    record Kept(List<Party> parties, List<Act> acts, Optional<HearingId> hearing) {
        /// What of it stood with that act.
        Kept until(int no) {
            return new Kept(
                    parties.stream().filter(party -> party.no() <= no).toList(),
                    acts.stream().filter(act -> act.no() <= no).toList(),
                    hearing);
        }
    }

    /// By proceeding, as far as whoever asks may see it.
    Map<ProceedingId, Kept> kept(List<ProceedingId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<ProceedingId, List<Party>> parties = parties(ids);
        Map<ProceedingId, HearingId> hearings = hearings(ids);
        Map<ProceedingId, Kept> all = new HashMap<>();
        acts(ids)
                .forEach((id, acts) -> all.put(
                        id,
                        new Kept(parties.getOrDefault(id, List.of()), acts, Optional.ofNullable(hearings.get(id)))));
        return all;
    }

    private Map<ProceedingId, List<Party>> parties(List<ProceedingId> ids) {
        Map<ProceedingId, List<Party>> all = new HashMap<>();
        jdbc.sql("select proceeding_id, person_id, role, no from discipline.party where proceeding_id = any(:ids)"
                        + " order by proceeding_id, no, role, person_id")
                .param("ids", numbers(ids))
                .query(row -> {
                    all.computeIfAbsent(new ProceedingId(row.getLong(1)), id -> new ArrayList<>())
                            .add(new Party(
                                    new PersonId(row.getLong(2)), PartyRole.valueOf(row.getString(3)), row.getInt(4)));
                });
        return all;
    }

    private Map<ProceedingId, List<Act>> acts(List<ProceedingId> ids) {
        Map<ProceedingId, List<Act>> all = new HashMap<>();
        jdbc.sql(ACTS + " where a.proceeding_id = any(:ids) order by a.proceeding_id, a.no")
                .param("ids", numbers(ids))
                .query(row -> {
                    all.computeIfAbsent(new ProceedingId(row.getLong("proceeding_id")), id -> new ArrayList<>())
                            .add(act(row));
                });
        return all;
    }

    /// The hearings they were opened from.
    private Map<ProceedingId, HearingId> hearings(List<ProceedingId> ids) {
        Map<ProceedingId, HearingId> all = new HashMap<>();
        jdbc.sql("select proceeding_id, hearing_id from discipline.proceeding"
                        + " where proceeding_id = any(:ids) and hearing_id is not null")
                .param("ids", numbers(ids))
                .query(row -> {
                    all.put(new ProceedingId(row.getLong(1)), new HearingId(row.getLong(2)));
                });
        return all;
    }

    private static Long[] numbers(List<ProceedingId> ids) {
        return ids.stream().map(ProceedingId::value).toArray(Long[]::new);
    }

    private static Act act(ResultSet row) throws SQLException {
        String[] names = (String[]) row.getArray("names").getArray();
        String[] said = (String[]) row.getArray("said").getArray();
        Map<String, String> facts = new HashMap<>();
        for (int at = 0; at < names.length; at++) {
            facts.put(names[at], said[at]);
        }
        return new Act(
                row.getInt("no"),
                ActKind.valueOf(row.getString("kind")),
                new Facts(facts),
                row.getString("words"),
                new PersonId(row.getLong("person_id")),
                row.getTimestamp("at").toInstant());
    }
}
