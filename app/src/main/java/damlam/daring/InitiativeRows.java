package damlam.daring;

import damlam.cases.CaseId;
import damlam.cases.Evidence;
import damlam.org.PersonId;
import damlam.org.UnitId;
import damlam.procedure.LiabilityTest;
import damlam.procedure.LiabilityTest.Answer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Initiatives as rows: each is put together from its steps.
@Component
class InitiativeRows {
    private static final String ALL = "select * from daring.initiative ";

    private final JdbcClient jdbc;

    InitiativeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One step of an initiative after the other, whoever else writes, until the transaction ends.
    void alone(InitiativeId id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('daring.initiative'), ?)")
                .param((int) id.value())
                .query()
                .listOfRows();
    }

    Optional<Initiative> find(InitiativeId id) {
        return together(jdbc.sql(ALL + "where initiative_id = ?")
                        .param(id.value())
                        .query(InitiativeRows::bare)
                        .list())
                .stream()
                .findFirst();
    }

    /// Those of a person, then those that a unit was ever asked to answer; of each what is not answered first, then the
    /// newest.
    List<InitiativeId> numbers(PersonId person, Collection<UnitId> units) {
        return jdbc.sql("""
                        select i.initiative_id from daring.initiative i
                        where person_id = :me or asked = any(:units) or initiative_id in (
                            select s.initiative_id from daring.step s where s.to_unit = any(:units))
                        order by person_id <> :me, asked is null or exists (
                            select from daring.step s
                            where s.initiative_id = i.initiative_id and s.act in ('AGREED', 'DECLINED')),
                            initiative_id desc
                        """)
                .param("me", person.value())
                .param("units", numbers(units))
                .query((row, i) -> new InitiativeId(row.getLong(1)))
                .list();
    }

    /// Those of others that a unit was ever asked to answer, and of which it has not answered, or has not begun with
    /// the tests of the newest; the newest first.
    ///
    /// @param most how many of those that were answered
    List<Initiative> unfinished(PersonId person, Collection<UnitId> units, int most) {
        return together(jdbc.sql("""
                        with asked as materialized (
                            select i.* from daring.initiative i
                            where person_id <> :me and (asked = any(:units) or initiative_id in (
                                select s.initiative_id from daring.step s where s.to_unit = any(:units)))
                              and not exists (select from daring.test t where t.initiative_id = i.initiative_id)),
                        answered as materialized (
                            select a.* from asked a join daring.step s using (initiative_id)
                            where s.act in ('AGREED', 'DECLINED'))
                        select * from asked where initiative_id not in (select initiative_id from answered)
                        union all
                        (select * from answered order by initiative_id desc limit :most)
                        order by initiative_id desc
                        """)
                .param("me", person.value())
                .param("units", numbers(units))
                .param("most", most)
                .query(InitiativeRows::bare)
                .list());
    }

    /// Those of a person, the newest first.
    List<Initiative> by(PersonId person) {
        return together(jdbc.sql(ALL + "where person_id = ? order by initiative_id desc")
                .param(person.value())
                .query(InitiativeRows::bare)
                .list());
    }

    /// These, in the order in which they are asked for.
    List<Initiative> all(List<InitiativeId> ids) {
        Map<InitiativeId, Initiative> found = ids.isEmpty()
                ? Map.of()
                : together(jdbc.sql(ALL + "where initiative_id = any(?)")
                                .param(ids.stream().map(InitiativeId::value).toArray(Long[]::new))
                                .query(InitiativeRows::bare)
                                .list())
                        .stream()
                        .collect(Collectors.toMap(Initiative::id, one -> one));
        return ids.stream().flatMap(id -> Stream.ofNullable(found.get(id))).toList();
    }

    private static Long[] numbers(Collection<UnitId> units) {
        return units.stream().map(UnitId::value).toArray(Long[]::new);
    }

    /// Those of a person that were answered, where they have not opened the answer.
    List<InitiativeId> answeredUnread(PersonId person) {
        return jdbc.sql("""
                        select i.initiative_id
                        from daring.initiative i join daring.step s using (initiative_id)
                            left join daring.receipt r using (initiative_id)
                        where i.person_id = ? and s.act in ('AGREED', 'DECLINED') and r.initiative_id is null
                        order by i.initiative_id
                        """)
                .param(person.value())
                .query((row, i) -> new InitiativeId(row.getLong(1)))
                .list();
    }

    /// @return whether it was not opened before
    boolean read(InitiativeId id, Instant at) {
        return jdbc.sql("insert into daring.receipt (initiative_id, at) values (?, ?) on conflict do nothing")
                        .params(id.value(), Timestamp.from(at))
                        .update()
                == 1;
    }

    List<Initiative> on(CaseId id) {
        return together(jdbc.sql(ALL + "where case_id = ? order by initiative_id")
                .param(id.value())
                .query(InitiativeRows::bare)
                .list());
    }

    /// One registration of somebody after the other: a form that was sent twice is seen to be.
    void alone(PersonId person) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('daring.register'), ?)")
                .param((int) person.value())
                .query()
                .listOfRows();
    }

    InitiativeId insert(Initiative made) {
        CaseId work = made.caseId();
        UnitId asked = made.asked();
        return new InitiativeId(jdbc.sql("""
                        insert into daring.initiative
                            (kind, about, reasons, interested, interest, case_id, person_id, unit_id, asked, answer_by, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning initiative_id
                        """)
                .param(made.kind().name())
                .param(made.about())
                .param(made.reasons())
                .param(made.interested())
                .param(made.interest())
                .param(work == null ? null : work.value())
                .param(made.by().value())
                .param(made.unit().value())
                .param(asked == null ? null : asked.value())
                .param(made.answerBy())
                .param(Timestamp.from(made.at()))
                .query(Long.class)
                .single());
    }

    void insert(InitiativeId id, List<Evidence> files) {
        for (int i = 0; i < files.size(); i++) {
            Evidence file = files.get(i);
            jdbc.sql("insert into daring.attachment (initiative_id, no, name, media_type, content)"
                            + " values (?, ?, ?, ?, ?)")
                    .params(id.value(), i + 1, file.name(), file.mediaType(), file.content())
                    .update();
        }
    }

    void insert(Step step) {
        UnitId to = step.to();
        jdbc.sql("insert into daring.step (initiative_id, no, act, to_unit, answer_by, words, person_id, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(step.initiative().value())
                .param(step.no())
                .param(step.act().name())
                .param(to == null ? null : to.value())
                .param(step.answerBy())
                .param(step.words())
                .param(step.by().value())
                .param(Timestamp.from(step.at()))
                .update();
    }

    void insert(Tested found) {
        jdbc.sql("insert into daring.test (initiative_id, no, test, met, words, person_id, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .param(found.initiative().value())
                .param(found.no())
                .param(found.test().name())
                .param(found.answer() == Answer.OPEN ? null : found.answer() == Answer.YES)
                .param(found.words())
                .param(found.by().value())
                .param(Timestamp.from(found.at()))
                .update();
    }

    Optional<Evidence> file(InitiativeId id, int no) {
        return jdbc.sql("select name, media_type, content from daring.attachment where initiative_id = ? and no = ?")
                .params(id.value(), no)
                .query((row, i) -> new Evidence(row.getString(1), row.getString(2), row.getBytes(3)))
                .optional();
    }

    private List<Initiative> together(List<Initiative> bare) {
        if (bare.isEmpty()) {
            return List.of();
        }
        Long[] ids = bare.stream().map(each -> each.id().value()).toArray(Long[]::new);
        Map<Long, List<Step>> steps = jdbc
                .sql("select * from daring.step where initiative_id = any(:ids) order by initiative_id, no")
                .param("ids", ids)
                .query(InitiativeRows::step)
                .list()
                .stream()
                .collect(Collectors.groupingBy(step -> step.initiative().value()));
        Map<Long, List<Tested>> found = jdbc
                .sql("select * from daring.test where initiative_id = any(:ids) order by initiative_id, no")
                .param("ids", ids)
                .query(InitiativeRows::tested)
                .list()
                .stream()
                .collect(Collectors.groupingBy(each -> each.initiative().value()));
        Map<Long, List<Map.Entry<Long, Initiative.Filed>>> files = jdbc
                .sql("select initiative_id, no, name, media_type, length(content) from daring.attachment"
                        + " where initiative_id = any(:ids) order by initiative_id, no")
                .param("ids", ids)
                .query((row, i) -> Map.entry(
                        row.getLong(1),
                        new Initiative.Filed(row.getInt(2), row.getString(3), row.getString(4), row.getLong(5))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey));
        return bare.stream()
                .map(each -> {
                    long id = each.id().value();
                    return new Initiative(
                            each.id(),
                            each.kind(),
                            each.about(),
                            each.reasons(),
                            each.interested(),
                            each.interest(),
                            each.caseId(),
                            each.by(),
                            each.unit(),
                            each.asked(),
                            each.answerBy(),
                            each.at(),
                            files.getOrDefault(id, List.of()).stream()
                                    .map(Map.Entry::getValue)
                                    .toList(),
                            steps.getOrDefault(id, List.of()),
                            found.getOrDefault(id, List.of()));
                })
                .toList();
    }

    private static @Nullable UnitId unit(long id) {
        return id == 0 ? null : new UnitId(id);
    }

    private static Initiative bare(ResultSet row, int i) throws SQLException {
        long work = row.getLong("case_id");
        return new Initiative(
                new InitiativeId(row.getLong("initiative_id")),
                Initiative.Kind.valueOf(row.getString("kind")),
                row.getString("about"),
                row.getString("reasons"),
                row.getBoolean("interested"),
                row.getString("interest"),
                work == 0 ? null : new CaseId(work),
                new PersonId(row.getLong("person_id")),
                new UnitId(row.getLong("unit_id")),
                unit(row.getLong("asked")),
                row.getObject("answer_by", LocalDate.class),
                at(row),
                List.of(),
                List.of(),
                List.of());
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getTimestamp("at").toInstant();
    }

    private static Step step(ResultSet row, int i) throws SQLException {
        return new Step(
                new InitiativeId(row.getLong("initiative_id")),
                row.getInt("no"),
                Step.Act.valueOf(row.getString("act")),
                unit(row.getLong("to_unit")),
                row.getObject("answer_by", LocalDate.class),
                row.getString("words"),
                new PersonId(row.getLong("person_id")),
                at(row));
    }

    private static Tested tested(ResultSet row, int i) throws SQLException {
        Boolean met = row.getObject("met", Boolean.class);
        return new Tested(
                new InitiativeId(row.getLong("initiative_id")),
                row.getInt("no"),
                LiabilityTest.valueOf(row.getString("test")),
                met == null ? Answer.OPEN : met ? Answer.YES : Answer.NO,
                row.getString("words"),
                new PersonId(row.getLong("person_id")),
                at(row));
    }
}
