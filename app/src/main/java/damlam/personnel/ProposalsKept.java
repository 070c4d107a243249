package damlam.personnel;

import damlam.journal.HeldRows;
import damlam.journal.HeldTable;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Proposals with their evidence and what was found beside it, their parties, each step, and who was protected when.
@Component
class ProposalsKept extends HeldRows {
    private static final List<String> PROPOSE = List.of("personnel.propose");
    private static final HeldTable PROPOSALS = new HeldTable(
            "personnel.proposal",
            PROPOSE,
            "select *, id as proposal_id from act",
            "select * from personnel.proposal",
            List.of("proposal_id"),
            HeldTable.otherInstant("at") + """
             or r.proposed_by is distinct from s.person_id
             or r.kind is distinct from s.facts ->> 'what'
             or r.rule_id is distinct from (s.facts ->> 'ground')::bigint
             or r.about is distinct from (s.facts ->> 'about')::bigint
             or r.unit_id is distinct from (s.facts ->> 'unit')::bigint
             or r.authority is distinct from (s.facts ->> 'authority')::bigint
             or r.escalated is distinct from (s.facts ->> 'escalated')::boolean
             or r.established is distinct from (s.facts ->> 'established')::date
             or r.talked is distinct from nullif(s.facts ->> 'talked', '')::date
             or r.plan is distinct from nullif(s.facts ->> 'plan', '')
             or r.plan_day is distinct from nullif(s.facts ->> 'planDay', '')::date
             or r.plan_area is distinct from nullif(s.facts ->> 'planArea', '')
             or r.to_unit is distinct from nullif(s.facts ->> 'toUnit', '')::bigint
             or r.to_post is distinct from nullif(s.facts ->> 'toPost', '')
             or r.to_from is distinct from nullif(s.facts ->> 'toFrom', '')::date
             or r.words is distinct from s.words
            """);
    private static final HeldTable EVIDENCE = new HeldTable(
            "personnel.evidence",
            PROPOSE,
            """
            select act.*, id as proposal_id, c.key::bigint as case_id, c.value::int as had
            from act, jsonb_each_text(facts -> 'cases') c
            """,
            "select * from personnel.evidence",
            List.of("proposal_id", "case_id"),
            "r.moves is distinct from s.had");
    private static final HeldTable FACTS = new HeldTable(
            "personnel.fact", PROPOSE, """
            select act.*, id as proposal_id, f.key::int as no, f.value as found
            from act, jsonb_each_text(facts -> 'found') f
            """, "select * from personnel.fact", List.of("proposal_id", "no"), """
            concat_ws('|', r.fact, coalesce(r.day::text, ''), coalesce(r.case_id, 0), r.move_no, r.count, r.of_count)
                is distinct from s.found
            """);
    private static final HeldTable PARTIES = new HeldTable(
            "personnel.party",
            List.of("personnel.admit"),
            """
            select *, id as proposal_id, (facts ->> 'member')::bigint as member, facts ->> 'role' as role from act
            """,
            "select *, person_id as member from personnel.party",
            List.of("proposal_id", "member", "role"),
            HeldTable.otherInstant("at"));
    private static final HeldTable STEPS = new HeldTable(
            "personnel.step",
            Arrays.stream(Step.Act.values()).map(Step.Act::kind).toList(),
            "select *, id as proposal_id, (facts ->> 'no')::int as no from act",
            "select *, person_id as maker from personnel.step",
            List.of("proposal_id", "no"),
            HeldTable.otherInstant("at") + """
             or r.maker is distinct from s.person_id
             or r.in_name_of is distinct from nullif(s.facts ->> 'inNameOf', '')::bigint
             or r.act is distinct from s.facts ->> 'act'
             or r.day is distinct from nullif(s.facts ->> 'day', '')::date
             or r.members is distinct from (s.facts ->> 'members')::int
             or r.in_favour is distinct from (s.facts ->> 'inFavour')::int
             or r.words is distinct from s.words
            """);
    private static final HeldTable SHIELDS = new HeldTable(
            "personnel.shield",
            List.of("personnel.shield"),
            "select *, id as shield_id from act",
            "select * from personnel.shield",
            List.of("shield_id"),
            HeldTable.otherInstant("at") + """
             or r.told_by is distinct from s.person_id
             or r.proof is distinct from coalesce(s.words, '')
            """);
    private static final HeldTable ENDS = new HeldTable(
            "personnel.shield_end",
            List.of("personnel.shield.end"),
            "select *, id as shield_id from act",
            "select * from personnel.shield_end",
            List.of("shield_id"),
            HeldTable.otherInstant("at"));

    private static final HeldTable FILES = new HeldTable(
            "personnel.answer_file",
            Arrays.stream(Step.Act.values()).map(Step.Act::kind).toList(),
            """
            select act.*, id as proposal_id, (facts ->> 'no')::int as step_no, f.key::int as no, f.value as hash
            from act, jsonb_each_text(facts -> 'files') f
            """,
            "select * from personnel.answer_file",
            List.of("proposal_id", "step_no", "no"),
            "encode(sha256(r.content), 'hex') is distinct from s.hash");
    private static final HeldTable PAPERS = new HeldTable(
            "personnel.paper",
            List.of("personnel.paper"),
            "select *, (facts ->> 'draft')::bigint as draft_id from act",
            "select *, person_id as maker from personnel.paper",
            List.of("draft_id"),
            HeldTable.otherInstant("at") + """
             or r.proposal_id is distinct from s.id
             or r.maker is distinct from s.person_id
            """);

    ProposalsKept(JdbcClient jdbc) {
        super(jdbc, "personnel", List.of(PROPOSALS, EVIDENCE, FACTS, PARTIES, STEPS, SHIELDS, ENDS, FILES, PAPERS));
    }
}
