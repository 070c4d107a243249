package damlam.journal;

import damlam.record.Fault;
import damlam.record.Finding;
import damlam.record.Leaf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Numbered acts with all that is kept of them, and what checks found.
@Component
class KeptRows {
    private static final String SELECT = """
            select l.leaf_no, e.entry_id, e.at, e.kind, e.subject, e.person_id, e.post_id, e.for_person_id, e.leaf,
                   e.act_salt, e.act, e.salt, e.text,
                   exists (select from journal.erased x join journal.entry g on g.entry_id = x.by_entry_id
                           where x.entry_id = e.entry_id and g.kind = 'proofs.erase'
                             and (g.act::jsonb -> 'facts' ->> 'entry')::bigint = l.leaf_no),
                   e.leaf_hash = sha256('\\x00'::bytea || convert_to(e.leaf, 'UTF8'))
            from journal.leaf l join journal.entry e using (entry_id)
            """;
    private static final String ENTRIES = SELECT + """
            where l.leaf_no >= :from and l.leaf_no < :until
            order by l.leaf_no
            """;
    private static final String BY = SELECT + """
            where e.person_id = :person and l.leaf_no < :before
              and (:area = '' or e.kind like :area || '.%')
              and (:subject = '' or e.subject = :subject)
              and e.at >= coalesce(:from::timestamptz, '-infinity')
              and e.at < coalesce(:until::timestamptz, 'infinity')
            order by e.entry_id desc
            limit :most
            """;

    private static final String REPEATED = """
            select l.leaf_no, twice.first
            from (select e.leaf, min(l.leaf_no) as first
                  from journal.leaf l join journal.entry e using (entry_id)
                  where e.act_salt is not null
                  group by e.leaf
                  having count(*) > 1) twice
                join journal.entry e using (leaf)
                join journal.leaf l using (entry_id)
            where l.leaf_no > twice.first
            order by l.leaf_no
            limit ?
            """;

    private final JdbcClient jdbc;

    KeptRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<KeptEntry> entries(long from, int most) {
        return jdbc.sql(ENTRIES)
                .param("from", from)
                .param("until", from + most)
                .query(KeptRows::entry)
                .list();
    }

    List<KeptEntry> by(long person, ActsSought sought, int most) {
        return jdbc.sql(BY)
                .param("person", person)
                .param("before", sought.before())
                .param("area", sought.area())
                .param("subject", sought.subject())
                .param("from", sought.from() == null ? null : Timestamp.from(sought.from()), Types.TIMESTAMP)
                .param("until", sought.until() == null ? null : Timestamp.from(sought.until()), Types.TIMESTAMP)
                .param("most", most)
                .query(KeptRows::entry)
                .list();
    }

    private static KeptEntry entry(ResultSet row, int no) throws SQLException {
        return new KeptEntry(
                row.getLong(1),
                row.getLong(2),
                row.getTimestamp(3).toInstant(),
                row.getString(4),
                row.getString(5),
                row.getLong(6),
                row.getObject(7, Long.class),
                row.getObject(8, Long.class),
                new Leaf(row.getString(9)),
                KeptEntry.words(row.getBytes(10), row.getString(11)),
                KeptEntry.words(row.getBytes(12), row.getString(13)),
                row.getBoolean(14),
                row.getBoolean(15));
    }

    @Transactional
    void put(Checked checked) {
        long id = jdbc.sql("insert into journal.check_run (at, size, millis, problem) values (?, ?, ?, ?)"
                        + " returning check_id")
                .params(
                        Timestamp.from(checked.at()),
                        checked.size(),
                        checked.took().toMillis(),
                        checked.problem())
                .query(Long.class)
                .single();
        int no = 0;
        for (Finding finding : checked.findings()) {
            jdbc.sql("insert into journal.check_finding (check_id, no, fault, entry, until_entry, detail)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(id, no++, finding.fault().name(), finding.entry(), finding.until(), finding.detail())
                    .update();
        }
    }

    Optional<Checked> newest() {
        return jdbc.sql("select check_id, at, size, millis, problem from journal.check_run"
                        + " order by check_id desc limit 1")
                .query(this::checked)
                .optional();
    }

    /// Checks that did not agree, the newest first.
    List<Checked> disagreed(int most) {
        return jdbc.sql("select check_id, at, size, millis, problem from journal.check_run r"
                        + " where problem <> '' or exists (select from journal.check_finding f"
                        + " where f.check_id = r.check_id) order by check_id desc limit ?")
                .param(most)
                .query(this::checked)
                .list();
    }

    private Checked checked(ResultSet row, int no) throws SQLException {
        return new Checked(
                row.getTimestamp(2).toInstant(),
                row.getLong(3),
                findings(row.getLong(1)),
                Duration.ofMillis(row.getLong(4)),
                row.getString(5));
    }

    /// @param first the number of the act that `again` repeats
    record Repeated(long again, long first) {}

    List<Repeated> repeated(int most) {
        return jdbc.sql(REPEATED)
                .param(most)
                .query((row, i) -> new Repeated(row.getLong(1), row.getLong(2)))
                .list();
    }

    private List<Finding> findings(long check) {
        return jdbc.sql("select fault, entry, until_entry, detail from journal.check_finding"
                        + " where check_id = ? order by no")
                .param(check)
                .query((row, i) ->
                        new Finding(Fault.valueOf(row.getString(1)), row.getLong(2), row.getLong(3), row.getString(4)))
                .list();
    }
}
