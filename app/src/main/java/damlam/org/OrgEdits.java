package damlam.org;

import damlam.journal.Actor;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The SQL of single changes to the organisation.
@Component
class OrgEdits {
    private final JdbcClient jdbc;

    OrgEdits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UnitId insertUnit(String code, String name, UnitKind kind, @Nullable UnitId parent, LocalDate from) {
        return new UnitId(jdbc.sql("""
                        insert into org.unit (code, name, kind, parent_id, from_day, sort_no)
                        values (:code, :name, :kind, :parent, :from,
                                (select coalesce(max(sort_no), 0) + 10 from org.unit))
                        returning unit_id
                        """)
                .param("code", code)
                .param("name", name)
                .param("kind", kind.name())
                .param("parent", parent == null ? null : parent.value())
                .param("from", from)
                .query(Long.class)
                .single());
    }

    void updateUnit(UnitId unit, String name, UnitKind kind, @Nullable UnitId parent, int sort) {
        jdbc.sql("""
                        update org.unit
                        set name = :name, kind = :kind, parent_id = :parent,
                            sort_no = case when :sort > 0 then :sort else sort_no end
                        where unit_id = :unit
                        """)
                .param("unit", unit.value())
                .param("name", name)
                .param("kind", kind.name())
                .param("parent", parent == null ? null : parent.value())
                .param("sort", sort)
                .update();
    }

    void endUnit(UnitId unit, LocalDate until, @Nullable UnitId successor) {
        jdbc.sql("update org.unit set until_day = :until, successor_id = :successor where unit_id = :unit")
                .param("unit", unit.value())
                .param("until", until)
                .param("successor", successor == null ? null : successor.value())
                .update();
    }

    PersonId insertPerson(String code, String name, @Nullable String email, @Nullable String phone) {
        return new PersonId(jdbc.sql("""
                        insert into org.person (code, name, email, phone) values (:code, :name, :email, :phone)
                        returning person_id
                        """)
                .param("code", code)
                .param("name", name)
                .param("email", email)
                .param("phone", phone)
                .query(Long.class)
                .single());
    }

    void updatePerson(PersonId person, String name, @Nullable String email, @Nullable String phone) {
        jdbc.sql("update org.person set name = :name, email = :email, phone = :phone where person_id = :person")
                .param("person", person.value())
                .param("name", name)
                .param("email", email)
                .param("phone", phone)
                .update();
    }

    /// The unit's post of that title and duty, made where there is none.
    PostId post(UnitId unit, String title, Duty duty) {
        return new PostId(jdbc.sql("""
                        insert into org.post (unit_id, title, duty) values (:unit, :title, :duty)
                        on conflict (unit_id, title, duty) do update set title = excluded.title
                        returning post_id
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

    void endAppointment(AppointmentId appointment, LocalDate until) {
        jdbc.sql("update org.appointment set until_day = :until where appointment_id = :appointment")
                .param("appointment", appointment.value())
                .param("until", until)
                .update();
    }

    /// Whether the unit of a post exists on every day from one to another.
    boolean unitLives(PostId post, LocalDate from, @Nullable LocalDate until) {
        return jdbc.sql("""
                        select exists (
                            select from org.post p join org.unit u using (unit_id)
                            where p.post_id = :post
                              and daterange(u.from_day, u.until_day) @> daterange(:from, :until))
                        """)
                .param("post", post.value())
                .param("from", from)
                .param("until", until, java.sql.Types.DATE)
                .query(Boolean.class)
                .single();
    }

    boolean holds(PersonId person, PostId post, LocalDate from, @Nullable LocalDate until) {
        return jdbc.sql("""
                        select exists (
                            select from org.appointment
                            where person_id = :person and post_id = :post
                              and daterange(from_day, until_day) && daterange(:from, :until))
                        """)
                .param("person", person.value())
                .param("post", post.value())
                .param("from", from)
                .param("until", until, java.sql.Types.DATE)
                .query(Boolean.class)
                .single();
    }

    long insertDelegation(Delegation delegation, Instant at) {
        return jdbc.sql("""
                        insert into org.delegation (from_person, to_person, unit_id, from_day, until_day, given_until, ground,
                                                    matter_id, staff, paper_day, recorded_at)
                        values (:from, :to, :unit, :starts, :until, :until, :ground, :matter, :staff, :dated, :at)
                        returning delegation_id
                        """)
                .param("from", delegation.from().value())
                .param("to", delegation.to().value())
                .param("unit", delegation.unit().value())
                .param("starts", delegation.starts())
                .param("until", delegation.until())
                .param("ground", delegation.ground())
                .param(
                        "matter",
                        delegation.matter() == null ? null : delegation.matter().value())
                .param("staff", delegation.staff())
                .param("dated", delegation.dated(), java.sql.Types.DATE)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    void endDelegation(long delegation, LocalDate until, Instant at) {
        jdbc.sql("""
                        update org.delegation
                        set until_day = greatest(from_day + 1, least(until_day, :until)),
                            cancelled = (:until <= from_day),
                            taken_at = coalesce(taken_at, :at)
                        where delegation_id = :delegation
                        """)
                .param("delegation", delegation)
                .param("until", until)
                .param("at", Timestamp.from(at))
                .update();
    }

    boolean isAway(PersonId person, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        select exists (
                            select from org.absence
                            where person_id = :person and not cancelled
                              and daterange(from_day, until_day) && daterange(:from, :until))
                        """)
                .param("person", person.value())
                .param("from", from)
                .param("until", until)
                .query(Boolean.class)
                .single();
    }

    long insertAbsence(Absence absence, Instant at, Actor by, int movesWithin) {
        return jdbc.sql("""
                        insert into org.absence
                            (person_id, from_day, until_day, reason, recorded_at, recorded_by, moves_within)
                        values (:person, :from, :until, :reason, :at, :by, :moves)
                        returning absence_id
                        """)
                .param("person", absence.person().value())
                .param("from", absence.from())
                .param("until", absence.until())
                .param("reason", absence.reason())
                .param("at", Timestamp.from(at))
                .param("by", by.personId())
                .param("moves", movesWithin)
                .query(Long.class)
                .single();
    }

    void endAbsence(long absence, LocalDate back) {
        jdbc.sql("""
                        update org.absence
                        set until_day = greatest(from_day + 1, least(until_day, :back)), cancelled = (:back <= from_day)
                        where absence_id = :absence
                        """).param("absence", absence).param("back", back).update();
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
            jdbc.sql("insert into org.unit_group_member (group_id, unit_id) values (:id, :unit) on conflict do nothing")
                    .param("id", id)
                    .param("unit", unit.value())
                    .update();
        }
        return id;
    }

    MatterId insertMatter(String name) {
        return new MatterId(jdbc.sql("insert into org.matter (name) values (:name) returning matter_id")
                .param("name", name)
                .query(Long.class)
                .single());
    }

    long insertAuthority(PostId post, MatterId matter, LocalDate from, @Nullable LocalDate until, String legalBasis) {
        return jdbc.sql("""
                        insert into org.authority (post_id, matter_id, from_day, until_day, legal_basis)
                        values (:post, :matter, :from, :until, :basis)
                        returning authority_id
                        """)
                .param("post", post.value())
                .param("matter", matter.value())
                .param("from", from)
                .param("until", until)
                .param("basis", legalBasis)
                .query(Long.class)
                .single();
    }

    void endAuthority(long authority, LocalDate until) {
        jdbc.sql("update org.authority set until_day = greatest(from_day + 1, :until) where authority_id = :authority")
                .param("authority", authority)
                .param("until", until)
                .update();
    }

    int nextSort() {
        return jdbc.sql("select coalesce(max(sort_no), 0) + 10 from org.unit")
                .query(Integer.class)
                .single();
    }

    /// One change to the organisation at a time, until this transaction ends: checks and rows then agree.
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('org.change'))")
                .query((row, i) -> true)
                .list();
    }
}
