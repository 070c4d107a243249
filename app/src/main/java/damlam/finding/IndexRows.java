package damlam.finding;

import java.sql.PreparedStatement;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class IndexRows {
    private static final String PUT = """
            insert into finding.entry (kind, id, day, unit_id, words, said)
            values (?, ?, ?, ?, array_to_tsvector(?), ?)
            on conflict (id, kind) do update
            set day = excluded.day, unit_id = excluded.unit_id, words = excluded.words, said = excluded.said
            """;
    /// What has no entry yet, the newest first.
    private static final String MISSING_DOCUMENTS = """
            select d.document_id from documents.document d
            where not exists (select from finding.document e where e.id = d.document_id)
            order by d.document_id desc limit :limit
            """;
    private static final String MISSING_CASES = """
            select w.case_id from cases.work w
            where not exists (select from finding.work e where e.id = w.case_id)
            order by w.case_id desc limit :limit
            """;
    private static final String MISSING_REPORTS = """
            select r.report_id from reports.report r
            where not exists (select from finding.report e where e.id = r.report_id)
            order by r.report_id desc limit :limit
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    IndexRows(JdbcTemplate batches) {
        this.batches = batches;
        this.jdbc = JdbcClient.create(batches);
    }

    void put(List<Said> all) {
        batches.batchUpdate(PUT, all, 50, this::set);
    }

    private void set(PreparedStatement statement, Said one) throws java.sql.SQLException {
        Lexemes lexemes = one.lexemes();
        statement.setString(1, one.thing().name());
        statement.setLong(2, one.id());
        statement.setObject(3, one.day());
        statement.setObject(4, one.unit() == null ? null : one.unit().value(), java.sql.Types.BIGINT);
        statement.setArray(5, statement.getConnection().createArrayOf("text", lexemes.lexemes()));
        statement.setString(6, lexemes.said());
    }

    List<Long> missing(Thing thing, int limit) {
        String sql = switch (thing) {
            case DOCUMENT -> MISSING_DOCUMENTS;
            case CASE -> MISSING_CASES;
            case REPORT -> MISSING_REPORTS;
        };
        return jdbc.sql(sql)
                .param("limit", limit)
                .query((row, i) -> row.getLong(1))
                .list();
    }

    /// The number up to which the journal was followed; at first, that of its last entry.
    long followed() {
        jdbc.sql("""
                        insert into finding.followed (leaf_no) select coalesce(max(leaf_no), -1) from journal.leaf
                        on conflict do nothing
                        """).update();
        return jdbc.sql("select leaf_no from finding.followed")
                .query(Long.class)
                .single();
    }

    void followed(long leafNo) {
        jdbc.sql("update finding.followed set leaf_no = :no")
                .param("no", leafNo)
                .update();
    }

    /// How many entries of the journal are not followed yet; -1 before the first time.
    long behind() {
        return jdbc.sql("""
                        select coalesce((select max(leaf_no) from journal.leaf) - (select leaf_no from finding.followed), -1)
                        """).query(Long.class).single();
    }
}
