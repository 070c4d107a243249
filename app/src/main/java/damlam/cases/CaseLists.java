package damlam.cases;

import damlam.access.Sight;
import damlam.calendar.WorkCalendar;
import damlam.directives.DirectiveId;
import damlam.directives.NextReport;
import damlam.directives.NextReports;
import damlam.directives.RequirementId;
import damlam.eventlog.LedgerState;
import damlam.org.MatterId;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lists of cases, straight from the tables.
@Component
class CaseLists {
    /// Whoever acted for another gave it in that one's name.
    private static final String OPEN_WORK = """
            select given.giver, count(*)
            from cases.position p left join lateral (
                select coalesce(m.for_person, m.actor_id) as giver from cases.move m
                where m.case_id = p.case_id and m.to_person = p.holder_person and m.actor_id <> p.holder_person
                  and m.kind in ('ISSUE', 'ASSIGN', 'FORWARD', 'RETURN')
                order by m.move_no desc limit 1) given on true
            where p.holder_person = :person and p.state in ('UNOPENED', 'QUEUED', 'WORKING', 'HELD')
            group by 1
            """;

    /// As the same work lay with them at an instant; what they had handed in is not theirs until it is sent back. Of
    /// each who ever gave them something, the newest that lay there still is enough.
    private static final String GAVE = """
            select t.no, gave.giver
            from unnest(:people::bigint[], :at::timestamptz[]) with ordinality t(person, at, no)
                cross join lateral (
                    select distinct coalesce(m.for_person, m.actor_id) as giver from cases.move m
                    where m.to_person = t.person and m.at <= t.at and m.actor_id <> m.to_person
                      and m.kind in ('ISSUE', 'ASSIGN', 'FORWARD', 'RETURN')) gave
                cross join lateral (
                    select from cases.move m
                    where m.to_person = t.person and m.at <= t.at and m.actor_id <> m.to_person
                      and coalesce(m.for_person, m.actor_id) = gave.giver
                      and m.kind in ('ISSUE', 'ASSIGN', 'FORWARD', 'RETURN')
                      and not exists (
                        select from cases.move n
                        where n.case_id = m.case_id and n.move_no > m.move_no and n.at <= t.at
                          and (n.kind in ('ISSUE', 'ASSIGN', 'FORWARD', 'RETURN', 'RECALL', 'APPROVE', 'CANCEL')
                               or n.kind = 'SUBMIT' and not exists (
                                  select from cases.move r
                                  where r.case_id = n.case_id and r.move_no > n.move_no and r.at <= t.at
                                    and r.kind = 'REJECT')))
                    order by m.at desc limit 1) still
            """;

    private static final String LINE = """
            select w.*, p.*,
                (select k.matter_id from cases.matter k
                 where k.case_id = w.case_id order by k.no desc limit 1) as matter_id,
                array(select c.unit_id from cases.concern c
                      where c.case_id = w.case_id and c.coordinates order by c.unit_id) as coordinators
            """;

    /// What is found this often comes up soon enough where a list is walked through in its order.
    private static final int OFTEN = 1_000;

    private final JdbcClient jdbc;
    private final CaseQueries queries;
    private final NextReports reports;
    private final Consulting consulting;
    private final Org org;
    private final WorkCalendar calendar = WorkCalendar.vietnam();

    CaseLists(JdbcClient jdbc, CaseQueries queries, NextReports reports, Consulting consulting, Org org) {
        this.jdbc = jdbc;
        this.queries = queries;
        this.reports = reports;
        this.consulting = consulting;
        this.org = org;
    }

    /// @param all how many there are, where that is known
    List<CaseLine> list(CaseFilter filter, Sight sight, int limit, int offset, @Nullable Integer all) {
        LocalDate today = org.today();
        LocalDate soon = Progress.soonUntil(today, calendar);
        CaseQuery query = queries.of(filter, sight);
        // Which cases comes first, what is shown of them after: what is passed over costs its place in an index only.
        String chosen = query.order() + " limit :limit offset :offset";
        String shown = query.byWork() && all != null && all < OFTEN
                ? query.withFound() + "select p.case_id " + CaseQuery.FROM + query.counted() + chosen
                : "select p.case_id " + query.from() + query.where() + chosen;
        return reported(jdbc.sql(LINE + CaseQuery.FROM + "where p.case_id in (" + shown + ")\n" + query.order())
                .params(query.values(today))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, i) -> line(row, today, soon))
                .list());
    }

    List<CaseLine> byIds(Collection<CaseId> ids) {
        return ids.isEmpty()
                ? List.of()
                : lines("where p.case_id = any(:ids) order by p.case_id", Map.of("ids", numbers(ids)));
    }

    /// What a person or, where no person holds, one of these units has to do next; the oldest clock first.
    List<CaseLine> inHandsOf(PersonId person, Collection<UnitId> units) {
        return lines("""
                where p.state <> 'DONE'
                  and (p.holder_person = :person or (p.holder_person is null and p.holder_unit = any(:units)))
                order by p.held_since, p.case_id
                """, Map.of("person", person.value(), "units", units(units)));
    }

    /// See [Cases#openWork].
    Cases.OpenWork openWork(PersonId person) {
        Map<PersonId, Integer> givers = new HashMap<>();
        int[] held = new int[1];
        jdbc.sql(OPEN_WORK).param("person", person.value()).query(row -> {
            held[0] += row.getInt(2);
            long giver = row.getLong(1);
            if (!row.wasNull()) {
                givers.put(new PersonId(giver), row.getInt(2));
            }
        });
        return new Cases.OpenWork(held[0], givers);
    }

    /// See [Cases#gaveWork].
    Map<Cases.Worker, Set<PersonId>> gaveWork(Collection<Cases.Worker> workers) {
        Map<Cases.Worker, Set<PersonId>> gave = new HashMap<>();
        List<Cases.Worker> asked = workers.stream().distinct().toList();
        if (!asked.isEmpty()) {
            jdbc.sql(GAVE)
                    .param(
                            "people",
                            asked.stream().map(one -> one.person().value()).toArray(Long[]::new))
                    .param("at", asked.stream().map(one -> one.at().toString()).toArray(String[]::new))
                    .query(row -> {
                        gave.computeIfAbsent(asked.get(row.getInt(1) - 1), one -> new HashSet<>())
                                .add(new PersonId(row.getLong(2)));
                    });
        }
        return gave;
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

    /// Cases with an opinion that is awaited, or that silence stood for since a day, from a person or one of these
    /// units.
    List<CaseLine> consultedOf(PersonId person, Collection<UnitId> units, LocalDate since) {
        return lines(
                """
                where p.state <> 'DONE' and p.case_id in (
                    select m.case_id from cases.position o join cases.move m using (case_id)
                    where o.reply_by is not null and o.state <> 'DONE' and m.kind = 'CONSULT'
                      and (m.to_person = :person or (m.to_person is null and m.to_unit = any(:units)))
                    union all
                    select m.case_id from cases.move m
                    where m.kind = 'SILENCE' and m.to_unit = any(:mine) and m.at >= :since
                      and (m.to_person = :person or (m.to_person is null and m.to_unit = any(:units))))
                order by p.since, p.case_id
                """,
                Map.of(
                        "person", person.value(),
                        "units", units(units),
                        "mine", units(mine(person, units)),
                        "since", Timestamp.from(since.atStartOfDay(Org.ZONE).toInstant())));
    }

    private Set<UnitId> mine(PersonId person, Collection<UnitId> units) {
        Set<UnitId> mine = new HashSet<>(units);
        OrgChart chart = org.chart();
        chart.appointmentsOf(person).forEach(own -> mine.add(chart.addressable(own.unit())));
        return mine;
    }

    /// Open cases with an opinion whose last day is over, and that were asked since silence counts.
    List<CaseId> lapsed(LocalDate today) {
        return jdbc.sql("""
                        select p.case_id from cases.position p
                        where p.reply_by < :today and p.state <> 'DONE'
                          and exists (select from cases.said s where s.case_id = p.case_id and s.what = 'CONCERN')
                        order by p.case_id
                        """)
                .param("today", today)
                .query((row, i) -> new CaseId(row.getLong(1)))
                .list();
    }

    List<CaseLine> ofDirective(DirectiveId id) {
        return lines(
                "where w.directive_id = :directive and w.parent_id is null order by w.case_id",
                Map.of("directive", id.value()));
    }

    /// Cases that were open at some time in a window, as they stand now.
    ///
    /// @param reached also those that came to one of the units later
    List<CaseLine> openWithin(
            Instant from, Instant until, Collection<UnitId> units, boolean everywhere, boolean reached) {
        return lines(
                """
                where w.at < :until and not (p.state = 'DONE' and p.since < :from)
                  and (:everywhere or w.unit_id = any(:units)
                       or (:reached and (p.holder_unit = any(:units)
                                         or exists (select from cases.concern c
                                                    where c.case_id = w.case_id and c.unit_id = any(:units)))))
                order by w.case_id
                """,
                Map.of(
                        "reached", reached,
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

    /// Those of some that concern one of these units.
    Set<CaseId> concerning(Collection<CaseId> ids, Collection<UnitId> of) {
        return Set.copyOf(jdbc.sql("""
                        select distinct case_id from cases.concern where case_id = any(:ids) and unit_id = any(:units)
                        """)
                .param("ids", ids.stream().map(CaseId::value).toArray(Long[]::new))
                .param("units", units(of))
                .query((row, i) -> new CaseId(row.getLong(1)))
                .list());
    }

    List<CaseId> givenTo(Collection<UnitId> of, Instant from, Instant until) {
        return jdbc.sql("""
                        select distinct m.case_id
                        from cases.concern c join cases.move m using (case_id)
                        where c.unit_id = any(:units) and m.to_unit = any(:units) and m.kind in ('ISSUE', 'FORWARD')
                          and m.at >= :from and m.at < :until
                        order by m.case_id
                        """)
                .param("units", units(of))
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query((row, i) -> new CaseId(row.getLong(1)))
                .list();
    }

    private List<CaseLine> lines(String where, Map<String, Object> values) {
        LocalDate today = org.today();
        LocalDate soon = Progress.soonUntil(today, calendar);
        return reported(jdbc.sql(LINE + CaseQuery.FROM + where)
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
                                next.get(line.work().requirement()),
                                line.decideBy()))
                        .toList();
    }

    private static Long[] numbers(Collection<CaseId> ids) {
        return ids.stream().map(CaseId::value).toArray(Long[]::new);
    }

    private static Long[] units(Collection<UnitId> units) {
        return units.stream().map(UnitId::value).toArray(Long[]::new);
    }

    private CaseLine line(ResultSet row, LocalDate today, LocalDate soon) throws SQLException {
        Position at = position(row);
        return new CaseLine(
                work(row),
                at,
                Progress.of(at, today, soon),
                null,
                consulting.decideBy(at).orElse(null));
    }

    private static Case work(ResultSet row) throws SQLException {
        Long directive = CaseRows.nullableLong(row, "directive_id");
        Long requirement = CaseRows.nullableLong(row, "requirement_id");
        Long matter = CaseRows.nullableLong(row, "matter_id");
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
                matter == null ? null : new MatterId(matter),
                List.of(coordinators).stream().map(UnitId::new).toList());
    }

    /// Where cases stand, as their rows say.
    Map<CaseId, Position> positions(Collection<CaseId> ids) {
        Map<CaseId, Position> positions = new HashMap<>();
        jdbc.sql("select * from cases.position where case_id = any(:ids)")
                .param("ids", numbers(ids))
                .query((row, i) -> position(row))
                .list()
                .forEach(each -> positions.put(each.caseId(), each));
        return positions;
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
                row.getTimestamp("last_move_at").toInstant(),
                row.getObject("reply_by", LocalDate.class),
                CaseRows.instant(row, "opinions_in"));
    }
}
