package damlam.cases;

import damlam.journal.HeldRows;
import damlam.journal.HeldTable;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Moves as rows, each of which repeats an act of the journal, words and all; the work that an ISSUE gave out; and the
/// files whose hashes a move names.
@Component
class MovesKept extends HeldRows {
    /// Words that were erased before something stood in their place are empty.
    private static final HeldTable MOVES = new HeldTable(
            "cases.move",
            List.of("cases.move"),
            "select *, id as case_id, (facts ->> 'no')::int as move_no from act",
            "select * from cases.move",
            List.of("case_id", "move_no"),
            HeldTable.otherInstant("at") + """
             or r.kind is distinct from s.facts ->> 'move'
             or r.actor_id is distinct from s.person_id
             or r.appointment_id is distinct from s.post_id
             or r.for_person is distinct from s.for_person_id
             or r.actor_unit is distinct from (s.facts ->> 'unit')::bigint
             or r.to_unit is distinct from (s.facts ->> 'toUnit')::bigint
             or r.to_person is distinct from (s.facts ->> 'toPerson')::bigint
             or r.ground is distinct from s.facts ->> 'ground'
             or r.due_on is distinct from (s.facts ->> 'dueOn')::date
             or r.stance is distinct from s.facts ->> 'stance'
             or r.inherited_by is distinct from (s.facts ->> 'inheritedBy')::bigint
             or r.own_authority is distinct from (s.facts ->> 'ownAuthority')::boolean
             or case when s.erased then r.words not in ('', s.words)
                     else right(s.words, length(r.words)) is distinct from r.words end
            """);
    private static final HeldTable WORK = new HeldTable(
            "cases.work",
            List.of("cases.move"),
            "select *, id as case_id from act where facts ->> 'move' = 'ISSUE'",
            "select w.*, m.words from cases.work w join cases.move m on m.case_id = w.case_id and m.kind = 'ISSUE'",
            List.of("case_id"),
            HeldTable.otherInstant("at") + """
             or r.unit_id is distinct from (s.facts ->> 'toUnit')::bigint
             or r.kind is distinct from s.facts ->> 'kind'
             or r.directive_id is distinct from (s.facts ->> 'directive')::bigint
             or r.requirement_id is distinct from (s.facts ->> 'requirement')::bigint
             or r.parent_id is distinct from (s.facts ->> 'parent')::bigint
             or not s.erased and concat_ws(E'\\n', r.title, r.product, r.words) is distinct from s.words
            """);

    private static final HeldTable EVIDENCE = new HeldTable(
            "cases.evidence",
            List.of("cases.move"),
            """
            select a.entry_id, a.leaf_no, a.id as case_id, (a.facts ->> 'no')::int as move_no, f.key::int as file_no, f.value as hash
            from act a, jsonb_each_text(a.facts -> 'evidence') f
            where jsonb_typeof(a.facts -> 'evidence') = 'object'
            """,
            """
            select case_id, move_no, file_no, encode(sha256, 'hex') as hash, sha256(content) = sha256 as whole
            from cases.evidence
            """,
            List.of("case_id", "move_no", "file_no"),
            "r.hash <> s.hash or not r.whole");

    private static final HeldTable SAID = new HeldTable(
            "cases.said",
            List.of("cases.move"),
            """
            select a.*, a.id as case_id, (a.facts ->> 'no')::int as move_no, w.what
            from act a, string_to_table(a.facts ->> 'said', ' ') as w (what)
            where a.facts ->> 'said' is not null
            """,
            "select * from cases.said",
            List.of("case_id", "move_no", "what"),
            "case when s.erased then r.words <> s.words else strpos(s.words, r.words) = 0 end");

    private static final HeldTable MATTER = new HeldTable(
            "cases.matter",
            List.of("cases.matter"),
            "select *, id as case_id, (facts ->> 'no')::int as no from act",
            "select * from cases.matter",
            List.of("case_id", "no"),
            HeldTable.otherInstant("at") + """
             or r.by_id is distinct from s.person_id
             or r.matter_id is distinct from (s.facts ->> 'matter')::bigint
            """);

    MovesKept(JdbcClient jdbc) {
        super(jdbc, "cases", List.of(MOVES, WORK, EVIDENCE, SAID, MATTER));
    }
}
