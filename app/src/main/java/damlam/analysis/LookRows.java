package damlam.analysis;

import damlam.org.PersonId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who looked at which signal, once a day each.
@Component
class LookRows {
    private static final String LOOK = """
            insert into analysis.look (signal_id, person_id, day, at, relation, party)
            values (:signal, :person, :day, :at, :relation, :party)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;

    LookRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return whether it is the first of that day
    boolean insert(SignalId id, Look look, LocalDate day) {
        return jdbc.sql(LOOK)
                        .param("signal", id.value())
                        .param("person", look.by().value())
                        .param("day", day)
                        .param("at", Timestamp.from(look.at()))
                        .param("relation", look.as().name())
                        .param("party", look.party())
                        .update()
                == 1;
    }

    /// That whom it is about has looked for the first time.
    void markLooked(SignalId id, Instant at) {
        jdbc.sql("update analysis.signal set looked_at = :at where signal_id = :signal and looked_at is null")
                .param("signal", id.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    /// The newest first.
    List<Look> of(SignalId id) {
        return jdbc.sql("""
                select person_id, relation, party, at from analysis.look where signal_id = :signal
                order by at desc, person_id
                """)
                .param("signal", id.value())
                .query((row, i) -> new Look(
                        new PersonId(row.getLong(1)),
                        Relation.valueOf(row.getString(2)),
                        row.getBoolean(3),
                        row.getTimestamp(4).toInstant()))
                .list();
    }
}
