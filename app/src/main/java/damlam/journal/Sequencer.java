package damlam.journal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Numbers committed entries, in batches.
///
/// An identity column leaves gaps, and a later number may commit first, so a reader that follows it can miss an entry;
/// a lock held until commit would cost two thirds of the moves a second. So entries are numbered after the fact: every
/// transaction older than the oldest one still running is complete, and its entries can be given their place for good.
@Component
class Sequencer {
    private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);
    /// The newest entry that has its number, and which come after it: the head of a statement, and a condition in it.
    static final String LAST = """
            with last as (
                select l.leaf_no, e.xid, e.entry_id
                from journal.leaf l join journal.entry e using (entry_id)
                order by l.leaf_no desc
                limit 1)
            """;

    static final String AFTER_LAST = """
            (e.xid, e.entry_id) > (coalesce((select xid from last), '0'::xid8),
                                   coalesce((select entry_id from last), 0))
            """;
    private static final String NUMBER = LAST + """
            insert into journal.leaf (leaf_no, entry_id)
            select coalesce((select leaf_no from last), -1) + row_number() over (order by e.xid, e.entry_id), e.entry_id
            from journal.entry e
            where\s""" + AFTER_LAST + """
              and e.xid < pg_snapshot_xmin(pg_current_snapshot())
            order by e.xid, e.entry_id
            limit 5000
            """;

    private final JdbcClient jdbc;

    Sequencer(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Scheduled(fixedDelay = 50)
    void run() {
        try {
            numberAll();
        } catch (DataAccessException e) {
            LOG.warn("Entries wait for their numbers: {}", e.getMessage());
        }
    }

    /// @return how many entries got their number
    synchronized int numberAll() {
        int all = 0;
        int numbered = number();
        while (numbered > 0) {
            all += numbered;
            numbered = number();
        }
        return all;
    }

    private int number() {
        return jdbc.sql(NUMBER).update();
    }
}
