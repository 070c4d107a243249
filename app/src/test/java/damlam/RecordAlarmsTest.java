package damlam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import damlam.journal.Checked;
import damlam.journal.RecordChecks;
import damlam.journal.Sealing;
import damlam.record.Fault;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What somebody puts into the journal neither hides what else they did, nor keeps the check from saying something.
class RecordAlarmsTest {
    @TempDir
    Path data;

    @Test
    void actsThatWerePutInNeitherPassNorHideOthers() throws Exception {
        try (RunningServer server = new RunningServer(data)) {
            for (int i = 0; i < 20; i++) {
                Acts.append(server, i);
            }
            Acts.published(server);
            long size = numbered(server);
            OwnerOf owner = new OwnerOf(data);
            owner.does(
                    "insert into journal.entry (at, kind, subject, person_id, leaf, leaf_hash, act, act_salt, text, salt)"
                            + " select at, kind, subject, person_id, leaf, leaf_hash, act, act_salt, text, salt"
                            + " from journal.entry where entry_id = (select entry_id from journal.leaf where leaf_no = 7)",
                    "insert into journal.entry (at, kind, subject, person_id, leaf, leaf_hash)"
                            + " values (now(), 'cases.move', 'case:1', 1, '{}', sha256('a'))",
                    "update journal.entry set text = 'khác' where entry_id ="
                            + " (select entry_id from journal.leaf where leaf_no = 9)");
            await().atMost(Duration.ofSeconds(10)).until(() -> numbered(server) == size + 2);
            Acts.published(server);
            Checked found = server.bean(RecordChecks.class).check();
            assertThat(found.findings())
                    .anySatisfy(one -> {
                        assertThat(one.fault()).isEqualTo(Fault.ENTRY_REPEATED);
                        assertThat(one.until()).isEqualTo(7);
                    })
                    .anySatisfy(one -> {
                        assertThat(one.fault()).isEqualTo(Fault.WORDS_CHANGED);
                        assertThat(one.entry()).isEqualTo(9);
                    })
                    .anySatisfy(one -> assertThat(one.fault()).isEqualTo(Fault.ROW_CHANGED));
        }
    }

    @Test
    void aCheckThatCannotEndIsAnAlarm() throws Exception {
        try (RunningServer server = new RunningServer(data)) {
            Acts.append(server, 1);
            Acts.published(server);
            OwnerOf owner = new OwnerOf(data);
            owner.does("alter table cases.move rename to moved");
            checkedUntil(server, true);
            Checked failed = server.bean(RecordChecks.class).newest().orElseThrow();
            assertThat(failed.agrees()).isFalse();
            assertThat(failed.problem()).contains("cases.move");
            owner.does("alter table cases.moved rename to move");
            checkedUntil(server, false);
        }
    }

    /// One check runs at a time: what is asked for beside that of the start is asked for again.
    private static void checkedUntil(RunningServer server, boolean disagrees) {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            server.bean(RecordChecks.class).apart();
            return server.bean(Sealing.class).disagrees() == disagrees;
        });
    }

    private static long numbered(RunningServer server) {
        return server.bean(JdbcClient.class)
                .sql("select count(*) from journal.leaf")
                .query(Long.class)
                .single();
    }
}
