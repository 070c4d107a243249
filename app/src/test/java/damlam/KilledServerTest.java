package damlam;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.journal.RecordChecks;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The whole server, killed at random points under load: whatever was acknowledged is in the journal and in the
/// record, and the two agree. `bench/kills 200` does it as often as one likes.
class KilledServerTest {
    private static final int KILLS = Integer.getInteger("damlam.kills", 10);

    @Test
    void noAcknowledgedActIsEverMissing(@TempDir Path data) throws Exception {
        DataFolder.TABLES.copyTo(data);
        Random random = new Random();
        Set<Long> done = new TreeSet<>();
        for (int i = 0; i < KILLS; i++) {
            long from = done.stream().mapToLong(Long::longValue).max().orElse(0) + 100;
            Process server = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            // It lives for seconds.
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            KilledServer.class.getName(),
                            data.toString(),
                            String.valueOf(from))
                    .redirectErrorStream(true)
                    .start();
            try (BufferedReader said = server.inputReader()) {
                hear(said.readLine(), done);
                int lines = random.nextInt(2_000);
                for (int line = 0; line < lines; line++) {
                    hear(said.readLine(), done);
                }
                // The process's own destroy would close the pipe, and what was said last would be lost.
                server.toHandle().destroyForcibly();
                for (String line = said.readLine(); line != null; line = said.readLine()) {
                    hear(line, done);
                }
            }
            server.waitFor();
        }
        try (RunningServer server = new RunningServer(data)) {
            Acts.append(server, -1);
            Acts.published(server);
            assertThat(server.bean(RecordChecks.class).check().findings()).isEmpty();
            Set<Long> kept = new TreeSet<>(server.bean(JdbcClient.class)
                    .sql("select substring(e.subject from 6)::bigint from journal.leaf l"
                            + " join journal.entry e using (entry_id) where e.kind = 'test.act'")
                    .query(Long.class)
                    .list());
            assertThat(done).hasSizeGreaterThan(KILLS);
            assertThat(kept).containsAll(done);
        }
    }

    /// A last line may be cut: it acknowledges nothing.
    private static void hear(String line, Set<Long> done) {
        if (line != null && line.matches("done \\d+ \\.")) {
            done.add(Long.parseLong(line.split(" ")[1]));
        }
    }
}
