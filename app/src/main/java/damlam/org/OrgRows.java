package damlam.org;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class OrgRows {
    private static final String UNITS = """
            select unit_id, code, name, kind, parent_id, from_day, until_day, successor_id, sort_no
            from org.unit
            order by sort_no, unit_id
            """;
    private static final String PEOPLE = "select person_id, code, name, email, phone from org.person";
    private static final String APPOINTMENTS = """
            select a.appointment_id, a.person_id, a.from_day, a.until_day, p.post_id, p.unit_id, p.title, p.duty
            from org.appointment a join org.post p using (post_id)
            order by a.appointment_id
            """;
    private static final String DELEGATIONS = """
            select delegation_id, from_person, to_person, unit_id, from_day, until_day, ground, matter_id, staff,
                   paper_day, recorded_at
            from org.delegation
            where not cancelled
            order by delegation_id
            """;
    private static final String ABSENCES = """
            select absence_id, person_id, from_day, until_day, reason, recorded_at, recorded_by, moves_within
            from org.absence
            where not cancelled
            order by absence_id
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
    private static final String MATTERS = "select matter_id, name from org.matter order by damlam.fold(name), name";
    private static final String AUTHORITIES = """
            select a.authority_id, a.from_day, a.until_day, a.legal_basis, m.matter_id, m.name,
                   p.post_id, p.unit_id, p.title, p.duty
            from org.authority a join org.matter m using (matter_id) join org.post p using (post_id)
            order by a.authority_id
            """;

    private final JdbcClient jdbc;

    OrgRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What refers to people and units is read before them: between two statements somebody may join and be appointed,
    /// but nobody is ever taken out.
    OrgFacts load() {
        List<Authority> authorities =
                jdbc.sql(AUTHORITIES).query((row, i) -> authority(row)).list();
        List<Matter> matters = jdbc.sql(MATTERS).query((row, i) -> matter(row)).list();
        List<UnitGroup> groups = jdbc.sql(GROUPS).query((row, i) -> group(row)).list();
        List<Absence> absences =
                jdbc.sql(ABSENCES).query((row, i) -> absence(row)).list();
        List<Delegation> delegations =
                jdbc.sql(DELEGATIONS).query((row, i) -> delegation(row)).list();
        Map<PostId, Post> posts = new HashMap<>();
        List<Held> held =
                jdbc.sql(APPOINTMENTS).query((row, i) -> held(row, posts)).list();
        Map<PersonId, Person> people = people();
        return new OrgFacts(
                jdbc.sql(UNITS).query((row, i) -> unit(row)).list(),
                Collections.unmodifiableMap(people),
                appointments(held, people),
                delegations,
                absences,
                groups,
                matters,
                authorities);
    }

    /// In the order of their names.
    private Map<PersonId, Person> people() {
        Map<PersonId, Person> people = new LinkedHashMap<>();
        jdbc.sql(PEOPLE).query((row, i) -> person(row)).list().stream()
                .map(Named::new)
                .sorted()
                .forEach(named -> people.put(named.person.id(), named.person));
        return people;
    }

    private static List<Appointment> appointments(List<Held> held, Map<PersonId, Person> people) {
        Map<PersonId, Integer> place = HashMap.newHashMap(people.size());
        people.keySet().forEach(id -> place.put(id, place.size()));
        return held.stream()
                .map(one -> one.by(people))
                .sorted(Comparator.comparing(one -> place.get(one.person().id())))
                .toList();
    }

    /// An appointment whose holder is not looked up yet.
    private record Held(
            AppointmentId id,
            PersonId person,
            Post post,
            LocalDate from,
            @Nullable LocalDate until) {
        Appointment by(Map<PersonId, Person> people) {
            Person holder = people.get(person);
            if (holder == null) {
                throw new IllegalStateException("appointment of " + person + ", whom nobody knows");
            }
            return new Appointment(id, holder, post, from, until);
        }
    }

    /// The key is made once for each name, not once for each comparison.
    private record Named(String key, Person person) implements Comparable<Named> {
        Named(Person person) {
            this(NameOrder.key(person.name()), person);
        }

        @Override
        public int compareTo(Named other) {
            int byName = key.compareTo(other.key);
            return byName != 0
                    ? byName
                    : Long.compare(person.id().value(), other.person.id().value());
        }
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
                unitId(row, "successor_id"),
                row.getInt("sort_no"));
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                new PersonId(row.getLong("person_id")),
                row.getString("code"),
                row.getString("name"),
                row.getString("email"),
                row.getString("phone"));
    }

    private static Held held(ResultSet row, Map<PostId, Post> posts) throws SQLException {
        Post post = post(row);
        return new Held(
                new AppointmentId(row.getLong("appointment_id")),
                new PersonId(row.getLong("person_id")),
                posts.computeIfAbsent(post.id(), id -> post),
                day(row, "from_day"),
                row.getObject("until_day", LocalDate.class));
    }

    private static Post post(ResultSet row) throws SQLException {
        return new Post(
                new PostId(row.getLong("post_id")),
                new UnitId(row.getLong("unit_id")),
                row.getString("title"),
                Duty.valueOf(row.getString("duty")));
    }

    static Delegation delegation(ResultSet row) throws SQLException {
        long matter = row.getLong("matter_id");
        Timestamp recorded = row.getTimestamp("recorded_at");
        return new Delegation(
                row.getLong("delegation_id"),
                new PersonId(row.getLong("from_person")),
                new PersonId(row.getLong("to_person")),
                new UnitId(row.getLong("unit_id")),
                day(row, "from_day"),
                day(row, "until_day"),
                row.getString("ground"),
                matter == 0 ? null : new MatterId(matter),
                row.getBoolean("staff"),
                row.getObject("paper_day", LocalDate.class),
                recorded == null ? null : recorded.toInstant());
    }

    private static Absence absence(ResultSet row) throws SQLException {
        return new Absence(
                row.getLong("absence_id"),
                new PersonId(row.getLong("person_id")),
                day(row, "from_day"),
                day(row, "until_day"),
                row.getString("reason"),
                recorded(row));
    }

    private static Absence.@Nullable Recorded recorded(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("recorded_at");
        long by = row.getLong("recorded_by");
        return at == null
                ? null
                : new Absence.Recorded(at.toInstant(), by < 1 ? null : new PersonId(by), row.getInt("moves_within"));
    }

    private static Matter matter(ResultSet row) throws SQLException {
        return new Matter(new MatterId(row.getLong("matter_id")), row.getString("name"));
    }

    private static Authority authority(ResultSet row) throws SQLException {
        return new Authority(
                row.getLong("authority_id"),
                post(row),
                matter(row),
                day(row, "from_day"),
                row.getObject("until_day", LocalDate.class),
                row.getString("legal_basis"));
    }

    /// Posts of a unit, held or not.
    List<Post> postsOf(UnitId unit) {
        return jdbc.sql("select post_id, unit_id, title, duty from org.post where unit_id = :unit order by post_id")
                .param("unit", unit.value())
                .query((row, i) -> post(row))
                .list();
    }

    List<Post> decidingPosts() {
        return jdbc.sql("""
                select p.post_id, p.unit_id, p.title, p.duty
                from org.post p join org.unit u using (unit_id)
                where p.duty in ('HEAD', 'DEPUTY', 'CLERK')
                order by u.sort_no, u.unit_id, p.post_id
                """).query((row, i) -> post(row)).list();
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
}
