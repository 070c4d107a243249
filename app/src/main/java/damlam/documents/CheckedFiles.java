package damlam.documents;

import damlam.org.PersonId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The file whose layout a person had checked last. It is nobody else's, and gone after a day.
@Component
public class CheckedFiles {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final JdbcClient jdbc;
    private final Clock clock;

    CheckedFiles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public void keep(PersonId person, String name, byte[] bytes) {
        OriginalFile file = new OriginalFile(name, DOCX, bytes);
        jdbc.sql("delete from documents.checked_file where at < :before")
                .param("before", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
        jdbc.sql("""
                        insert into documents.checked_file (person_id, at, file_name, file)
                        values (:person, :at, :name, :file)
                        on conflict (person_id)
                        do update set at = excluded.at, file_name = excluded.file_name, file = excluded.file
                        """)
                .param("person", person.value())
                .param("at", Timestamp.from(clock.instant()))
                .param("name", file.name())
                .param("file", file.bytes())
                .update();
    }

    /// @param at when it was brought
    public record Checked(OriginalFile file, Instant at) {}

    public Optional<Checked> find(PersonId person) {
        return jdbc.sql(
                        "select file_name, file, at from documents.checked_file where person_id = :person and at >= :from")
                .param("person", person.value())
                .param("from", Timestamp.from(clock.instant().minus(KEPT)))
                .query((row, i) -> new Checked(
                        new OriginalFile(row.getString("file_name"), DOCX, row.getBytes("file")),
                        row.getTimestamp("at").toInstant()))
                .optional();
    }
}
