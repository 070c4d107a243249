package damlam.journal;

import damlam.note.NoteFormatException;
import damlam.note.SignedCheckpoint;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the database knows of the record.
@Component
class SealingRows {
    private static final String STATE = """
            with last as (
                select l.leaf_no, e.xid, e.entry_id
                from journal.leaf l join journal.entry e using (entry_id)
                order by l.leaf_no desc
                limit 1)
            select coalesce((select leaf_no from last), -1) + 1,
                   (select count(*) from journal.entry e
                    where (e.xid, e.entry_id) > (coalesce((select xid from last), '0'::xid8),
                                                 coalesce((select entry_id from last), 0))),
                   coalesce(p.size, 0), p.at
            from (select true) one left join journal.published p on true
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

    /// As the database says it; how long it has been so is for others to know.
    Sealed state() {
        return jdbc.sql(STATE)
                .query((row, i) -> {
                    long numbered = row.getLong(1);
                    long published = row.getLong(3);
                    Timestamp at = row.getTimestamp(4);
                    return new Sealed(
                            numbered,
                            published,
                            Math.max(0, numbered - published) + row.getLong(2),
                            at == null ? null : at.toInstant(),
                            Duration.ZERO,
                            Trouble.NONE,
                            "");
                })
                .single();
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

    /// Takes the part of the one who seals, for as long as the connection lives.
    static boolean lead(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select pg_try_advisory_lock(hashtext('damlam.sealer'))")) {
            result.next();
            return result.getBoolean(1);
        }
    }

    static void follow(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_unlock(hashtext('damlam.sealer'))");
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
