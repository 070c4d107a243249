package damlam.cases;

import static damlam.cases.MoveColumns.number;

import damlam.eventlog.MoveKind;
import damlam.eventlog.Stance;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// The moves, and what is written with each.
@Component
class CaseRows {
    private static final String WORDS = """
            select case_id, words from cases.move
            where case_id = any(?) and words <> ''
            order by case_id, move_no
            """;
    private static final String MOVES_OF = """
            select * from cases.move where case_id = ? order by move_no
            """;
    private static final String MOVE_COLUMNS = """
            (case_id, move_no, kind, at, actor_id, actor_unit, appointment_id, for_person, to_unit, to_person, outside,
             ground, due_on, stance, own_authority, evidence, words, inherited_by, inherited_at, token)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final int[] MOVE_TYPES = {
        Types.BIGINT, Types.INTEGER, Types.VARCHAR, Types.TIMESTAMP, Types.BIGINT, Types.BIGINT, Types.BIGINT,
        Types.BIGINT, Types.BIGINT, Types.BIGINT, Types.VARCHAR, Types.VARCHAR, Types.DATE, Types.VARCHAR,
        Types.BOOLEAN, Types.INTEGER, Types.VARCHAR, Types.BIGINT, Types.TIMESTAMP, Types.OTHER
    };
    private static final int[] POSITION_TYPES = {
        Types.VARCHAR, Types.BIGINT, Types.BIGINT, Types.TIMESTAMP, Types.TIMESTAMP, Types.BIGINT, Types.BIGINT,
        Types.VARCHAR, Types.DATE, Types.DATE, Types.BOOLEAN, Types.TIMESTAMP, Types.BOOLEAN, Types.INTEGER,
        Types.TIMESTAMP, Types.DATE, Types.TIMESTAMP, Types.BIGINT
    };
    private static final String MOVE = "insert into cases.move " + MOVE_COLUMNS;

    /// The move and where the case then stands, in one statement. Whoever saw an older case changes nothing.
    private static final String MOVE_AND_POSITION = "with made as (" + MOVE + """
            ), concerned as (
                insert into cases.concern (unit_id, case_id)
                select * from (values (?::bigint, ?::bigint)) as reached (unit_id, case_id)
                where unit_id is not null
                on conflict do nothing)
            update cases.position
            set state = ?, holder_unit = ?, holder_person = ?, held_since = ?, since = ?, charged_unit = ?,
                charged_person = ?, outside = ?, due_on = ?, first_due_on = ?, started = ?, submitted_at = ?,
                approved = ?, last_move_no = ?, last_move_at = ?, reply_by = ?, opinions_in = ?
            where case_id = ? and last_move_no = ?
            """;
    private static final int[] MOVE_AND_POSITION_TYPES =
            joined(MOVE_TYPES, new int[] {Types.BIGINT, Types.BIGINT}, POSITION_TYPES, new int[] {Types.INTEGER});
    private static final String POSITION = """
            insert into cases.position
                (state, holder_unit, holder_person, held_since, since, charged_unit, charged_person, outside, due_on,
                 first_due_on, started, submitted_at, approved, last_move_no, last_move_at, reply_by, opinions_in, case_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String WORK = """
            insert into cases.work
                (case_id, directive_id, requirement_id, duty_no, parent_id, issuer_unit, unit_id, kind, title, product, at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final int[] WORK_TYPES = {
        Types.BIGINT,
        Types.BIGINT,
        Types.BIGINT,
        Types.VARCHAR,
        Types.BIGINT,
        Types.BIGINT,
        Types.BIGINT,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.TIMESTAMP
    };
    private static final String CONCERN = """
            insert into cases.concern (unit_id, case_id, coordinates) values (?, ?, ?) on conflict do nothing
            """;
    private static final String EVIDENCE = """
            insert into cases.evidence (case_id, move_no, file_no, name, media_type, bytes, sha256, content)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;

    CaseRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /// A unit that a case concerns, and whether it coordinates.
    record Concern(UnitId unit, CaseId caseId, boolean coordinates) {}

    List<MadeMove> movesOf(CaseId id) {
        return jdbc.query(MOVES_OF, (row, i) -> move(row), id.value());
    }

    /// The moves of many cases, each case's in order, cases after each other.
    List<MadeMove> movesOf(Collection<CaseId> ids) {
        Long[] numbers = ids.stream().map(CaseId::value).toArray(Long[]::new);
        return jdbc.query(
                "select * from cases.move where case_id = any(?) order by case_id, move_no",
                (row, i) -> move(row),
                (Object) numbers);
    }

    /// The latest SUBMIT of each of these cases before an instant.
    Map<CaseId, HandedIn> handedIn(Collection<CaseId> ids, Instant before) {
        Map<CaseId, HandedIn> all = new HashMap<>();
        jdbc.query(
                """
                select distinct on (case_id) case_id, actor_unit, coalesce(for_person, actor_id), evidence from cases.move
                where case_id = any(?) and kind = 'SUBMIT' and at < ? order by case_id, move_no desc
                """,
                row -> {
                    all.put(
                            new CaseId(row.getLong(1)),
                            new HandedIn(
                                    Party.of(new UnitId(row.getLong(2)), new PersonId(row.getLong(3))), row.getInt(4)));
                },
                ids.stream().map(CaseId::value).toArray(Long[]::new),
                Timestamp.from(before));
        return all;
    }

    /// Cases that ended approved in that time, each with whoever handed its result in, of some people.
    Map<CaseId, PersonId> approved(Collection<PersonId> people, Instant from, Instant until) {
        Map<CaseId, PersonId> all = new HashMap<>();
        jdbc.query(
                """
                select p.case_id, m.by from cases.position p
                join lateral (select coalesce(m.for_person, m.actor_id) as by from cases.move m
                              where m.case_id = p.case_id and m.kind = 'SUBMIT'
                              order by m.move_no desc limit 1) m on true
                where p.state = 'DONE' and p.approved and p.last_move_at >= ? and p.last_move_at < ? and m.by = any(?)
                """,
                row -> {
                    all.put(new CaseId(row.getLong(1)), new PersonId(row.getLong(2)));
                },
                Timestamp.from(from),
                Timestamp.from(until),
                people.stream().map(PersonId::value).toArray(Long[]::new));
        return all;
    }

    /// Objections that a person made, or that they or one of these units are to answer; the newest first.
    ///
    /// @param ends moves after which an objection is not open any more; empty for the closed ones as well
    List<MadeMove> objections(PersonId person, Collection<UnitId> units, Collection<MoveKind> ends) {
        Long[] numbers = units.stream().map(UnitId::value).toArray(Long[]::new);
        return jdbc.query(
                """
                select * from cases.move o
                where kind = 'OBJECT' and (actor_id = ? or for_person = ? or to_person = ? or to_unit = any(?))
                  and not exists (select from cases.move n
                                  where n.case_id = o.case_id and n.move_no > o.move_no and n.kind = any(?))
                order by at desc, case_id, move_no
                """,
                (row, i) -> move(row),
                person.value(),
                person.value(),
                person.value(),
                numbers,
                ends.stream().map(MoveKind::name).toArray(String[]::new));
    }

    /// The same up to an instant.
    List<MadeMove> movesOf(Collection<CaseId> ids, Instant before) {
        Long[] numbers = ids.stream().map(CaseId::value).toArray(Long[]::new);
        return jdbc.query(
                "select * from cases.move where case_id = any(?) and at < ? order by case_id, move_no",
                (row, i) -> move(row),
                numbers,
                Timestamp.from(before));
    }

    /// See [Cases#given].
    List<Cases.Given> given(Collection<PersonId> people, LocalDate from, LocalDate until) {
        return jdbc.query(
                """
                select distinct to_person, case_id, (at at time zone ?)::date as day from cases.move
                where to_person = any(?) and actor_id <> to_person and kind in ('ISSUE', 'ASSIGN', 'FORWARD')
                  and at >= ? and at < ?
                """,
                (row, i) -> new Cases.Given(
                        new PersonId(row.getLong("to_person")),
                        new CaseId(row.getLong("case_id")),
                        row.getObject("day", LocalDate.class)),
                Org.ZONE.getId(),
                people.stream().map(PersonId::value).toArray(Long[]::new),
                Timestamp.from(from.atStartOfDay(Org.ZONE).toInstant()),
                Timestamp.from(until.atStartOfDay(Org.ZONE).toInstant()));
    }

    /// See [Cases#objections].
    List<MadeMove> objections(PersonId person, Instant from) {
        return jdbc.query(
                "select * from cases.move where actor_id = ? and kind = 'OBJECT' and at >= ? order by at, case_id",
                (row, i) -> move(row),
                person.value(),
                Timestamp.from(from));
    }

    /// The units for which the latest approvals of these cases were given.
    Map<CaseId, UnitId> approvedFor(Collection<CaseId> ids) {
        Map<CaseId, UnitId> units = new HashMap<>();
        jdbc.query(
                """
                select distinct on (case_id) case_id, actor_unit from cases.move
                where case_id = any(?) and kind = 'APPROVE' order by case_id, move_no desc
                """,
                row -> {
                    units.put(new CaseId(row.getLong(1)), new UnitId(row.getLong(2)));
                },
                (Object) ids.stream().map(CaseId::value).toArray(Long[]::new));
        return units;
    }

    List<CaseId> newIds(int count) {
        return jdbc.query(
                "select nextval('cases.work_case_id_seq') from generate_series(1, ?)",
                (row, i) -> new CaseId(row.getLong(1)),
                count);
    }

    void insertWork(List<Case> cases) {
        jdbc.batchUpdate(WORK, cases.stream().map(CaseRows::values).toList(), WORK_TYPES);
    }

    void insertMoves(List<MadeMove> moves) {
        jdbc.batchUpdate(MOVE, moves.stream().map(CaseRows::values).toList(), MOVE_TYPES);
    }

    void insertPositions(List<Position> positions) {
        jdbc.batchUpdate(POSITION, positions.stream().map(CaseRows::values).toList(), POSITION_TYPES);
    }

    Map<CaseId, List<String>> words(Collection<CaseId> ids) {
        Map<CaseId, List<String>> words = new HashMap<>();
        jdbc.query(
                WORDS,
                statement -> statement.setArray(
                        1,
                        statement
                                .getConnection()
                                .createArrayOf(
                                        "bigint",
                                        ids.stream().map(CaseId::value).toArray())),
                row -> {
                    words.computeIfAbsent(new CaseId(row.getLong(1)), id -> new ArrayList<>())
                            .add(row.getString(2));
                });
        return words;
    }

    void insertConcerns(Collection<Concern> concerns) {
        List<Object[]> rows = new ArrayList<>();
        for (Concern concern : concerns) {
            rows.add(new Object[] {concern.unit().value(), concern.caseId().value(), concern.coordinates()});
        }
        jdbc.batchUpdate(CONCERN, rows, new int[] {Types.BIGINT, Types.BIGINT, Types.BOOLEAN});
    }

    void deletePosition(CaseId id) {
        jdbc.update("delete from cases.position where case_id = ?", id.value());
    }

    /// @return whether the case still stood at `seenMoveNo`
    boolean insertMove(MadeMove move, Position then, int seenMoveNo) {
        Party to = move.to();
        @Nullable
        Object[] reached = {to == null ? null : to.unit().value(), move.caseId().value()};
        return jdbc.update(
                        MOVE_AND_POSITION,
                        joined(values(move), reached, values(then), new Object[] {seenMoveNo}),
                        MOVE_AND_POSITION_TYPES)
                == 1;
    }

    private static int[] joined(int[]... parts) {
        return Arrays.stream(parts).flatMapToInt(Arrays::stream).toArray();
    }

    private static @Nullable Object[] joined(@Nullable Object[]... parts) {
        return Arrays.stream(parts).flatMap(Arrays::stream).toArray();
    }

    /// The files of a move.
    record Shown(CaseId caseId, int moveNo, List<Evidence> files) {}

    void insertEvidence(List<Shown> shown) {
        List<Object[]> all = new ArrayList<>();
        for (Shown move : shown) {
            for (int i = 0; i < move.files().size(); i++) {
                Evidence file = move.files().get(i);
                all.add(new Object[] {
                    move.caseId().value(),
                    move.moveNo(),
                    i + 1,
                    file.name(),
                    file.mediaType(),
                    (long) file.content().length,
                    file.sha256(),
                    file.content()
                });
            }
        }
        jdbc.batchUpdate(EVIDENCE, all);
    }

    Map<Integer, List<Evidence.Listed>> evidenceOf(CaseId id) {
        Map<Integer, List<Evidence.Listed>> byMove = new HashMap<>();
        jdbc.query(
                """
                select move_no, file_no, name, media_type, bytes, encode(sha256, 'hex') as hash
                from cases.evidence where case_id = ? order by move_no, file_no
                """,
                row -> {
                    byMove.computeIfAbsent(row.getInt("move_no"), none -> new ArrayList<>())
                            .add(new Evidence.Listed(
                                    row.getInt("file_no"),
                                    row.getString("name"),
                                    row.getString("media_type"),
                                    row.getLong("bytes"),
                                    row.getString("hash")));
                },
                id.value());
        return byMove;
    }

    Optional<Evidence> evidence(CaseId id, int moveNo, int fileNo) {
        return jdbc
                .query(
                        """
                        select name, media_type, content from cases.evidence
                        where case_id = ? and move_no = ? and file_no = ?
                        """,
                        (row, i) -> new Evidence(row.getString(1), row.getString(2), row.getBytes(3)),
                        id.value(),
                        moveNo,
                        fileNo)
                .stream()
                .findFirst();
    }

    /// What was said with moves beside their words.
    record SaidWith(CaseId caseId, int moveNo, Map<Said, String> said) {}

    void insertSaid(List<SaidWith> with) {
        List<Object[]> all = new ArrayList<>();
        for (SaidWith move : with) {
            move.said()
                    .forEach((what, words) ->
                            all.add(new Object[] {move.caseId().value(), move.moveNo(), what.name(), words}));
        }
        if (!all.isEmpty()) {
            jdbc.batchUpdate("insert into cases.said (case_id, move_no, what, words) values (?, ?, ?, ?)", all);
        }
    }

    /// By move number, what was said with it beside its words.
    Map<Integer, Map<Said, String>> saidOf(CaseId id) {
        Map<Integer, Map<Said, String>> byMove = new HashMap<>();
        jdbc.query(
                "select move_no, what, words from cases.said where case_id = ?",
                row -> {
                    byMove.computeIfAbsent(row.getInt("move_no"), none -> new EnumMap<>(Said.class))
                            .put(Said.valueOf(row.getString("what")), row.getString("words"));
                },
                id.value());
        return byMove;
    }

    /// Keeps other moves waiting until this transaction ends.
    void lock(CaseId id) {
        jdbc.query("select from cases.position where case_id = ? for update", row -> {}, id.value());
    }

    private static @Nullable Object[] values(Case work) {
        return new @Nullable Object[] {
            work.id().value(),
            work.directive() == null ? null : work.directive().value(),
            work.requirement() == null ? null : work.requirement().value(),
            work.dutyNo(),
            work.parent() == null ? null : work.parent().value(),
            work.issuer().value(),
            work.unit().value(),
            work.kind(),
            work.title(),
            work.product(),
            Timestamp.from(work.at())
        };
    }

    private static @Nullable Object[] values(MadeMove move) {
        Party to = move.to();
        return new @Nullable Object[] {
            move.caseId().value(),
            move.no(),
            move.kind().name(),
            Timestamp.from(move.at()),
            move.actor() == null ? 0L : move.actor().value(),
            move.unit().value(),
            move.appointment(),
            number(move.forPerson()),
            to == null ? null : to.unit().value(),
            to == null ? null : number(to.person()),
            move.outside(),
            move.ground() == null ? null : move.ground().name(),
            move.dueOn(),
            move.stance() == null ? null : move.stance().name(),
            move.ownAuthority(),
            move.evidence(),
            move.words(),
            number(move.inheritedBy()),
            timestamp(move.inheritedAt()),
            move.token()
        };
    }

    private static @Nullable Object[] values(Position at) {
        Party holder = at.holder();
        Party charged = at.charged();
        return new @Nullable Object[] {
            at.state().name(),
            holder == null ? null : holder.unit().value(),
            holder == null ? null : number(holder.person()),
            Timestamp.from(at.heldSince()),
            Timestamp.from(at.since()),
            charged == null ? null : charged.unit().value(),
            charged == null ? null : number(charged.person()),
            at.outside(),
            at.dueOn(),
            at.firstDueOn(),
            at.started(),
            timestamp(at.submittedAt()),
            at.approved(),
            at.lastMoveNo(),
            Timestamp.from(at.lastMoveAt()),
            at.replyBy(),
            timestamp(at.opinionsIn()),
            at.caseId().value()
        };
    }

    static MadeMove move(ResultSet row) throws SQLException {
        String ground = row.getString("ground");
        String stance = row.getString("stance");
        return new MadeMove(
                new CaseId(row.getLong("case_id")),
                row.getInt("move_no"),
                MoveKind.valueOf(row.getString("kind")),
                row.getTimestamp("at").toInstant(),
                actor(row.getLong("actor_id")),
                new UnitId(row.getLong("actor_unit")),
                nullableLong(row, "appointment_id"),
                person(row, "for_person"),
                party(row, "to_unit", "to_person"),
                row.getString("outside"),
                ground == null ? null : Ground.Kind.valueOf(ground),
                row.getObject("due_on", LocalDate.class),
                stance == null ? null : Stance.valueOf(stance),
                row.getObject("own_authority", Boolean.class),
                row.getInt("evidence"),
                row.getString("words"),
                unit(row, "inherited_by"),
                instant(row, "inherited_at"),
                row.getObject("token", UUID.class));
    }

    private static @Nullable PersonId actor(long id) {
        return id == 0 ? null : new PersonId(id);
    }

    static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    static @Nullable Long nullableLong(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    static @Nullable UnitId unit(ResultSet row, String column) throws SQLException {
        Long value = nullableLong(row, column);
        return value == null ? null : new UnitId(value);
    }

    static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        Long value = nullableLong(row, column);
        return value == null ? null : new PersonId(value);
    }

    static @Nullable Party party(ResultSet row, String unitColumn, String personColumn) throws SQLException {
        UnitId unit = unit(row, unitColumn);
        return unit == null ? null : new Party(unit, person(row, personColumn));
    }
}
