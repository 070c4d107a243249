package damlam.desk;

import damlam.org.PersonId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DailyMailRows {
    private final JdbcClient jdbc;

    DailyMailRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// When each person was last written to.
    Map<PersonId, Instant> lastSent() {
        Map<PersonId, Instant> last = new HashMap<>();
        jdbc.sql("select person_id, max(at) from desk.daily_mail where state <> 'FAILED' group by person_id")
                .query(row -> {
                    last.put(new PersonId(row.getLong(1)), row.getTimestamp(2).toInstant());
                });
        return last;
    }

    /// Takes the day's letter to a person in hand.
    ///
    /// @return false if it was sent already, or may have been: whoever began it did not come back to say
    boolean begin(PersonId person, LocalDate day, int lines, Instant at) {
        return jdbc.sql("""
                                insert into desk.daily_mail (person_id, day, state, at, lines)
                                values (:person, :day, 'SENDING', :at, :lines)
                                on conflict (person_id, day) do update
                                set state = 'SENDING', at = excluded.at, lines = excluded.lines
                                where daily_mail.state = 'FAILED'
                                """)
                        .param("person", person.value())
                        .param("day", day)
                        .param("at", Timestamp.from(at))
                        .param("lines", lines)
                        .update()
                == 1;
    }

    void end(PersonId person, LocalDate day, boolean sent) {
        jdbc.sql("update desk.daily_mail set state = :state where person_id = :person and day = :day")
                .param("state", sent ? "SENT" : "FAILED")
                .param("person", person.value())
                .param("day", day)
                .update();
    }
}
