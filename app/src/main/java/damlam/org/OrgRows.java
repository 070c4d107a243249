package damlam.org;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class OrgRows {
    private static final String UNITS = """
            select unit_id, code, name, kind, parent_id, from_day, until_day, successor_id
            from org.unit
            order by sort_no, unit_id
            """;
    private static final String PEOPLE = "select person_id, code, name, email from org.person";
    private static final String APPOINTMENTS = """
            select a.appointment_id, a.person_id, a.from_day, a.until_day, p.post_id, p.unit_id, p.title, p.duty
            from org.appointment a join org.post p using (post_id)
            order by a.appointment_id
            """;
    private static final String DELEGATIONS = """
            select from_person, to_person, unit_id, from_day, until_day, ground from org.delegation order by delegation_id
            """;
    private static final String ABSENCES = """
            select person_id, from_day, until_day, reason from org.absence order by absence_id
            """;
    private static final String GROUPS = """
            select g.group_id, g.name, coalesce(array_agg(m.unit_id order by u.sort_no, u.unit_id)
                                                filter (where m.unit_id is not null), '{}') as units
            from org.unit_group g
                left join org.unit_group_member m using (group_id)
                left join org.unit u using (unit_id)
            group by g.group_id, g.name
            order by g.group_id
            """;

    private final JdbcClient jdbc;

    OrgRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    OrgFacts load() {
        Map<PersonId, Person> people = new HashMap<>();
        jdbc.sql(PEOPLE).query((row, i) -> person(row)).list().forEach(person -> people.put(person.id(), person));
        return new OrgFacts(
                jdbc.sql(UNITS).query((row, i) -> unit(row)).list(),
                people,
                jdbc.sql(APPOINTMENTS)
                        .query((row, i) -> appointment(row, people))
                        .list(),
                jdbc.sql(DELEGATIONS).query((row, i) -> delegation(row)).list(),
                jdbc.sql(ABSENCES).query((row, i) -> absence(row)).list(),
                jdbc.sql(GROUPS).query((row, i) -> group(row)).list());
    }

    private static Unit unit(ResultSet row) throws SQLException {
        return new Unit(
                new UnitId(row.getLong("unit_id")),
                row.getString("code"),
                row.getString("name"),
                UnitKind.valueOf(row.getString("kind")),
                unitId(row, "parent_id"),
                day(row, "from_day"),
                row.getObject("until_day", LocalDate.class),
                unitId(row, "successor_id"));
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                new PersonId(row.getLong("person_id")),
                row.getString("code"),
                row.getString("name"),
                row.getString("email"));
    }

    private static Appointment appointment(ResultSet row, Map<PersonId, Person> people) throws SQLException {
        PersonId personId = new PersonId(row.getLong("person_id"));
        Person person = people.get(personId);
        if (person == null) {
            throw new IllegalStateException("appointment of " + personId + ", whom nobody knows");
        }
        Post post = new Post(
                new PostId(row.getLong("post_id")),
                new UnitId(row.getLong("unit_id")),
                row.getString("title"),
                Duty.valueOf(row.getString("duty")));
        return new Appointment(
                new AppointmentId(row.getLong("appointment_id")),
                person,
                post,
                day(row, "from_day"),
                row.getObject("until_day", LocalDate.class));
    }

    private static Delegation delegation(ResultSet row) throws SQLException {
        return new Delegation(
                new PersonId(row.getLong("from_person")),
                new PersonId(row.getLong("to_person")),
                new UnitId(row.getLong("unit_id")),
                day(row, "from_day"),
                day(row, "until_day"),
                row.getString("ground"));
    }

    private static Absence absence(ResultSet row) throws SQLException {
        return new Absence(
                new PersonId(row.getLong("person_id")),
                day(row, "from_day"),
                day(row, "until_day"),
                row.getString("reason"));
    }

    private static UnitGroup group(ResultSet row) throws SQLException {
        Long[] units = (Long[]) row.getArray("units").getArray();
        return new UnitGroup(
                row.getLong("group_id"),
                row.getString("name"),
                List.of(units).stream().map(UnitId::new).toList());
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static @Nullable UnitId unitId(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : new UnitId(value);
    }

    UnitId insertUnit(String code, String name, UnitKind kind, @Nullable UnitId parent, LocalDate from) {
        return new UnitId(jdbc.sql("""
                        insert into org.unit (code, name, kind, parent_id, from_day)
                        values (:code, :name, :kind, :parent, :from)
                        returning unit_id
                        """)
                .param("code", code)
                .param("name", name)
                .param("kind", kind.name())
                .param("parent", parent == null ? null : parent.value())
                .param("from", Date.valueOf(from))
                .query(Long.class)
                .single());
    }

    PersonId insertPerson(String code, String name, @Nullable String email) {
        return new PersonId(jdbc.sql("""
                        insert into org.person (code, name, email) values (:code, :name, :email) returning person_id
                        """)
                .param("code", code)
                .param("name", name)
                .param("email", email)
                .query(Long.class)
                .single());
    }

    PostId insertPost(UnitId unit, String title, Duty duty) {
        return new PostId(jdbc.sql("""
                        insert into org.post (unit_id, title, duty) values (:unit, :title, :duty) returning post_id
                        """)
                .param("unit", unit.value())
                .param("title", title)
                .param("duty", duty.name())
                .query(Long.class)
                .single());
    }

    AppointmentId insertAppointment(PersonId person, PostId post, LocalDate from, @Nullable LocalDate until) {
        return new AppointmentId(jdbc.sql("""
                        insert into org.appointment (person_id, post_id, from_day, until_day)
                        values (:person, :post, :from, :until)
                        returning appointment_id
                        """)
                .param("person", person.value())
                .param("post", post.value())
                .param("from", from)
                .param("until", until)
                .query(Long.class)
                .single());
    }

    void insertDelegation(Delegation delegation) {
        jdbc.sql("""
                        insert into org.delegation (from_person, to_person, unit_id, from_day, until_day, ground)
                        values (:from, :to, :unit, :starts, :until, :ground)
                        """)
                .param("from", delegation.from().value())
                .param("to", delegation.to().value())
                .param("unit", delegation.unit().value())
                .param("starts", delegation.starts())
                .param("until", delegation.until())
                .param("ground", delegation.ground())
                .update();
    }

    void insertAbsence(Absence absence) {
        jdbc.sql("""
                        insert into org.absence (person_id, from_day, until_day, reason)
                        values (:person, :from, :until, :reason)
                        """)
                .param("person", absence.person().value())
                .param("from", absence.from())
                .param("until", absence.until())
                .param("reason", absence.reason())
                .update();
    }

    long replaceGroup(String name, Iterable<UnitId> units) {
        long id = jdbc.sql("""
                        insert into org.unit_group (name) values (:name)
                        on conflict (name) do update set name = excluded.name
                        returning group_id
                        """).param("name", name).query(Long.class).single();
        jdbc.sql("delete from org.unit_group_member where group_id = :id")
                .param("id", id)
                .update();
        for (UnitId unit : units) {
            jdbc.sql("insert into org.unit_group_member (group_id, unit_id) values (:id, :unit)")
                    .param("id", id)
                    .param("unit", unit.value())
                    .update();
        }
        return id;
    }
}
