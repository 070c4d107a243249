package damlam;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What keeps the server from starting is said on the console in one line that says what to do.
class StartTest {
    private record Ended(int code, String said) {}

    @Test
    void anUnknownOptionIsToldWhichThereAre(@TempDir Path folder) throws Exception {
        refused(2, "Unknown option '--prot'", "--demo", "--port", "--data", "--db")
                .by(folder, "--prot", "8080");
    }

    @Test
    void aPortInUseIsNamedAndNoPostgresIsLeftRunning(@TempDir Path folder) throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            String port = String.valueOf(taken.getLocalPort());
            refused(1, "Port " + port + " is in use", "--port")
                    .by(folder, "--port", port, "--data", folder.resolve("data").toString());
        }
        assertThat(folder.resolve("data/postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void aDataFolderThatIsAFileIsNamed(@TempDir Path folder) throws Exception {
        Path file = Files.createFile(folder.resolve("thư mục"));
        refused(1, "The data folder " + file + " cannot be used: it is a file", "--data")
                .by(folder, "--port", "0", "--data", file.toString());
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsNamedWithoutItsPassword(@TempDir Path folder) throws Exception {
        Ended ended = refused(1, "No PostgreSQL answers at 127.0.0.1:1")
                .by(folder, "--port", "0", "--db", "postgresql://127.0.0.1:1/office?user=office&password=geheim");
        assertThat(ended.said()).doesNotContain("geheim");
    }

    private interface Refusal {
        Ended by(Path folder, String... options) throws IOException, InterruptedException;
    }

    private static Refusal refused(int code, String... words) {
        return (folder, options) -> {
            Ended ended = serve(folder, options);
            assertThat(ended.said().lines()).as(ended.said()).hasSize(1);
            assertThat(ended.said()).contains(words);
            assertThat(ended.code()).isEqualTo(code);
            return ended;
        };
    }

    private static Ended serve(Path folder, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Dstdout.encoding=UTF-8",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "damlam.Server"));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process server = builder.start();
        assertThat(server.waitFor(90, TimeUnit.SECONDS)).as("it ends").isTrue();
        return new Ended(server.exitValue(), Files.readString(folder.resolve("said"), StandardCharsets.UTF_8));
    }
}
