package damlam.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import damlam.DataFolder;
import damlam.ServerTest;
import damlam.journal.Actor;
import damlam.journal.Entry;
import damlam.journal.Journal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class DurabilityTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    Journal journal;

    /// Of a database as the server opens it; the one that tests share does not wait for the disk.
    @Test
    void whatWasAnsweredSurvivesAPowerCut(@TempDir Path folder) {
        DataFolder.TABLES.copyTo(folder);
        try (Database database = EmbeddedDatabase.open(folder)) {
            JdbcClient own = JdbcClient.create(database.dataSource());
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                assertThat(own.sql("show " + setting).query(String.class).single())
                        .as(setting)
                        .isEqualTo("on");
            }
        }
    }

    @Test
    void theServersRoleCanNeitherChangeNorDeleteTheJournal() {
        journal.append(new Entry(Instant.now(), new Actor(1, null, null), "test.act", "test:1", Map.of(), null));

        for (String attempt : new String[] {
            "update journal.entry set kind = 'other'",
            "delete from journal.entry",
            "truncate journal.entry cascade",
            "update journal.leaf set leaf_no = leaf_no + 1",
            "delete from journal.leaf",
            "drop table journal.entry"
        }) {
            assertThatThrownBy(() -> jdbc.sql(attempt).update()).isInstanceOf(DataAccessException.class);
        }
        assertThat(jdbc.sql("select rolsuper from pg_roles where rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void aSecondServerOnTheSameFolderIsRefusedAndALaterOneIsNot(@TempDir Path folder) {
        DataFolder.TABLES.copyTo(folder);
        try (Database first = EmbeddedDatabase.open(folder)) {
            assertThat(first.dataSource()).isNotNull();
            assertThatThrownBy(() -> EmbeddedDatabase.open(folder))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("Another Dám Làm server is running on the folder " + folder);
        }
        try (Database later = EmbeddedDatabase.open(folder)) {
            assertThat(later.dataSource()).isNotNull();
        }
    }

    @Test
    void nobodyConnectsWithoutThePassword(@TempDir Path folder) throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            var stranger = database.owner();
            stranger.setPassword("");
            assertThatThrownBy(stranger::getConnection).hasMessageContaining("password");
        }
    }
}
