package damlam.analysis;

import damlam.detect.SignalKind;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Lists of signals, each by what whoever looks may see.
@Component
class SignalLists {
    /// Says the same as [Reach#to] and [FoundSignal#isOpen]; a test compares them.
    ///
    /// Units are asked for as sets, which are hashed. `offset 0` keeps the planner from working the relation out
    /// wherever it is named: a leader sees tens of thousands.
    private static final String SEEN_OF = """
            with reached as (
                select s.*,
                       case when s.person_id = :me or s.person_id is null and s.unit_id in (select unnest(:headed))
                                then 'CONCERNED'
                            when s.unit_id in (select unnest(:below)) or s.person_id in (select unnest(:team)) then 'LINE'
                            when s.unit_id in (select unnest(:inspected)) then 'INSPECTORATE' end as relation
                from analysis.signal s
                where (s.person_id = :me or s.person_id = any(:team) or s.unit_id = any(:units)) and %s
                offset 0),
            seen as (
                select *, case when gone_at is not null then 'GONE' when relation = 'CONCERNED' then 'MINE'
                               else 'LINE' end as part
                from reached
                where relation = 'CONCERNED'
                    or relation is not null and (looked_at is not null or theirs_until <= :now))
            """;

    private static final String SEEN = SEEN_OF.formatted("true");
    /// Before the database's own rules are asked of all that their unit's work shows.
    private static final String UNSEEN = SEEN_OF.formatted(
            "s.looked_at is null and s.gone_at is null and (s.person_id = :me or s.person_id is null)");
    /// With what lists are ordered and counted by and no more, so that all that a leader sees stays in memory; the
    /// signals of one page are looked up by their numbers. What is small says the same as [SignalLimits#isSmall];
    /// a test compares them.
    private static final String MARKED = """
            , marked as %s (
                select signal_id, case_id, kind, unit_id, part, %s
                       coalesce(person_id, -unit_id) as party,
                       signal_id in (select l.signal_id from analysis.look l where l.person_id = :me) as looked,
                       figure_unit = 'WORKING_MS'
                           and kind not in ('DECISIVE', 'UNBLOCKER', 'TOOK_HARD_CASE')
                           and case kind when 'LATE_REPLY' then figure_found else abs(figure_found - figure_of) end * 100
                               < :small * figure_of as small,
                       cardinality(against) > 0 as explained, case when gone_at is null then strength end as clarity,
                       coalesce(gone_at, found_at) as at
                from seen)
            """;
    /// Those of a filter. What it leaves open is left out of the statement as well: a plan that is kept for all
    /// filters reckons with next to nothing that passes them, and takes long where much does.
    private static final String FILTERED = MARKED.formatted("not materialized", "moves[1] as first_move,") + """
            , filtered as materialized (select * from marked where part = :part %s)
            """;
    private static final String ABOUT = """
            coalesce(s.person_id, -s.unit_id) =
                (select coalesce(o.person_id, -o.unit_id) from analysis.signal o where o.signal_id = :one)
            """;
    /// The clearest first, what is small last.
    private static final String LIST = """
            , placed as (
                select filtered.*,
                       row_number() over (order by small, explained, clarity desc nulls last, at desc, signal_id desc)
                           as place
                from filtered),
            listed as (
                select signal_id, looked, small, place,
                       kind in ('IDLE_HOLD', 'NEVER_STARTED')
                           and count(*) filter (where kind in ('IDLE_HOLD', 'NEVER_STARTED'))
                               over (partition by case_id, party, looked, first_move) > 1 as same,
                       min(place) over (partition by case_id) as case_place
                from placed order by case_place, place limit :limit offset :offset)
            select s.*, l.looked, l.small, l.same
            from listed l join analysis.signal s using (signal_id)
            order by l.case_place, l.place
            """;
    private static final String TALLY = """
            select count(*) as all_signals, count(distinct party) as all_parties, count(distinct case_id) as all_cases,
                   count(*) filter (where not looked) as all_unopened, count(distinct (party, looked)) as all_groups
            from filtered
            """;
    /// How many there are of each sort, and by party those of one part: the first that has any, where none is
    /// asked for. In the order of [#LIST], each by the clearest of its signals, with the tally of all. That order
    /// is an array here, whose least is found without sorting what is grouped; its last number is the signal.
    ///
    /// All signals are gone through once, and what is kept of them four times. The `case` keeps the cases of a
    /// page from being joined by a plan that reckons with one line of them.
    private static final String OVERVIEW = SEEN + MARKED.formatted("materialized", "") + """
            , counted as (select part, kind, unit_id, count(*) as signals from marked group by part, kind, unit_id),
            filtered as not materialized (
                select * from marked
                where part = coalesce(cast(:part as text),
                                      (select part from counted order by part = 'GONE', part = 'LINE' limit 1)) %s),
            grouped as (
                select party, looked, count(*) as signals, count(*) filter (where small) as smalls,
                       min(array[small::int::float8, explained::int::float8, -coalesce(clarity, -1),
                                 -date_part('epoch', at), -signal_id::float8]) as clearest
                from filtered group by party, looked),
            tally as (
                select coalesce(sum(signals), 0) as all_signals, count(distinct party) as all_parties,
                       (select count(distinct case_id) from filtered) as all_cases,
                       coalesce(sum(signals) filter (where not looked), 0) as all_unopened, count(*) as all_groups
                from grouped),
            listed as (
                select party, looked, signals, smalls, signals = smalls as small, clearest,
                       (-clearest[5])::bigint as signal_id
                from grouped order by signals = smalls, clearest limit :limit offset :offset),
            cased as (
                select party, looked, count(distinct case_id) as cases
                from filtered
                where case when (party, looked) in (select party, looked from listed) then true end
                group by party, looked)
            select s.*, l.looked, l.small, false as same, l.signals, c.cases, l.smalls, t.*,
                   case when row_number() over (order by l.small, l.clearest) = 1
                       then array(select concat_ws(' ', part, kind, unit_id, signals) from counted) end as counts
            from tally t
                left join (listed l join cased c using (party, looked) join analysis.signal s using (signal_id)) on true
            order by l.small, l.clearest
            """;
    private static final String OF_KIND = "and kind = :kind ";
    private static final String OF_UNIT = "and unit_id = :unit ";
    private static final String COUNTS =
            SEEN + "select part, kind, unit_id, count(*) from seen group by part, kind, unit_id";

    private final JdbcClient jdbc;
    private final SignalLimits limits;

    SignalLists(JdbcClient jdbc, SignalLimits limits) {
        this.jdbc = jdbc;
        this.limits = limits;
    }

    /// By case, so that what belongs together stands together.
    List<Signals.Listed> list(Reach reach, SignalFilter filter, Instant now, int limit, int offset) {
        return filtered(LIST, reach, filter, now)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, i) -> listed(reach, row))
                .list();
    }

    /// How many there are of each sort, and a page of one group by party.
    ///
    /// @param group null for the first that has any
    Signals.Overview overview(
            Reach reach,
            SignalFilter.@Nullable Group group,
            @Nullable SignalKind kind,
            @Nullable UnitId unit,
            Instant now,
            int limit,
            int offset) {
        String sql = OVERVIEW.formatted((kind == null ? "" : OF_KIND) + (unit == null ? "" : OF_UNIT));
        return narrowed(seen(jdbc.sql(sql), reach, now), kind, unit)
                .param("part", group == null ? null : group.name(), Types.VARCHAR)
                .param("limit", limit)
                .param("offset", offset)
                .query(rows -> {
                    rows.next();
                    SignalCounts counts =
                            counts((String[]) rows.getArray("counts").getArray());
                    Signals.Tally tally = tally(rows);
                    List<Signals.Grouped> groups = new ArrayList<>();
                    for (boolean more = rows.getObject("signal_id") != null; more; more = rows.next()) {
                        groups.add(new Signals.Grouped(
                                listed(reach, rows),
                                rows.getInt("signals"),
                                rows.getInt("cases"),
                                rows.getInt("smalls")));
                    }
                    return new Signals.Overview(counts, tally, groups);
                });
    }

    /// @param written as [#OVERVIEW] does
    private static SignalCounts counts(String[] written) {
        return new SignalCounts(Arrays.stream(written)
                .map(line -> line.split(" ", -1))
                .map(parts -> new SignalCounts.Some(
                        SignalFilter.Group.valueOf(parts[0]),
                        SignalKind.valueOf(parts[1]),
                        new UnitId(Long.parseLong(parts[2])),
                        Integer.parseInt(parts[3])))
                .toList());
    }

    Signals.Tally tally(Reach reach, SignalFilter filter, Instant now) {
        return filtered(TALLY, reach, filter, now).query((row, i) -> tally(row)).single();
    }

    private static Signals.Tally tally(ResultSet row) throws SQLException {
        return new Signals.Tally(
                row.getInt("all_signals"),
                row.getInt("all_parties"),
                row.getInt("all_cases"),
                row.getInt("all_unopened"),
                row.getInt("all_groups"));
    }

    private static Signals.Listed listed(Reach reach, ResultSet row) throws SQLException {
        FoundSignal signal = SignalRows.signal(row);
        return new Signals.Listed(
                signal,
                reach.to(signal.pattern().named()).orElseThrow(),
                row.getBoolean("looked"),
                row.getBoolean("small"),
                row.getBoolean("same"));
    }

    /// @param rest of the statement, after [#FILTERED]
    private StatementSpec filtered(String rest, Reach reach, SignalFilter filter, Instant now) {
        SignalFilter.About about = filter.about();
        String narrower = (filter.kind() == null ? "" : OF_KIND)
                + (filter.unit() == null ? "" : OF_UNIT)
                + (about == null ? "" : "and looked = :looked");
        String sql = SEEN_OF.formatted(about == null ? "true" : ABOUT) + FILTERED.formatted(narrower) + rest;
        return narrowed(
                        seen(jdbc.sql(sql), filter.group() == SignalFilter.Group.MINE ? reach.concerned() : reach, now),
                        filter.kind(),
                        filter.unit())
                .param("part", filter.group().name())
                .param("one", about == null ? 0 : about.one().value())
                .param("looked", about != null && about.looked());
    }

    private StatementSpec narrowed(StatementSpec query, @Nullable SignalKind kind, @Nullable UnitId unit) {
        return query.param("kind", kind == null ? "" : kind.name())
                .param("unit", unit == null ? 0 : unit.value())
                .param("small", limits.small().amount().count());
    }

    SignalCounts counts(Reach reach, Instant now) {
        return new SignalCounts(seen(jdbc.sql(COUNTS), reach, now)
                .query((row, i) -> new SignalCounts.Some(
                        SignalFilter.Group.valueOf(row.getString(1)),
                        SignalKind.valueOf(row.getString(2)),
                        new UnitId(row.getLong(3)),
                        row.getInt(4)))
                .list());
    }

    /// Those of some, with why they are seen.
    Map<SignalId, Relation> among(Reach reach, Collection<SignalId> ids, Instant now) {
        Map<SignalId, Relation> among = new HashMap<>();
        seen(
                        jdbc.sql(SEEN_OF.formatted("s.signal_id = any(:ids)") + "select signal_id, relation from seen"),
                        reach,
                        now)
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
                        jdbc.sql(UNSEEN + "select * from seen where part = 'MINE' order by theirs_until, signal_id"),
                        reach.concerned(),
                        now)
                .query((row, i) -> SignalRows.signal(row))
                .list();
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
