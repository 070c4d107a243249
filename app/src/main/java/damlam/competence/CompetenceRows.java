package damlam.competence;

import damlam.org.PersonId;
import damlam.org.PostId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Proposals and what became of them.
@Component
class CompetenceRows {
    private static final String OPEN = """
            select * from competence.batch b
            where not exists (select from competence.decision d where d.batch_id = b.batch_id)
            order by batch_id
            """;

    private final JdbcClient jdbc;

    CompetenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One proposal of somebody after the other.
    void alone(PersonId person) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('competence.propose'), ?)")
                .param((int) person.value())
                .query()
                .listOfRows();
    }

    long insert(String reason, List<Change> changes, PersonId by, Instant at) {
        long id = jdbc.sql("insert into competence.batch (reason, person_id, at) values (?, ?, ?) returning batch_id")
                .params(reason, by.value(), Timestamp.from(at))
                .query(Long.class)
                .single();
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            jdbc.sql("""
                            insert into competence.line (batch_id, no, matter, post_id, from_on, until_on, basis, ends)
                            values (:batch, :no, :matter, :post, :from, cast(:until as date), :basis, cast(:ends as bigint))
                            """)
                    .param("batch", id)
                    .param("no", i + 1)
                    .param("matter", change.matter())
                    .param("post", change.post().value())
                    .param("from", change.from())
                    .param("until", change.until())
                    .param("basis", change.basis())
                    .param("ends", change.ends())
                    .update();
        }
        return id;
    }

    /// @return false where it was decided already
    boolean decide(long batch, boolean confirmed, String words, PersonId by, Instant at) {
        return jdbc.sql("""
                                insert into competence.decision (batch_id, confirmed, words, person_id, at)
                                values (?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(batch, confirmed, words, by.value(), Timestamp.from(at))
                        .update()
                == 1;
    }

    List<Proposal> open() {
        return jdbc.sql(OPEN)
                .query((row, i) -> new Proposal(
                        row.getLong("batch_id"),
                        row.getString("reason"),
                        new PersonId(row.getLong("person_id")),
                        row.getTimestamp("at").toInstant(),
                        changes(row.getLong("batch_id"))))
                .list();
    }

    private List<Change> changes(long batch) {
        return jdbc.sql("select * from competence.line where batch_id = ? order by no")
                .param(batch)
                .query((row, i) -> change(row))
                .list();
    }

    private static Change change(ResultSet row) throws SQLException {
        long ends = row.getLong("ends");
        return new Change(
                row.getString("matter"),
                new PostId(row.getLong("post_id")),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getString("basis"),
                ends == 0 ? null : ends);
    }
}
