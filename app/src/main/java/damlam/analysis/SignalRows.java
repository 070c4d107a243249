package damlam.analysis;

import damlam.cases.CaseId;
import damlam.cases.Party;
import damlam.detect.Against;
import damlam.detect.Figure;
import damlam.detect.SignalKind;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Signals as rows, and what the search writes of them.
@Component
class SignalRows {
    private static final int BATCH = 500;
    private static final String INSERT = """
            insert into analysis.signal
                (case_id, kind, unit_id, person_id, first_move, from_unit, from_person, to_unit, to_person, moves, since,
                 figure_unit, figure_found, figure_of, against, strength, case_moves, rules, told_at, found_at, theirs_until)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String UPDATE = """
            update analysis.signal
            set case_id = ?, kind = ?, unit_id = ?, person_id = ?, first_move = ?, from_unit = ?, from_person = ?,
                to_unit = ?, to_person = ?, moves = ?, since = ?, figure_unit = ?, figure_found = ?, figure_of = ?,
                against = ?, strength = ?, case_moves = ?, rules = ?, told_at = ?,
                gone_at = null, gone_reason = null, gone_move = 0, gone_moves = 0
            where signal_id = ?
            """;
    private static final String GONE = """
            update analysis.signal set gone_at = ?, gone_reason = ?, gone_move = ?, gone_moves = ? where signal_id = ?
            """;

    private final JdbcTemplate jdbc;

    SignalRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<FoundSignal> all() {
        return jdbc.query("select * from analysis.signal order by signal_id", (row, i) -> signal(row));
    }

    /// What a search wrote.
    List<FoundSignal> changedAt(Instant at) {
        return jdbc.query(
                "select * from analysis.signal where told_at = ? or gone_at = ?",
                (row, i) -> signal(row),
                Timestamp.from(at),
                Timestamp.from(at));
    }

    Optional<FoundSignal> find(SignalId id) {
        return jdbc
                .query("select * from analysis.signal where signal_id = ?", (row, i) -> signal(row), id.value())
                .stream()
                .findFirst();
    }

    List<FoundSignal> find(Collection<SignalId> ids) {
        return jdbc.query("select * from analysis.signal where signal_id = any(?)", (row, i) -> signal(row), (Object)
                ids.stream().map(SignalId::value).toArray(Long[]::new));
    }

    void insert(Collection<Pattern> found, String rules, Instant at, FirstLook firstLook) {
        jdbc.batchUpdate(INSERT, found, BATCH, (statement, pattern) -> {
            set(statement, pattern, rules, at);
            statement.setTimestamp(20, Timestamp.from(at));
            statement.setTimestamp(
                    21, Timestamp.from(firstLook.endsAt(pattern.named().person(), at)));
        });
    }

    /// Gives whom it is about another time to look, since an absence was recorded or ended.
    void setTheirs(SignalId id, Instant until) {
        jdbc.update(
                "update analysis.signal set theirs_until = ? where signal_id = ?", Timestamp.from(until), id.value());
    }

    /// What is found again, or with other figures than before.
    record Renewed(SignalId id, Pattern pattern) {}

    void update(Collection<Renewed> renewed, String rules, Instant at) {
        jdbc.batchUpdate(UPDATE, renewed, BATCH, (statement, one) -> {
            set(statement, one.pattern(), rules, at);
            statement.setLong(20, one.id().value());
        });
    }

    record Overturned(SignalId id, FoundSignal.Gone gone) {}

    void overturn(Collection<Overturned> overturned) {
        jdbc.batchUpdate(GONE, overturned, BATCH, (statement, one) -> {
            statement.setTimestamp(1, Timestamp.from(one.gone().at()));
            statement.setString(2, one.gone().reason().name());
            statement.setInt(3, one.gone().moveNo());
            statement.setInt(4, one.gone().moves());
            statement.setLong(5, one.id().value());
        });
    }

    private static void set(PreparedStatement statement, Pattern pattern, String rules, Instant at)
            throws SQLException {
        Connection connection = statement.getConnection();
        statement.setLong(1, pattern.caseId().value());
        statement.setString(2, pattern.kind().name());
        party(statement, 3, pattern.named());
        statement.setInt(5, pattern.identity().firstMove());
        party(statement, 6, pattern.from());
        party(statement, 8, pattern.to());
        statement.setArray(
                10, connection.createArrayOf("integer", pattern.moves().toArray()));
        statement.setTimestamp(11, Timestamp.from(pattern.since()));
        statement.setString(12, pattern.figure().unit().name());
        statement.setLong(13, pattern.figure().found());
        statement.setLong(14, pattern.figure().of());
        statement.setArray(
                15,
                connection.createArrayOf(
                        "text",
                        pattern.against().stream().map(SignalRows::written).toArray()));
        statement.setDouble(16, pattern.strength());
        statement.setInt(17, pattern.caseMoves());
        statement.setString(18, rules);
        statement.setTimestamp(19, Timestamp.from(at));
    }

    private static void party(PreparedStatement statement, int at, @Nullable Party party) throws SQLException {
        PersonId person = party == null ? null : party.person();
        number(statement, at, party == null ? null : party.unit().value());
        number(statement, at + 1, person == null ? null : person.value());
    }

    private static void number(PreparedStatement statement, int at, @Nullable Long number) throws SQLException {
        if (number == null) {
            statement.setNull(at, Types.BIGINT);
        } else {
            statement.setLong(at, number);
        }
    }

    private static String written(Pattern.Weight weight) {
        Figure figure = weight.figure();
        return "%s %s %d %d %d".formatted(weight.factor(), figure.unit(), figure.found(), figure.of(), weight.moveNo());
    }

    private static Pattern.Weight weight(String written) {
        String[] parts = written.split(" ", -1);
        return new Pattern.Weight(
                Against.Factor.valueOf(parts[0]),
                new Figure(Figure.Unit.valueOf(parts[1]), Long.parseLong(parts[2]), Long.parseLong(parts[3])),
                Integer.parseInt(parts[4]));
    }

    static FoundSignal signal(ResultSet row) throws SQLException {
        Pattern pattern = new Pattern(
                new CaseId(row.getLong("case_id")),
                SignalKind.valueOf(row.getString("kind")),
                new Party(new UnitId(row.getLong("unit_id")), person(row, "person_id")),
                party(row, "from_unit", "from_person"),
                party(row, "to_unit", "to_person"),
                Arrays.asList((Integer[]) array(row.getArray("moves"))),
                row.getTimestamp("since").toInstant(),
                new Figure(
                        Figure.Unit.valueOf(row.getString("figure_unit")),
                        row.getLong("figure_found"),
                        row.getLong("figure_of")),
                Arrays.stream((String[]) array(row.getArray("against")))
                        .map(SignalRows::weight)
                        .toList(),
                row.getDouble("strength"),
                row.getInt("case_moves"));
        Instant gone = instant(row, "gone_at");
        return new FoundSignal(
                new SignalId(row.getLong("signal_id")),
                pattern,
                row.getTimestamp("found_at").toInstant(),
                row.getTimestamp("told_at").toInstant(),
                row.getString("rules"),
                row.getTimestamp("theirs_until").toInstant(),
                instant(row, "looked_at"),
                gone == null
                        ? null
                        : new FoundSignal.Gone(
                                gone,
                                FoundSignal.Reason.valueOf(row.getString("gone_reason")),
                                row.getInt("gone_move"),
                                row.getInt("gone_moves")));
    }

    private static Object array(Array array) throws SQLException {
        return array.getArray();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        long person = row.getLong(column);
        return row.wasNull() ? null : new PersonId(person);
    }

    private static @Nullable Party party(ResultSet row, String unitColumn, String personColumn) throws SQLException {
        long unit = row.getLong(unitColumn);
        return row.wasNull() ? null : new Party(new UnitId(unit), person(row, personColumn));
    }
}
