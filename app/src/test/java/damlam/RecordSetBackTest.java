package damlam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import damlam.journal.RecordChecks;
import damlam.journal.RecordSilentException;
import damlam.journal.Sealing;
import damlam.journal.Trouble;
import damlam.note.KeyKind;
import damlam.record.KeyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was published cannot be taken back: a server whose database or key is not the one it was published from takes
/// no act, and says why.
class RecordSetBackTest {
    @TempDir
    Path data;

    private RunningServer withActs(int from, int to) {
        RunningServer server = new RunningServer(data);
        for (int i = from; i < to; i++) {
            Acts.append(server, i);
        }
        Acts.published(server);
        return server;
    }

    private static void assertRefuses(RunningServer server, Trouble trouble) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThatExceptionOfType(RecordSilentException.class)
                        .isThrownBy(() -> Acts.append(server, 1000))
                        .satisfies(refused -> assertThat(refused.trouble()).isEqualTo(trouble)));
    }

    @Test
    void aDatabaseSetBackToAnOldCopyIsNoticedWhileTheServerRunsAndAfterwards() throws IOException {
        OwnerOf owner = new OwnerOf(data);
        try (RunningServer server = withActs(0, 300)) {
            owner.does(
                    "create table public.lost as table journal.leaf",
                    "create table public.lost_entry as table journal.entry",
                    "set local session_replication_role = replica",
                    "delete from journal.leaf where leaf_no >= 250",
                    "delete from journal.entry where entry_id not in (select entry_id from journal.leaf)");
            assertRefuses(server, Trouble.BEHIND);
            assertThat(server.bean(Sealing.class).refuses()).isTrue();
        }
        try (RunningServer server = new RunningServer(data)) {
            assertRefuses(server, Trouble.BEHIND);
            // The newest copy is put back, and work goes on.
            owner.does(
                    "set local session_replication_role = replica",
                    "truncate journal.erasure_known, journal.erased, journal.leaf, journal.entry",
                    "insert into journal.entry overriding system value select * from public.lost_entry",
                    "insert into journal.leaf select * from public.lost");
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> !server.bean(Sealing.class).refuses());
            Acts.append(server, 1001);
            Acts.published(server);
        }
    }

    @Test
    void anotherPastOfTheSameLengthIsNotContinued() throws IOException {
        withActs(0, 20).close();
        RunningServer server = new RunningServer(data);
        try (server) {
            new OwnerOf(data)
                    .does("update journal.entry set leaf = replace(leaf, 'test', 'tesu') where entry_id ="
                            + " (select entry_id from journal.leaf order by leaf_no desc limit 1)");
            assertRefuses(server, Trouble.DIFFERS);
        }
    }

    @Test
    void underAnotherKeyNothingIsContinued() throws IOException {
        withActs(0, 20).close();
        Path key = data.resolve("record.key");
        Files.move(key, data.resolve("record.key.kept"));
        try (RunningServer server = new RunningServer(data)) {
            assertRefuses(server, Trouble.FILES);
            assertThat(server.bean(Sealing.class).state().detail()).contains("record.key is missing");
            assertThat(key).as("a new key would be taken for the record's").doesNotExist();
        }
        KeyFile.open(key, "damlam/another", KeyKind.NOTE);
        try (RunningServer server = new RunningServer(data)) {
            assertRefuses(server, Trouble.FILES);
            assertThat(server.bean(Sealing.class).state().detail()).contains("not signed by the key in use");
        }
        Files.move(data.resolve("record.key.kept"), key, StandardCopyOption.REPLACE_EXISTING);
        withActs(20, 21).close();
    }

    /// Another machine, or a disk that is lost: the folder is made again from the journal, and nothing is signed anew.
    @Test
    void aLostFolderIsMadeAgainFromTheJournal() throws IOException {
        withActs(0, 300).close();
        byte[] checkpoint = Files.readAllBytes(data.resolve("record/checkpoint"));
        Files.move(data.resolve("record"), data.resolve("record.lost"));
        try (RunningServer server = new RunningServer(data)) {
            assertThat(Files.readAllBytes(data.resolve("record/checkpoint"))).isEqualTo(checkpoint);
            assertThat(Files.readAllBytes(data.resolve("record/tile/0/000")))
                    .isEqualTo(Files.readAllBytes(data.resolve("record.lost/tile/0/000")));
            Acts.append(server, 300);
            Acts.published(server);
        }
    }

    @Test
    void aClockThatIsSetBackChangesNothing() throws Exception {
        try (RunningServer server = withActs(0, 5)) {
            Acts.append(server, 6, Instant.parse("2020-01-01T00:00:00Z"));
            Acts.published(server);
            assertThat(server.bean(RecordChecks.class).check().findings()).isEmpty();
        }
    }

    /// A full disk, a folder that went away: pages warn, then no act is taken, and once there is room all goes on.
    @Test
    void whileNothingCanBeSealedPagesWarnAndThenNoActIsTaken() throws Exception {
        System.setProperty("damlam.record.warn-after", "1s");
        System.setProperty("damlam.record.refuse-after", "3s");
        try (RunningServer server = withActs(0, 20)) {
            Path record = data.resolve("record");
            Files.move(record, data.resolve("record.away"));
            Files.writeString(record, "no folder");
            Acts.append(server, 20);
            Sealing sealing = server.bean(Sealing.class);
            await().atMost(Duration.ofSeconds(10)).until(sealing::warns);
            assertThat(sealing.state().trouble()).isEqualTo(Trouble.FAILING);
            assertRefuses(server, Trouble.FAILING);
            Files.delete(record);
            Files.move(data.resolve("record.away"), record);
            await().atMost(Duration.ofSeconds(10)).until(() -> !sealing.warns());
            Acts.append(server, 21);
            Acts.published(server);
            assertThat(server.bean(RecordChecks.class).check().findings()).isEmpty();
        } finally {
            System.clearProperty("damlam.record.warn-after");
            System.clearProperty("damlam.record.refuse-after");
        }
    }

    @Test
    void aRestartDoesNotBeginTheSilenceAnew() throws Exception {
        withActs(0, 20).close();
        try (RunningServer server = new RunningServer(data)) {
            Path record = data.resolve("record");
            Files.move(record, data.resolve("record.away"));
            Files.writeString(record, "no folder");
            Acts.append(server, 20, Instant.now().minus(Duration.ofMinutes(10)));
        }
        try (RunningServer server = new RunningServer(data)) {
            Sealing sealing = server.bean(Sealing.class);
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> sealing.state().silent().compareTo(Duration.ofMinutes(10)) > 0);
            assertThat(sealing.warns()).isTrue();
        }
    }
}
