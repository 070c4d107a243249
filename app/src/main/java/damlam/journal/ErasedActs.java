package damlam.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What was erased by law, by whom and on which ground: whose words they were is told, and so is whom the matter is
/// about.
@Component
public class ErasedActs {
    private static final String ERASED = """
            select l.leaf_no, act.kind, act.subject, e.at, e.person_id as erased_by, e.text as ground, by.leaf_no as by_no,
                   coalesce(e.act::jsonb -> 'facts' ->> 'asker', e.act::jsonb -> 'facts' ->> 'firstAgreed')::bigint as asked_by,
                   e.act::jsonb -> 'facts' ->> 'firstAgreed' is not null as wished,
                   coalesce(substring(coalesce(act.act, act.leaf)::jsonb -> 'facts' ->> 'no' from '^\\d{1,18}$')::bigint, 0)
                       as nth
            from journal.erased x join journal.entry act using (entry_id)
                join journal.leaf l on l.entry_id = x.entry_id
                join journal.entry e on e.entry_id = x.by_entry_id
                left join journal.leaf by on by.entry_id = e.entry_id
            """;
    private static final String UNKNOWN = """
            where journal.erasure_tells(:person, x.entry_id)
              and not exists (select from journal.erasure_known k
                              where k.entry_id = x.entry_id and k.person_id = :person)
            order by l.leaf_no
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ErasedActs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Words of theirs, or of a matter about them, that were erased, and they do not know yet.
    public List<ErasedAct> unknownTo(long person) {
        return jdbc.sql(ERASED + UNKNOWN)
                .param("person", person)
                .query((row, i) -> gone(row))
                .list();
    }

    /// They have read that words of an act were erased, by whom and why.
    @Transactional
    public void know(long person, KeptEntry act) {
        jdbc.sql("""
                        insert into journal.erasure_known (entry_id, person_id, at)
                        select x.entry_id, :person, :at from journal.erased x
                        where x.entry_id = :entry and journal.erasure_tells(:person, x.entry_id)
                        on conflict do nothing
                        """)
                .param("person", person)
                .param("entry", act.entryId())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /// What was erased of a matter, for the page of it; whoever reads this may see the matter.
    public List<ErasedAct> of(String subject) {
        return jdbc.sql(ERASED + "where act.subject = :subject order by l.leaf_no")
                .param("subject", subject)
                .query((row, i) -> gone(row))
                .list();
    }

    /// The same of one act.
    public Optional<ErasedAct> of(KeptEntry act) {
        return jdbc.sql(ERASED + "where x.entry_id = :entry")
                .param("entry", act.entryId())
                .query((row, i) -> gone(row))
                .optional();
    }

    private static ErasedAct gone(ResultSet row) throws SQLException {
        return new ErasedAct(
                row.getLong("leaf_no"),
                row.getString("kind"),
                row.getLong("nth"),
                row.getString("subject"),
                row.getTimestamp("at").toInstant(),
                row.getLong("erased_by"),
                row.getObject("asked_by", Long.class),
                row.getBoolean("wished"),
                Objects.requireNonNullElse(row.getString("ground"), ""),
                row.getObject("by_no", Long.class));
    }
}
