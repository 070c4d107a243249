package damlam.numbers;

import damlam.dispatch.DispatchType;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class NumberRows {
    /// Where a series goes on in a year of which it has given no number: after all that its types got
    /// in other series of the same sign, so that a scheme changed within the year doubles nothing.
    private static final String NEXT = """
            insert into numbers.counter as c (series_id, year, last_no)
            select :series, :year,
                   greatest(:first, 1 + coalesce(max(t.no), 0))
            from numbers.taken t
                join numbers.series s using (series_id)
            where t.body_id = :body and t.year = :year and s.scope = :scope and s.organ = :organ and t.type = any(:types)
            on conflict (series_id, year) do update set last_no = c.last_no + 1
            returning last_no
            """;
    /// Whether a registered document of this body and year bears a number already, given on paper or before.
    private static final String BORNE = """
            select exists (
                select from documents.document d
                where d.direction = 'OUTGOING' and d.register_year = :year
                  and (d.type = any(:types) or d.type = '')
                  and substring(d.number, '^0*(\\d+)/') = :no
                  and :organ = any(string_to_array(regexp_replace(d.number, '^\\d+/', ''), '-')))
            """;

    private final JdbcClient jdbc;

    NumberRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Series> series(UnitId body) {
        return jdbc.sql("select * from numbers.series where body_id = :body order by from_day, series_id")
                .param("body", body.value())
                .query((row, i) -> series(row))
                .list();
    }

    /// Decisions on the series of a body come one after the other.
    void lock(UnitId body) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('numbers.series'), :body)")
                .param("body", (int) body.value())
                .query()
                .listOfRows();
    }

    private static Series series(ResultSet row) throws SQLException {
        return new Series(
                new SeriesId(row.getLong("series_id")),
                new UnitId(row.getLong("body_id")),
                row.getString("name"),
                Scope.valueOf(row.getString("scope")),
                Arrays.stream((String[]) row.getArray("types").getArray())
                        .map(DispatchType::valueOf)
                        .collect(Collectors.toSet()),
                row.getString("organ"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getInt("first_no"),
                new PersonId(row.getLong("decided_by")),
                row.getString("decision"),
                row.getObject("decided_on", LocalDate.class),
                new PersonId(row.getLong("recorded_by")),
                row.getTimestamp("recorded_at").toInstant());
    }

    SeriesId insert(UnitId body, Decision decided, PersonId by, Instant at) {
        return new SeriesId(jdbc.sql("""
                        insert into numbers.series
                            (body_id, name, scope, types, organ, from_day, first_no, decided_by, decision, decided_on,
                             recorded_by, recorded_at)
                        values (:body, :name, :scope, :types, :organ, :from, :first, :decidedBy, :decision, :decidedOn,
                                :by, :at)
                        returning series_id
                        """)
                .param("body", body.value())
                .param("name", decided.name())
                .param("scope", decided.scope().name())
                .param("types", names(decided.types()))
                .param("organ", decided.organ())
                .param("from", decided.from())
                .param("first", decided.firstNo())
                .param("decidedBy", decided.decidedBy().value())
                .param("decision", decided.paper())
                .param("decidedOn", decided.decidedOn())
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single());
    }

    static String[] names(Collection<DispatchType> types) {
        return types.stream().map(DispatchType::name).sorted().toArray(String[]::new);
    }

    void end(SeriesId series, LocalDate until) {
        jdbc.sql("update numbers.series set until_day = :until where series_id = :series")
                .param("until", until)
                .param("series", series.value())
                .update();
    }

    /// The next number of a series in a year; whoever asks next waits until this transaction ends. What a registered
    /// document bears already is passed over: it is given, and neither a gap nor to be given twice.
    ///
    /// @param types names of all that the series is for
    int next(Series series, int year, Set<String> types) {
        String[] covered = types.toArray(String[]::new);
        boolean firstYear = series.from().getYear() == year;
        int no = jdbc.sql(NEXT)
                .param("series", series.id().value())
                .param("year", year)
                .param("first", firstYear ? series.firstNo() : 1)
                .param("body", series.body().value())
                .param("scope", series.scope().name())
                .param("organ", series.organ())
                .param("types", covered)
                .query(Integer.class)
                .single();
        while (series.scope().signed() && borne(series, year, covered, no)) {
            no = jdbc.sql("""
                            update numbers.counter set last_no = last_no + 1
                            where series_id = :series and year = :year
                            returning last_no
                            """)
                    .param("series", series.id().value())
                    .param("year", year)
                    .query(Integer.class)
                    .single();
        }
        return no;
    }

    private boolean borne(Series series, int year, String[] types, int no) {
        return jdbc.sql(BORNE)
                .param("year", year)
                .param("types", types)
                .param("no", String.valueOf(no))
                .param("organ", series.organ())
                .query(Boolean.class)
                .single();
    }

    void insert(UnitId body, Taken taken) {
        jdbc.sql("""
                        insert into numbers.taken
                            (series_id, year, no, body_id, type, symbol, signer, signed_on, taken_by, taken_at)
                        values (:series, :year, :no, :body, :type, :symbol, :signer, :signedOn, :by, :at)
                        """)
                .param("series", taken.series().value())
                .param("year", taken.year())
                .param("no", taken.no())
                .param("body", body.value())
                .param("type", taken.type())
                .param("symbol", taken.symbol())
                .param("signer", taken.signer())
                .param("signedOn", taken.signedOn())
                .param("by", taken.by().value())
                .param("at", Timestamp.from(taken.at()))
                .update();
    }

    List<Taken> taken(SeriesId series, int year) {
        return jdbc.sql("select * from numbers.taken where series_id = :series and year = :year order by no")
                .param("series", series.value())
                .param("year", year)
                .query((row, i) -> new Taken(
                        series,
                        year,
                        row.getInt("no"),
                        row.getString("type"),
                        row.getString("symbol"),
                        row.getString("signer"),
                        row.getObject("signed_on", LocalDate.class),
                        new PersonId(row.getLong("taken_by")),
                        row.getTimestamp("taken_at").toInstant()))
                .list();
    }

    /// The last day on which a number of it was given; before all days if none was.
    LocalDate lastUse(SeriesId series) {
        return jdbc.sql("""
                        select coalesce((max(taken_at) at time zone 'Asia/Ho_Chi_Minh')::date, '0001-01-01')
                        from numbers.taken where series_id = :series
                        """)
                .param("series", series.value())
                .query(LocalDate.class)
                .single();
    }

    Map<SeriesId, Integer> last(UnitId body, int year) {
        Map<SeriesId, Integer> last = new HashMap<>();
        jdbc.sql("""
                        select c.series_id, c.last_no
                        from numbers.counter c join numbers.series s using (series_id)
                        where s.body_id = :body and c.year = :year
                        """)
                .param("body", body.value())
                .param("year", year)
                .query((row, i) -> last.put(new SeriesId(row.getLong(1)), row.getInt(2)))
                .list();
        return last;
    }
}
