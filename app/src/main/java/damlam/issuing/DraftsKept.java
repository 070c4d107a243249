package damlam.issuing;

import damlam.journal.HeldRows;
import damlam.journal.HeldTable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Drafts: every act on them, where each is after its last, what each version says, opinions, receipts and returns. The
/// PDF that a signer signed is not held until it is a file of the document.
///
/// By what right somebody signed, and what was missing at release, are words of a closed vocabulary: they stay.
///
/// Older acts say neither where a draft is after them nor what its version says, and name no opinion and no unit.
@Component
class DraftsKept extends HeldRows {
    private static final List<String> KINDS = Arrays.stream(Act.values())
            .map(act -> "issuing." + act.name().toLowerCase(Locale.ROOT))
            .toList();
    private static final HeldTable STEPS = new HeldTable(
            "issuing.step",
            KINDS,
            "select *, id as draft_id, (facts ->> 'step')::int as step_no from act",
            "select * from issuing.step",
            List.of("draft_id", "step_no"),
            HeldTable.otherInstant("at") + """
             or r.kind is distinct from upper(split_part(s.kind, '.', 2))
             or r.by_person is distinct from s.person_id
             or r.to_person is distinct from (s.facts ->> 'to')::bigint
             or r.version_no is distinct from (s.facts ->> 'version')::int
             or not (s.erased and s.kind in ('issuing.approve', 'issuing.release')) and r.words is distinct from s.words
            """);
    private static final HeldTable STATES =
            new HeldTable("issuing.draft", KINDS, """
            select distinct on (id) *, id as draft_id, (facts ->> 'step')::int as step_no
            from act order by id, (facts ->> 'step')::int desc
            """, "select * from issuing.draft", List.of("draft_id"), """
            r.step_no is distinct from s.step_no
             or s.facts ->> 'state' is not null and (
                    r.state is distinct from s.facts ->> 'state'
                    or r.signer is distinct from (s.facts ->> 'signer')::bigint
                    or r.signed_on is distinct from (s.facts ->> 'signedOn')::date
                    or r.document_id is distinct from (s.facts ->> 'document')::bigint)
            """);
    private static final HeldTable VERSIONS = new HeldTable(
            "issuing.version",
            List.of("issuing.draft", "issuing.edit"),
            "select *, id as draft_id, (facts ->> 'version')::int as version_no from act",
            "select *, " + PaperRows.FINGERPRINT + " as fingerprint from issuing.version",
            List.of("draft_id", "version_no"),
            HeldTable.otherMoment("made_at") + """
             or r.made_by is distinct from s.person_id
             or s.facts ->> 'paper' is not null and r.fingerprint is distinct from s.facts ->> 'paper'
             or s.words <> '' and r.subject is distinct from s.words
            """);
    private static final HeldTable ASKED = new HeldTable(
            "issuing.opinion",
            List.of("issuing.ask"),
            "select *, (facts ->> 'opinion')::bigint as opinion_id from act where facts ->> 'opinion' is not null",
            "select * from issuing.opinion",
            List.of("opinion_id"),
            HeldTable.otherMoment("asked_at") + """
             or r.draft_id is distinct from s.id
             or r.asked_by is distinct from s.person_id
             or r.asked is distinct from (s.facts ->> 'to')::bigint
             or r.version_no is distinct from (s.facts ->> 'version')::int
             or r.answer_by is distinct from (s.facts ->> 'answerBy')::date
             or r.question is distinct from s.words
            """,
            false);
    private static final HeldTable GIVEN = new HeldTable(
            "issuing.opinion",
            List.of("issuing.opinion"),
            "select *, (facts ->> 'opinion')::bigint as opinion_id from act where facts ->> 'opinion' is not null",
            "select * from issuing.opinion",
            List.of("opinion_id"),
            HeldTable.otherMoment("given_at") + """
             or r.asked is distinct from s.person_id
             or r.agrees is distinct from (s.facts ->> 'agrees')::boolean
             or r.words is distinct from s.words
            """,
            false);
    private static final HeldTable RECEIVERS = new HeldTable(
            "issuing.receivers",
            List.of("issuing.release"),
            "select *, id as draft_id from act where facts ->> 'units' is not null",
            "select * from issuing.receivers",
            List.of("draft_id"),
            HeldTable.otherMoment("at") + """
             or r.person_id is distinct from s.person_id
             or array_to_string(r.units, ',') is distinct from s.facts ->> 'units'
             or r.outside is distinct from s.facts ->> 'outside'
            """);

    DraftsKept(JdbcClient jdbc) {
        super(
                jdbc,
                "issuing",
                List.of(
                        STEPS,
                        STATES,
                        VERSIONS,
                        ASKED,
                        GIVEN,
                        RECEIVERS,
                        signedFor("issuing.receipt", "issuing.receive"),
                        signedFor("issuing.returned", "issuing.give_back")));
    }

    private static HeldTable signedFor(String table, String kind) {
        return new HeldTable(
                table,
                List.of(kind),
                "select *, id as draft_id, (facts ->> 'unit')::bigint as unit_id from act"
                        + " where facts ->> 'unit' is not null",
                "select * from " + table,
                List.of("draft_id", "unit_id"),
                HeldTable.otherMoment("at") + " or r.person_id is distinct from s.person_id",
                false);
    }
}
