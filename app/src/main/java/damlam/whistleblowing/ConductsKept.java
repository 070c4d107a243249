package damlam.whistleblowing;

import damlam.journal.HeldRows;
import damlam.journal.HeldTable;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reports and every step on them. Whom a report is about follows from the organisation and is in no act but
/// as the thing that it names.
@Component
class ConductsKept extends HeldRows {
    private static final String DAY = "r.day is distinct from (s.at at time zone 'Asia/Ho_Chi_Minh')::date";
    private static final HeldTable REPORTS = new HeldTable(
            "whistleblowing.report",
            List.of(ConductActs.REPORT),
            "select *, id as report_id from act",
            "select * from whistleblowing.report",
            List.of("report_id"),
            DAY + """
             or r.about_person is distinct from (s.facts ->> 'person')::bigint
             or r.about_unit is distinct from (s.facts ->> 'unit')::bigint
             or r.about_case is distinct from (s.facts ->> 'case')::bigint
             or r.body_id is distinct from (s.facts ->> 'body')::bigint
             or r.stake is distinct from s.facts ->> 'stake'
             or r.look_by is distinct from (s.facts ->> 'lookBy')::date
             or r.answer_by is distinct from (s.facts ->> 'answerBy')::date
             or r.claim_hash is distinct from s.facts ->> 'claim'
             or (s.facts ->> 'identity' is not null
                 and encode(sha256(convert_to(r.identity, 'UTF8')), 'hex') is distinct from s.facts ->> 'identity')
             or case when s.erased then r.what <> s.words
                     else r.identity || E'\\n' || r.what || E'\\n' || r.happened is distinct from s.words end
            """);
    private static final HeldTable FILES = new HeldTable(
            "whistleblowing.attachment",
            List.of(ConductActs.REPORT, "whistleblowing.reply"),
            """
            select a.entry_id, a.leaf_no, a.erased, a.id as report_id, f.key::int as no, f.value as hash,
                   case when a.kind = 'whistleblowing.reply' then (a.facts ->> 'no')::int else 0 end as message_no
            from act a, jsonb_each_text(a.facts -> 'evidence') f
            """,
            """
            select report_id, message_no, no, content, encode(sha256(convert_to(content, 'UTF8')), 'hex') as hash
            from whistleblowing.attachment
            """,
            List.of("report_id", "message_no", "no"),
            // Files of words that were erased before `V392` stayed.
            "r.hash is distinct from s.hash and not (s.erased and r.content = '')");
    private static final HeldTable MESSAGES = new HeldTable(
            "whistleblowing.message",
            List.of("whistleblowing.ask", "whistleblowing.reply"),
            "select *, id as report_id, (facts ->> 'no')::int as no from act",
            "select *, person_id as asker from whistleblowing.message",
            List.of("report_id", "no"),
            DAY + """
             or coalesce(r.asker, 0) is distinct from s.person_id
             or r.words is distinct from s.words
            """);
    private static final HeldTable TAKEN = step("taken", "whistleblowing.take", "false");
    private static final HeldTable LINKS = new HeldTable(
            "whistleblowing.link",
            List.of("whistleblowing.link"),
            "select *, id as report_id, (facts ->> 'no')::int as no from act",
            "select *, person_id as maker from whistleblowing.link",
            List.of("report_id", "no"),
            HeldTable.otherInstant("at") + """
             or r.maker is distinct from s.person_id
             or r.kind is distinct from s.facts ->> 'kind'
             or r.target is distinct from (s.facts ->> 'target')::bigint
            """);
    private static final HeldTable CLOSINGS = step(
            "closing",
            "whistleblowing.close",
            "r.outcome is distinct from s.facts ->> 'outcome' or r.words is distinct from s.words");
    private static final HeldTable DENUNCIATIONS =
            step("denunciation", "whistleblowing.denounce", "r.words is distinct from s.words");
    private static final HeldTable ACCEPTANCES = step("acceptance", "whistleblowing.accept", """
            r.accepted is distinct from (s.facts ->> 'day')::date
             or r.difficulty is distinct from s.facts ->> 'difficulty'
             or r.whom is distinct from s.words
            """);
    private static final HeldTable REFUSALS =
            step("refusal", "whistleblowing.refuse", "r.words is distinct from s.words");
    private static final HeldTable TOLD =
            step("told", "whistleblowing.tell", "r.day is distinct from (s.facts ->> 'day')::date");
    private static final HeldTable ENDS = step(
            "protection_end",
            "whistleblowing.unprotect",
            "r.last_day is distinct from (s.facts ->> 'last')::date or r.words is distinct from s.words");
    private static final HeldTable CONSENTS = new HeldTable(
            "whistleblowing.consent",
            List.of("whistleblowing.consent"),
            "select *, id as report_id, (facts ->> 'no')::int as no from act",
            "select * from whistleblowing.consent",
            List.of("report_id", "no"),
            DAY + " or r.given is distinct from (s.facts ->> 'given')::boolean");
    private static final HeldTable WISHES = new HeldTable(
            "whistleblowing.erasure_wish",
            List.of("whistleblowing.wish"),
            "select *, id as report_id, (facts ->> 'no')::int as no from act",
            "select * from whistleblowing.erasure_wish",
            List.of("report_id", "no"),
            DAY + """
             or r.message_no is distinct from (s.facts ->> 'message')::int
             or r.until_day is distinct from coalesce((s.facts ->> 'until')::date, r.day + 30)
            """);
    private static final HeldTable OPENINGS = new HeldTable(
            "whistleblowing.opening",
            List.of("whistleblowing.openAsk"),
            "select *, id as report_id, (facts ->> 'no')::int as no from act",
            "select * from whistleblowing.opening",
            List.of("report_id", "no"),
            HeldTable.otherInstant("at") + """
             or r.asked_by is distinct from s.person_id
             or r.agree_by is distinct from (s.facts ->> 'agreeBy')::date
             or r.consented is distinct from coalesce((s.facts ->> 'consented')::boolean, false)
             or case when s.erased then r.ground <> s.words
                     else r.ground || E'\\n' || r.article is distinct from s.words end
            """);
    private static final HeldTable DECISIONS = new HeldTable(
            "whistleblowing.opening_decision",
            List.of("whistleblowing.openAgree", "whistleblowing.openRefuse"),
            "select *, id as report_id, (facts ->> 'no')::int as no from act",
            "select * from whistleblowing.opening_decision",
            List.of("report_id", "no"),
            HeldTable.otherInstant("at") + """
             or r.decided_by is distinct from s.person_id
             or r.asked_by is distinct from (s.facts ->> 'askedBy')::bigint
             or r.agreed is distinct from (s.kind = 'whistleblowing.openAgree')
             or r.words is distinct from s.words
            """);

    ConductsKept(JdbcClient jdbc) {
        super(
                jdbc,
                "whistleblowing",
                List.of(
                        REPORTS,
                        FILES,
                        MESSAGES,
                        TAKEN,
                        LINKS,
                        CLOSINGS,
                        DENUNCIATIONS,
                        ACCEPTANCES,
                        REFUSALS,
                        TOLD,
                        ENDS,
                        CONSENTS,
                        WISHES,
                        OPENINGS,
                        DECISIONS));
    }

    /// A table with one row a report, of one kind of act.
    private static HeldTable step(String table, String kind, String differs) {
        return new HeldTable(
                "whistleblowing." + table,
                List.of(kind),
                "select *, id as report_id from act",
                "select *, person_id as maker from whistleblowing." + table,
                List.of("report_id"),
                HeldTable.otherInstant("at") + " or r.maker is distinct from s.person_id or " + differs);
    }
}
