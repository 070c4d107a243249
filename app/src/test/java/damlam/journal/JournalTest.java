package damlam.journal;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.ServerTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class JournalTest {
    private static final Actor ACTOR = new Actor(1, null, 2L);

    @Autowired
    Journal journal;

    @Autowired
    Sequencer sequencer;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aLeafIsStoredAsItWasHashedAndTellsNothingOfAPerson() {
        long id = journal.append(entry("seen", "Nguyễn Văn Thử đã đọc"));

        var row = jdbc.sql("select leaf, leaf_hash, salt, text, act, act_salt from journal.entry where entry_id = :id")
                .param("id", id)
                .query()
                .singleRow();

        String leaf = (String) row.get("leaf");
        assertThat(row.get("leaf_hash")).isEqualTo(new damlam.record.Leaf(leaf).hash());
        assertThat(leaf)
                .contains(damlam.record.Leaf.commitment((byte[]) row.get("salt"), (String) row.get("text")))
                .contains(damlam.record.Leaf.commitment((byte[]) row.get("act_salt"), (String) row.get("act")))
                .doesNotContain("Nguyễn", "person", "test:1");
        assertThat((String) row.get("act"))
                .isEqualTo("{\"facts\":{\"n\":1},\"for\":2,\"person\":1,\"subject\":\"test:1\"}");
    }

    @Test
    void writersAtOnceGetNumbersWithoutGapInAnOrderThatNeverChanges() throws Exception {
        try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
            List<Callable<Long>> acts = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                acts.add(() -> journal.append(entry("race", null)));
            }
            for (Future<Long> act : writers.invokeAll(acts)) {
                act.get();
            }
        }
        sequencer.numberAll();

        List<Numbered> all = journal.after(-1, 1_000_000);
        assertThat(all.stream().map(Numbered::no))
                .containsExactlyElementsOf(
                        LongStream.range(0, all.size()).boxed().toList());
        assertThat(all.stream().map(Numbered::entryId).distinct()).hasSameSizeAs(all);
        assertThat(all.stream().filter(one -> one.kind().equals("test.race"))).hasSizeGreaterThanOrEqualTo(400);
    }

    @Test
    void anEntryOfAnOpenTransactionIsNotSkipped() {
        Long slow = transaction.execute(status -> {
            long id = journal.append(entry("slow", null));
            sequencer.numberAll();
            return id;
        });
        sequencer.numberAll();

        assertThat(journal.after(-1, 1_000_000).stream().map(Numbered::entryId)).contains(slow);
    }

    private static Entry entry(String kind, String text) {
        return new Entry(Instant.now(), ACTOR, "test." + kind, "test:1", Map.of("n", 1), text);
    }
}
