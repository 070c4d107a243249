package damlam.org;

import damlam.org.OrgImport.NewAppointment;
import damlam.org.OrgImport.NewPerson;
import damlam.org.OrgImport.NewUnit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The SQL of an import: one statement for each kind of row, whatever their number.
@Component
class OrgBatches {
    private static final String UNITS = """
            insert into org.unit (code, name, kind, from_day, until_day, sort_no)
            select n.code, n.name, n.kind, n.from_day::date, n.until_day::date,
                   case when n.sort_no > 0 then n.sort_no
                        else (select coalesce(max(sort_no), 0) from org.unit) + 10 * n.place end
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int[])
                with ordinality n (code, name, kind, from_day, until_day, sort_no, place)
            on conflict (code) do update
            set name = excluded.name, kind = excluded.kind, from_day = excluded.from_day, until_day = excluded.until_day
            returning code, unit_id
            """;
    private static final String PLACES = """
            update org.unit u
            set sort_no = n.sort_no
            from unnest(?::text[], ?::int[]) n (code, sort_no)
            where u.code = n.code and n.sort_no > 0
            """;
    private static final String PARENTS = """
            update org.unit u
            set parent_id = p.unit_id
            from unnest(?::text[], ?::text[]) n (code, parent)
                left join org.unit p on p.code = n.parent
            where u.code = n.code and u.parent_id is distinct from p.unit_id
            """;
    private static final String PEOPLE = """
            insert into org.person (code, name, email, phone)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::text[])
            on conflict (code) do update
            set name = excluded.name, email = excluded.email, phone = excluded.phone
            returning code, person_id
            """;
    private static final String POSTS = """
            insert into org.post (unit_id, title, duty)
            select distinct u.unit_id, n.title, n.duty
            from unnest(?::text[], ?::text[], ?::text[]) n (unit, title, duty) join org.unit u on u.code = n.unit
            on conflict (unit_id, title, duty) do nothing
            returning post_id, unit_id, title, duty
            """;
    private static final String APPOINTMENTS = """
            insert into org.appointment (person_id, post_id, from_day, until_day)
            select h.person_id, p.post_id, n.from_day::date, n.until_day::date
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                    with ordinality n (person, unit, title, duty, from_day, until_day, place)
                join org.person h on h.code = n.person
                join org.unit u on u.code = n.unit
                join org.post p on p.unit_id = u.unit_id and p.title = n.title and p.duty = n.duty
            order by n.place
            returning appointment_id, person_id, post_id, from_day, until_day
            """;
    private static final String AMENDMENTS = """
            update org.appointment a
            set post_id = p.post_id, from_day = n.from_day::date, until_day = n.until_day::date
            from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                    n (appointment_id, unit, title, duty, from_day, until_day)
                join org.unit u on u.code = n.unit
                join org.post p on p.unit_id = u.unit_id and p.title = n.title and p.duty = n.duty
            where a.appointment_id = n.appointment_id
            returning a.appointment_id, a.person_id, a.post_id, a.from_day, a.until_day
            """;

    private final JdbcClient jdbc;

    OrgBatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return the units' ids by code
    Map<String, UnitId> units(List<NewUnit> units) {
        Map<String, UnitId> ids = new HashMap<>();
        jdbc.sql(UNITS)
                .param(texts(units, NewUnit::code))
                .param(texts(units, NewUnit::name))
                .param(texts(units, unit -> unit.kind().name()))
                .param(texts(units, unit -> unit.from().toString()))
                .param(texts(units, unit -> Objects.toString(unit.until(), null)))
                .param(units.stream().map(NewUnit::sort).toArray(Integer[]::new))
                .query((row, i) -> ids.put(row.getString(1), new UnitId(row.getLong(2))))
                .list();
        jdbc.sql(PLACES)
                .param(texts(units, NewUnit::code))
                .param(units.stream().map(NewUnit::sort).toArray(Integer[]::new))
                .update();
        jdbc.sql(PARENTS)
                .param(texts(units, NewUnit::code))
                .param(texts(units, NewUnit::parent))
                .update();
        return ids;
    }

    /// @return the people's ids by code
    Map<String, PersonId> people(List<NewPerson> people) {
        Map<String, PersonId> ids = new HashMap<>();
        jdbc.sql(PEOPLE)
                .param(texts(people, NewPerson::code))
                .param(texts(people, NewPerson::name))
                .param(texts(people, NewPerson::email))
                .param(texts(people, NewPerson::phone))
                .query((row, i) -> ids.put(row.getString(1), new PersonId(row.getLong(2))))
                .list();
        return ids;
    }

    /// What stands in the journal of one appointment that was made or amended.
    record Made(
            AppointmentId id,
            PersonId person,
            PostId post,
            LocalDate from,
            @Nullable LocalDate until) {}

    /// What stands in the journal of one post that was made.
    record MadePost(PostId id, UnitId unit, String title, Duty duty) {}

    /// Makes the posts that there are not yet.
    List<MadePost> posts(List<NewAppointment> appointments) {
        withoutStatistics();
        return jdbc.sql(POSTS)
                .param(texts(appointments, NewAppointment::unit))
                .param(texts(appointments, NewAppointment::title))
                .param(texts(appointments, one -> one.duty().name()))
                .query((row, i) -> new MadePost(
                        new PostId(row.getLong(1)),
                        new UnitId(row.getLong(2)),
                        row.getString(3),
                        Duty.valueOf(row.getString(4))))
                .list();
    }

    /// Appoints in posts that there are.
    List<Made> appointments(List<NewAppointment> appointments) {
        return jdbc.sql(APPOINTMENTS)
                .param(texts(appointments, NewAppointment::person))
                .param(texts(appointments, NewAppointment::unit))
                .param(texts(appointments, NewAppointment::title))
                .param(texts(appointments, one -> one.duty().name()))
                .param(texts(appointments, one -> one.from().toString()))
                .param(texts(appointments, one -> Objects.toString(one.until(), null)))
                .query((row, i) -> made(row))
                .list();
    }

    /// @param ids of appointments, parallel to what they become
    List<Made> amend(List<AppointmentId> ids, List<NewAppointment> become) {
        return jdbc.sql(AMENDMENTS)
                .param(ids.stream().map(AppointmentId::value).toArray(Long[]::new))
                .param(texts(become, NewAppointment::unit))
                .param(texts(become, NewAppointment::title))
                .param(texts(become, one -> one.duty().name()))
                .param(texts(become, one -> one.from().toString()))
                .param(texts(become, one -> Objects.toString(one.until(), null)))
                .query((row, i) -> made(row))
                .list();
    }

    private static Made made(ResultSet row) throws SQLException {
        return new Made(
                new AppointmentId(row.getLong(1)),
                new PersonId(row.getLong(2)),
                new PostId(row.getLong(3)),
                row.getObject(4, LocalDate.class),
                row.getObject(5, LocalDate.class));
    }

    /// Rows of this very transaction are in no statistics: taken for few, a province of them was looped over for
    /// minutes.
    private void withoutStatistics() {
        jdbc.sql("set local enable_nestloop = off").update();
    }

    private static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }
}
