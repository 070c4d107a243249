package damlam.journal;

import damlam.record.Leaf;
import damlam.record.Words;
import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The one door for accountable acts. What is appended stays: the role the server runs as can neither change nor delete
/// it.
@Component
public class Journal {
    private static final String APPEND = """
            insert into journal.entry
                (at, kind, subject, person_id, post_id, for_person_id, leaf, leaf_hash, salt, text, act, act_salt)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String AFTER = """
            select l.leaf_no, e.entry_id, e.kind, e.subject, e.leaf
            from journal.leaf l join journal.entry e using (entry_id)
            where l.leaf_no > :after
            order by l.leaf_no
            limit :limit
            """;
    private static final String NUMBER_OF = """
            select l.leaf_no
            from journal.entry e join journal.leaf l using (entry_id)
            where e.subject = :subject and e.kind = :kind
              and (coalesce(e.act, e.leaf)::jsonb -> 'facts' ->> 'no')::bigint = :no
            limit 1
            """;
    private static final String ACTS = """
            select at, subject
            from journal.entry
            where person_id = :person and kind = :kind and at >= :from and at < :until
            order by at, entry_id
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Sealing sealing;
    private final KeptRows kept;
    private final SecureRandom random = new SecureRandom();

    Journal(JdbcTemplate batches, Sealing sealing, KeptRows kept) {
        this.batches = batches;
        this.sealing = sealing;
        this.kept = kept;
        this.jdbc = JdbcClient.create(batches);
    }

    /// Appends one act in the transaction of its rows. It is durable when that transaction is; its number follows
    /// within milliseconds.
    ///
    /// @return the entry's id
    /// @throws RecordSilentException if no act may be taken
    public long append(Entry entry) {
        sealing.requirePromise();
        Long id = batches.query(APPEND + " returning entry_id", statement -> set(statement, entry), result -> {
            result.next();
            return result.getLong(1);
        });
        if (id == null) {
            throw new IllegalStateException("PostgreSQL returned no id for an entry");
        }
        return id;
    }

    /// Appends many acts, in order.
    ///
    /// @throws RecordSilentException if no act may be taken
    public void appendAll(List<Entry> entries) {
        sealing.requirePromise();
        BatchPreparedStatementSetter each = new BatchPreparedStatementSetter() {
            @Override
            public void setValues(PreparedStatement statement, int i) throws SQLException {
                set(statement, entries.get(i));
            }

            @Override
            public int getBatchSize() {
                return entries.size();
            }
        };
        batches.batchUpdate(APPEND, each);
    }

    /// Entries that stand in the record after a number, in order.
    ///
    /// @param no the last number already seen; -1 to start from the beginning
    /// @param limit how many at most
    public List<Numbered> after(long no, int limit) {
        return jdbc.sql(AFTER)
                .param("after", no)
                .param("limit", limit)
                .query((row, i) -> new Numbered(
                        row.getLong(1), row.getLong(2), row.getString(3), row.getString(4), new Leaf(row.getString(5))))
                .list();
    }

    /// The act of a number, with what lies beside its leaf.
    public Optional<KeptEntry> numbered(long no) {
        return kept.entries(no, 1).stream().findFirst();
    }

    /// The number of an act that says `no` of itself among those of its kind and subject, as moves do; empty while it
    /// has none.
    public Optional<Long> numberOf(String kind, String subject, long no) {
        return jdbc.sql(NUMBER_OF)
                .param("kind", kind)
                .param("subject", subject)
                .param("no", no)
                .query(Long.class)
                .optional();
    }

    /// What a person did, the newest first.
    public List<KeptEntry> by(long person, ActsSought sought, int most) {
        return kept.by(person, sought, most);
    }

    /// What a person did of one kind from one instant to before another, in order.
    public List<Act> acts(long person, String kind, Instant from, Instant until) {
        return jdbc.sql(ACTS)
                .param("person", person)
                .param("kind", kind)
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query((row, i) -> new Act(row.getTimestamp(1).toInstant(), row.getString(2)))
                .list();
    }

    /// When a person, in one post, did something of one kind for the first and for the last time; empty if never.
    public Optional<Span> span(long person, long post, String kind) {
        return jdbc.sql("""
                        select min(at), max(at) from journal.entry
                        where person_id = ? and kind = ? and post_id = ?
                        having count(*) > 0
                        """)
                .params(person, kind, post)
                .query((row, i) -> new Span(
                        row.getTimestamp(1).toInstant(), row.getTimestamp(2).toInstant()))
                .optional();
    }

    /// What was done in a matter, in the order of the record; what has no number yet comes last.
    public List<Done> done(String subject) {
        return jdbc.sql("""
                        select e.kind, coalesce((coalesce(e.act, e.leaf)::jsonb -> 'facts' ->> 'no')::bigint, 0), e.at
                        from journal.entry e left join journal.leaf l using (entry_id)
                        where e.subject = ?
                        order by l.leaf_no nulls last, e.entry_id
                        """)
                .param(subject)
                .query((row, i) -> new Done(
                        row.getString(1), row.getLong(2), row.getTimestamp(3).toInstant()))
                .list();
    }

    /// An act of a matter.
    ///
    /// @param no what it says of itself among those of its kind; 0 where it says nothing
    public record Done(String kind, long no, Instant at) {}

    /// From the first to the last, both included.
    public record Span(Instant first, Instant last) {}

    private void set(PreparedStatement statement, Entry entry) throws SQLException {
        Words act = new Words(salt(), entry.act());
        Words words = entry.text() == null ? null : new Words(salt(), entry.text());
        Leaf leaf = entry.leaf(act, words);
        statement.setTimestamp(1, Timestamp.from(entry.at()));
        statement.setString(2, entry.kind());
        statement.setString(3, entry.subject());
        statement.setLong(4, entry.actor().personId());
        setLong(statement, 5, entry.actor().postId());
        setLong(statement, 6, entry.actor().forPersonId());
        statement.setString(7, leaf.json());
        statement.setBytes(8, leaf.hash());
        statement.setBytes(9, words == null ? null : words.salt());
        statement.setString(10, entry.text());
        statement.setString(11, act.text());
        statement.setBytes(12, act.salt());
    }

    private byte[] salt() {
        byte[] salt = new byte[Words.SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }

    private static void setLong(PreparedStatement statement, int index, @Nullable Long value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.BIGINT);
        } else {
            statement.setLong(index, value);
        }
    }
}
