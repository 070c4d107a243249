package damlam.reports;

import damlam.journal.HeldRows;
import damlam.journal.HeldTable;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Units' reports: the periods that were opened, figures as they were set down, what was sent, returned, taken. What
/// heads are still writing is no act; what they sent is in the step.
///
/// Older acts do not say the facts behind figures; those are then not held.
@Component
class ReportsKept extends HeldRows {
    private static final HeldTable STEPS = new HeldTable(
            "reports.step",
            List.of("reports.submit", "reports.return", "reports.accept", "reports.remind"),
            """
            select *, id as report_id,
                   case kind when 'reports.submit' then 'SUBMITTED' when 'reports.return' then 'RETURNED'
                             when 'reports.accept' then 'ACCEPTED' else 'REMINDED' end as step,
                   row_number() over (partition by kind, id order by entry_id) as place
            from act
            """,
            """
            select *, kind as step, row_number() over (partition by kind, report_id order by step_id) as place
            from reports.step
            """,
            List.of("report_id", "step", "place"),
            HeldTable.otherInstant("at") + """
             or r.person_id is distinct from s.person_id
             or r.for_person_id is distinct from s.for_person_id
             or r.nil is distinct from coalesce((s.facts ->> 'nil')::boolean, false)
             or r.said is distinct from s.words
            """);
    private static final HeldTable FIGURES = new HeldTable(
            "reports.figure",
            List.of("reports.freeze"),
            """
            select a.*, a.id as report_id, f.key as figure, f.value as counts
            from act a cross join lateral jsonb_each_text(a.facts) f where f.key <> 'facts'
            """,
            "select *, kind as figure, counted || '/' || total as counts from reports.figure",
            List.of("report_id", "figure"),
            "r.counts is distinct from s.counts");
    private static final HeldTable FROZEN = new HeldTable(
            "reports.report",
            List.of("reports.freeze"),
            "select *, id as report_id from act",
            "select r.*, " + FigureRows.FINGERPRINT + " as facts from reports.report r where frozen_at is not null",
            List.of("report_id"),
            HeldTable.otherInstant("frozen_at")
                    + " or s.facts ->> 'facts' is not null and r.facts is distinct from s.facts ->> 'facts'");
    private static final HeldTable PERIODS = new HeldTable(
            "reports.period",
            List.of("reports.open"),
            "select *, id as form_id, (facts ->> 'cutOff')::date as cut_off from act",
            "select * from reports.period",
            List.of("form_id", "cut_off"),
            HeldTable.otherInstant("opened_at") + " or r.due_on is distinct from (s.facts ->> 'dueOn')::date");

    ReportsKept(JdbcClient jdbc) {
        super(jdbc, "reports", List.of(STEPS, FIGURES, FROZEN, PERIODS));
    }
}
