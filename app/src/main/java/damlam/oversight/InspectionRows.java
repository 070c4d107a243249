package damlam.oversight;

import damlam.documents.DocumentId;
import damlam.org.PersonId;
import damlam.org.UnitId;
import damlam.rulebook.RuleId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Plans, inspections and teams as rows; an inspection is put together from all its steps.
@Component
class InspectionRows {
    private static final String INSPECTIONS = """
            select i.inspection_id, i.unit_id, i.starts_on, i.ends_on, i.person_id as proposed, p.*,
                   array(select n.person_id from oversight.notice n where n.inspection_id = i.inspection_id) as told,
                   x.words as cancelled, x.person_id as cancelled_by, x.at as cancelled_at,
                   y.serial, y.symbol,
                   array(select r.person_id from oversight.cancellation_receipt r
                         where r.inspection_id = i.inspection_id) as cancelled_told
            from oversight.inspection i join oversight.plan p using (plan_id)
                left join oversight.cancellation x using (inspection_id)
                left join oversight.minutes_number y using (inspection_id)
            """;

    private final JdbcClient jdbc;
    private final SampleRows samples;
    private final FoundRows findings;
    private final ClosingRows closings;
    private final AnswerTimes times;

    InspectionRows(JdbcClient jdbc, SampleRows samples, FoundRows findings, ClosingRows closings, AnswerTimes times) {
        this.jdbc = jdbc;
        this.samples = samples;
        this.findings = findings;
        this.closings = closings;
        this.times = times;
    }

    /// One step after the other on an inspection, whoever else writes, until the transaction ends.
    void alone(InspectionId id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('oversight'), ?)")
                .param((int) id.value())
                .query()
                .listOfRows();
    }

    /// One plan of a body after the other, so that none is made twice by being sent twice.
    void planAlone(UnitId body) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('oversight.plan'), ?)")
                .param((int) body.value())
                .query()
                .listOfRows();
    }

    /// Whether the same was planned before: of the same unit, on the same days, by the same paper, of the same subject.
    boolean isPlanned(NewPlan plan, UnitId unit) {
        return jdbc.sql("""
                        select exists (select from oversight.inspection i join oversight.plan p using (plan_id)
                         where i.unit_id = ? and i.starts_on = ? and i.ends_on = ? and p.sort = ? and p.subject = ?
                           and p.basis = ? and p.basis_day = ?
                           and not exists (select from oversight.cancellation x
                                           where x.inspection_id = i.inspection_id))
                        """)
                .params(
                        unit.value(),
                        plan.starts(),
                        plan.ends(),
                        plan.sort().name(),
                        plan.subject(),
                        plan.basis(),
                        plan.basisDay())
                .query(Boolean.class)
                .single();
    }

    Optional<Inspection> find(InspectionId id) {
        return together(jdbc.sql(INSPECTIONS + "where i.inspection_id = ?")
                        .param(id.value())
                        .query(InspectionRows::planned)
                        .list())
                .stream()
                .findFirst();
    }

    /// A part of those that whoever asks sees, as much of each as a line says: the open ones first, each part
    /// the newest first.
    List<Inspection> outlines(int limit, int offset) {
        return outlined(
                jdbc.sql(INSPECTIONS + """
                        left join oversight.conclusion c using (inspection_id)
                        order by c.inspection_id is not null or x.at is not null, i.inspection_id desc
                        limit ? offset ?
                        """)
                        .params(limit, offset)
                        .query(InspectionRows::planned)
                        .list(),
                false);
    }

    /// The open ones of these, as much of each as a line says; with those that were withdrawn where somebody acts for
    /// the unit and has not opened that.
    List<Inspection> open() {
        return outlined(
                jdbc.sql(INSPECTIONS + """
                        where not exists (select from oversight.conclusion c where c.inspection_id = i.inspection_id)
                          and (x.at is null
                               or i.inspection_id = any ((select oversight.told(access.me()))::bigint[])
                                  and not exists (select from oversight.cancellation_receipt r
                                                  where r.inspection_id = i.inspection_id
                                                    and r.person_id = (select access.me())))
                        order by i.inspection_id desc
                        """).query(InspectionRows::planned).list(), true);
    }

    /// A relation that somebody declared.
    record Tie(PersonId by, PersonId other, boolean kin, Instant at) {}

    /// Those between two groups of people.
    List<Tie> ties(Collection<PersonId> some, Collection<PersonId> others) {
        return some.isEmpty() || others.isEmpty()
                ? List.of()
                : jdbc.sql("select * from inspection.ties(:some, :others)")
                        .param("some", some.stream().map(PersonId::value).toArray(Long[]::new))
                        .param("others", others.stream().map(PersonId::value).toArray(Long[]::new))
                        .query((row, i) -> new Tie(
                                new PersonId(row.getLong(1)),
                                new PersonId(row.getLong(2)),
                                row.getBoolean(3),
                                row.getTimestamp(4).toInstant()))
                        .list();
    }

    /// The inspection that a finding is of.
    Optional<InspectionId> of(long finding) {
        return jdbc.sql("select inspection_id from oversight.finding where finding_id = ?")
                .param(finding)
                .query(Long.class)
                .optional()
                .map(InspectionId::new);
    }

    /// The inspection that a case came of.
    Optional<InspectionId> recommended(long caseId) {
        return jdbc.sql("select inspection_id from oversight.recommended where case_id = ?")
                .param(caseId)
                .query(Long.class)
                .optional()
                .map(InspectionId::new);
    }

    long insert(
            NewPlan plan,
            RuleId rule,
            String items,
            @Nullable DocumentId document,
            UnitId body,
            PersonId by,
            Instant at) {
        return jdbc.sql("""
                        insert into oversight.plan (sort, activity, rule_id, subject, scope, items, period_from, period_until,
                                                    basis, basis_day, document_id, body_id, person_id, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning plan_id
                        """)
                .param(plan.sort().name())
                .param(plan.activity().name())
                .param(rule.value())
                .param(plan.subject())
                .param(plan.scope())
                .param(items)
                .param(plan.from())
                .param(plan.until())
                .param(plan.basis())
                .param(plan.basisDay())
                .param(document == null ? null : document.value())
                .param(body.value())
                .param(by.value())
                .param(Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    InspectionId insert(long plan, UnitId unit, NewPlan said, Instant at) {
        return new InspectionId(jdbc.sql("""
                        insert into oversight.inspection (plan_id, unit_id, starts_on, ends_on, person_id, at)
                        values (?, ?, ?, ?, ?, ?) returning inspection_id
                        """)
                .params(
                        plan,
                        unit.value(),
                        said.starts(),
                        said.ends(),
                        said.lead().value(),
                        Timestamp.from(at))
                .query(Long.class)
                .single());
    }

    void insert(InspectionId id, Team team) {
        DocumentId document = team.document();
        jdbc.sql(
                        "insert into oversight.team (inspection_id, no, basis, basis_day, document_id, seconded, person_id, at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(id.value())
                .param(team.no())
                .param(team.basis())
                .param(team.basisDay())
                .param(document == null ? null : document.value())
                .param(team.seconded())
                .param(team.by().value())
                .param(Timestamp.from(team.at()))
                .update();
        for (PersonId member : team.members()) {
            jdbc.sql("insert into oversight.member (inspection_id, team_no, person_id, leads) values (?, ?, ?, ?)")
                    .params(id.value(), team.no(), member.value(), member.equals(team.lead()))
                    .update();
        }
    }

    void insert(InspectionId id, Retention said) {
        jdbc.sql("insert into oversight.retention (inspection_id, no, retained, words, person_id, at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        id.value(),
                        said.no(),
                        said.retained().value(),
                        said.words(),
                        said.by().value(),
                        Timestamp.from(said.at()))
                .update();
    }

    /// @return whether they had not opened it before
    boolean told(InspectionId id, PersonId person, Instant at) {
        return jdbc.sql("insert into oversight.notice (inspection_id, person_id, at) values (?, ?, ?)"
                                + " on conflict do nothing")
                        .params(id.value(), person.value(), Timestamp.from(at))
                        .update()
                == 1;
    }

    void cancel(InspectionId id, String words, PersonId by, Instant at) {
        jdbc.sql("insert into oversight.cancellation (inspection_id, words, person_id, at) values (?, ?, ?, ?)")
                .params(id.value(), words, by.value(), Timestamp.from(at))
                .update();
    }

    /// @return whether they had not opened it before
    boolean noted(InspectionId id, PersonId person, Instant at) {
        return jdbc.sql("insert into oversight.cancellation_receipt (inspection_id, person_id, at) values (?, ?, ?)"
                                + " on conflict do nothing")
                        .params(id.value(), person.value(), Timestamp.from(at))
                        .update()
                == 1;
    }

    private Map<Long, List<Retention>> retained(Long[] ids) {
        return grouped(
                jdbc,
                "select * from oversight.retention where inspection_id = any(:ids) order by inspection_id, no",
                ids,
                row -> new Retention(
                        row.getInt("no"),
                        new PersonId(row.getLong("retained")),
                        row.getString("words"),
                        new PersonId(row.getLong("person_id")),
                        row.getTimestamp("at").toInstant()));
    }

    Optional<String> checklist() {
        return jdbc.sql("select items from oversight.checklist order by checklist_id desc limit 1")
                .query(String.class)
                .optional();
    }

    long insert(String items, PersonId by, Instant at) {
        return jdbc.sql("insert into oversight.checklist (items, person_id, at) values (?, ?, ?)"
                        + " returning checklist_id")
                .params(items, by.value(), Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    private record Planned(
            InspectionId id,
            Plan plan,
            UnitId unit,
            LocalDate starts,
            LocalDate ends,
            PersonId proposed,
            Set<PersonId> told,
            @Nullable Cancellation cancelled,
            @Nullable MinutesNumber number) {}

    private static Planned planned(ResultSet row, int no) throws SQLException {
        Plan plan = new Plan(
                row.getLong("plan_id"),
                Plan.Sort.valueOf(row.getString("sort")),
                Activity.valueOf(row.getString("activity")),
                new RuleId(row.getLong("rule_id")),
                row.getString("subject"),
                row.getString("scope"),
                Item.read(row.getString("items")),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_until", LocalDate.class),
                row.getString("basis"),
                row.getObject("basis_day", LocalDate.class),
                document(row),
                new UnitId(row.getLong("body_id")),
                new PersonId(row.getLong("person_id")),
                row.getTimestamp("at").toInstant());
        return new Planned(
                new InspectionId(row.getLong("inspection_id")),
                plan,
                new UnitId(row.getLong("unit_id")),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                new PersonId(row.getLong("proposed")),
                Set.copyOf(people(row, "told")),
                cancelled(row),
                number(row));
    }

    private static @Nullable MinutesNumber number(ResultSet row) throws SQLException {
        String symbol = row.getString("symbol");
        return symbol == null ? null : new MinutesNumber(row.getInt("serial"), symbol);
    }

    private static @Nullable Cancellation cancelled(ResultSet row) throws SQLException {
        String words = row.getString("cancelled");
        return words == null
                ? null
                : new Cancellation(
                        words,
                        new PersonId(row.getLong("cancelled_by")),
                        row.getTimestamp("cancelled_at").toInstant(),
                        Set.copyOf(people(row, "cancelled_told")));
    }

    private static @Nullable DocumentId document(ResultSet row) throws SQLException {
        long document = row.getLong("document_id");
        return document == 0 ? null : new DocumentId(document);
    }

    private static List<PersonId> people(ResultSet row, String column) throws SQLException {
        return Arrays.stream((Long[]) row.getArray(column).getArray())
                .map(PersonId::new)
                .toList();
    }

    private static Long[] numbers(List<Planned> planned) {
        return planned.stream().map(each -> each.id().value()).toArray(Long[]::new);
    }

    /// Who does it and how far it came; what was looked at and found is left out but for what names somebody, and
    /// files.
    ///
    /// @param open whether none of them is concluded
    private List<Inspection> outlined(List<Planned> planned, boolean open) {
        if (planned.isEmpty()) {
            return List.of();
        }
        Long[] ids = numbers(planned);
        Map<Long, List<Team>> teams = teams(ids);
        Map<Long, List<Retention>> retained = retained(ids);
        Map<Long, Sending> sent = findings.sent(ids);
        Map<Long, List<Finding>> naming =
                sent.isEmpty() ? Map.of() : findings.naming(sent.keySet().toArray(Long[]::new));
        Map<Long, List<Explanation>> explained = findings.explanations(ids, Map.of());
        Map<Long, List<Signature>> signed = closings.signatures(ids);
        Map<Long, Conclusion> concluded = open ? Map.of() : closings.conclusions(ids);
        return planned.stream()
                .map(each -> {
                    long id = each.id().value();
                    return times.standing(new Inspection(
                            each.id(),
                            each.plan(),
                            each.unit(),
                            each.starts(),
                            each.ends(),
                            each.proposed(),
                            each.told(),
                            teams.getOrDefault(id, List.of()),
                            retained.getOrDefault(id, List.of()),
                            null,
                            null,
                            List.of(),
                            naming.getOrDefault(id, List.of()),
                            sent.get(id),
                            explained.getOrDefault(id, List.of()),
                            signed.getOrDefault(id, List.of()),
                            List.of(),
                            concluded.get(id),
                            each.cancelled(),
                            each.number()));
                })
                .toList();
    }

    private List<Inspection> together(List<Planned> planned) {
        Long[] ids = numbers(planned);
        Map<Long, List<Team>> teams = teams(ids);
        Map<Long, List<Retention>> retained = retained(ids);
        Map<Long, Promise> promises = samples.promises(ids);
        Map<Long, Sample> drawn = samples.samples(ids);
        Map<Long, List<Answer>> answers = findings.answers(ids);
        Map<Long, List<Finding>> found = findings.findings(ids);
        Map<Long, Sending> sent = findings.sent(ids);
        Map<Long, List<Explanation>> explained = findings.explanations(ids);
        Map<Long, List<Signature>> signed = closings.signatures(ids);
        Map<Long, List<Recommendation>> recommended = closings.recommendations(ids);
        Map<Long, Conclusion> concluded = closings.conclusions(ids);
        return planned.stream()
                .map(each -> {
                    long id = each.id().value();
                    return times.standing(new Inspection(
                            each.id(),
                            each.plan(),
                            each.unit(),
                            each.starts(),
                            each.ends(),
                            each.proposed(),
                            each.told(),
                            teams.getOrDefault(id, List.of()),
                            retained.getOrDefault(id, List.of()),
                            promises.get(id),
                            drawn.get(id),
                            answers.getOrDefault(id, List.of()),
                            found.getOrDefault(id, List.of()),
                            sent.get(id),
                            explained.getOrDefault(id, List.of()),
                            signed.getOrDefault(id, List.of()),
                            recommended.getOrDefault(id, List.of()),
                            concluded.get(id),
                            each.cancelled(),
                            each.number()));
                })
                .toList();
    }

    private Map<Long, List<Team>> teams(Long[] ids) {
        Map<Long, List<Team>> all = new HashMap<>();
        jdbc.sql("""
                        select t.*, array(select m.person_id from oversight.member m
                                          where (m.inspection_id, m.team_no) = (t.inspection_id, t.no)
                                          order by not m.leads, m.person_id) as members
                        from oversight.team t where t.inspection_id = any(:ids) order by t.inspection_id, t.no
                        """).param("ids", ids).query(row -> {
            List<PersonId> members = people(row, "members");
            all.computeIfAbsent(row.getLong("inspection_id"), id -> new ArrayList<>())
                    .add(new Team(
                            row.getInt("no"),
                            row.getString("basis"),
                            row.getObject("basis_day", LocalDate.class),
                            document(row),
                            members.getFirst(),
                            members,
                            row.getString("seconded"),
                            new PersonId(row.getLong("person_id")),
                            row.getTimestamp("at").toInstant()));
        });
        return all;
    }

    /// What each inspection has of a table, in the query's order.
    static <T> Map<Long, List<T>> grouped(JdbcClient jdbc, String sql, Long[] ids, RowReader<T> reader) {
        return jdbc
                .sql(sql)
                .param("ids", ids)
                .query((row, i) -> Map.entry(row.getLong("inspection_id"), reader.read(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    static <T> Map<Long, T> single(JdbcClient jdbc, String sql, Long[] ids, RowReader<T> reader) {
        Map<Long, T> all = new HashMap<>();
        grouped(jdbc, sql, ids, reader).forEach((id, found) -> all.put(id, found.getFirst()));
        return all;
    }

    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
