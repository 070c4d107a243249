package damlam;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.journal.Checked;
import damlam.journal.RecordChecks;
import damlam.record.Fault;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whoever owns the database, or the folder of the record, can write what they like there; that they did is found, and
/// named.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordFaultsTest {
    private static final int ACTS = 600;

    @TempDir
    static Path data;

    private OwnerOf owner;
    private RunningServer server;

    @BeforeAll
    void record() {
        server = new RunningServer(data);
        owner = new OwnerOf(data);
        for (int i = 0; i < ACTS; i++) {
            Acts.append(server, i);
        }
        Acts.published(server);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private Checked check() throws Exception {
        return server.bean(RecordChecks.class).check();
    }

    @Test
    void whatNobodyTouchedHolds() throws Exception {
        assertThat(check().findings()).isEmpty();
        assertThat(check().size()).isGreaterThanOrEqualTo(ACTS);
    }

    /// Each change is made to the database, found, and taken back.
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a byte of a leaf    | ENTRY_CHANGED   | 300 | update journal.entry set leaf = replace(leaf, '"kind":"t', '"kind":"T') where entry_id = @300
            two leaves swapped  | ENTRIES_SWAPPED | 200 | update journal.entry e set leaf = o.leaf from journal.entry o where (e.entry_id, o.entry_id) in ((@200, @210), (@210, @200))
            a leaf written over | ENTRY_CHANGED   | 401 | update journal.entry set leaf = (select leaf from journal.entry where entry_id = @400) where entry_id = @401
            who did it          | ACT_CHANGED     | 250 | update journal.entry set person_id = 2 where entry_id = @250
            when it was done    | ACT_CHANGED     | 251 | update journal.entry set at = at - interval '1 day' where entry_id = @251
            what was said       | WORDS_CHANGED   | 252 | update journal.entry set text = 'khác' where entry_id = @252
            words taken away    | WORDS_MISSING   | 253 | update journal.entry set text = null, salt = null where entry_id = @253
            the hash beside it  | ACT_CHANGED     | 255 | update journal.entry set leaf_hash = sha256('x') where entry_id = @255
            facts rewritten     | ACT_CHANGED     | 254 | update journal.entry set act = replace(act, '"n"', '"m"') where entry_id = @254
            """)
    void whatIsChangedInTheDatabaseIsNamed(String what, Fault fault, long entry, String change) throws Exception {
        assertFound(fault, entry, change);
    }

    private void assertFound(Fault fault, long entry, String... changes) throws Exception {
        String[] sql = new String[changes.length];
        for (int i = 0; i < changes.length; i++) {
            sql[i] = changes[i].replaceAll("@(\\d+)", "(select entry_id from journal.leaf where leaf_no = $1)");
        }
        owner.does(
                "create table public.entry_before as table journal.entry",
                "create table public.leaf_before as table journal.leaf");
        try {
            owner.does(sql);
            assertThat(check().findings()).as(String.join("; ", changes)).anySatisfy(finding -> {
                assertThat(finding.fault()).isEqualTo(fault);
                assertThat(finding.entry()).isEqualTo(entry);
            });
        } finally {
            owner.does(
                    "set local session_replication_role = replica",
                    "truncate journal.leaf, journal.entry cascade",
                    "insert into journal.entry overriding system value select * from public.entry_before",
                    "insert into journal.leaf select * from public.leaf_before",
                    "drop table public.entry_before, public.leaf_before");
        }
        assertThat(check().findings()).isEmpty();
    }

    @Test
    void anActTakenOutOrPutInBetweenIsNamed() throws Exception {
        String later = "update journal.leaf set leaf_no = -leaf_no where leaf_no > 350";
        assertFound(
                Fault.ENTRY_DELETED,
                350,
                "delete from journal.leaf where leaf_no = 350",
                later,
                "update journal.leaf set leaf_no = -leaf_no - 1 where leaf_no < 0");
        assertFound(
                Fault.ENTRY_INSERTED,
                351,
                later,
                "update journal.leaf set leaf_no = -leaf_no + 1 where leaf_no < 0",
                "insert into journal.entry (at, kind, subject, person_id, leaf, leaf_hash) select at, kind, 'test:x',"
                        + " person_id, replace(leaf, 'test', 'tesu'), leaf_hash from journal.entry where entry_id = @350",
                "insert into journal.leaf select 351, max(entry_id) from journal.entry");
        assertFound(
                Fault.ENTRY_REPEATED,
                351,
                later,
                "update journal.leaf set leaf_no = -leaf_no + 1 where leaf_no < 0",
                "insert into journal.entry (at, kind, subject, person_id, leaf, leaf_hash) select at, kind, subject,"
                        + " person_id, leaf, leaf_hash from journal.entry where entry_id = @350",
                "insert into journal.leaf select 351, max(entry_id) from journal.entry");
    }

    @Test
    void whatIsChangedInTheFilesIsNamed() throws Exception {
        Path tile = data.resolve("record/tile/0/001");
        byte[] whole = Files.readAllBytes(tile);
        Files.write(tile, Arrays.copyOf(whole, whole.length / 2));
        try {
            assertThat(check().findings()).extracting(found -> found.fault()).contains(Fault.TILE_DAMAGED);
        } finally {
            Files.write(tile, whole);
        }
        Path bundle = data.resolve("record/tile/entries/001");
        byte[] good = Files.readAllBytes(bundle);
        byte[] entries = good.clone();
        entries[new String(good, StandardCharsets.ISO_8859_1).indexOf("test.act", good.length / 2)] ^= 1;
        Files.write(bundle, entries);
        try {
            assertThat(check().findings()).anySatisfy(found -> {
                assertThat(found.fault()).isEqualTo(Fault.ENTRY_CHANGED);
                assertThat(found.entry()).isBetween(256L, 511L);
            });
        } finally {
            Files.write(bundle, good);
        }
        assertThat(check().findings()).isEmpty();
    }
}
