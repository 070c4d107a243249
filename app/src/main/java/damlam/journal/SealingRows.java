package damlam.journal;

import damlam.note.NoteFormatException;
import damlam.note.SignedCheckpoint;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the database knows of the record.
@Component
class SealingRows {
    private static final String COUNTS = Sequencer.LAST + """
            select coalesce((select leaf_no from last), -1) + 1,
                   (select count(*) from journal.entry e where\s""" + Sequencer.AFTER_LAST + """
                   ),
                   coalesce((select size from journal.published), 0),
                   (select at from journal.published),
                   coalesce((select r.problem <> '' or exists (select from journal.check_finding f
                                                               where f.check_id = r.check_id)
                             from journal.check_run r
                             order by r.check_id desc
                             limit 1), false)
            """;
    private static final String OLDEST_WAITING = Sequencer.LAST + """
            select min(at)
            from (select e.at
                  from journal.leaf l join journal.entry e using (entry_id)
                  where l.leaf_no = coalesce((select size from journal.published), 0)
                  union all
                  select e.at from journal.entry e where\s""" + Sequencer.AFTER_LAST + """
                 ) waiting
            """;
    private static final String LEAVES = """
            select e.leaf
            from journal.leaf l join journal.entry e using (entry_id)
            where l.leaf_no >= :from and l.leaf_no < :until
            order by l.leaf_no
            """;
    private static final String PUBLISH = """
            insert into journal.published (size, note, at) values (?, ?, ?)
            on conflict (one) do update set size = excluded.size, note = excluded.note, at = excluded.at
            """;

    private final JdbcClient jdbc;

    SealingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// How far the record has come, as the database says it.
    Counts counts() {
        return jdbc.sql(COUNTS)
                .query((row, i) -> {
                    long numbered = row.getLong(1);
                    long published = row.getLong(3);
                    Timestamp at = row.getTimestamp(4);
                    return new Counts(
                            numbered,
                            published,
                            Math.max(0, numbered - published) + row.getLong(2),
                            at == null ? null : at.toInstant(),
                            row.getBoolean(5));
                })
                .single();
    }

    /// As in [Sealed].
    record Counts(
            long numbered,
            long published,
            long waiting,
            @Nullable Instant at,
            boolean disagrees) {}

    /// How long the oldest act that no checkpoint speaks for has waited; zero where none waits.
    Duration waited(Instant now) {
        return jdbc.sql(OLDEST_WAITING)
                .query(Timestamp.class)
                .optional()
                .map(oldest -> Duration.between(oldest.toInstant(), now))
                .filter(waited -> !waited.isNegative())
                .orElse(Duration.ZERO);
    }

    /// How many acts have their numbers.
    long numbered() {
        return jdbc.sql("select coalesce(max(leaf_no), -1) + 1 from journal.leaf")
                .query(Long.class)
                .single();
    }

    /// Leaves by number, byte for byte as they were hashed.
    List<byte[]> leaves(long from, int most) {
        return jdbc.sql(LEAVES)
                .param("from", from)
                .param("until", from + most)
                .query((row, i) -> row.getString(1).getBytes(StandardCharsets.UTF_8))
                .list();
    }

    /// The newest checkpoint that was signed, as the database knows it.
    Optional<SignedCheckpoint> published() {
        return jdbc.sql("select note from journal.published")
                .query(String.class)
                .optional()
                .map(SealingRows::parse);
    }

    private static SignedCheckpoint parse(String note) {
        try {
            return SignedCheckpoint.parse(note.getBytes(StandardCharsets.UTF_8));
        } catch (NoteFormatException e) {
            throw new IllegalStateException("journal.published holds no checkpoint: " + e.getMessage(), e);
        }
    }

    /// @param connection of the one who seals: without it, nothing is told
    static void publish(Connection connection, SignedCheckpoint checkpoint, Instant at) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PUBLISH)) {
            statement.setLong(1, checkpoint.checkpoint().size());
            statement.setString(2, checkpoint.note().format());
            statement.setTimestamp(3, Timestamp.from(at));
            statement.executeUpdate();
        }
    }
}
