package damlam;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.access.CurrentPerson;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Does things for a trial: through the program, and by writing its rows past the program, always in a transaction that
/// is rolled back.
final class ActTrial {
    /// Columns that say who acts.
    private static final Pattern ACTOR =
            Pattern.compile("\"(person_id|asked_by|decided_by|told_by|declared_by|proposed_by|named_by)\": (\\d+)");

    /// The rule on rows, a trigger, a constraint.
    private static final Set<String> REFUSED = Set.of("42501", "P0001", "23514");
    /// It is there already: asked last, once every rule has let it pass.
    private static final String THERE = "23505";
    /// It refers to nothing: that is somebody's doing only where the same row of whoever did it does not, which lost by
    /// rolling back what it referred to.
    private static final String DANGLES = "23503";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    ActTrial(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
    }

    /// Something done through the program.
    @FunctionalInterface
    interface Doing {
        void by(CurrentPerson person) throws Exception;
    }

    /// What somebody wrote.
    ///
    /// @param rows by table, as JSON
    /// @param claims what the program told the database that they can say of a report
    /// @param reporters who it told the database to have made which
    record Wrote(CurrentPerson by, Map<String, List<String>> rows, String claims, String reporters) {
        boolean has(String table) {
            return !rows.getOrDefault(table, List.of()).isEmpty();
        }
    }

    /// Does it as somebody, and takes it back.
    Wrote through(Doing doing, CurrentPerson person, List<String> tables) {
        return undone(person, () -> {
            try {
                doing.by(person);
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new AssertionError(e);
            }
            String claims = said("damlam.claims");
            String reporters = said("damlam.reporters");
            say("damlam.person", "system");
            Map<String, List<String>> rows = new HashMap<>();
            for (String table : tables) {
                rows.put(
                        table,
                        jdbc.queryForList(
                                "select to_jsonb(t)::text from " + table
                                        + " t where t.xmin = pg_current_xact_id_if_assigned()::xid",
                                String.class));
            }
            return new Wrote(person, rows, claims, reporters);
        });
    }

    private String said(String setting) {
        return jdbc.queryForObject("select coalesce(current_setting(?, true), '')", String.class, setting);
    }

    /// Whether the database takes the rows of one table from somebody, once those of the tables before are there.
    ///
    /// @param claims what somebody can say of a report
    /// @param own whether the rows say that they did it, or still that whoever wrote them did
    boolean takes(Wrote wrote, List<String> before, String table, CurrentPerson person, String claims, boolean own) {
        String state = answer(wrote, before, table, person, claims, own);
        if (state.equals(DANGLES)) {
            return answer(wrote, before, table, wrote.by(), wrote.claims(), true)
                    .equals(DANGLES);
        }
        assertThat(state).as(table).isIn("", THERE, "42501", "P0001", "23514");
        return !REFUSED.contains(state);
    }

    /// What PostgreSQL says to them; empty where it takes them.
    private String answer(
            Wrote wrote, List<String> before, String table, CurrentPerson person, String claims, boolean own) {
        return undone(person, () -> {
            say("damlam.person", number(wrote.by()));
            say("damlam.claims", wrote.claims());
            say("damlam.reporters", wrote.reporters());
            before.forEach(each -> insert(each, wrote.rows().get(each)));
            say("damlam.person", number(person));
            say("damlam.claims", claims);
            try {
                insert(
                        table,
                        wrote.rows().get(table).stream()
                                .map(row -> own ? inNameOf(person, wrote.by(), row) : row)
                                .toList());
                return "";
            } catch (DataAccessException e) {
                return e.getMostSpecificCause() instanceof SQLException cause ? cause.getSQLState() : "?";
            }
        });
    }

    /// Whether a row says who did it, and that it was whoever wrote it.
    static boolean names(CurrentPerson by, String row) {
        return ACTOR.matcher(row).results().anyMatch(one -> one.group(2).equals(number(by)));
    }

    private static String inNameOf(CurrentPerson person, CurrentPerson by, String row) {
        return ACTOR.matcher(row)
                .replaceAll(one ->
                        one.group(2).equals(number(by)) ? "\"" + one.group(1) + "\": " + number(person) : one.group());
    }

    private static String number(CurrentPerson person) {
        return String.valueOf(person.id().value());
    }

    /// In one statement, as the program does where rows belong together.
    private void insert(String table, List<String> rows) {
        jdbc.update(
                "insert into " + table + " overriding system value select made.* from unnest(?::jsonb[]) one,"
                        + " lateral jsonb_populate_record(null::" + table + ", one) made",
                (Object) rows.toArray(String[]::new));
    }

    private void say(String setting, String value) {
        jdbc.queryForObject("select set_config(?, ?, true)", String.class, setting, value);
    }

    /// In a transaction that began on behalf of that person, as their connection.
    private <T> T undone(CurrentPerson person, Supplier<T> what) {
        return PermissionScene.as(
                person,
                () -> transactions.execute(status -> {
                    status.setRollbackOnly();
                    return what.get();
                }));
    }
}
