package damlam.inspection;

import damlam.journal.HeldRows;
import damlam.journal.HeldTable;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Every step of a hearing, and the files of an explanation. Whom somebody declared to be related to is in
/// no act: it is theirs alone.
@Component
class HearingsKept extends HeldRows {
    private static final HeldTable HEARINGS = new HeldTable(
            "inspection.hearing",
            List.of("inspection.ask"),
            "select *, id as hearing_id from act",
            "select * from inspection.hearing",
            List.of("hearing_id"),
            HeldTable.otherInstant("sent_at") + """
             or r.asked_by is distinct from s.person_id
             or r.asked is distinct from (s.facts ->> 'person')::bigint
             or r.signal_id is distinct from (s.facts ->> 'signal')::bigint
             or r.report_id is distinct from (s.facts ->> 'report')::bigint
             or r.finding_id is distinct from (s.facts ->> 'finding')::bigint
             or r.attempt is distinct from coalesce((s.facts ->> 'attempt')::int, 1)
             or r.answer_by is distinct from (s.facts ->> 'answerBy')::date
             or r.question is distinct from s.words
             or r.earlier is distinct from (s.facts ->> 'earlier')::bigint
             or not s.erased
                and encode(sha256(convert_to(r.again, 'UTF8')), 'hex') is distinct from s.facts ->> 'again'
            """);
    private static final HeldTable QUESTION_FILES = new HeldTable(
            "inspection.question_file",
            List.of("inspection.ask"),
            """
            select a.entry_id, a.leaf_no, a.erased, a.id as hearing_id, f.key::int as no, f.value as hash
            from act a, jsonb_each_text(a.facts -> 'evidence') f
            """,
            "select hearing_id, no, encode(sha256(content), 'hex') as hash from inspection.question_file",
            List.of("hearing_id", "no"),
            "not s.erased and r.hash is distinct from s.hash");
    private static final HeldTable RECEIPTS = new HeldTable(
            "inspection.receipt",
            List.of("inspection.read"),
            "select *, id as hearing_id from act",
            "select * from inspection.receipt",
            List.of("hearing_id"),
            HeldTable.otherInstant("at"));
    private static final HeldTable EXTENSIONS = new HeldTable(
            "inspection.extension",
            List.of("inspection.extendAsk"),
            "select *, id as hearing_id, (facts ->> 'no')::int as no from act",
            "select * from inspection.extension",
            List.of("hearing_id", "no"),
            HeldTable.otherInstant("asked_at") + """
             or r.until is distinct from (s.facts ->> 'until')::date
             or r.reason is distinct from s.words
            """);
    private static final HeldTable DECISIONS = new HeldTable(
            "inspection.extension_decision",
            List.of("inspection.extendGrant", "inspection.extendDeny"),
            "select *, id as hearing_id, (facts ->> 'no')::int as no from act",
            "select *, person_id as decider from inspection.extension_decision",
            List.of("hearing_id", "no"),
            HeldTable.otherInstant("at") + """
             or r.decider is distinct from s.person_id
             or r.granted is distinct from (s.kind = 'inspection.extendGrant')
             or r.words is distinct from s.words
            """);
    private static final HeldTable EXPLANATIONS = new HeldTable(
            "inspection.explanation",
            List.of("inspection.explain"),
            "select *, id as hearing_id, (facts ->> 'no')::int as no from act",
            "select * from inspection.explanation",
            List.of("hearing_id", "no"),
            HeldTable.otherInstant("at") + """
             or r.words is distinct from s.words
             or s.facts ->> 'complete' is not null
                and r.complete is distinct from (s.facts ->> 'complete')::boolean
            """);
    private static final HeldTable FILES = new HeldTable(
            "inspection.attachment",
            List.of("inspection.explain"),
            """
            select a.entry_id, a.leaf_no, a.erased, a.id as hearing_id, (a.facts ->> 'no')::int as explanation_no,
                   f.key::int as no, f.value as hash
            from act a, jsonb_each_text(a.facts -> 'evidence') f
            """,
            """
            select hearing_id, explanation_no, no, encode(sha256(content), 'hex') as hash from inspection.attachment
            """,
            List.of("hearing_id", "explanation_no", "no"),
            "not s.erased and r.hash is distinct from s.hash");
    private static final HeldTable CONCLUSIONS = new HeldTable(
            "inspection.conclusion",
            List.of("inspection.conclude"),
            "select *, id as hearing_id from act",
            "select *, person_id as concluder from inspection.conclusion",
            List.of("hearing_id"),
            HeldTable.otherInstant("at") + """
             or r.concluder is distinct from s.person_id
             or r.outcome is distinct from s.facts ->> 'outcome'
             or r.silent is distinct from (s.facts ->> 'silent')::boolean
             or r.reasons is distinct from s.words
            """);

    private static final HeldTable REMINDERS = new HeldTable(
            "inspection.reminder",
            List.of("inspection.remind"),
            "select *, id as hearing_id, (facts ->> 'no')::int as no from act",
            "select *, person_id as drafter from inspection.reminder",
            List.of("hearing_id", "no"),
            HeldTable.otherInstant("at") + """
             or r.drafter is distinct from s.person_id
             or r.draft_id is distinct from (s.facts ->> 'draft')::bigint
            """);
    private static final HeldTable REMINDER_RECEIPTS = new HeldTable(
            "inspection.reminder_receipt",
            List.of("inspection.remindReceive"),
            "select *, id as hearing_id, (facts ->> 'no')::int as no from act",
            "select * from inspection.reminder_receipt",
            List.of("hearing_id", "no"),
            HeldTable.otherInstant("at"));

    private static final HeldTable WITHDRAWALS = new HeldTable(
            "inspection.withdrawal",
            List.of("inspection.withdraw"),
            "select *, id as hearing_id from act",
            "select *, person_id as withdrawer from inspection.withdrawal",
            List.of("hearing_id"),
            HeldTable.otherInstant("at") + """
             or r.withdrawer is distinct from s.person_id
             or r.reason is distinct from s.words
            """);
    private static final HeldTable END_RECEIPTS = new HeldTable(
            "inspection.end_receipt",
            List.of("inspection.readEnd"),
            "select *, id as hearing_id from act",
            "select * from inspection.end_receipt",
            List.of("hearing_id"),
            HeldTable.otherInstant("at"));

    private static final HeldTable REVIEWS = new HeldTable(
            "inspection.review",
            List.of("inspection.reviewAsk"),
            "select *, id as hearing_id from act",
            "select * from inspection.review",
            List.of("hearing_id"),
            // Acts from before the day was kept say none; `V316` gave them two weeks.
            HeldTable.otherInstant("at") + """
             or r.reasons is distinct from s.words
             or r.answer_by is distinct from coalesce((s.facts ->> 'answerBy')::date,
                                                      (s.at at time zone 'Asia/Ho_Chi_Minh')::date + 14)
            """);
    private static final HeldTable REVIEW_FILES = new HeldTable(
            "inspection.review_file",
            List.of("inspection.reviewAsk"),
            """
            select a.entry_id, a.leaf_no, a.erased, a.id as hearing_id, f.key::int as no, f.value as hash
            from act a, jsonb_each_text(a.facts -> 'evidence') f
            """,
            "select hearing_id, no, encode(sha256(content), 'hex') as hash from inspection.review_file",
            List.of("hearing_id", "no"),
            "not s.erased and r.hash is distinct from s.hash");
    private static final HeldTable REVIEW_ANSWERS = new HeldTable(
            "inspection.review_answer",
            List.of("inspection.reviewUphold", "inspection.reviewReplace"),
            "select *, id as hearing_id from act",
            "select *, person_id as reviewer from inspection.review_answer",
            List.of("hearing_id"),
            HeldTable.otherInstant("at") + """
             or r.reviewer is distinct from s.person_id
             or r.outcome is distinct from s.facts ->> 'outcome'
             or r.reasons is distinct from s.words
            """);
    private static final HeldTable REVIEW_RECEIPTS = new HeldTable(
            "inspection.review_receipt",
            List.of("inspection.reviewRead"),
            "select *, id as hearing_id from act",
            "select * from inspection.review_receipt",
            List.of("hearing_id"),
            HeldTable.otherInstant("at"));

    private static final HeldTable REPLACED_RECEIPTS = new HeldTable(
            "inspection.replaced_receipt",
            List.of("inspection.replacedRead"),
            "select *, id as hearing_id from act",
            "select * from inspection.replaced_receipt",
            List.of("hearing_id"),
            HeldTable.otherInstant("at"));

    private static final HeldTable REFERRALS = new HeldTable(
            "inspection.referral",
            List.of("inspection.refer"),
            "select *, id as hearing_id, (facts ->> 'no')::int as no from act",
            "select *, person_id as passer from inspection.referral",
            List.of("hearing_id", "no"),
            HeldTable.otherInstant("at") + """
             or r.passer is distinct from s.person_id
             or r.unit_id is distinct from (s.facts ->> 'unit')::bigint
            """);
    private static final HeldTable REFERRAL_ANSWERS = new HeldTable(
            "inspection.referral_answer",
            List.of("inspection.referDecline", "inspection.referSend"),
            "select *, id as hearing_id from act",
            "select *, person_id as answerer from inspection.referral_answer",
            List.of("hearing_id"),
            HeldTable.otherInstant("at") + """
             or r.answerer is distinct from s.person_id
             or r.document_id is distinct from (s.facts ->> 'document')::bigint
             or coalesce(r.reasons, '') is distinct from coalesce(s.words, '')
            """);
    private static final HeldTable REFERRAL_RECEIPTS = new HeldTable(
            "inspection.referral_receipt",
            List.of("inspection.referRead"),
            "select *, id as hearing_id from act",
            "select * from inspection.referral_receipt",
            List.of("hearing_id", "person_id"),
            HeldTable.otherInstant("at"));

    private static final HeldTable LOOKS = new HeldTable(
            "inspection.look",
            List.of("inspection.look"),
            "select *, id as hearing_id, (facts ->> 'day')::date as day from act",
            "select * from inspection.look",
            List.of("hearing_id", "person_id", "day"),
            HeldTable.otherInstant("at") + " or r.relation is distinct from s.facts ->> 'relation'");

    HearingsKept(JdbcClient jdbc) {
        super(
                jdbc,
                "inspection",
                List.of(
                        HEARINGS,
                        QUESTION_FILES,
                        RECEIPTS,
                        EXTENSIONS,
                        DECISIONS,
                        EXPLANATIONS,
                        FILES,
                        CONCLUSIONS,
                        REMINDERS,
                        REMINDER_RECEIPTS,
                        WITHDRAWALS,
                        END_RECEIPTS,
                        REVIEWS,
                        REVIEW_FILES,
                        REVIEW_ANSWERS,
                        REVIEW_RECEIPTS,
                        REPLACED_RECEIPTS,
                        REFERRALS,
                        REFERRAL_ANSWERS,
                        REFERRAL_RECEIPTS,
                        LOOKS));
    }
}
