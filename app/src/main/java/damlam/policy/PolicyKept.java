package damlam.policy;

import damlam.journal.HeldRows;
import damlam.journal.HeldTable;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Rules, what was reported on them, each step of their review, and that whoever reported was told.
@Component
class PolicyKept extends HeldRows {
    private static final HeldTable REGULATIONS = new HeldTable(
            "policy.regulation",
            List.of("policy.name"),
            "select *, id as regulation_id from act",
            "select * from policy.regulation",
            List.of("regulation_id"),
            HeldTable.otherInstant("at") + """
             or r.named_by is distinct from s.person_id
             or r.number is distinct from s.facts ->> 'number'
             or r.article is distinct from s.facts ->> 'article'
             or coalesce(r.document_id, 0) is distinct from (s.facts ->> 'document')::bigint
             or r.subject is distinct from s.words
            """);
    private static final HeldTable REPORTS = new HeldTable(
            "policy.report",
            List.of("policy.report"),
            "select *, id as regulation_id, (facts ->> 'no')::int as no from act",
            "select *, person_id as reporter from policy.report",
            List.of("regulation_id", "no"),
            HeldTable.otherInstant("at") + """
             or r.reporter is distinct from s.person_id
             or r.case_id is distinct from (s.facts ->> 'case')::bigint
             or r.unit_id is distinct from (s.facts ->> 'unit')::bigint
             or r.kind is distinct from s.facts ->> 'work'
             or r.why || case when r.wish = '' then '' else E'\\n' || r.wish end is distinct from s.words
            """);
    private static final HeldTable STEPS = new HeldTable(
            "policy.step",
            List.of(
                    "policy.review",
                    "policy.propose",
                    "policy.consult",
                    "policy.submit",
                    "policy.amend",
                    "policy.enforce",
                    "policy.keep",
                    Policies.HAND),
            "select *, id as regulation_id, (facts ->> 'no')::int as no from act",
            "select *, person_id as maker from policy.step",
            List.of("regulation_id", "no"),
            HeldTable.otherInstant("at") + """
             or r.maker is distinct from s.person_id
             or r.state is distinct from s.facts ->> 'state'
             or r.holder is distinct from (s.facts ->> 'holder')::bigint
             or r.day is distinct from nullif(s.facts ->> 'day', '')::date
             or array_to_string(r.asked, ',') is distinct from coalesce(s.facts ->> 'asked', '')
             or r.outside is distinct from coalesce(s.facts ->> 'outside', '')
             or coalesce(r.document_id, 0) is distinct from coalesce((s.facts ->> 'document')::bigint, 0)
             or r.words is distinct from s.words
            """);
    private static final HeldTable OPINIONS = new HeldTable(
            "policy.opinion",
            List.of("policy.opinion", Opinions.SILENCE),
            "select *, id as regulation_id, (facts ->> 'no')::int as no, (facts ->> 'unit')::bigint as unit_id"
                    + " from act",
            "select *, person_id as maker from policy.opinion",
            List.of("regulation_id", "no", "unit_id"),
            HeldTable.otherInstant("at") + """
             or r.maker is distinct from s.person_id
             or r.silent is distinct from (s.kind = 'policy.silence')
             or r.words is distinct from coalesce(s.words, '')
            """);
    private static final HeldTable REPLIES = new HeldTable(
            "policy.reply",
            List.of("policy.reply"),
            "select *, id as regulation_id, (facts ->> 'no')::int as no, (facts ->> 'which')::int as which from act",
            "select *, person_id as maker from policy.reply",
            List.of("regulation_id", "no", "which"),
            HeldTable.otherInstant("at") + """
             or r.maker is distinct from s.person_id
             or r.document_id is distinct from (s.facts ->> 'document')::bigint
            """);
    private static final HeldTable OUTSIDE_CHANGES = new HeldTable(
            "policy.outside_change",
            List.of(Opinions.LETTER, Opinions.UNASK),
            "select *, id as regulation_id, (facts ->> 'no')::int as no, (facts ->> 'which')::int as which,"
                    + " (facts ->> 'nth')::int as nth from act",
            "select *, person_id as maker from policy.outside_change",
            List.of("regulation_id", "no", "which", "nth"),
            HeldTable.otherInstant("at") + """
             or r.maker is distinct from s.person_id
             or r.letter is distinct from coalesce(s.facts ->> 'letter', '')
             or r.words is distinct from coalesce(s.words, '')
            """);
    private static final HeldTable TOLD = new HeldTable(
            "policy.told",
            List.of("policy.told"),
            "select *, id as regulation_id, (facts ->> 'no')::int as no from act",
            "select * from policy.told",
            List.of("regulation_id", "no", "person_id"),
            HeldTable.otherInstant("at"));

    private static final HeldTable MERGES = new HeldTable(
            "policy.merge",
            List.of("policy.merge"),
            "select *, id as regulation_id, (facts ->> 'merge')::bigint as merge_id from act",
            "select *, person_id as maker from policy.merge",
            List.of("merge_id"),
            HeldTable.otherInstant("at") + """
             or r.maker is distinct from s.person_id
             or r.regulation_id is distinct from s.regulation_id
             or r.into_id is distinct from (s.facts ->> 'into')::bigint
             or r.words is distinct from s.words
            """);
    private static final HeldTable MERGE_ENDS = new HeldTable(
            "policy.merge_end",
            List.of("policy.part"),
            "select *, (facts ->> 'merge')::bigint as merge_id from act",
            "select *, person_id as maker from policy.merge_end",
            List.of("merge_id"),
            HeldTable.otherInstant("at") + """
             or r.maker is distinct from s.person_id
             or r.words is distinct from s.words
            """);
    private static final HeldTable MERGES_TOLD = new HeldTable(
            "policy.merge_told",
            List.of("policy.merge.told"),
            "select *, (facts ->> 'merge')::bigint as merge_id from act",
            "select * from policy.merge_told",
            List.of("merge_id", "person_id"),
            HeldTable.otherInstant("at"));
    private static final HeldTable WITHDRAWALS = new HeldTable(
            "policy.withdrawal",
            List.of("policy.withdraw"),
            "select *, id as regulation_id, (facts ->> 'no')::int as no from act",
            "select *, person_id as maker from policy.withdrawal",
            List.of("regulation_id", "no"),
            HeldTable.otherInstant("at") + """
             or r.maker is distinct from s.person_id
             or r.words is distinct from s.words
            """);
    private static final HeldTable WORDINGS = new HeldTable(
            "policy.wording",
            List.of("policy.word"),
            "select *, id as regulation_id, (facts ->> 'no')::int as no from act",
            "select *, person_id as maker from policy.wording",
            List.of("regulation_id", "no"),
            HeldTable.otherInstant("at") + """
             or r.maker is distinct from s.person_id
             or r.words is distinct from s.words
            """);

    PolicyKept(JdbcClient jdbc) {
        super(
                jdbc,
                "policy",
                List.of(
                        REGULATIONS,
                        REPORTS,
                        STEPS,
                        OPINIONS,
                        REPLIES,
                        OUTSIDE_CHANGES,
                        TOLD,
                        MERGES,
                        MERGE_ENDS,
                        MERGES_TOLD,
                        WITHDRAWALS,
                        WORDINGS));
    }
}
