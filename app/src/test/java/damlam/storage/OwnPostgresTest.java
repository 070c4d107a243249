package damlam.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `--db`: an office's own PostgreSQL, with a user that owns one database and is no superuser.
class OwnPostgresTest {
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        postgres = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .start();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role office login password 'office' createrole");
            statement.execute("create database office owner office");
            statement.execute("create role school login password 'school' createrole");
            statement.execute("create database school owner school");
            statement.execute("create role guest login password 'guest'");
            statement.execute("create database guest owner guest");
            Files.writeString(folder.resolve("data/pg_hba.conf"), """
                    host all postgres 127.0.0.1/32 trust
                    host all all 127.0.0.1/32 scram-sha-256
                    """);
            statement.execute("select pg_reload_conf()");
        }
    }

    @AfterAll
    static void stop() throws Exception {
        postgres.close();
    }

    @Test
    void theSameMigrationsRunAndTheServerIsNotTheOwner() throws Exception {
        String url = "postgresql://127.0.0.1:" + postgres.getPort() + "/office?user=office&password=office";
        for (int start = 0; start < 2; start++) {
            try (Database database = Database.at(url);
                    Connection connection = database.dataSource().getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet result =
                            statement.executeQuery("select current_user, count(*) from journal.entry group by 1")) {
                assertThat(result.next()).isFalse();
                assertThat(connection.getMetaData().getUserName()).matches("damlam_app_\\d+");
                assertThatThrownBy(() -> Database.at(url)).hasMessageContaining("Another Dám Làm server");
            }
        }
    }

    @Test
    void twoOfficesOnOneClusterWorkWhicheverStartsLast() throws Exception {
        try (Database office = Database.at(address("office", "office", "office"))) {
            String first = roleOf(office);
            Database school = Database.at(address("school", "school", "school"));
            assertThat(roleOf(school)).isNotEqualTo(first);
            useMany(office);
            school.close();
            try (Database again = Database.at(address("school", "school", "school"))) {
                useMany(office);
                useMany(again);
                assertThat(mayRead("school", first)).isFalse();
            }
        }
        try (Database office = Database.at(address("office", "office", "office"))) {
            useMany(office);
        }
    }

    private static String roleOf(Database database) throws Exception {
        try (Connection connection = database.dataSource().getConnection()) {
            return connection.getMetaData().getUserName();
        }
    }

    /// More than the pool keeps, so that some are opened with the password as it is now.
    private static void useMany(Database database) throws Exception {
        List<Connection> open = new ArrayList<>();
        try {
            for (int i = 0; i < 5; i++) {
                open.add(database.dataSource().getConnection());
            }
            try (Statement statement = open.getLast().createStatement()) {
                statement.execute("select count(*) from journal.entry");
                for (String change : List.of(
                        "update journal.entry set kind = ''",
                        "delete from journal.entry",
                        "update cases.move set words = ''",
                        "delete from cases.move")) {
                    assertThatThrownBy(() -> statement.execute(change)).hasMessageContaining("permission denied");
                }
            }
        } finally {
            for (Connection one : open) {
                one.close();
            }
        }
    }

    private static boolean mayRead(String database, String role) throws Exception {
        return asked(database, "select has_table_privilege('" + role + "', 'journal.entry', 'select')")
                .equals("t");
    }

    private static String asked(String database, String question) throws Exception {
        try (Connection connection = postgres.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(question)) {
            result.next();
            return result.getString(1);
        }
    }

    @Test
    void anEarlierVersionsRoleLosesItsRightsAndItsPassword() throws Exception {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database earlier");
        }
        migrate("earlier", "latest");
        try (Connection connection = postgres.getDatabase("postgres", "earlier").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter role damlam_app login password 'earlier'");
        }
        assertThat(mayRead("earlier", "damlam_app")).isTrue();

        try (Database database =
                Database.at("postgresql://127.0.0.1:%d/earlier?user=postgres".formatted(postgres.getPort()))) {
            useMany(database);
        }

        assertThat(mayRead("earlier", "damlam_app")).isFalse();
        assertThat(asked("earlier", "select rolcanlogin from pg_roles where rolname = 'damlam_app'"))
                .isEqualTo("f");
        assertThat(asked("earlier", "select count(*) from pg_shdepend where refobjid = 'damlam_app'::regrole"))
                .isEqualTo("0");
    }

    /// Whoever can confirm a post that was given before posts could be refused can refuse it as any other.
    @Test
    void theJournalTellsHowAPostWasGivenBeforeThatWasNoted() throws Exception {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database before");
        }
        migrate("before", "304");
        try (Connection connection = postgres.getDatabase("postgres", "before").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("""
                    insert into access.post_given (appointment_id, person_id, given_by, at) values
                        (1, 11, 9, now() - interval '3 days'), (2, 12, 9, now() - interval '3 days')
                    """);
            statement.execute("""
                    insert into journal.entry (at, kind, subject, person_id, leaf, leaf_hash)
                    select now() - ago, 'org.appointment', 'appointment:' || no, 9, '{}', sha256('')
                    from (values (1, interval '3 days'), (2, interval '400 days')) made(no, ago)
                    """);
        }
        migrate("before", "latest");
        String byChart = "select string_agg(appointment_id || ' ' || by_chart, ', ' order by appointment_id)"
                + " from access.post_given";
        assertThat(asked("before", byChart)).isEqualTo("1 false, 2 true");
    }

    /// How sure a rule was stood in its ground; what an officer proposed is theirs and stays as they wrote it.
    @Test
    void howSureARuleWasIsTakenOutOfItsGroundAndKeptBesideIt() throws Exception {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database sure");
        }
        migrate("sure", "421");
        try (Connection connection = postgres.getDatabase("postgres", "sure").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("""
                    insert into rulebook.rule (code, count, measure, says, says_english, basis, valid_from, certainty,
                                               binds_people, proposed_by, proposed_at)
                    select 'some.rule', 1, 'DAYS', 'Một', 'One', basis, date '2026-01-01', 'REPORTED', true, officer,
                           case when officer > 0 then now() end
                    from (values ('Nghị định 1; chưa đối chiếu', null), ('Nghị định 2', null),
                                 ('Luật 3, Điều 4, theo báo chí; chưa đối chiếu với Luật Viên chức', null),
                                 ('Luật 5; chưa đối chiếu', 9)) made(basis, officer)
                    """);
        }
        migrate("sure", "latest");
        assertThat(asked(
                        "sure",
                        "select string_agg(basis || ' | ' || unchecked, '; ' order by basis) from rulebook.rule"
                                + " where code = 'some.rule'"))
                .isEqualTo("Luật 3, Điều 4 | với Luật Viên chức; Luật 5; chưa đối chiếu | ; Nghị định 1 | ;"
                        + " Nghị định 2 | ");
    }

    private static void migrate(String database, String target) {
        Flyway.configure()
                .dataSource(postgres.getDatabase("postgres", database))
                .locations("classpath:db/migration")
                .skipDefaultCallbacks(true)
                .schemas("damlam")
                .defaultSchema("damlam")
                .target(target)
                .load()
                .migrate();
    }

    @Test
    void anAddressThatIsNoneIsRefusedWithAnExample() {
        assertThatThrownBy(() -> Database.at("mysql://localhost/office"))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("jdbc:postgresql://HOST:PORT/DATABASE");
    }

    @Test
    void aServerThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> Database.at("postgresql://localhost:1/office?user=office"))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("localhost:1");
    }

    @Test
    void aWrongPasswordIsSaidAndNotRepeated() {
        assertThatThrownBy(() -> Database.at(address("office", "office", "geheim")))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("does not let user 'office' in")
                .hasMessageNotContaining("geheim");
    }

    @Test
    void aDatabaseThatIsNotThereIsNamedWithHowToMakeIt() {
        assertThatThrownBy(() -> Database.at(address("ofice", "office", "office")))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("create database ofice owner office;");
    }

    @Test
    void anOwnerWithoutRightsIsToldWhichAreMissing() {
        assertThatThrownBy(() -> Database.at(address("guest", "guest", "guest")))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("alter role guest createrole;")
                .hasMessageNotContaining("\n");
    }

    @Test
    void anOldPostgresIsRefusedWithTheOneThatIsNeeded() {
        assertThatThrownBy(() -> Database.requireVersion(14))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("PostgreSQL 14 is too old; 15 or later");
    }

    private static String address(String database, String user, String password) {
        return "postgresql://127.0.0.1:%d/%s?user=%s&password=%s"
                .formatted(postgres.getPort(), database, user, password);
    }
}
