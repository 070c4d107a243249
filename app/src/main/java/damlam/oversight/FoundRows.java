package damlam.oversight;

import damlam.analysis.Look;
import damlam.analysis.Relation;
import damlam.cases.CaseId;
import damlam.cases.Evidence;
import damlam.inspection.FindingId;
import damlam.inspection.HearingId;
import damlam.inspection.Outcome;
import damlam.org.PersonId;
import damlam.rulebook.RuleId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the team answered and found, and what the unit said to it.
@Component
class FoundRows {
    private static final String FINDINGS = """
            select f.*, d.words as drop_words, d.person_id as drop_by, d.at as drop_at, r.at as opened_at,
                   (select min(w.at) from oversight.statement w where w.finding_id = f.finding_id and w.complete) as complete_at,
                   q.at as asked_at, q.answer_by as asked_until
            from oversight.finding f left join oversight.finding_drop d using (finding_id)
                left join oversight.named_receipt r using (finding_id)
                left join lateral (select q.at, q.answer_by from oversight.question q
                                   where q.finding_id = f.finding_id order by q.no desc limit 1) q on true
            where f.inspection_id = any(:ids)
            """;
    private static final String IN_ORDER = " order by f.inspection_id, f.finding_id";
    private static final String CASES = """
            select c.* from oversight.finding_case c join oversight.finding f using (finding_id)
            where f.inspection_id = any(:ids)
            order by c.finding_id, c.case_id, c.move_no
            """;
    private static final String FILES = """
            select a.finding_id, a.no, a.name, length(a.content) as bytes
            from oversight.finding_file a join oversight.finding f using (finding_id)
            where f.inspection_id = any(:ids)
            order by a.finding_id, a.no
            """;
    private static final String SENT = """
            select s.*, r.at as read_at, e.no as later_no, e.answer_by as later_by, e.words as later_words,
                   e.person_id as later_person, e.at as later_at
            from oversight.sending s left join oversight.receipt r using (inspection_id)
                left join oversight.extension e using (inspection_id)
            where inspection_id = any(:ids)
            order by inspection_id, e.no
            """;
    private static final String EXPLAINED_FILES = """
            select inspection_id, explanation_no, no, name, length(content) as bytes
            from oversight.explanation_file
            where inspection_id = any(:ids)
            order by inspection_id, explanation_no, no
            """;

    private final JdbcClient jdbc;
    private final ConcernedRows concerned;

    FoundRows(JdbcClient jdbc, ConcernedRows concerned) {
        this.jdbc = jdbc;
        this.concerned = concerned;
    }

    void insert(InspectionId id, Answer answer) {
        jdbc.sql("insert into oversight.answer (inspection_id, item_no, no, result, words, person_id, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id.value(),
                        answer.item(),
                        answer.no(),
                        answer.result().name(),
                        answer.words(),
                        answer.by().value(),
                        Timestamp.from(answer.at()))
                .update();
    }

    FindingId insert(InspectionId id, NewFinding found, PersonId by, Instant at) {
        FindingId made = new FindingId(jdbc.sql("""
                        insert into oversight.finding (inspection_id, sort, item_no, named, words, person_id, at)
                        values (?, ?, ?, ?, ?, ?, ?) returning finding_id
                        """)
                .param(id.value())
                .param(found.sort().name())
                .param(found.item())
                .param(found.named() == null ? null : found.named().value())
                .param(found.words())
                .param(by.value())
                .param(Timestamp.from(at))
                .query(Long.class)
                .single());
        for (Finding.Shown shown : found.cases()) {
            jdbc.sql("insert into oversight.finding_case (finding_id, case_id, move_no) values (?, ?, ?)")
                    .params(made.value(), shown.caseId().value(), shown.move())
                    .update();
        }
        for (int i = 0; i < found.files().size(); i++) {
            Evidence file = found.files().get(i);
            jdbc.sql("insert into oversight.finding_file (finding_id, no, name, media_type, content)"
                            + " values (?, ?, ?, ?, ?)")
                    .params(made.value(), i + 1, file.name(), file.mediaType(), file.content())
                    .update();
        }
        return made;
    }

    void drop(FindingId id, String words, PersonId by, Instant at) {
        jdbc.sql("insert into oversight.finding_drop (finding_id, words, person_id, at) values (?, ?, ?, ?)")
                .params(id.value(), words, by.value(), Timestamp.from(at))
                .update();
    }

    void send(InspectionId id, LocalDate answerBy, PersonId secretary, RuleId rule, PersonId by, Instant at) {
        jdbc.sql("insert into oversight.sending (inspection_id, answer_by, secretary, rule_id, person_id, at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(id.value(), answerBy, secretary.value(), rule.value(), by.value(), Timestamp.from(at))
                .update();
    }

    /// @return whether nobody of the unit had opened it before
    boolean read(InspectionId id, PersonId by, Instant at) {
        return jdbc.sql("insert into oversight.receipt (inspection_id, person_id, at) values (?, ?, ?)"
                                + " on conflict do nothing")
                        .params(id.value(), by.value(), Timestamp.from(at))
                        .update()
                == 1;
    }

    void explain(InspectionId id, Explanation said, List<Evidence> files) {
        jdbc.sql("insert into oversight.explanation (inspection_id, no, words, person_id, at, complete)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        id.value(),
                        said.no(),
                        said.words(),
                        said.by().value(),
                        Timestamp.from(said.at()),
                        said.complete())
                .update();
        for (int i = 0; i < files.size(); i++) {
            Evidence file = files.get(i);
            jdbc.sql("insert into oversight.explanation_file"
                            + " (inspection_id, explanation_no, no, name, media_type, content)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(id.value(), said.no(), i + 1, file.name(), file.mediaType(), file.content())
                    .update();
        }
    }

    /// A hearing on a finding.
    ///
    /// @param outcome what it came to, as it counts today; null before that
    record Heard(
            HearingId id,
            PersonId asked,
            boolean withdrawn,
            @Nullable Outcome outcome) {}

    /// The newest hearing on each, as far as whoever asks may see it.
    Map<FindingId, Heard> heard(Collection<FindingId> ids) {
        Map<FindingId, Heard> all = new HashMap<>();
        jdbc.sql("""
                        select distinct on (h.finding_id) h.finding_id, h.hearing_id, h.asked, w.hearing_id is not null as withdrawn,
                               c.outcome
                        from inspection.hearing h left join inspection.withdrawal w using (hearing_id)
                            left join inspection.concluded c using (hearing_id)
                        where h.finding_id = any(:ids)
                        order by h.finding_id, h.attempt desc
                        """)
                .param("ids", ids.stream().map(FindingId::value).toArray(Long[]::new))
                .query(row -> {
                    all.put(
                            new FindingId(row.getLong("finding_id")),
                            new Heard(
                                    new HearingId(row.getLong("hearing_id")),
                                    new PersonId(row.getLong("asked")),
                                    row.getBoolean("withdrawn"),
                                    outcome(row.getString("outcome"))));
                });
        return all;
    }

    private static @Nullable Outcome outcome(@Nullable String name) {
        return name == null ? null : Outcome.valueOf(name);
    }

    /// Of some findings those at which somebody has not looked that day.
    Set<FindingId> unseen(Collection<FindingId> ids, PersonId by, LocalDate day) {
        return Set.copyOf(jdbc.sql("""
                        select f from unnest(:ids::bigint[]) f
                        where not exists (select from oversight.look l
                                          where l.finding_id = f and l.person_id = :by and l.day = :day)
                        """)
                .param("ids", ids.stream().map(FindingId::value).toArray(Long[]::new))
                .param("by", by.value())
                .param("day", day)
                .query((row, i) -> new FindingId(row.getLong(1)))
                .list());
    }

    /// @return whether it is the first look of that day
    boolean look(FindingId id, Look look, LocalDate day) {
        return jdbc.sql("insert into oversight.look (finding_id, person_id, day, relation, party, at)"
                                + " values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                        .params(
                                id.value(),
                                look.by().value(),
                                day,
                                look.as().name(),
                                look.party(),
                                Timestamp.from(look.at()))
                        .update()
                == 1;
    }

    List<Look> looks(FindingId id) {
        return jdbc.sql(
                        "select person_id, relation, party, at from oversight.look where finding_id = ? order by at desc")
                .param(id.value())
                .query((row, i) -> new Look(
                        new PersonId(row.getLong(1)),
                        Relation.valueOf(row.getString(2)),
                        row.getBoolean(3),
                        row.getTimestamp(4).toInstant()))
                .list();
    }

    Optional<Evidence> file(FindingId id, int no) {
        return jdbc.sql("select name, media_type, content from oversight.finding_file where finding_id = ? and no = ?")
                .params(id.value(), no)
                .query(FoundRows::evidence)
                .optional();
    }

    Optional<Evidence> explained(InspectionId id, int explanation, int no) {
        return jdbc.sql("select name, media_type, content from oversight.explanation_file"
                        + " where inspection_id = ? and explanation_no = ? and no = ?")
                .params(id.value(), explanation, no)
                .query(FoundRows::evidence)
                .optional();
    }

    private static Evidence evidence(ResultSet row, int i) throws SQLException {
        return new Evidence(row.getString(1), row.getString(2), row.getBytes(3));
    }

    Map<Long, List<Answer>> answers(Long[] ids) {
        return InspectionRows.grouped(
                jdbc,
                "select * from oversight.answer where inspection_id = any(:ids) order by inspection_id, item_no, no",
                ids,
                row -> new Answer(
                        row.getInt("item_no"),
                        row.getInt("no"),
                        Answer.Result.valueOf(row.getString("result")),
                        row.getString("words"),
                        new PersonId(row.getLong("person_id")),
                        row.getTimestamp("at").toInstant()));
    }

    Map<Long, List<Finding>> findings(Long[] ids) {
        Map<Long, List<Finding.Shown>> cases = new HashMap<>();
        jdbc.sql(CASES).param("ids", ids).query(row -> {
            cases.computeIfAbsent(row.getLong("finding_id"), key -> new ArrayList<>())
                    .add(new Finding.Shown(new CaseId(row.getLong("case_id")), row.getInt("move_no")));
        });
        Map<Long, List<Attached>> files = new HashMap<>();
        jdbc.sql(FILES).param("ids", ids).query(row -> {
            files.computeIfAbsent(row.getLong("finding_id"), key -> new ArrayList<>())
                    .add(attached(row));
        });
        Map<Long, List<Statement>> said = concerned.statements(ids);
        return InspectionRows.grouped(jdbc, FINDINGS + IN_ORDER, ids, row -> {
            long id = row.getLong("finding_id");
            return finding(
                    row,
                    cases.getOrDefault(id, List.of()),
                    files.getOrDefault(id, List.of()),
                    said.getOrDefault(id, List.of()));
        });
    }

    /// Those that name somebody, without what shows them and what was said to them.
    Map<Long, List<Finding>> naming(Long[] ids) {
        return InspectionRows.grouped(
                jdbc,
                FINDINGS + " and f.named is not null" + IN_ORDER,
                ids,
                row -> finding(row, List.of(), List.of(), List.of()));
    }

    private static Attached attached(ResultSet row) throws SQLException {
        return new Attached(row.getInt("no"), row.getString("name"), row.getLong("bytes"));
    }

    private static Finding finding(ResultSet row, List<Finding.Shown> cases, List<Attached> files, List<Statement> said)
            throws SQLException {
        long named = row.getLong("named");
        return new Finding(
                new FindingId(row.getLong("finding_id")),
                Finding.Sort.valueOf(row.getString("sort")),
                row.getInt("item_no"),
                named == 0 ? null : new PersonId(named),
                row.getString("words"),
                cases,
                files,
                new PersonId(row.getLong("person_id")),
                row.getTimestamp("at").toInstant(),
                drop(row),
                new Reply(
                        instant(row, "opened_at"),
                        instant(row, "complete_at"),
                        null,
                        instant(row, "asked_at"),
                        row.getObject("asked_until", LocalDate.class),
                        said));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static Finding.@Nullable Drop drop(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("drop_at");
        return at == null
                ? null
                : new Finding.Drop(row.getString("drop_words"), new PersonId(row.getLong("drop_by")), at.toInstant());
    }

    void extend(InspectionId id, Extension given) {
        jdbc.sql("insert into oversight.extension (inspection_id, no, answer_by, words, person_id, at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        id.value(),
                        given.no(),
                        given.answerBy(),
                        given.words(),
                        given.by().value(),
                        Timestamp.from(given.at()))
                .update();
    }

    /// How it was sent, and one way in which more time was given, if there is any.
    private record Sent(Sending sending, Optional<Extension> given) {}

    Map<Long, Sending> sent(Long[] ids) {
        Map<Long, Sending> all = new HashMap<>();
        InspectionRows.grouped(jdbc, SENT, ids, FoundRows::sent).forEach((id, rows) -> {
            List<Extension> given =
                    rows.stream().flatMap(row -> row.given().stream()).toList();
            all.put(id, rows.getFirst().sending().with(given));
        });
        return all;
    }

    private static Sent sent(ResultSet row) throws SQLException {
        long secretary = row.getLong("secretary");
        Sending sending = new Sending(
                row.getObject("answer_by", LocalDate.class),
                secretary == 0 ? null : new PersonId(secretary),
                new PersonId(row.getLong("person_id")),
                row.getTimestamp("at").toInstant(),
                instant(row, "read_at"),
                List.of());
        LocalDate later = row.getObject("later_by", LocalDate.class);
        return new Sent(
                sending,
                later == null
                        ? Optional.empty()
                        : Optional.of(new Extension(
                                row.getInt("later_no"),
                                later,
                                row.getString("later_words"),
                                new PersonId(row.getLong("later_person")),
                                row.getTimestamp("later_at").toInstant())));
    }

    Map<Long, List<Explanation>> explanations(Long[] ids) {
        Map<List<Long>, List<Attached>> files = new HashMap<>();
        jdbc.sql(EXPLAINED_FILES).param("ids", ids).query(row -> {
            files.computeIfAbsent(
                            List.of(row.getLong("inspection_id"), row.getLong("explanation_no")),
                            key -> new ArrayList<>())
                    .add(attached(row));
        });
        return explanations(ids, files);
    }

    /// @param files by inspection and number of the explanation
    Map<Long, List<Explanation>> explanations(Long[] ids, Map<List<Long>, List<Attached>> files) {
        return InspectionRows.grouped(
                jdbc,
                "select * from oversight.explanation where inspection_id = any(:ids) order by inspection_id, no",
                ids,
                row -> new Explanation(
                        row.getInt("no"),
                        row.getString("words"),
                        new PersonId(row.getLong("person_id")),
                        row.getTimestamp("at").toInstant(),
                        row.getBoolean("complete"),
                        files.getOrDefault(List.of(row.getLong("inspection_id"), row.getLong("no")), List.of())));
    }
}
