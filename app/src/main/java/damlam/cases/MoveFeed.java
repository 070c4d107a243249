package damlam.cases;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// All moves in the order of the record, for readers that follow at their own pace and can start over from the
/// beginning.
@Component
public class MoveFeed {
    private static final String LAST = "select coalesce(max(leaf_no), -1) from journal.leaf";
    /// Words stay where they are: whoever counts moves need not read them.
    private static final String AFTER = """
            select w.kind as work_kind, m.case_id, m.move_no, m.kind, m.at, m.actor_id, m.actor_unit, m.appointment_id,
                   m.for_person, m.to_unit, m.to_person, m.outside, m.ground, m.due_on, m.stance, m.own_authority,
                   m.evidence, '' as words, m.inherited_by, m.inherited_at, m.token
            from journal.leaf l
            join journal.entry e using (entry_id)
            join cases.move m on m.case_id = substring(e.subject from 6)::bigint
                and m.move_no = (coalesce(e.act, e.leaf)::jsonb -> 'facts' ->> 'no')::int
            join cases.work w on w.case_id = m.case_id
            where l.leaf_no > :after and l.leaf_no <= :upTo and e.kind = 'cases.move'
            order by l.leaf_no
            """;

    private final JdbcClient jdbc;

    MoveFeed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A move, without its words.
    ///
    /// @param kind what kind of work its case is
    public record Told(String kind, MadeMove move) {}

    /// The moves among the acts up to a number.
    ///
    /// @param upTo the last number that was looked at: where to go on
    public record Part(long upTo, List<Told> moves) {}

    /// What stands in the record after a number.
    ///
    /// @param after the last number already seen; -1 to start from the beginning
    /// @param numbers how many acts, moves or not, to look at
    public Part after(long after, int numbers) {
        long last = jdbc.sql(LAST).query(Long.class).single();
        long upTo = Math.min(last, after + numbers);
        if (upTo <= after) {
            return new Part(after, List.of());
        }
        List<Told> moves = jdbc.sql(AFTER)
                .param("after", after)
                .param("upTo", upTo)
                .query((row, i) -> new Told(row.getString("work_kind"), CaseRows.move(row)))
                .list();
        return new Part(upTo, moves);
    }
}
