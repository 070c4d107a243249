package damlam.access;

import damlam.org.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AccountRows {
    private static final String ACCOUNTS = """
            select person_id, login, must_change, closed, stamp
            from access.account
            order by login
            """;
    private static final String OPEN = """
            insert into access.account (person_id, login, password_hash, must_change)
            values (:person, lower(:login), :hash, :mustChange)
            on conflict (person_id) do update
            set login = excluded.login, password_hash = excluded.password_hash, must_change = excluded.must_change,
                closed = false, stamp = access.account.stamp + 1
            """;
    private static final String CHANGE = """
            update access.account
            set password_hash = :hash, must_change = false, stamp = stamp + 1
            where person_id = :person
            """;

    private final JdbcClient jdbc;

    AccountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Account> all() {
        return jdbc.sql(ACCOUNTS).query((row, i) -> account(row)).list();
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                new PersonId(row.getLong("person_id")),
                row.getString("login"),
                row.getBoolean("must_change"),
                row.getBoolean("closed"),
                row.getInt("stamp"));
    }

    record Secret(PersonId person, String hash) {}

    Optional<Secret> byLogin(String login) {
        return jdbc.sql(
                        "select person_id, password_hash from access.account where login = lower(:login) and not closed")
                .param("login", login)
                .query((row, i) -> new Secret(new PersonId(row.getLong(1)), row.getString(2)))
                .optional();
    }

    Optional<String> hashOf(PersonId person) {
        return jdbc.sql("select password_hash from access.account where person_id = :person")
                .param("person", person.value())
                .query(String.class)
                .optional();
    }

    void open(PersonId person, String login, String hash, boolean mustChange) {
        jdbc.sql(OPEN)
                .param("person", person.value())
                .param("login", login)
                .param("hash", hash)
                .param("mustChange", mustChange)
                .update();
    }

    /// No password has an empty hash.
    void openLocked(Map<PersonId, String> logins) {
        jdbc.sql("""
                        insert into access.account (person_id, login, password_hash, must_change)
                        select person_id, lower(login), '', false
                        from unnest(cast(:people as bigint[]), cast(:logins as text[])) as new (person_id, login)
                        """)
                .param("people", logins.keySet().stream().map(PersonId::value).toArray(Long[]::new))
                .param("logins", logins.values().toArray(String[]::new))
                .update();
    }

    void change(PersonId person, String hash) {
        jdbc.sql(CHANGE).param("person", person.value()).param("hash", hash).update();
    }

    void close(PersonId person) {
        jdbc.sql("update access.account set closed = true, stamp = stamp + 1 where person_id = :person")
                .param("person", person.value())
                .update();
    }
}
