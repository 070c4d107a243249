package damlam.consolidation;

import damlam.journal.HeldRows;
import damlam.journal.HeldTable;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Consolidated reports as they were drawn up.
@Component
class ConsolidationsKept extends HeldRows {
    private static final HeldTable DRAWN_UP = new HeldTable(
            "reports.consolidation",
            List.of("reports.consolidate"),
            """
            select *, id as form_id, (facts ->> 'cutOff')::date as cut_off,
                   row_number() over (partition by id, facts ->> 'cutOff' order by entry_id) as place
            from act
            """,
            """
            select *, row_number() over (partition by form_id, cut_off order by consolidation_id) as place
            from reports.consolidation
            """,
            List.of("form_id", "cut_off", "place"),
            HeldTable.otherInstant("at") + """
             or r.person_id is distinct from s.person_id
             or r.submitted is distinct from (s.facts ->> 'submitted')::int
             or r.missing is distinct from (s.facts ->> 'missing')::int
             or r.said is distinct from s.words
            """);

    ConsolidationsKept(JdbcClient jdbc) {
        super(jdbc, "reports", List.of(DRAWN_UP));
    }
}
