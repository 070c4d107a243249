package damlam.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import damlam.MovableClock;
import damlam.Server;
import damlam.SignalServer;
import damlam.TestBody;
import damlam.access.Accounts;
import damlam.journal.Actor;
import damlam.journal.Entry;
import damlam.journal.Erasures;
import damlam.journal.Erasures.Outcome;
import damlam.journal.Journal;
import damlam.journal.SealedNow;
import damlam.org.Org;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;

/// How long a request to erase words about people waits is a rule: the act says the last day by the rule of
/// its day.
@SpringBootTest(classes = Server.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = SignalServer.class)
@Import(MovableClock.Set.class)
class ErasureRuleTest {
    private static final Actor ONE = new Actor(9_000_001, null, null);
    private static final Actor OTHER = new Actor(9_000_002, null, null);

    @Autowired
    Journal journal;

    @Autowired
    Erasures erasures;

    @Autowired
    Rulebook book;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    @Autowired
    SealedNow seals;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MovableClock clock;

    private void sealed() {
        seals.all();
    }

    private long plan() {
        long entry = journal.append(new Entry(
                clock.instant(), new Actor(1, null, null), "oversight.plan", "plan:999999", Map.of(), "kế hoạch"));
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> jdbc.queryForList(
                                "select leaf_no from journal.leaf where entry_id = ?", Long.class, entry),
                        found -> !found.isEmpty())
                .getFirst();
    }

    private Erasures.Way way(Actor by, long no) {
        return erasures.way(by.personId(), journal.numbered(no).orElseThrow());
    }

    @Test
    void theRequestLapsesAfterTheDayOfTheRuleOfItsDay() {
        LocalDate asked = clock.today();
        long first = plan();
        assertThat(erasures.erase(ONE, first, "Điều 16, đơn số 3")).isEqualTo(Outcome.ASKED);
        assertThat(way(ONE, first).waitsUntil()).isEqualTo(asked.plusDays(14));
        assertThat(way(OTHER, first).days()).isEqualTo(14);

        TestBody body = new TestBody(org, accounts);
        Rule shipped = book.on(ErasureRule.AGREE, asked).orElseThrow();
        RuleId shorter = book.propose(
                body.leader,
                new NewRule(
                        shipped.code(),
                        new Amount(5, Measure.DAYS),
                        shipped.says(),
                        "Quy chế thử",
                        asked,
                        asked.plusDays(30),
                        "thử"));
        book.decide(body.deputy, shorter, true, "");
        long second = plan();
        assertThat(erasures.erase(ONE, second, "Điều 16, đơn số 4")).isEqualTo(Outcome.ASKED);
        assertThat(way(ONE, second).waitsUntil()).isEqualTo(asked.plusDays(5));
        assertThat(way(ONE, first).waitsUntil())
                .as("what was asked before keeps its day")
                .isEqualTo(asked.plusDays(14));

        sealed();
        clock.moveTo(asked.plusDays(5));
        assertThat(erasures.waiting(OTHER.personId()))
                .extracting(Erasures.Waiting::no)
                .contains(first, second);
        long third = plan();
        assertThat(erasures.erase(ONE, third, "Điều 16, đơn số 5")).isEqualTo(Outcome.ASKED);
        clock.moveTo(asked.plusDays(6));
        assertThat(erasures.waiting(OTHER.personId()))
                .extracting(Erasures.Waiting::no)
                .contains(first)
                .doesNotContain(second);
        assertThat(erasures.erase(OTHER, second, "Điều 16, đơn số 4"))
                .as("asked anew")
                .isEqualTo(Outcome.ASKED);
        assertThat(journal.numbered(second).orElseThrow().text()).isNotNull();
        sealed();
        clock.moveTo(asked.plusDays(10));
        assertThat(erasures.erase(OTHER, third, "")).as("on its last day").isEqualTo(Outcome.ERASED);
        clock.moveTo(asked.plusDays(14));
        assertThat(erasures.erase(OTHER, first, "")).isEqualTo(Outcome.ERASED);
    }
}
