package damlam.arrivals;

import damlam.journal.HeldRows;
import damlam.journal.HeldTable;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Steps on the way of what came in, and where each document stands after its last. Older acts do not say which units
/// take part.
@Component
class ArrivalsKept extends HeldRows {
    private static final List<String> KINDS = List.of(
            "arrivals.submit",
            "arrivals.direct",
            "arrivals.receive",
            "arrivals.return",
            "arrivals.answer",
            "arrivals.note",
            "arrivals.reopen");
    private static final HeldTable STEPS = new HeldTable(
            "arrivals.step",
            KINDS,
            "select *, id as document_id, (facts ->> 'step')::int as step_no from act",
            "select * from arrivals.step",
            List.of("document_id", "step_no"),
            HeldTable.otherInstant("at") + """
             or r.kind is distinct from upper(split_part(s.kind, '.', 2))
             or r.by_person is distinct from s.person_id
             or r.for_person is distinct from s.for_person_id
             or r.to_person is distinct from (s.facts ->> 'person')::bigint
             or r.to_unit is distinct from (s.facts ->> 'unit')::bigint
             or s.facts ->> 'with' is not null and array_to_string(r.with_units, ' ') <> s.facts ->> 'with'
             or r.due_on is distinct from (s.facts ->> 'due')::date
             or r.answer_id is distinct from (s.facts ->> 'answer')::bigint
             or r.words is distinct from s.words
            """);
    private static final HeldTable STANDINGS = new HeldTable(
            "arrivals.standing", KINDS, """
            select distinct on (id) *, id as document_id, (facts ->> 'step')::int as step_no
            from act order by id, (facts ->> 'step')::int desc
            """, "select * from arrivals.standing", List.of("document_id"), """
            r.step_no is distinct from s.step_no
             or r.kind is distinct from upper(split_part(s.kind, '.', 2))
             or r.to_person is distinct from (s.facts ->> 'person')::bigint
             or r.to_unit is distinct from (s.facts ->> 'unit')::bigint
             or r.due_on is distinct from (s.facts ->> 'due')::date
            """);

    ArrivalsKept(JdbcClient jdbc) {
        super(jdbc, "arrivals", List.of(STEPS, STANDINGS));
    }
}
