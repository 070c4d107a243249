package damlam.access;

import damlam.journal.Actor;
import damlam.journal.Entry;
import damlam.journal.Journal;
import damlam.org.AppointmentId;
import damlam.org.Org;
import damlam.org.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Posts that open what is sealed, given by somebody signed in. An administrator alone could give them to an account of
/// their own; so they open nothing sealed until another than the giver has confirmed who holds them. The database says
/// which those are, and holds whoever writes to it to the same (`V283`).
@Component
public class GivenPosts {
    static final String REFUSE = "access.refusePost";
    private static final String KIND = "access.post";
    /// The newest act on each appointment that nobody confirmed yet.
    private static final String GIVEN = """
            select distinct on (g.appointment_id)
                   g.given_id, g.appointment_id, g.person_id, p.title, u.name, a.from_day, g.given_by, g.by_chart, g.at,
                   exists (select from access.post_refused r where r.given_id = g.given_id) as refused
            from access.post_given g join org.appointment a using (appointment_id) join org.post p using (post_id)
                join org.unit u using (unit_id)
            where g.appointment_id = any (access.posts_in_doubt(g.person_id))
            """;
    private static final String CONFIRM = """
            insert into access.post_confirmed (given_id, confirmed_by, at)
            select g.given_id, ?, ? from access.post_given g left join access.post_confirmed c using (given_id)
            where g.appointment_id = ? and g.person_id = ? and c.given_id is null
            """;

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Org org;
    private final Clock clock;

    GivenPosts(JdbcClient jdbc, Journal journal, Org org, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.org = org;
        this.clock = clock;
    }

    /// Somebody's that nobody confirmed yet, those of later days included.
    public List<GivenPost> of(PersonId person) {
        return jdbc.sql(GIVEN + " and g.person_id = ? order by g.appointment_id, g.given_id desc")
                .param(person.value())
                .query((row, i) -> given(row))
                .list();
    }

    /// Those that wait for somebody to confirm them.
    public List<GivenPost> toConfirm(PersonId witness) {
        return jdbc.sql(GIVEN + """
                         and ? = any (access.witnesses(g.person_id))
                        order by g.appointment_id, g.given_id desc
                        """)
                .param(witness.value())
                .query((row, i) -> given(row))
                .list();
    }

    /// @return false if it is not theirs to confirm, or no longer
    boolean confirm(Actor by, AppointmentId appointment) {
        Optional<GivenPost> waiting = waiting(by, appointment);
        waiting.map(GivenPost::person).ifPresent(person -> confirm(by, appointment, person));
        return waiting.isPresent();
    }

    private Optional<GivenPost> waiting(Actor by, AppointmentId appointment) {
        return toConfirm(new PersonId(by.personId())).stream()
                .filter(one -> one.appointment().equals(appointment))
                .findFirst();
    }

    /// Says that somebody does not hold the post that another gave them. It ends as one that was never confirmed; where
    /// they held it before and the chart around it was changed, it stays, and waits for the chart to be put right.
    ///
    /// @return false if it is not theirs to say, or was said before
    boolean refuse(Actor by, AppointmentId appointment, String reason) {
        Optional<GivenPost> waiting = waiting(by, appointment).filter(one -> !one.refused());
        waiting.ifPresent(one -> {
            Instant now = clock.instant();
            jdbc.sql("insert into access.post_refused (given_id, refused_by, reason, at) values (?, ?, ?, ?)")
                    .params(one.id(), by.personId(), reason, Timestamp.from(now))
                    .update();
            journal.append(new Entry(
                    now,
                    by,
                    REFUSE,
                    "person:" + one.person().value(),
                    Map.of("no", one.id(), "appointment", appointment.value()),
                    reason));
            if (!one.byChart()) {
                org.giveUp(by, appointment);
            }
        });
        return waiting.isPresent();
    }

    /// Gives up a post that nobody confirmed yet.
    ///
    /// @return false if somebody has no such post
    boolean giveUp(Actor by, PersonId person, AppointmentId appointment) {
        boolean waits = of(person).stream().anyMatch(one -> one.appointment().equals(appointment) && !one.byChart());
        if (waits) {
            org.giveUp(by, appointment);
        }
        return waits;
    }

    private void confirm(Actor by, AppointmentId appointment, PersonId person) {
        Instant now = clock.instant();
        jdbc.sql(CONFIRM)
                .params(by.personId(), Timestamp.from(now), appointment.value(), person.value())
                .update();
        journal.append(
                new Entry(now, by, KIND, "person:" + person.value(), Map.of("appointment", appointment.value()), null));
    }

    private static GivenPost given(ResultSet row) throws SQLException {
        return new GivenPost(
                row.getLong("given_id"),
                new AppointmentId(row.getLong("appointment_id")),
                new PersonId(row.getLong("person_id")),
                row.getString("title"),
                row.getString("name"),
                row.getDate("from_day").toLocalDate(),
                new PersonId(row.getLong("given_by")),
                row.getBoolean("by_chart"),
                row.getBoolean("refused"),
                row.getTimestamp("at").toInstant());
    }
}
