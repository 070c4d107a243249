package damlam.daring;

import damlam.journal.HeldRows;
import damlam.journal.HeldTable;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was registered with its files, each step after it, and people's answers to the tests.
@Component
class InitiativesKept extends HeldRows {
    private static final HeldTable INITIATIVES = new HeldTable(
            "daring.initiative",
            List.of("daring.register"),
            "select *, id as initiative_id from act",
            "select *, person_id as author from daring.initiative",
            List.of("initiative_id"),
            HeldTable.otherInstant("at") + """
             or r.author is distinct from s.person_id
             or r.kind is distinct from s.facts ->> 'what'
             or r.interested is distinct from (s.facts ->> 'interested')::boolean
             or coalesce(r.case_id, 0) is distinct from (s.facts ->> 'case')::bigint
             or r.unit_id is distinct from (s.facts ->> 'unit')::bigint
             or coalesce(r.asked, 0) is distinct from (s.facts ->> 'asked')::bigint
             or r.answer_by is distinct from nullif(s.facts ->> 'answerBy', '')::date
             or concat_ws(E'\\n', r.about, nullif(r.reasons, ''), nullif(r.interest, '')) is distinct from s.words
            """);
    private static final HeldTable ATTACHMENTS = new HeldTable(
            "daring.attachment",
            List.of("daring.register"),
            """
            select act.*, id as initiative_id, f.key::int as no, f.value as sha256
            from act, jsonb_each_text(facts -> 'evidence') f
            """,
            "select * from daring.attachment",
            List.of("initiative_id", "no"),
            "encode(sha256(r.content), 'hex') is distinct from s.sha256");
    private static final HeldTable STEPS = new HeldTable(
            "daring.step",
            List.of("daring.forward", "daring.agree", "daring.decline", "daring.add"),
            "select *, id as initiative_id, (facts ->> 'no')::int as no from act",
            "select *, person_id as maker from daring.step",
            List.of("initiative_id", "no"),
            HeldTable.otherInstant("at") + """
             or r.maker is distinct from s.person_id
             or r.act is distinct from s.facts ->> 'act'
             or coalesce(r.to_unit, 0) is distinct from (s.facts ->> 'to')::bigint
             or r.answer_by is distinct from nullif(s.facts ->> 'answerBy', '')::date
             or r.words is distinct from s.words
            """);
    private static final HeldTable TESTS = new HeldTable(
            "daring.test",
            List.of("daring.test"),
            "select *, id as initiative_id, (facts ->> 'no')::int as no from act",
            "select *, person_id as answerer from daring.test",
            List.of("initiative_id", "no"),
            HeldTable.otherInstant("at") + """
             or r.answerer is distinct from s.person_id
             or r.test is distinct from s.facts ->> 'test'
             or r.met is distinct from (s.facts ->> 'met')::boolean
             or r.words is distinct from s.words
            """);

    private static final HeldTable RECEIPTS = new HeldTable(
            "daring.receipt",
            List.of("daring.read"),
            "select *, id as initiative_id from act",
            "select * from daring.receipt",
            List.of("initiative_id"),
            HeldTable.otherInstant("at"));

    InitiativesKept(JdbcClient jdbc) {
        super(jdbc, "daring", List.of(INITIATIVES, ATTACHMENTS, STEPS, TESTS, RECEIPTS));
    }
}
