package damlam.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
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
                assertThat(connection.getMetaData().getUserName()).isEqualTo("damlam_app");
                assertThatThrownBy(() -> Database.at(url)).hasMessageContaining("Another Dám Làm server");
            }
        }
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
