package damlam.directives;

import damlam.calendar.WorkCalendar;
import damlam.dispatch.Period;
import damlam.org.Org;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which report is due next on requirements issued with a period.
@Component
public class NextReports {
    private final JdbcClient jdbc;
    private final Org org;
    private final ReportEnds ends;
    private final WorkCalendar calendar = WorkCalendar.vietnam();

    NextReports(JdbcClient jdbc, Org org, ReportEnds ends) {
        this.jdbc = jdbc;
        this.org = org;
        this.ends = ends;
    }

    /// A requirement that was issued with a period.
    private record Asked(
            RequirementId requirement, ReportRule rule, LocalDate issuedOn, DirectiveId directive, String no) {}

    /// By requirement; one without a period, not issued, or whose last report is over, has none.
    public Map<RequirementId, NextReport> of(Collection<RequirementId> requirements) {
        Map<RequirementId, NextReport> all = new HashMap<>();
        if (requirements.isEmpty()) {
            return all;
        }
        List<Asked> asked = jdbc.sql("""
                        select r.requirement_id, r.every, r.report_days, r.whole_first, d.issued_on, d.directive_id, r.no
                        from directives.requirement r join directives.directive d using (directive_id)
                        where r.requirement_id = any(:requirements) and r.term = 'EVERY' and d.issued_on is not null
                        """)
                .param(
                        "requirements",
                        requirements.stream().map(RequirementId::value).toArray(Long[]::new))
                .query((row, i) -> new Asked(
                        new RequirementId(row.getLong(1)),
                        new ReportRule(Period.valueOf(row.getString(2)), row.getInt(3), row.getBoolean(4)),
                        row.getObject(5, LocalDate.class),
                        new DirectiveId(row.getLong(6)),
                        row.getString(7)))
                .list();
        Map<DirectiveId, Map<String, LocalDate>> ended =
                ends.of(asked.stream().map(Asked::directive).distinct().toList());
        for (Asked one : asked) {
            LocalDate end = ended.getOrDefault(one.directive(), Map.of()).get(one.no());
            one.rule()
                    .next(one.issuedOn(), end, org.today(), calendar)
                    .ifPresent(next -> all.put(one.requirement(), next));
        }
        return all;
    }
}
