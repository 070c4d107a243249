package damlam.cases;

import damlam.access.Sight;
import damlam.org.Org;
import damlam.org.UnitId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How many cases there are of what, counted in the database.
@Component
class CaseCounts {
    private static final String CANCELLED = "p.state = 'DONE' and not p.approved";

    private final JdbcClient jdbc;
    private final CaseQueries queries;
    private final Org org;

    CaseCounts(JdbcClient jdbc, CaseQueries queries, Org org) {
        this.jdbc = jdbc;
        this.queries = queries;
        this.org = org;
    }

    /// What one unit or person has to do with is little and is looked at once. Of everything that somebody
    /// may see, what is open is looked at and the rest counted in indexes.
    Map<Progress, Integer> tally(CaseFilter filter, Sight sight) {
        Map<Progress, Integer> counts = new EnumMap<>(Progress.class);
        for (Progress progress : Progress.values()) {
            counts.put(progress, 0);
        }
        CaseQuery query = queries.of(filter, sight);
        CaseQuery every = query.showing(Set.of());
        List<String> parts = query.byPosition() ? List.of(grouped(query)) : parts(query, every);
        jdbc.sql(query.withFound() + String.join("union all\n", parts))
                .params(query.values(org.today()))
                .query((row, i) -> counts.put(Progress.valueOf(row.getString("progress")), row.getInt("cases")))
                .list();
        return counts;
    }

    private static List<String> parts(CaseQuery query, CaseQuery every) {
        CaseFilter filter = query.filter();
        List<String> parts = new ArrayList<>(List.of(grouped(query, "p.state <> 'DONE'")));
        if (filter.shows(Progress.DONE)) {
            parts.add("select 'DONE', " + ended(every) + " - " + count(every, CANCELLED) + "\n");
        }
        if (filter.shows(Progress.CANCELLED)) {
            parts.add("select 'CANCELLED', " + count(every, CANCELLED) + "\n");
        }
        return parts;
    }

    /// @param most from here on it is not worth counting
    /// @return no more than `most`
    int count(CaseFilter filter, Sight sight, int most) {
        CaseQuery query = queries.of(filter, sight);
        return jdbc.sql("select count(*) from (select " + query.from() + query.where() + " limit :most) counted")
                .params(query.values(org.today()))
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    private static String grouped(CaseQuery query, String... which) {
        return "select " + CaseQuery.PROGRESS + " as progress, count(*) as cases from cases.position p\n"
                + query.counted(which) + "group by 1\n";
    }

    /// What has ended is most of all: it is what there is but for what is open, so that it need not be looked at.
    private static String ended(CaseQuery every) {
        if (every.sight().all() && !every.byWork()) {
            return count(every, "p.state = 'DONE'");
        }
        String all = every.byWork()
                ? "(select count(*) from found)"
                : "(select count(distinct case_id) from cases.concern where unit_id = any(" + every.units() + "))";
        return all + " - " + count(every, "p.state <> 'DONE'");
    }

    private static String count(CaseQuery query, String which) {
        return "(select count(*) from cases.position p\n" + query.counted(which) + ")";
    }

    /// What each unit holds and anyone in it, counted.
    List<Cases.Load> loads(Sight sight) {
        CaseQuery open = queries.of(CaseFilter.OPEN, sight);
        return jdbc.sql("""
                        select p.holder_unit, count(*) as cases, min(p.held_since) as since,
                            count(*) filter (where %s = 'LATE') as late
                        from cases.position p
                        """.formatted(CaseQuery.PROGRESS) + open.where() + "group by p.holder_unit")
                .params(open.values(org.today()))
                .query((row, i) -> new Cases.Load(
                        new UnitId(row.getLong("holder_unit")),
                        row.getInt("cases"),
                        row.getInt("late"),
                        row.getTimestamp("since").toInstant()))
                .list();
    }

    /// What each unit holds late, the longest overdue first.
    List<Cases.Overdue> overdue() {
        CaseQuery late = queries.of(CaseFilter.LATE, Sight.ALL);
        return jdbc.sql("""
                        select p.holder_unit, count(*) as late, (array_agg(p.case_id order by p.due_on, p.case_id))[1] as first,
                            count(*) filter (where p.state in ('AWAITING_REPLY', 'AWAITING_DECISION', 'AWAITING_OUTSIDE',
                                                               'IN_REVIEW')
                                             and p.charged_unit is distinct from p.holder_unit) as elsewhere
                        from cases.position p
                        """ + late.where() + "group by p.holder_unit")
                .params(late.values(org.today()))
                .query((row, i) -> new Cases.Overdue(
                        new UnitId(row.getLong("holder_unit")),
                        new CaseId(row.getLong("first")),
                        row.getInt("late"),
                        row.getInt("elsewhere")))
                .list();
    }
}
