package damlam.directives;

import damlam.journal.HeldRows;
import damlam.journal.HeldTable;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Directives: received, submitted, sent back, issued with which duties to which units, passed on, read; paper lists,
/// minutes, questions. Duties are held once they are issued.
///
/// Older acts do not say which duties and units it was, nor which list or minutes; those are then not held.
@Component
class DirectivesKept extends HeldRows {
    private static final HeldTable RECEIVED = new HeldTable(
            "directives.directive",
            List.of("directives.receive"),
            "select *, id as directive_id from act",
            "select * from directives.directive",
            List.of("directive_id"),
            HeldTable.otherInstant("received_at") + """
             or r.received_by is distinct from s.person_id
             or r.document_id is distinct from (s.facts ->> 'document')::bigint
            """);
    private static final HeldTable STATES = new HeldTable(
            "directives.directive",
            List.of("directives.receive", "directives.submit", "directives.sendBack", "directives.issue"),
            "select distinct on (id) *, id as directive_id from act order by id, entry_id desc",
            "select d.*, " + RequirementRows.FINGERPRINT + " as duties, " + RequirementRows.WORDS + """
             as said, (select string_agg(unit_id::text, ' ' order by unit_id) from directives.addressed a
                       where a.directive_id = d.directive_id) as units
            from directives.directive d
            """,
            List.of("directive_id"),
            """
            r.state is distinct from case s.kind when 'directives.issue' then 'ISSUED'
                                                 when 'directives.submit' then 'SUBMITTED' else 'PREPARING' end
             or s.kind = 'directives.submit' and r.submitted_by is distinct from s.person_id
             or s.kind = 'directives.sendBack'
                and (r.sent_back_by, r.sent_back) is distinct from (s.person_id, s.words)
             or s.kind = 'directives.issue' and (
            """ + HeldTable.otherInstant("issued_at") + """
                 or r.issued_by is distinct from s.person_id
                 or r.issued_for is distinct from s.for_person_id
                 or s.facts ->> 'duties' is not null and (
                        r.units is distinct from s.facts ->> 'to'
                        or r.duties is distinct from s.facts ->> 'duties'
                        or not s.erased and r.said is distinct from s.words))
            """);
    private static final HeldTable PASSED = new HeldTable(
            "directives.addressed",
            List.of("directives.pass"),
            "select *, id as directive_id, (facts ->> 'unit')::bigint as unit_id from act",
            "select * from directives.addressed where passed_at is not null",
            List.of("directive_id", "unit_id"),
            HeldTable.otherInstant("passed_at") + " or r.passed_by is distinct from s.person_id");
    /// Of several acts on one text the first counts.
    private static final HeldTable READ = new HeldTable(
            "directives.reading",
            List.of("directives.reading", "directives.paper"),
            """
            select distinct on (a.id, text_hash, p.reader)
                   a.*, a.id as directive_id, a.facts ->> 'hash' as text_hash, p.reader
            from act a cross join lateral (
                select a.person_id as reader where a.kind = 'directives.reading'
                union all
                select unnest(string_to_array(a.facts ->> 'people', ' '))::bigint where a.kind = 'directives.paper') p
            order by a.id, text_hash, p.reader, a.entry_id
            """,
            "select *, person_id as reader, encode(hash, 'hex') as text_hash from directives.reading",
            List.of("directive_id", "reader", "text_hash"),
            HeldTable.otherInstant("at") + """
             or r.entry_id is distinct from s.entry_id
             or (r.paper_id is null) is distinct from (s.kind = 'directives.reading')
             or s.facts ->> 'paper' is not null and r.paper_id is distinct from (s.facts ->> 'paper')::bigint
            """);
    private static final HeldTable LISTS = new HeldTable(
            "directives.paper_list",
            List.of("directives.paper"),
            "select *, (facts ->> 'paper')::bigint as paper_id from act where facts ->> 'paper' is not null",
            "select * from directives.paper_list",
            List.of("paper_id"),
            HeldTable.otherInstant("recorded_at") + """
             or r.recorded_by is distinct from s.person_id
             or r.directive_id is distinct from s.id
             or r.unit_id is distinct from (s.facts ->> 'unit')::bigint
             or r.signed_on is distinct from (s.facts ->> 'signedOn')::date
             or encode(r.hash, 'hex') is distinct from s.facts ->> 'hash'
             or encode(sha256(r.file), 'hex') is distinct from s.facts ->> 'file'
             or r.file_name is distinct from s.words
            """,
            false);
    private static final HeldTable MINUTES = new HeldTable(
            "directives.minutes",
            List.of("directives.minutes"),
            "select *, (facts ->> 'minutes')::bigint as minutes_id from act where facts ->> 'minutes' is not null",
            "select * from directives.minutes",
            List.of("minutes_id"),
            HeldTable.otherInstant("recorded_at") + """
             or r.recorded_by is distinct from s.person_id
             or r.directive_id is distinct from s.id
             or r.unit_id is distinct from (s.facts ->> 'unit')::bigint
             or r.held_on is distinct from (s.facts ->> 'heldOn')::date
             or r.attended is distinct from (s.facts ->> 'attended')::int
             or encode(sha256(r.file), 'hex') is distinct from s.facts ->> 'file'
             or r.file_name is distinct from s.words
            """,
            false);

    DirectivesKept(JdbcClient jdbc) {
        super(
                jdbc,
                "directives",
                List.of(
                        RECEIVED,
                        STATES,
                        PASSED,
                        READ,
                        LISTS,
                        MINUTES,
                        questions("directives.ask", "asked_at", "asked_by", "words"),
                        questions("directives.answer", "answered_at", "answered_by", "answer")));
    }

    /// Questions about a duty in their order; they go with it when it is taken out.
    private static HeldTable questions(String kind, String at, String by, String words) {
        return new HeldTable(
                "directives.question",
                List.of(kind),
                """
                select a.*, q.requirement_id, row_number() over (partition by q.requirement_id order by entry_id) as place
                from act a join directives.requirement q on q.requirement_id = (a.facts ->> 'requirement')::bigint
                """,
                """
                select *, row_number() over (partition by requirement_id order by question_id) as place
                from directives.question where %s is not null
                """.formatted(at),
                List.of("requirement_id", "place"),
                HeldTable.otherInstant(at)
                        + " or r.%s is distinct from s.person_id or r.%s is distinct from s.words"
                                .formatted(by, words));
    }
}
