package damlam.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// `--db`: an office's own PostgreSQL, with a user that owns one database and is no superuser.
class OwnPostgresTest {
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws Exception {
        postgres = EmbeddedPostgres.start();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role office login password 'office' createrole");
            statement.execute("create database office owner office");
        }
    }

    @AfterAll
    static void stop() throws Exception {
        postgres.close();
    }

    @Test
    void theSameMigrationsRunAndTheServerIsNotTheOwner() throws Exception {
        String url = "postgresql://localhost:" + postgres.getPort() + "/office?user=office&password=office";
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
}
