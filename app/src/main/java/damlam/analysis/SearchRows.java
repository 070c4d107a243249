package damlam.analysis;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How far the search for signals has come, and who does it.
@Component
class SearchRows {
    /// Changes to units and people are told by acts of these kinds; they change who is named and what speaks against
    /// it.
    private static final String ORG_CHANGED = """
            select exists (
                select from journal.leaf l join journal.entry e using (entry_id)
                where l.leaf_no > :after and l.leaf_no <= :upTo and e.kind like 'org.%')
            """;
    private static final String SUCCEEDED = """
            update analysis.search
            set at = :at, moves = :moves, took_ms = :took, rules = :rules, failed_at = null, problem = ''
            """;

    private final JdbcClient jdbc;

    SearchRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    SearchState state() {
        return jdbc.sql("select at, moves, took_ms, rules, failed_at, problem from analysis.search")
                .query((row, i) -> {
                    Timestamp at = row.getTimestamp(1);
                    Timestamp failed = row.getTimestamp(5);
                    return new SearchState(
                            at == null ? null : at.toInstant(),
                            row.getLong(2),
                            row.getLong(3),
                            row.getString(4),
                            failed == null ? null : failed.toInstant(),
                            row.getString(6));
                })
                .single();
    }

    void succeeded(Instant at, long moves, long tookMs, String rules) {
        jdbc.sql(SUCCEEDED)
                .param("at", Timestamp.from(at))
                .param("moves", moves)
                .param("took", tookMs)
                .param("rules", rules)
                .update();
    }

    void failed(Instant at, String problem) {
        jdbc.sql("update analysis.search set failed_at = :at, problem = :problem")
                .param("at", Timestamp.from(at))
                .param("problem", problem)
                .update();
    }

    boolean organisationChanged(long after, long upTo) {
        return upTo > after
                && jdbc.sql(ORG_CHANGED)
                        .param("after", after)
                        .param("upTo", upTo)
                        .query(Boolean.class)
                        .single();
    }
}
