package damlam.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// What [AnalyzeBench] asks, asked of DuckDB: in memory, on as many threads as the engine, each round in a database of
/// its own.
///
/// The queries are the shortest way to each answer: the sum of a time is taken over the few different rows before these
/// are told states; the runs of equal holders, which handovers and ping-pong both need, are made once a level, and
/// counted with the handovers.
final class DuckDbRounds {
    private static final String LEDGER = """
            create table ledger as
            with rows as (
                select grp, resource, activity, transition, sum(ms) as ms
                from (select grp, resource, activity, transition,
                        epoch_ms(lead(ts) over (partition by "case" order by ts, seq)) - epoch_ms(ts) as ms from log)
                group by all),
            told as (
                select ms, grp, resource, activity = 'Queued' as queued, case when activity = 'Queued' then 'QUEUED'
                    when transition like 'Wait%' then 'AWAITING_OUTSIDE' when activity = 'Completed' then 'HELD'
                    else 'WORKING' end as state,
                    case when transition in ('Wait - User', 'Wait - Vendor', 'Wait - Customer')
                        then transition[8:] else '' end as outside
                from rows where ms > 0)
            select case state when 'AWAITING_OUTSIDE' then outside else grp end as unit,
                case when queued or state = 'AWAITING_OUTSIDE' then '' else resource end as person,
                state, sum(ms)::bigint as ms
            from told group by all
            """;

    private static final List<List<String>> LEVELS =
            List.of(List.of("unit", "grp"), List.of("person", "case when activity <> 'Queued' then resource end"));

    private DuckDbRounds() {}

    static void run(Path csv, int threads, int rounds, Path answers) throws SQLException, IOException {
        for (int round = 0; round < rounds; round++) {
            try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                    Statement sql = connection.createStatement()) {
                sql.execute("set threads = " + threads);
                Round.timed("load", () -> sql.execute(load(csv)));
                Round.timed("ledger", () -> sql.execute(LEDGER));
                Round.timed("handovers", () -> handovers(sql));
                Round.timed("ping-pong", () -> pingPong(sql));
                Round.memory();
                if (round == 0) {
                    tell(sql, answers);
                }
            }
        }
    }

    private static String load(Path csv) {
        return """
            create table log as select "case", seq, ts, activity, transition, resource, grp
            from read_csv('%s', header = true, columns = {'case': 'VARCHAR', 'seq': 'INTEGER', 'ts': 'TIMESTAMP',
                'activity': 'VARCHAR', 'transition': 'VARCHAR', 'resource': 'VARCHAR', 'grp': 'VARCHAR',
                'orgline': 'VARCHAR'})
            """.formatted(csv);
    }

    private static String runs(List<String> level) {
        return """
            create table runs_%s as
            select party, lag(party) over again as before, lag(party, 2) over again as two_before, "case",
                epoch_ms(ts) - epoch_ms(lag(ts) over again) as hold
            from (select "case", seq, ts, party, lag(party) over held as last
                from (select "case", seq, ts, %s as party from log) where party is not null
                window held as (partition by "case" order by ts, seq))
            where last is distinct from party
            window again as (partition by "case" order by ts, seq)
            """.formatted(level.get(0), level.get(1));
    }

    private static String handovers(List<String> level) {
        return """
            create table handovers_%1$s as
            select before as a, party as b, count(*) as n, floor(median(hold))::bigint as hold
            from runs_%1$s where before is not null group by all
            """.formatted(level.getFirst());
    }

    private static String pingPong(List<String> level) {
        return """
            create table pingpong_%1$s as
            select least(party, before) as a, greatest(party, before) as b, count(*) as n, count(distinct "case") as cases
            from runs_%1$s where party = two_before group by all
            """.formatted(level.getFirst());
    }

    private static void handovers(Statement sql) throws SQLException {
        for (List<String> level : LEVELS) {
            sql.execute(runs(level));
            sql.execute(handovers(level));
        }
    }

    private static void pingPong(Statement sql) throws SQLException {
        for (List<String> level : LEVELS) {
            sql.execute(pingPong(level));
        }
    }

    private static void tell(Statement sql, Path answers) throws SQLException, IOException {
        try (PrintWriter out = Round.answers(answers)) {
            tell(sql, out, "ledger", "select unit, person, state, ms from ledger");
            for (List<String> level : LEVELS) {
                tell(sql, out, "handovers " + level.get(0), "select a, b, n, hold from handovers_" + level.get(0));
                tell(sql, out, "ping-pong " + level.get(0), "select a, b, n, cases from pingpong_" + level.get(0));
            }
        }
        Round.sort(answers);
    }

    private static void tell(Statement sql, PrintWriter out, String what, String query) throws SQLException {
        try (ResultSet rows = sql.executeQuery(query)) {
            while (rows.next()) {
                out.println(String.join(
                        "\t", what, rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)));
            }
        }
    }
}
