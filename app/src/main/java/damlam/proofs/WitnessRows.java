package damlam.proofs;

import damlam.note.NoteFormatException;
import damlam.note.VerifierKey;
import java.net.URI;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class WitnessRows {
    private static final String WITNESSES = """
            select w.witness_id, w.vkey, w.url, coalesce(s.size, 0), s.at, s.tried_at, coalesce(s.problem, ''), coalesce(s.contradicts, false)
            from proofs.witness w left join proofs.witness_seen s using (witness_id)
            where w.ended_at is null
            order by w.witness_id
            """;
    private static final String SEEN = """
            insert into proofs.witness_seen (witness_id, size, at, tried_at, problem)
            values (:id, :size, :at, :at, '')
            on conflict (witness_id) do update
                set size = excluded.size, at = excluded.at, tried_at = excluded.tried_at, problem = '',
                    contradicts = false
            """;
    private static final String FAILED = """
            insert into proofs.witness_seen (witness_id, tried_at, problem, contradicts)
            values (:id, :at, :problem, :contradicts)
            on conflict (witness_id) do update
                set tried_at = excluded.tried_at, problem = excluded.problem, contradicts = excluded.contradicts
            """;

    private final JdbcClient jdbc;

    WitnessRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<WitnessLine> witnesses() {
        return jdbc.sql(WITNESSES)
                .query((row, i) -> new WitnessLine(
                        row.getLong(1),
                        key(row.getString(2)),
                        URI.create(row.getString(3)),
                        row.getLong(4),
                        instant(row.getTimestamp(5)),
                        instant(row.getTimestamp(6)),
                        row.getString(7),
                        row.getBoolean(8)))
                .list();
    }

    long addWitness(VerifierKey key, URI url, long by, Instant at) {
        return jdbc.sql("insert into proofs.witness (vkey, url, added_by, added_at) values (?, ?, ?, ?)"
                        + " returning witness_id")
                .params(key.vkey(), url.toString(), by, Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    boolean endWitness(long id, Instant at) {
        return jdbc.sql("update proofs.witness set ended_at = ? where witness_id = ? and ended_at is null")
                        .params(Timestamp.from(at), id)
                        .update()
                > 0;
    }

    void seen(long witness, long size, Instant at) {
        jdbc.sql(SEEN)
                .param("id", witness)
                .param("size", size)
                .param("at", Timestamp.from(at))
                .update();
    }

    void failed(long witness, Instant at, String problem, boolean contradicts) {
        jdbc.sql(FAILED)
                .param("id", witness)
                .param("at", Timestamp.from(at))
                .param("problem", problem)
                .param("contradicts", contradicts)
                .update();
    }

    List<WitnessedLog> logs() {
        return jdbc.sql("select log_id, vkey from proofs.witnessed where ended_at is null order by log_id")
                .query((row, i) ->
                        new WitnessedLog(row.getLong(1), key(row.getString(2)), 0, contradictions(row.getLong(1))))
                .list();
    }

    private List<WitnessedLog.Contradiction> contradictions(long log) {
        return jdbc.sql("select at, seen, offered from proofs.contradiction where log_id = ? order by at desc limit 5")
                .param(log)
                .query((row, i) -> new WitnessedLog.Contradiction(
                        row.getTimestamp(1).toInstant(), row.getString(2), row.getString(3)))
                .list();
    }

    /// Keeps both checkpoints as evidence, once.
    void contradicted(long log, Instant at, String seen, String offered) {
        jdbc.sql("insert into proofs.contradiction (log_id, at, seen, offered) values (?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(log, Timestamp.from(at), seen, offered)
                .update();
    }

    long addLog(VerifierKey key, long by, Instant at) {
        return jdbc.sql("insert into proofs.witnessed (vkey, added_by, added_at) values (?, ?, ?) returning log_id")
                .params(key.vkey(), by, Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    boolean endLog(long id, Instant at) {
        return jdbc.sql("update proofs.witnessed set ended_at = ? where log_id = ? and ended_at is null")
                        .params(Timestamp.from(at), id)
                        .update()
                > 0;
    }

    private static VerifierKey key(String vkey) {
        try {
            return VerifierKey.parse(vkey);
        } catch (NoteFormatException e) {
            throw new IllegalStateException("proofs holds no key: " + vkey, e);
        }
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
