package damlam.cases;

import damlam.access.Sight;
import damlam.calendar.WorkCalendar;
import damlam.directives.DirectiveId;
import damlam.directives.Directives;
import damlam.directives.NextReport;
import damlam.directives.NextReports;
import damlam.directives.RequirementId;
import damlam.documents.Documents;
import damlam.eventlog.LedgerState;
import damlam.org.Fold;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lists of cases, straight from the tables, with what a person may see in the query itself.
@Component
class CaseLists {
    /// [Progress#of] in SQL; a test holds the two together.
    private static final String PROGRESS = """
            case
                when p.state = 'DONE' then 'DONE'
                when p.due_on < :today and (p.submitted_at is null
                    or (p.submitted_at at time zone 'Asia/Ho_Chi_Minh')::date > p.due_on) then 'LATE'
                when p.due_on <= :soon and (p.submitted_at is null
                    or (p.submitted_at at time zone 'Asia/Ho_Chi_Minh')::date > p.due_on) then 'SOON_DUE'
                when p.state in ('AWAITING_REPLY', 'AWAITING_DECISION', 'AWAITING_OUTSIDE', 'IN_REVIEW') then 'WAITING'
                when p.started then 'UNDER_WAY'
                else 'NOT_STARTED'
            end""";
    private static final String LINE = """
            select w.*, p.*,
                array(select c.unit_id from cases.concern c
                      where c.case_id = w.case_id and c.coordinates order by c.unit_id) as coordinators
            """;
    private static final String FROM = """
            from cases.position p join cases.work w using (case_id)
            """;

    private static final String NUMBERED = "coalesce(w.directive_id = any(:numbered), false)";

    private final JdbcClient jdbc;
    private final NextReports reports;
    private final Org org;
    private final Documents documents;
    private final Directives directives;
    private final WorkCalendar calendar = WorkCalendar.vietnam();

    CaseLists(JdbcClient jdbc, NextReports reports, Org org, Documents documents, Directives directives) {
        this.jdbc = jdbc;
        this.reports = reports;
        this.org = org;
        this.documents = documents;
        this.directives = directives;
    }

    /// What was typed may be the number of the document that a case comes from.
    private CaseFilter numbered(CaseFilter asked) {
        return asked.text().isEmpty()
                ? asked
                : asked.numbered(directives.ofDocuments(documents.numbered(asked.text())));
    }

    List<CaseLine> list(CaseFilter asked, Sight sight, int limit, int offset) {
        CaseFilter filter = numbered(asked);
        LocalDate today = org.today();
        LocalDate soon = Progress.soonUntil(today, calendar);
        // Which cases comes first, what is shown of them after: what is passed over costs its place in an index only.
        String shown = "select p.case_id " + from(filter) + where(filter, sight) + order(filter)
                + " limit :limit offset :offset";
        return reported(bound(LINE + FROM + "where p.case_id in (" + shown + ")\n" + order(filter), filter, sight)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, i) -> line(row, today, soon))
                .list());
    }

    Map<Progress, Integer> tally(CaseFilter asked, Sight sight) {
        CaseFilter filter = numbered(asked);
        Map<Progress, Integer> counts = new EnumMap<>(Progress.class);
        for (Progress progress : Progress.values()) {
            counts.put(progress, 0);
        }
        boolean done = filter.progress().isEmpty() || filter.progress().contains(Progress.DONE);
        bound(open(filter, sight) + (done ? "union all\n" + done(filter, sight) : ""), filter, sight)
                .query((row, i) -> counts.put(Progress.valueOf(row.getString("progress")), row.getInt("cases")))
                .list();
        return counts;
    }

    private static String open(CaseFilter filter, Sight sight) {
        return "select " + PROGRESS + " as progress, count(*) as cases " + from(filter) + where(filter, sight)
                + "  and p.state <> 'DONE'\ngroup by 1\n";
    }

    /// What is done is most of all. Where nothing is asked of its position it is what there is but for what is open, so
    /// that it need not be looked at.
    private static String done(CaseFilter filter, Sight sight) {
        CaseFilter every = filter.every();
        String counted = "(select count(*) " + from(every) + where(every, sight) + "  and p.state %s 'DONE')";
        if (every.unit() != null || every.holder() != null || (sight.all() && !byWork(every))) {
            return "select 'DONE', " + counted.formatted("=") + "\n";
        }
        String all = byWork(every)
                ? "(select count(*) from cases.work w " + where(every, sight).replace("p.case_id", "w.case_id") + ")"
                : "(select count(distinct case_id) from cases.concern where unit_id = any(:units))";
        return "select 'DONE', " + all + " - " + counted.formatted("<>") + "\n";
    }

    private JdbcClient.StatementSpec bound(String sql, CaseFilter filter, Sight sight) {
        LocalDate today = org.today();
        Map<String, Object> values = new HashMap<>();
        values.put("today", today);
        values.put("soon", Progress.soonUntil(today, calendar));
        values.put("units", sight.unitNumbers());
        values.put("progress", filter.progress().stream().map(Enum::name).toArray(String[]::new));
        values.put(
                "text",
                Fold.words(filter.text()).stream().map(word -> "%" + word + "%").toArray(String[]::new));
        if (filter.unit() != null) {
            values.put("unit", filter.unit().value());
        }
        if (filter.holder() != null) {
            values.put("holder", filter.holder().value());
        }
        values.put(
                "numbered", filter.numbered().stream().map(DirectiveId::value).toArray(Long[]::new));
        if (filter.directive() != null) {
            values.put("directive", filter.directive().value());
        }
        if (filter.parent() != null) {
            values.put("parent", filter.parent().value());
        }
        return jdbc.sql(sql).params(values);
    }

    private static String where(CaseFilter filter, Sight sight) {
        List<String> all = new ArrayList<>(List.of("true"));
        if (!sight.all()) {
            all.add("p.case_id in (select c.case_id from cases.concern c where c.unit_id = any(:units))");
        }
        if (filter.progress().equals(Set.of(Progress.DONE))) {
            all.add("p.state = 'DONE'");
        } else if (filter.progress().equals(CaseFilter.OPEN.progress())) {
            all.add("p.state <> 'DONE'");
        } else if (!filter.progress().isEmpty()) {
            all.add(PROGRESS + " = any(:progress)");
            all.add(filter.progress().contains(Progress.DONE) ? "true" : "p.state <> 'DONE'");
            all.add(dueWithin(filter.progress()));
        }
        if (filter.unit() != null) {
            all.add("""
                    p.case_id in (select given.case_id from cases.work given where given.unit_id = :unit
                                  union all
                                  select held.case_id from cases.position held
                                  where held.state <> 'DONE' and held.holder_unit = :unit)""");
        }
        if (filter.holder() != null) {
            all.add("p.holder_person = :holder");
        }
        if (filter.directive() != null) {
            all.add("w.directive_id = :directive");
        }
        if (filter.parent() != null) {
            all.add("w.parent_id = :parent");
        }
        if (!filter.text().isEmpty()) {
            String words = Fold.words(filter.text()).isEmpty() ? "false" : "w.folded like all(:text)";
            all.add(filter.numbered().isEmpty() ? words : "(w.directive_id = any(:numbered) or " + words + ")");
        }
        return "where " + String.join("\n  and ", all) + "\n";
    }

    /// What the progress says of the deadline, so that an index finds it.
    private static String dueWithin(Set<Progress> progress) {
        if (progress.equals(Set.of(Progress.LATE))) {
            return "p.due_on < :today";
        }
        return progress.equals(Set.of(Progress.SOON_DUE)) ? "p.due_on between :today and :soon" : "true";
    }

    /// Counting reads what the case is only where the filter asks for it: it looks at every case.
    private static String from(CaseFilter filter) {
        return byWork(filter) ? FROM : "from cases.position p\n";
    }

    private static boolean byWork(CaseFilter filter) {
        return filter.directive() != null
                || filter.parent() != null
                || !filter.text().isEmpty();
    }

    private static String order(CaseFilter filter) {
        return switch (filter.sort()) {
            case HELD -> "order by p.held_since, p.case_id";
            case DUE -> "order by p.due_on nulls last, p.case_id";
            case CHANGED ->
                "order by " + (filter.numbered().isEmpty() ? "" : NUMBERED + " desc, ")
                        + "p.last_move_at desc, p.case_id";
        };
    }

    List<CaseLine> byIds(Collection<CaseId> ids) {
        return lines("where p.case_id = any(:ids) order by p.case_id", Map.of("ids", numbers(ids)));
    }

    /// What a person or, where no person holds, one of these units has to do next; the oldest clock first.
    List<CaseLine> inHandsOf(PersonId person, Collection<UnitId> units) {
        return lines("""
                where p.state <> 'DONE'
                  and (p.holder_person = :person or (p.holder_person is null and p.holder_unit = any(:units)))
                order by p.held_since, p.case_id
                """, Map.of("person", person.value(), "units", units(units)));
    }

    /// Everything that a unit or anyone in it holds; the oldest clock first.
    List<CaseLine> heldBy(UnitId unit) {
        return lines(
                "where p.state <> 'DONE' and p.holder_unit = :unit order by p.held_since, p.case_id",
                Map.of("unit", unit.value()));
    }

    /// What a person or one of these units holds while somebody else has to answer.
    List<CaseLine> waitedFor(PersonId person, Collection<UnitId> units) {
        return lines("""
                where p.state in ('AWAITING_REPLY', 'AWAITING_DECISION', 'AWAITING_OUTSIDE', 'IN_REVIEW')
                  and (p.holder_person = :person or (p.holder_person is null and p.holder_unit = any(:units)))
                order by p.since, p.case_id
                """, Map.of("person", person.value(), "units", units(units)));
    }

    /// What others wait for from a person or one of these units: opinions, decisions, reviews.
    List<CaseLine> askedOf(PersonId person, Collection<UnitId> units) {
        return lines("""
                where p.state in ('AWAITING_REPLY', 'AWAITING_DECISION', 'IN_REVIEW')
                  and (p.charged_person = :person or (p.charged_person is null and p.charged_unit = any(:units)))
                order by p.since, p.case_id
                """, Map.of("person", person.value(), "units", units(units)));
    }

    /// What each unit holds and anyone in it, counted.
    List<Cases.Load> loads(Sight sight) {
        return bound(
                        """
                        select p.holder_unit, count(*) as cases, min(p.held_since) as since,
                            count(*) filter (where %s = 'LATE') as late
                        from cases.position p
                        """.formatted(PROGRESS) + where(CaseFilter.OPEN, sight) + "group by p.holder_unit",
                        CaseFilter.OPEN,
                        sight)
                .query((row, i) -> new Cases.Load(
                        new UnitId(row.getLong("holder_unit")),
                        row.getInt("cases"),
                        row.getInt("late"),
                        row.getTimestamp("since").toInstant()))
                .list();
    }

    /// What each unit holds late, the longest overdue first.
    List<Cases.Overdue> overdue() {
        return bound("""
                        select p.holder_unit, count(*) as late, (array_agg(p.case_id order by p.due_on, p.case_id))[1] as first,
                            count(*) filter (where p.state in ('AWAITING_REPLY', 'AWAITING_DECISION', 'AWAITING_OUTSIDE',
                                                               'IN_REVIEW')
                                             and p.charged_unit is distinct from p.holder_unit) as elsewhere
                        from cases.position p
                        """ + where(CaseFilter.LATE, Sight.ALL) + "group by p.holder_unit", CaseFilter.LATE, Sight.ALL)
                .query((row, i) -> new Cases.Overdue(
                        new UnitId(row.getLong("holder_unit")),
                        new CaseId(row.getLong("first")),
                        row.getInt("late"),
                        row.getInt("elsewhere")))
                .list();
    }

    List<CaseLine> ofDirective(DirectiveId id) {
        return lines(
                "where w.directive_id = :directive and w.parent_id is null order by w.case_id",
                Map.of("directive", id.value()));
    }

    /// Cases that were open at some time in a window, as they stand now.
    List<CaseLine> openWithin(Instant from, Instant until, Collection<UnitId> units, boolean everywhere) {
        return lines(
                """
                where w.at < :until and not (p.state = 'DONE' and p.since < :from)
                  and (:everywhere or w.unit_id = any(:units))
                order by w.case_id
                """,
                Map.of(
                        "from", Timestamp.from(from),
                        "until", Timestamp.from(until),
                        "units", units(units),
                        "everywhere", everywhere));
    }

    /// Who holds open cases, each pair once: to see who of them is no longer there.
    List<Party> holders() {
        return jdbc.sql("""
                        select distinct holder_unit, holder_person from cases.position where state <> 'DONE'
                        """)
                .query((row, i) ->
                        new Party(new UnitId(row.getLong("holder_unit")), CaseRows.person(row, "holder_person")))
                .list();
    }

    List<CaseId> heldByParty(Party party) {
        return jdbc.sql("""
                        select case_id from cases.position
                        where state <> 'DONE' and holder_unit = :unit
                          and holder_person is not distinct from cast(:person as bigint)
                        order by case_id
                        """)
                .param("unit", party.unit().value())
                .param("person", party.person() == null ? null : party.person().value())
                .query((row, i) -> new CaseId(row.getLong(1)))
                .list();
    }

    boolean concerns(CaseId id, Collection<UnitId> of) {
        return jdbc.sql("""
                        select exists (select from cases.concern where case_id = :id and unit_id = any(:units))
                        """)
                .param("id", id.value())
                .param("units", units(of))
                .query(Boolean.class)
                .single();
    }

    private List<CaseLine> lines(String where, Map<String, Object> values) {
        LocalDate today = org.today();
        LocalDate soon = Progress.soonUntil(today, calendar);
        return reported(jdbc.sql(LINE + FROM + where)
                .params(values)
                .query((row, i) -> line(row, today, soon))
                .list());
    }

    /// Says of each case which report is due next on its requirement.
    private List<CaseLine> reported(List<CaseLine> lines) {
        Set<RequirementId> requirements = new HashSet<>();
        for (CaseLine line : lines) {
            RequirementId requirement = line.work().requirement();
            if (requirement != null && line.at().dueOn() == null) {
                requirements.add(requirement);
            }
        }
        Map<RequirementId, NextReport> next = reports.of(requirements);
        return next.isEmpty()
                ? lines
                : lines.stream()
                        .map(line -> new CaseLine(
                                line.work(),
                                line.at(),
                                line.progress(),
                                next.get(line.work().requirement())))
                        .toList();
    }

    private static Long[] numbers(Collection<CaseId> ids) {
        return ids.stream().map(CaseId::value).toArray(Long[]::new);
    }

    private static Long[] units(Collection<UnitId> units) {
        return units.stream().map(UnitId::value).toArray(Long[]::new);
    }

    private static CaseLine line(ResultSet row, LocalDate today, LocalDate soon) throws SQLException {
        Position at = position(row);
        return new CaseLine(work(row), at, Progress.of(at, today, soon), null);
    }

    private static Case work(ResultSet row) throws SQLException {
        Long directive = CaseRows.nullableLong(row, "directive_id");
        Long requirement = CaseRows.nullableLong(row, "requirement_id");
        Long parent = CaseRows.nullableLong(row, "parent_id");
        Long[] coordinators = (Long[]) row.getArray("coordinators").getArray();
        return new Case(
                new CaseId(row.getLong("case_id")),
                directive == null ? null : new DirectiveId(directive),
                requirement == null ? null : new RequirementId(requirement),
                row.getString("duty_no"),
                parent == null ? null : new CaseId(parent),
                new UnitId(row.getLong("issuer_unit")),
                new UnitId(row.getLong("unit_id")),
                row.getString("kind"),
                row.getString("title"),
                row.getString("product"),
                row.getTimestamp("at").toInstant(),
                List.of(coordinators).stream().map(UnitId::new).toList());
    }

    private static Position position(ResultSet row) throws SQLException {
        return new Position(
                new CaseId(row.getLong("case_id")),
                LedgerState.valueOf(row.getString("state")),
                CaseRows.party(row, "holder_unit", "holder_person"),
                row.getTimestamp("held_since").toInstant(),
                row.getTimestamp("since").toInstant(),
                CaseRows.party(row, "charged_unit", "charged_person"),
                row.getString("outside"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("first_due_on", LocalDate.class),
                row.getBoolean("started"),
                CaseRows.instant(row, "submitted_at"),
                row.getBoolean("approved"),
                row.getInt("last_move_no"),
                row.getTimestamp("last_move_at").toInstant());
    }
}
