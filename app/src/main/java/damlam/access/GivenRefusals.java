package damlam.access;

import damlam.org.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Passwords and posts of which somebody who could confirm them said that it is not so: told to whom it concerns, to
/// whoever gave them, and to whoever heads the body.
@Component
public class GivenRefusals {
    /// How long one is news.
    private static final Duration NEWS = Duration.ofDays(14);

    private static final String HEADED = ":me = any (whistleblowing.heads(whistleblowing.body_of(%s)))";
    private static final String REFUSED = """
            select * from (
                select g.person_id, p.title, u.name, g.by_chart, r.refused_by, r.reason, r.at, g.given_by, %s as headed,
                       g.by_chart and g.appointment_id = any (access.posts_in_doubt(g.person_id))
                           and g.given_id = (select max(o.given_id) from access.post_given o
                                             where o.appointment_id = g.appointment_id) as open
                from access.post_refused r join access.post_given g using (given_id)
                    join org.appointment a using (appointment_id) join org.post p using (post_id)
                    join org.unit u using (unit_id)
                union all
                select s.person_id, null, null, false, r.refused_by, r.reason, r.at, s.set_by,
                       exists (select from whistleblowing.held h where h.person_id = s.person_id and %s),
                       s.set_id = (select max(o.set_id) from access.password_set o where o.person_id = s.person_id)
                from access.password_refused r join access.password_set s using (set_id)) refused
            """.formatted(HEADED.formatted("u.unit_id"), HEADED.formatted("h.unit_id"));

    private final JdbcClient jdbc;
    private final Clock clock;

    GivenRefusals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Those that somebody is told of, the newest first.
    public List<GivenRefusal> toldTo(CurrentPerson me) {
        return jdbc.sql(REFUSED
                        + "where :me in (person_id, given_by) or (headed and :proven) order by at desc limit 50")
                .param("me", me.id().value())
                .param("proven", me.proven())
                .query((row, i) -> refusal(row))
                .list();
    }

    /// Those that concern somebody, the newest first.
    public List<GivenRefusal> about(PersonId person) {
        return jdbc.sql(REFUSED + "where person_id = :me order by at desc limit 50")
                .param("me", person.value())
                .query((row, i) -> refusal(row))
                .list();
    }

    /// Those that concern somebody and are news to them: what they held, or signed in by, ended without their doing.
    public List<GivenRefusal> newsAbout(PersonId person) {
        Instant since = clock.instant().minus(NEWS);
        return about(person).stream().filter(one -> one.at().isAfter(since)).toList();
    }

    /// Those that are news to somebody who heads the body.
    public List<GivenRefusal> news(CurrentPerson me) {
        Instant since = clock.instant().minus(NEWS);
        return toldTo(me).stream()
                .filter(one -> me.proven()
                        && !one.person().equals(me.id())
                        && !one.by().equals(me.id()))
                .filter(one -> one.at().isAfter(since))
                .toList();
    }

    /// Those that somebody has to put right, the newest first.
    public List<GivenRefusal> toMend(CurrentPerson me) {
        return toldTo(me).stream().filter(one -> one.isToMend(me)).toList();
    }

    private static GivenRefusal refusal(ResultSet row) throws SQLException {
        return new GivenRefusal(
                new PersonId(row.getLong("person_id")),
                row.getString("title"),
                row.getString("name"),
                row.getBoolean("by_chart"),
                new PersonId(row.getLong("refused_by")),
                row.getString("reason"),
                row.getTimestamp("at").toInstant(),
                new PersonId(row.getLong("given_by")),
                row.getBoolean("open"));
    }
}
