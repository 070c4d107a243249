package damlam.discipline;

import damlam.journal.HeldRows;
import damlam.journal.HeldTable;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Proceedings, their acts, and who has a part in them.
@Component
class ProceedingKept extends HeldRows {
    private static final HeldTable PROCEEDINGS = new HeldTable(
            "discipline.proceeding",
            List.of(ActKind.OPEN.journal()),
            "select *, id as proceeding_id from act",
            "select *, person_id as concerned from discipline.proceeding",
            List.of("proceeding_id"),
            HeldTable.otherInstant("at") + """
             or r.concerned is distinct from (s.facts -> 'facts' ->> 'concerned')::bigint
             or coalesce(r.hearing_id, 0) is distinct from coalesce((s.facts -> 'facts' ->> 'hearing')::bigint, 0)
            """);
    private static final HeldTable ACTS = new HeldTable(
            "discipline.act",
            Arrays.stream(ActKind.values()).map(ActKind::journal).toList(),
            "select *, id as proceeding_id, (facts ->> 'no')::int as no from act",
            "select *, person_id as maker from discipline.act",
            List.of("proceeding_id", "no"),
            HeldTable.otherInstant("at") + """
             or r.maker is distinct from s.person_id
             or r.kind is distinct from s.facts ->> 'act'
             or r.facts is distinct from s.facts -> 'facts'
             or r.words is distinct from case when r.words = '' and s.erased then '' else s.words end
            """);
    private static final HeldTable PARTIES = new HeldTable(
            "discipline.party",
            List.of(
                    ActKind.OPEN.journal(),
                    ActKind.APPOINT.journal(),
                    ActKind.HAND_OVER.journal(),
                    ActKind.SUMMON.journal(),
                    ActKind.COUNCIL.journal()),
            """
            select distinct on (id, given.person, given.role)
                   entry_id, leaf_no, id as proceeding_id, given.person::bigint as person_id, given.role as role,
                   (facts ->> 'no')::int as no
            from act cross join lateral (
                select case when kind = 'discipline.open'
                            then coalesce(facts -> 'facts' ->> 'inNameOf', person_id::text) end as person,
                       'DECIDER' as role
                union all
                select f.value, case when f.key = 'concerned' then 'CONCERNED'
                                     when f.key = 'chair' then 'CHAIR'
                                     when f.key = 'secretary' then 'SECRETARY'
                                     when f.key like 'seat%' then 'MEMBER'
                                     when f.key = 'officer' then 'OFFICER'
                                     when f.key = 'decider' then 'DECIDER' end
                from jsonb_each_text(facts -> 'facts') f
                where f.key in ('concerned', 'chair', 'secretary', 'officer', 'decider') or f.key like 'seat%'
            ) given
            where given.person is not null
            order by id, given.person, given.role, (facts ->> 'no')::int
            """,
            "select * from discipline.party",
            List.of("proceeding_id", "person_id", "role"),
            "r.no is distinct from s.no");

    private static final HeldTable BALLOTS = new HeldTable(
            "discipline.ballot",
            List.of(ActKind.BALLOT.journal()),
            "select *, id as proceeding_id, (facts ->> 'no')::int as no from act",
            "select * from discipline.ballot",
            List.of("proceeding_id", "no"),
            """
            r.modulus is distinct from s.facts -> 'facts' ->> 'key'
             or r.choices is distinct from s.facts -> 'facts' ->> 'choices'
            """);
    private static final HeldTable ENDS = new HeldTable(
            "discipline.ballot_end",
            List.of(ActKind.COUNT.journal(), ActKind.BREAK.journal()),
            """
            select *, id as proceeding_id, (facts -> 'facts' ->> 'ballot')::int as no
            from act where facts -> 'facts' ->> 'ballot' is not null
            """,
            "select * from discipline.ballot_end",
            List.of("proceeding_id", "no"),
            "false");
    private static final HeldTable TAKEN = new HeldTable(
            "discipline.taken",
            List.of("discipline.take"),
            "select *, id as proceeding_id, (facts ->> 'no')::int as no from act",
            "select * from discipline.taken",
            List.of("proceeding_id", "no", "person_id"),
            HeldTable.otherInstant("at") + " or r.blinded is distinct from s.facts ->> 'blinded'");

    private static final HeldTable PAPERS = new HeldTable(
            "discipline.paper",
            List.of("discipline.paper"),
            "select *, id as proceeding_id, (facts ->> 'draft')::bigint as draft_id from act",
            "select *, person_id as maker from discipline.paper",
            List.of("proceeding_id", "draft_id"),
            HeldTable.otherInstant("at") + """
             or r.maker is distinct from s.person_id
             or r.kind is distinct from s.facts ->> 'act'
             or r.no is distinct from (s.facts ->> 'of')::int
             or r.facts is distinct from s.facts -> 'facts'
             or r.words is distinct from case when r.words = '' and s.erased then '' else s.words end
            """);
    private static final HeldTable RECEIPTS = new HeldTable(
            "discipline.receipt",
            List.of("discipline.receipt"),
            "select *, id as proceeding_id, (facts ->> 'draft')::bigint as draft_id from act",
            "select *, person_id as receiver from discipline.receipt",
            List.of("proceeding_id", "draft_id"),
            HeldTable.otherInstant("at") + " or r.receiver is distinct from s.person_id");

    ProceedingKept(JdbcClient jdbc) {
        super(jdbc, "discipline", List.of(PROCEEDINGS, ACTS, PARTIES, BALLOTS, ENDS, TAKEN, PAPERS, RECEIPTS));
    }
}
