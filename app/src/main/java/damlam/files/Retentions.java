package damlam.files;

import damlam.access.CurrentPerson;
import damlam.access.Role;
import damlam.calendar.Certainty;
import damlam.files.FileRefusedException.Reason;
import damlam.journal.Entry;
import damlam.journal.Journal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How long files are kept, as the office laid it down. There is none until the office says so: the law leaves the
/// periods to lists that each body decides.
@Component
public class Retentions {
    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    Retentions(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /// @param source the document that lays it down
    public record Retention(String name, String source, Certainty sure) {}

    public List<Retention> all() {
        return jdbc.sql("select name, source, certainty from files.retention order by retention_id")
                .query((row, i) ->
                        new Retention(row.getString(1), row.getString(2), Certainty.valueOf(row.getString(3))))
                .list();
    }

    public static boolean mayAdd(CurrentPerson person) {
        return person.is(Role.OFFICE);
    }

    /// @return false if there is one of that name
    @Transactional
    public boolean add(CurrentPerson by, Retention one) {
        if (!mayAdd(by)) {
            throw new FileRefusedException(Reason.NOT_OFFICE);
        }
        Instant at = clock.instant();
        boolean added = jdbc.sql("""
                        insert into files.retention (name, source, certainty, added_by, added_at)
                        values (:name, :source, :sure, :by, :at)
                        on conflict (name) do nothing
                        """)
                        .param("name", one.name())
                        .param("source", one.source())
                        .param("sure", one.sure().name())
                        .param("by", by.id().value())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
        if (added) {
            journal.append(new Entry(
                    at,
                    by.actor(),
                    "files.retention",
                    "files:retention",
                    Map.of("certainty", one.sure().name()),
                    one.name() + " · " + one.source()));
        }
        return added;
    }
}
