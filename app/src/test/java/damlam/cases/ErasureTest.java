package damlam.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import damlam.ServerTest;
import damlam.journal.Actor;
import damlam.journal.Entry;
import damlam.journal.ErasedAct;
import damlam.journal.ErasedActs;
import damlam.journal.Erasures;
import damlam.journal.Erasures.Outcome;
import damlam.journal.Journal;
import damlam.journal.KeptEntry;
import damlam.journal.RecordChecks;
import damlam.journal.RecordPlace;
import damlam.journal.Sealing;
import damlam.merkle.TreeHasher;
import damlam.record.Leaf;
import damlam.record.RecordReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class ErasureTest {
    private static final Actor BY = new Actor(1, null, null);
    private static final Actor OTHER = new Actor(9_000_001, null, null);

    @Autowired
    Journal journal;

    @Autowired
    Erasures erasures;

    @Autowired
    ErasedActs acts;

    @Autowired
    RecordChecks checks;

    @Autowired
    RecordPlace place;

    @Autowired
    Sealing sealing;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private long recorded(String kind, String subject, Map<String, Object> facts, String text) {
        long entry = journal.append(new Entry(Instant.now(), BY, kind, subject, facts, text));
        await().atMost(Duration.ofSeconds(10))
                .until(() -> number(entry) >= 0 && sealing.state().published() > number(entry));
        return number(entry);
    }

    private long number(long entry) {
        return jdbc.sql("select coalesce((select leaf_no from journal.leaf where entry_id = ?), -1)")
                .param(entry)
                .query(Long.class)
                .single();
    }

    @Test
    void theWordsAreGoneTheActStaysProvedAndWhoErasedIsRecorded() throws Exception {
        long no = recorded("test.words", "test:9", Map.of(), "Nguyễn Thị Hư Cấu đang điều trị tại bệnh viện");
        Leaf before = journal.numbered(no).orElseThrow().leaf();

        assertThat(erasures.erase(BY, no, "Điều 16, đơn số 3"))
                .as("nobody erases what they said")
                .isEqualTo(Outcome.BARRED);
        assertThat(journal.numbered(no).orElseThrow().text()).isNotNull();
        assertThat(erasures.erase(OTHER, no, "Điều 16, đơn số 3")).isEqualTo(Outcome.ERASED);

        KeptEntry after = journal.numbered(no).orElseThrow();
        assertThat(after.leaf()).isEqualTo(before);
        assertThat(after.text()).isNull();
        assertThat(after.erased()).isTrue();
        assertThat(new RecordReader(place.folder()).prove(no).proves(TreeHasher.leaf(before.bytes())))
                .isTrue();
        assertThat(jdbc.sql("select count(*) from journal.entry where text like '%Hư Cấu đang điều trị%' or salt in"
                                + " (select salt from journal.entry where entry_id = -1)")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select act from journal.entry where kind = 'proofs.erase' and subject = 'test:9'")
                        .query(String.class)
                        .single())
                .contains("\"entry\":" + no, "\"what\":\"words\"", "\"person\":" + OTHER.personId());
        assertThat(checks.check().findings()).noneMatch(finding -> finding.entry() == no);
        assertThat(erasures.erase(OTHER, no, "lần nữa"))
                .as("there is nothing left")
                .isEqualTo(Outcome.NOTHING);
        ErasedAct erasing = await().until(() -> acts.of(after).filter(act -> act.byNo() != null), Optional::isPresent)
                .orElseThrow();
        assertThat(erasing.ground()).isEqualTo("Điều 16, đơn số 3");
        assertThat(erasures.erase(BY, erasing.byNo(), "để không ai biết căn cứ"))
                .as("the ground stays")
                .isEqualTo(Outcome.NOTHING);
    }

    /// The program itself cannot take words away without saying so.
    @Test
    void withoutTheActThatSaysSoNothingIsErased() {
        long no = recorded("test.words", "test:10", Map.of(), "lời cần giữ");
        assertThatThrownBy(() -> jdbc.sql("select journal.erase((select entry_id from journal.leaf where leaf_no = ?),"
                                + " (select max(entry_id) from journal.entry))")
                        .param(no)
                        .query()
                        .listOfRows())
                .isInstanceOf(DataAccessException.class);
        assertThat(journal.numbered(no).orElseThrow().text()).isNotNull();
        for (String attempt : List.of(
                "update journal.entry set text = null",
                "insert into journal.erased values (1, 1)",
                "delete from journal.erased")) {
            assertThatThrownBy(() -> jdbc.sql(attempt).update()).isInstanceOf(DataAccessException.class);
        }
    }

    /// Whoever writes to the database past the program is held to the same.
    @Test
    void theDatabaseHoldsThemToItToo() {
        long unknown = recorded("personnel.some", "nobody-knows:1", Map.of(), "lời về một người");
        assertThat(erasures.erase(OTHER, unknown, "Điều 16, đơn số 3")).isEqualTo(Outcome.ASKED);
        for (Actor by : List.of(BY, OTHER)) {
            assertThatThrownBy(() -> directly(recorded("test.words", "test:11", Map.of(), "lời"), BY))
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("concerns them");
            assertThatThrownBy(() -> directly(unknown, by))
                    .as("of what it does not know nobody erases anything")
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("concerns them");
        }
        long plan = recorded("oversight.plan", "plan:999999", Map.of(), "kế hoạch");
        assertThatThrownBy(() -> directly(plan, OTHER))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("erased by two");
        assertThat(journal.numbered(plan).orElseThrow().text()).isNotNull();
    }

    private void directly(long no, Actor by) {
        transactions.executeWithoutResult(status -> {
            long saying = journal.append(
                    new Entry(Instant.now(), by, "proofs.erase", "test:11", Map.of("entry", no), "Điều 16"));
            jdbc.sql("select journal.erase((select entry_id from journal.leaf where leaf_no = ?), ?)")
                    .params(no, saying)
                    .query()
                    .listOfRows();
        });
    }
}
