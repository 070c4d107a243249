package damlam.oversight;

import damlam.journal.HeldRows;
import damlam.journal.HeldTable;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Every step of an inspection, its files and the list its sample was drawn from.
@Component
class OversightKept extends HeldRows {
    private static final String BY = " or r.maker is distinct from s.person_id";

    private static HeldTable of(String table, String kind, String said, List<String> key, String differs) {
        return new HeldTable(
                "oversight." + table,
                List.of(kind.split(" ")),
                said,
                "select *, person_id as maker from oversight." + table,
                key,
                HeldTable.otherInstant("at") + BY + differs);
    }

    private static final String OF_INSPECTION = "select *, id as inspection_id from act";
    private static final String NUMBERED = "select *, id as inspection_id, (facts ->> 'no')::int as no from act";
    private static final String OF_FINDING =
            "select *, id as inspection_id, (facts ->> 'finding')::bigint as finding_id from act";
    private static final List<String> ONE = List.of("inspection_id");
    private static final List<String> MANY = List.of("inspection_id", "no");

    private static final HeldTable PLANS =
            of("plan", "oversight.plan", "select *, id as plan_id from act", List.of("plan_id"), """
             or r.sort is distinct from s.facts ->> 'sort'
             or r.activity is distinct from s.facts ->> 'activity'
             or r.period_from is distinct from (s.facts ->> 'from')::date
             or r.period_until is distinct from (s.facts ->> 'until')::date
             or r.basis is distinct from s.facts ->> 'basis'
             or r.basis_day is distinct from (s.facts ->> 'basisDay')::date
             or coalesce(r.document_id, 0) is distinct from (s.facts ->> 'document')::bigint
             or r.body_id is distinct from (s.facts ->> 'body')::bigint
             or concat_ws(E'\\n', r.subject, nullif(r.scope, ''), nullif(r.items, '')) is distinct from s.words
            """);
    private static final HeldTable INSPECTIONS = new HeldTable(
            "oversight.inspection",
            List.of("oversight.plan"),
            """
            select a.*, a.id as plan_id, u::bigint as unit_id
            from act a, unnest(string_to_array(a.facts ->> 'units', ' ')) u
            """,
            "select *, person_id as proposed from oversight.inspection",
            List.of("plan_id", "unit_id"),
            HeldTable.otherInstant("at") + """
             or r.proposed is distinct from (s.facts ->> 'lead')::bigint
             or r.starts_on is distinct from (s.facts ->> 'starts')::date
             or r.ends_on is distinct from (s.facts ->> 'ends')::date
            """);
    private static final HeldTable TEAMS = of("team", "oversight.team", NUMBERED, MANY, """
             or r.basis is distinct from s.facts ->> 'basis'
             or r.basis_day is distinct from (s.facts ->> 'basisDay')::date
             or coalesce(r.document_id, 0) is distinct from coalesce((s.facts ->> 'document')::bigint, 0)
            """);
    private static final HeldTable MEMBERS = new HeldTable(
            "oversight.member",
            List.of("oversight.team"),
            """
            select a.entry_id, a.leaf_no, a.id as inspection_id, (a.facts ->> 'no')::int as team_no,
                   m::bigint as person_id, m = a.facts ->> 'lead' as leads
            from act a, unnest(string_to_array(a.facts ->> 'members', ' ')) m
            """,
            "select * from oversight.member",
            List.of("inspection_id", "team_no", "person_id"),
            "r.leads is distinct from s.leads");
    private static final HeldTable PROMISES = of("promise", "oversight.promise", OF_INSPECTION, ONE, """
             or r.commitment is distinct from s.facts ->> 'commitment'
             or r.size is distinct from (s.facts ->> 'size')::int
             or r.acts_after is distinct from (s.facts ->> 'after')::int
            """);
    private static final HeldTable SAMPLES = of("sample", "oversight.draw", OF_INSPECTION, ONE, """
             or r.seed is distinct from s.facts ->> 'seed'
             or r.tree_size is distinct from (s.facts ->> 'treeSize')::bigint
             or r.root is distinct from s.facts ->> 'root'
             or r.list_hash is distinct from s.facts ->> 'listHash'
            """);
    private static final HeldTable LISTS = new HeldTable(
            "oversight.sampled",
            List.of("oversight.draw"),
            OF_INSPECTION,
            """
            select inspection_id,
                   encode(sha256(convert_to(string_agg(case_id || E'\\n', '' order by case_id), 'UTF8')), 'hex') as hash,
                   coalesce(string_agg(case_id::text, ' ' order by place) filter (where place > 0), '') as drawn
            from oversight.sampled group by inspection_id
            """,
            ONE,
            "r.hash is distinct from s.facts ->> 'listHash' or r.drawn is distinct from s.facts ->> 'drawn'");
    private static final HeldTable ANSWERS = of(
            "answer",
            "oversight.answer",
            """
            select *, id as inspection_id, (facts ->> 'item')::int as item_no, (facts ->> 'no')::int as no from act
            """,
            List.of("inspection_id", "item_no", "no"),
            " or r.result is distinct from s.facts ->> 'result' or r.words is distinct from s.words");
    private static final HeldTable FINDINGS = of("finding", "oversight.find", OF_FINDING, List.of("finding_id"), """
             or r.inspection_id is distinct from s.inspection_id
             or r.sort is distinct from s.facts ->> 'sort'
             or r.item_no is distinct from (s.facts ->> 'item')::int
             or coalesce(r.named, 0) is distinct from (s.facts ->> 'named')::bigint
             or r.words is distinct from s.words
            """);
    private static final HeldTable SHOWN = new HeldTable(
            "oversight.finding_case",
            List.of("oversight.find"),
            """
            select a.entry_id, a.leaf_no, (a.facts ->> 'finding')::bigint as finding_id,
                   split_part(c, '/', 1)::bigint as case_id,
                   coalesce(nullif(split_part(c, '/', 2), '')::int, 0) as move_no
            from act a, unnest(string_to_array(a.facts ->> 'cases', ' ')) c
            where c <> ''
            """,
            "select * from oversight.finding_case",
            List.of("finding_id", "case_id", "move_no"),
            "false");
    private static final HeldTable FILES = new HeldTable(
            "oversight.finding_file",
            List.of("oversight.find"),
            """
            select a.entry_id, a.leaf_no, (a.facts ->> 'finding')::bigint as finding_id, f.key::int as no,
                   f.value as hash
            from act a, jsonb_each_text(a.facts -> 'evidence') f
            """,
            "select finding_id, no, encode(sha256(content), 'hex') as hash from oversight.finding_file",
            List.of("finding_id", "no"),
            "r.hash is distinct from s.hash");
    private static final HeldTable DROPS = of(
            "finding_drop",
            "oversight.drop",
            OF_FINDING,
            List.of("finding_id"),
            " or r.words is distinct from s.words");
    private static final HeldTable SENDINGS = of(
            "sending",
            "oversight.send",
            OF_INSPECTION,
            ONE,
            " or r.answer_by is distinct from (s.facts ->> 'answerBy')::date"
                    + " or r.secretary is distinct from (s.facts ->> 'secretary')::bigint");
    private static final HeldTable EXTENSIONS = of("extension", "oversight.extend", NUMBERED, MANY, """
             or r.answer_by is distinct from (s.facts ->> 'answerBy')::date
             or r.words is distinct from s.words
            """);
    private static final String ABOUT = "select *, id as finding_id, (facts ->> 'no')::int as no from act";
    private static final List<String> SAID = List.of("finding_id", "no");
    private static final HeldTable OPENED = of("named_receipt", "oversight.open", ABOUT, List.of("finding_id"), "");
    private static final HeldTable LEARNED =
            of("named_end_receipt", "oversight.learn", ABOUT, List.of("finding_id"), "");
    private static final HeldTable STATEMENTS = of("statement", "oversight.state", ABOUT, SAID, """
             or r.complete is distinct from (s.facts ->> 'complete')::boolean
             or r.words is distinct from s.words
            """);
    private static final HeldTable STATEMENT_FILES = new HeldTable(
            "oversight.statement_file",
            List.of("oversight.state"),
            """
            select a.entry_id, a.leaf_no, a.erased, a.id as finding_id, (a.facts ->> 'no')::int as statement_no,
                   f.key::int as no, f.value as hash
            from act a, jsonb_each_text(a.facts -> 'evidence') f
            """,
            """
            select finding_id, statement_no, no, encode(sha256(content), 'hex') as hash from oversight.statement_file
            """,
            List.of("finding_id", "statement_no", "no"),
            "not s.erased and r.hash is distinct from s.hash");
    private static final HeldTable QUESTIONS = of(
            "question",
            "oversight.ask",
            ABOUT,
            SAID,
            " or r.answer_by is distinct from (s.facts ->> 'answerBy')::date");
    private static final HeldTable NOTICES = of(
            "notice",
            "oversight.know",
            "select *, id as inspection_id from act",
            List.of("inspection_id", "person_id"),
            "");
    private static final HeldTable RECEIPTS = of("receipt", "oversight.read", OF_INSPECTION, ONE, "");
    private static final HeldTable EXPLANATIONS = of("explanation", "oversight.explain", NUMBERED, MANY, """
             or r.words is distinct from s.words
             or r.complete is distinct from coalesce((s.facts ->> 'complete')::boolean, true)
            """);
    private static final HeldTable EXPLANATION_FILES = new HeldTable(
            "oversight.explanation_file",
            List.of("oversight.explain"),
            """
            select a.entry_id, a.leaf_no, a.id as inspection_id, (a.facts ->> 'no')::int as explanation_no,
                   f.key::int as no, f.value as hash
            from act a, jsonb_each_text(a.facts -> 'evidence') f
            """,
            """
            select inspection_id, explanation_no, no, encode(sha256(content), 'hex') as hash
            from oversight.explanation_file
            """,
            List.of("inspection_id", "explanation_no", "no"),
            "r.hash is distinct from s.hash");
    private static final HeldTable SIGNATURES = of(
            "signature",
            "oversight.sign oversight.refuse",
            "select *, id as inspection_id, facts ->> 'side' as side from act",
            List.of("inspection_id", "side"),
            """
             or r.signed is distinct from (s.kind = 'oversight.sign')
             or r.text_hash is distinct from s.facts ->> 'hash'
             or r.words is distinct from s.words
            """);
    private static final HeldTable RECOMMENDATIONS = of("recommendation", "oversight.recommend", NUMBERED, MANY, """
             or r.unit_id is distinct from (s.facts ->> 'unit')::bigint
             or r.due_on is distinct from (s.facts ->> 'due')::date
             or r.words is distinct from s.words
            """);
    private static final HeldTable WITHDRAWN = of("recommendation_drop", "oversight.withdraw", NUMBERED, MANY, "");
    private static final HeldTable CONCLUSIONS = of("conclusion", "oversight.conclude", OF_INSPECTION, ONE, """
             or r.basis is distinct from s.facts ->> 'basis'
             or coalesce(r.document_id, 0) is distinct from (s.facts ->> 'document')::bigint
             or r.words is distinct from s.words
            """);
    private static final HeldTable RECOMMENDED = new HeldTable(
            "oversight.recommended",
            List.of("oversight.conclude"),
            """
            select a.entry_id, a.leaf_no, a.id as inspection_id, split_part(c, '/', 1)::int as no,
                   split_part(c, '/', 2)::bigint as case_id
            from act a, unnest(string_to_array(a.facts ->> 'cases', ' ')) c
            where c <> ''
            """,
            "select * from oversight.recommended",
            MANY,
            "r.case_id is distinct from s.case_id");
    private static final HeldTable CHECKLISTS = of(
            "checklist",
            "oversight.checklist",
            "select *, id as checklist_id from act",
            List.of("checklist_id"),
            " or r.items is distinct from s.words");

    private static final HeldTable RETENTIONS = of("retention", "oversight.retain", NUMBERED, MANY, """
             or r.retained is distinct from (s.facts ->> 'retained')::bigint
             or r.words is distinct from s.words
            """);
    private static final HeldTable LOOKS = of(
            "look",
            "oversight.look",
            "select *, id as finding_id, (facts ->> 'day')::date as day from act",
            List.of("finding_id", "person_id", "day"),
            " or r.relation is distinct from s.facts ->> 'relation'"
                    + " or r.party is distinct from (s.facts ->> 'party')::boolean");

    OversightKept(JdbcClient jdbc) {
        super(
                jdbc,
                "oversight",
                List.of(
                        PLANS,
                        INSPECTIONS,
                        TEAMS,
                        MEMBERS,
                        PROMISES,
                        SAMPLES,
                        LISTS,
                        ANSWERS,
                        FINDINGS,
                        SHOWN,
                        FILES,
                        DROPS,
                        SENDINGS,
                        EXTENSIONS,
                        RECEIPTS,
                        EXPLANATIONS,
                        EXPLANATION_FILES,
                        SIGNATURES,
                        RECOMMENDATIONS,
                        WITHDRAWN,
                        CONCLUSIONS,
                        RECOMMENDED,
                        CHECKLISTS,
                        RETENTIONS,
                        LOOKS,
                        OPENED,
                        LEARNED,
                        STATEMENTS,
                        STATEMENT_FILES,
                        QUESTIONS,
                        NOTICES));
    }
}
