package damlam.storage;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.DataFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The server as a process of its own, ended gently and not.
class CrashTest {
    @Test
    void aServerThatWasKilledLeavesNothingInTheWay(@TempDir Path folder) throws Exception {
        Process server = serve(folder);
        ProcessHandle postgres = postgres(folder);
        server.destroyForcibly().waitFor();
        assertThat(postgres.isAlive()).as("its PostgreSQL was left behind").isTrue();

        try (Database database = EmbeddedDatabase.open(folder)) {
            assertThat(database.dataSource()).isNotNull();
            assertThat(postgres.isAlive()).isFalse();
        }
    }

    @Test
    void aServerThatIsAskedToStopTakesItsPostgresWithIt(@TempDir Path folder) throws Exception {
        DataFolder.TABLES.copyTo(folder);
        Process server = serve(folder);
        ProcessHandle postgres = postgres(folder);

        server.destroy();

        assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(postgres.onExit()).succeedsWithin(Duration.ofSeconds(30));
        assertThat(folder.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void aDatabaseThatDiesUnderTheServerReturns(@TempDir Path folder) throws Exception {
        DataFolder.TABLES.copyTo(folder);
        try (Database database = EmbeddedDatabase.open(folder)) {
            ProcessHandle postgres = postgres(folder);
            postgres.destroyForcibly();
            postgres.onExit().get(30, TimeUnit.SECONDS);

            assertThat(returns(database)).isTrue();
        }
    }

    @Test
    void aProcessThatOnlyBearsAnOldNumberIsLeftAlone(@TempDir Path folder, @TempDir Path stale) throws Exception {
        DataFolder.TABLES.copyTo(folder);
        try (Database database = EmbeddedDatabase.open(folder)) {
            ProcessHandle other = postgres(folder);
            Files.createDirectories(stale.resolve("postgres"));
            Files.writeString(
                    stale.resolve("postgres/postmaster.pid"), other.pid() + "\n" + stale + "\n1700000000\n5432\n");

            try (Database own = EmbeddedDatabase.open(stale)) {
                assertThat(own.dataSource()).isNotNull();
                assertThat(other.isAlive()).isTrue();
                assertThat(returns(database)).isTrue();
            }
        }
    }

    @Test
    void aFirstStartThatWasCutShortIsFinishedByTheNext(@TempDir Path folder) throws Exception {
        EmbeddedDatabase.open(folder).close();
        Files.writeString(folder.resolve("postgres/pg_hba.conf"), "host all all 127.0.0.1/32 trust\n");
        Files.delete(folder.resolve("postgres.secret"));

        try (Database database = EmbeddedDatabase.open(folder)) {
            assertThat(returns(database)).isTrue();
        }
        assertThat(Files.readString(folder.resolve("postgres/pg_hba.conf"))).contains("scram-sha-256");
    }

    private static boolean returns(Database database) throws InterruptedException {
        for (int i = 0; i < 8; i++) {
            try (Connection connection = database.dataSource().getConnection()) {
                return connection.isValid(1);
            } catch (SQLException e) {
                Thread.sleep(500);
            }
        }
        return false;
    }

    private static Process serve(Path folder) throws IOException {
        Process server = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Dstdout.encoding=UTF-8",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "damlam.Server",
                        "--port",
                        "0",
                        "--data",
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        StringBuilder said = new StringBuilder();
        BufferedReader output = server.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            if (line.contains("http://localhost:")) {
                return server;
            }
        }
        throw new AssertionError("the server did not start: " + said);
    }

    private static ProcessHandle postgres(Path folder) throws IOException {
        long pid = Long.parseLong(Files.readAllLines(folder.resolve("postgres/postmaster.pid"))
                .getFirst()
                .strip());
        return ProcessHandle.of(pid).orElseThrow();
    }
}
