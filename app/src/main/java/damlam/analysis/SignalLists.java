package damlam.analysis;

import damlam.detect.SignalKind;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Lists of signals, each by what whoever looks may see.
@Component
class SignalLists {
    /// Says the same as [Reach#to] and [FoundSignal#isOpen]; a test compares them.
    private static final String SEEN = """
            with reached as (
                select s.*,
                       case when s.person_id = :me or s.person_id is null and s.unit_id = any(:headed) then 'CONCERNED'
                            when s.unit_id = any(:below) or s.person_id = any(:team) then 'LINE'
                            when s.unit_id = any(:inspected) then 'INSPECTORATE' end as relation
                from analysis.signal s
                where s.person_id = :me or s.person_id = any(:team) or s.unit_id = any(:units)),
            seen as (
                select *, case when gone_at is not null then 'GONE' when relation = 'CONCERNED' then 'MINE'
                               else 'LINE' end as part
                from reached
                where relation = 'CONCERNED'
                    or relation is not null and (looked_at is not null or theirs_until <= :now))
            """;
    /// Those of a filter: the clearest first, what is small last. Says the same as [SignalLimits#isSmall]; a test
    /// compares
    /// them.
    private static final String PLACED = SEEN + """
            , marked as (
                select seen.*, coalesce(person_id, -unit_id) as party,
                       exists (
                           select from analysis.look l
                           where l.signal_id = seen.signal_id and l.person_id = :me) as looked,
                       figure_unit = 'WORKING_MS'
                           and kind not in ('DECISIVE', 'UNBLOCKER', 'TOOK_HARD_CASE')
                           and case kind when 'LATE_REPLY' then figure_found else abs(figure_found - figure_of) end * 100
                               < :small * figure_of as small
                from seen),
            placed as (
                select marked.*,
                       row_number() over (order by small, cardinality(against) > 0,
                           case when gone_at is null then strength end desc nulls last,
                           coalesce(gone_at, found_at) desc, signal_id desc) as place,
                       count(*) filter (where kind in ('IDLE_HOLD', 'NEVER_STARTED'))
                           over (partition by case_id, party, looked, moves[1]) as waits
                from marked
                where part = :part and (:kind = '' or kind = :kind) and (:unit = 0 or unit_id = :unit)
                  and (:one = 0 or looked = :looked
                       and party = (select o.party from marked o where o.signal_id = :one)))
            """;
    private static final String LIST = PLACED + """
            select *, kind in ('IDLE_HOLD', 'NEVER_STARTED') and waits > 1 as same,
                   min(place) over (partition by case_id) as case_place
            from placed order by case_place, place limit :limit offset :offset
            """;
    private static final String GROUPS = PLACED + """
            , grouped as (
                select party, looked, min(place) as place, count(*) as signals, count(distinct case_id) as cases,
                       count(*) filter (where small) as smalls
                from placed group by party, looked)
            select p.*, false as same, g.signals, g.cases, g.smalls
            from grouped g join placed p on p.place = g.place
            order by p.small, p.place limit :limit offset :offset
            """;
    private static final String TALLY = PLACED + """
            select count(*), count(distinct party), count(distinct case_id), count(*) filter (where not looked),
                   count(distinct (party, looked))
            from placed
            """;
    private static final String COUNTS = SEEN
            + "select part, count(*) from seen where (:kind = '' or kind = :kind) and (:unit = 0 or unit_id = :unit)"
            + " group by part";

    private final JdbcClient jdbc;
    private final SignalLimits limits;

    SignalLists(JdbcClient jdbc, SignalLimits limits) {
        this.jdbc = jdbc;
        this.limits = limits;
    }

    /// By case, so that what belongs together stands together.
    List<Signals.Listed> list(Reach reach, SignalFilter filter, Instant now, int limit, int offset) {
        return placed(jdbc.sql(LIST), reach, filter, now)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, i) -> listed(row))
                .list();
    }

    /// By party.
    List<Signals.Grouped> groups(Reach reach, SignalFilter filter, Instant now, int limit, int offset) {
        return placed(jdbc.sql(GROUPS), reach, filter, now)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, i) -> new Signals.Grouped(
                        listed(row), row.getInt("signals"), row.getInt("cases"), row.getInt("smalls")))
                .list();
    }

    Signals.Tally tally(Reach reach, SignalFilter filter, Instant now) {
        return placed(jdbc.sql(TALLY), reach, filter, now)
                .query((row, i) ->
                        new Signals.Tally(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)))
                .single();
    }

    private static Signals.Listed listed(ResultSet row) throws SQLException {
        return new Signals.Listed(
                SignalRows.signal(row),
                Relation.valueOf(row.getString("relation")),
                row.getBoolean("looked"),
                row.getBoolean("small"),
                row.getBoolean("same"));
    }

    private StatementSpec placed(StatementSpec query, Reach reach, SignalFilter filter, Instant now) {
        SignalFilter.About about = filter.about();
        return narrowed(seen(query, reach, now), filter)
                .param("part", filter.group().name())
                .param("small", limits.small().amount().count())
                .param("one", about == null ? 0 : about.one().value())
                .param("looked", about != null && about.looked());
    }

    Map<SignalFilter.Group, Integer> counts(Reach reach, SignalFilter filter, Instant now) {
        Map<SignalFilter.Group, Integer> counts = new EnumMap<>(SignalFilter.Group.class);
        narrowed(seen(jdbc.sql(COUNTS), reach, now), filter)
                .query((row, i) -> counts.put(SignalFilter.Group.valueOf(row.getString(1)), row.getInt(2)))
                .list();
        for (SignalFilter.Group group : SignalFilter.Group.values()) {
            counts.putIfAbsent(group, 0);
        }
        return counts;
    }

    /// Those of some, with why they are seen.
    Map<SignalId, Relation> among(Reach reach, Collection<SignalId> ids, Instant now) {
        Map<SignalId, Relation> among = new HashMap<>();
        seen(jdbc.sql(SEEN + "select signal_id, relation from seen where signal_id = any(:ids)"), reach, now)
                .param("ids", sorted(ids.stream().map(SignalId::value)))
                .query(row -> {
                    among.put(new SignalId(row.getLong(1)), Relation.valueOf(row.getString(2)));
                });
        return among;
    }

    boolean any(Reach reach, Instant now) {
        return seen(jdbc.sql(SEEN + "select exists (select from seen)"), reach, now)
                .query(Boolean.class)
                .single();
    }

    /// Those about whoever looks that they have not looked at, the first whose time to look ends first.
    List<FoundSignal> unseen(Reach reach, Instant now) {
        return seen(
                        jdbc.sql(SEEN + "select * from seen where part = 'MINE' and looked_at is null order by"
                                + " theirs_until, signal_id"),
                        reach,
                        now)
                .query((row, i) -> SignalRows.signal(row))
                .list();
    }

    Set<SignalKind> kinds(Reach reach, Instant now) {
        return new TreeSet<>(seen(jdbc.sql(SEEN + "select distinct kind from seen"), reach, now)
                .query((row, i) -> SignalKind.valueOf(row.getString(1)))
                .list());
    }

    List<UnitId> units(Reach reach, Instant now) {
        return seen(jdbc.sql(SEEN + "select distinct unit_id from seen order by 1"), reach, now)
                .query((row, i) -> new UnitId(row.getLong(1)))
                .list();
    }

    private static StatementSpec narrowed(StatementSpec query, SignalFilter filter) {
        return query.param("kind", filter.kind() == null ? "" : filter.kind().name())
                .param("unit", filter.unit() == null ? 0 : filter.unit().value());
    }

    private static StatementSpec seen(StatementSpec query, Reach reach, Instant now) {
        Set<UnitId> units = new java.util.HashSet<>(reach.headed());
        units.addAll(reach.below());
        units.addAll(reach.inspected());
        return query.param("me", reach.me().value())
                .param("headed", numbers(reach.headed()))
                .param("below", numbers(reach.below()))
                .param("inspected", numbers(reach.inspected()))
                .param("units", numbers(units))
                .param("team", sorted(reach.team().stream().map(PersonId::value)))
                .param("now", Timestamp.from(now));
    }

    private static Long[] numbers(Collection<UnitId> units) {
        return sorted(units.stream().map(UnitId::value));
    }

    private static Long[] sorted(Stream<Long> numbers) {
        return numbers.sorted().toArray(Long[]::new);
    }
}
