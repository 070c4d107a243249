package damlam.access;

import damlam.org.AppointmentId;
import damlam.org.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AccountRows {
    /// In doubt are only people whom another gave a password or a post, who are few: the others are not asked about.
    private static final String ACCOUNTS = """
            select person_id, login, must_change, closed, stamp, password_hash <> '' as secret,
                   coalesce(given.in_doubt, false) as in_doubt, coalesce(given.unconfirmed, '{}') as unconfirmed
            from access.account left join (
                select person_id, access.password_in_doubt(person_id) as in_doubt,
                       access.posts_in_doubt(person_id) as unconfirmed
                from (select person_id from access.password_set union select person_id from access.post_given) people
            ) given using (person_id)
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
        Map<Long, List<Account.Turn>> turns = new HashMap<>();
        jdbc.sql("select person_id, open, at from access.turn order by turn_id").query(row -> {
            turns.computeIfAbsent(row.getLong(1), person -> new ArrayList<>())
                    .add(new Account.Turn(row.getBoolean(2), row.getTimestamp(3).toInstant()));
        });
        return jdbc.sql(ACCOUNTS).query((row, i) -> account(row, turns)).list();
    }

    /// Whether somebody's account is closed; not where they have none.
    boolean isClosed(PersonId person) {
        return jdbc.sql("select exists (select from access.account where person_id = :person and closed)")
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    void turn(PersonId person, Account.Turn turn) {
        jdbc.sql("insert into access.turn (person_id, open, at) values (?, ?, ?)")
                .params(person.value(), turn.open(), Timestamp.from(turn.at()))
                .update();
    }

    private static Account account(ResultSet row, Map<Long, List<Account.Turn>> turns) throws SQLException {
        return new Account(
                new PersonId(row.getLong("person_id")),
                row.getString("login"),
                row.getBoolean("must_change"),
                row.getBoolean("closed"),
                row.getBoolean("secret"),
                row.getBoolean("in_doubt"),
                Arrays.stream((Long[]) row.getArray("unconfirmed").getArray())
                        .map(AppointmentId::new)
                        .collect(Collectors.toSet()),
                row.getInt("stamp"),
                turns.getOrDefault(row.getLong("person_id"), List.of()));
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

    /// No password opens it any more; who is signed in by the last one is no longer.
    void lock(PersonId person) {
        jdbc.sql("update access.account set password_hash = '', stamp = stamp + 1 where person_id = :person")
                .param("person", person.value())
                .update();
    }

    void close(PersonId person) {
        jdbc.sql("update access.account set closed = true, stamp = stamp + 1 where person_id = :person")
                .param("person", person.value())
                .update();
    }
}
