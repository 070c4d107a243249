package damlam.competence;

import damlam.journal.HeldRows;
import damlam.journal.HeldTable;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Proposed changes of the map, line by line, and what a second officer decided.
@Component
class CompetenceKept extends HeldRows {
    private static final HeldTable BATCHES = new HeldTable(
            "competence.batch",
            List.of("competence.propose"),
            "select *, id as batch_id from act",
            "select *, person_id as proposer from competence.batch",
            List.of("batch_id"),
            HeldTable.otherInstant("at") + """
             or r.proposer is distinct from s.person_id
             or left(s.words, length(r.reason)) is distinct from r.reason
            """);
    private static final HeldTable LINES = new HeldTable(
            "competence.line",
            List.of("competence.propose"),
            """
            select a.*, a.id as batch_id, f.key::int as no, f.value as said
            from act a, jsonb_each_text(a.facts -> 'lines') f
            """,
            "select * from competence.line",
            List.of("batch_id", "no"),
            """
            concat_ws(' ', r.post_id, r.from_on, coalesce(r.until_on::text, '-'), coalesce(r.ends, 0)) <> s.said
             or not s.erased and (strpos(s.words, r.matter) = 0 or strpos(s.words, r.basis) = 0)
            """);
    private static final HeldTable DECISIONS = new HeldTable(
            "competence.decision",
            List.of("competence.confirm", "competence.refuse"),
            "select *, id as batch_id from act",
            "select *, person_id as decider from competence.decision",
            List.of("batch_id"),
            HeldTable.otherInstant("at") + """
             or r.decider is distinct from s.person_id
             or r.confirmed is distinct from (s.kind = 'competence.confirm')
             or r.words is distinct from coalesce(s.words, '')
            """);

    CompetenceKept(JdbcClient jdbc) {
        super(jdbc, "competence", List.of(BATCHES, LINES, DECISIONS));
    }
}
