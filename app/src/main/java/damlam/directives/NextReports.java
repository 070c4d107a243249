package damlam.directives;

import damlam.calendar.WorkCalendar;
import damlam.dispatch.Period;
import damlam.org.Org;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which report is due next on requirements issued with a period.
@Component
public class NextReports {
    private final JdbcClient jdbc;
    private final Org org;
    private final WorkCalendar calendar = WorkCalendar.vietnam();

    NextReports(JdbcClient jdbc, Org org) {
        this.jdbc = jdbc;
        this.org = org;
    }

    /// By requirement; one without a period, or not issued, has none.
    public Map<RequirementId, NextReport> of(Collection<RequirementId> requirements) {
        Map<RequirementId, NextReport> all = new HashMap<>();
        if (requirements.isEmpty()) {
            return all;
        }
        LocalDate today = org.today();
        jdbc.sql("""
                        select r.requirement_id, r.every, r.report_days, r.whole_first, d.issued_on
                        from directives.requirement r join directives.directive d using (directive_id)
                        where r.requirement_id = any(:requirements) and r.term = 'EVERY' and d.issued_on is not null
                        """)
                .param(
                        "requirements",
                        requirements.stream().map(RequirementId::value).toArray(Long[]::new))
                .query((row, i) -> {
                    ReportRule rule =
                            new ReportRule(Period.valueOf(row.getString(2)), row.getInt(3), row.getBoolean(4));
                    LocalDate issuedOn = row.getObject(5, LocalDate.class);
                    return all.put(new RequirementId(row.getLong(1)), rule.next(issuedOn, today, calendar));
                })
                .list();
        return all;
    }
}
