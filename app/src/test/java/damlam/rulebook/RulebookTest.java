package damlam.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.ServerTest;
import damlam.TestBody;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.org.Org;
import damlam.rulebook.RuleRefusedException.Reason;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/// Law is data: what holds on which day, and what may work upon a person.
@ServerTest
class RulebookTest {
    @Autowired
    Rulebook book;

    @Autowired
    Org org;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc web;

    private TestBody body;

    @BeforeEach
    void aBody() {
        body = new TestBody(org, accounts);
    }

    @Test
    void theLawOfTheDayIsAskedForByDay() {
        assertThat(book.on("law.discipline.vienChuc", LocalDate.of(2026, 6, 30))
                        .orElseThrow()
                        .basis())
                .startsWith("Nghị định 112/2020/NĐ-CP");
        assertThat(book.on("law.discipline.vienChuc", LocalDate.of(2026, 7, 1))
                        .orElseThrow()
                        .basis())
                .isEqualTo("Nghị định 234/2026/NĐ-CP");
        assertThat(book.on("complaint.accept", LocalDate.of(2026, 6, 30))
                        .orElseThrow()
                        .amount())
                .isEqualTo(new Amount(10, Measure.DAYS));
        assertThat(book.on("complaint.accept", LocalDate.of(2026, 7, 1))
                        .orElseThrow()
                        .amount())
                .isEqualTo(new Amount(7, Measure.WORKING_DAYS));
        assertThat(book.on("law.discipline.vienChuc", LocalDate.of(1990, 1, 1))).isEmpty();
    }

    @Test
    void whatIsShippedDoesNotOverlap() {
        var shipped = ShippedRules.read();
        assertThat(shipped).hasSizeGreaterThan(80);
        for (var one : shipped) {
            assertThat(shipped.stream()
                            .filter(other -> other != one && other.code().equals(one.code()))
                            .filter(other -> (one.until() == null
                                            || !other.from().isAfter(one.until()))
                                    && (other.until() == null || !one.from().isAfter(other.until()))))
                    .as(one.code() + " from " + one.from())
                    .isEmpty();
        }
    }

    /// Far from today: tests share the book.
    @Test
    void whatIsNotSureDoesNotWorkUponAPersonBeforeTwoOfficersConfirmedIt() {
        String code = "hearing.extension";
        LocalDate day = LocalDate.of(2091, 1, 5);
        Rule shipped = book.on(code, day).orElseThrow();
        assertThatExceptionOfType(UnconfirmedRuleException.class)
                .isThrownBy(() -> book.binding(code, day))
                .satisfies(refused -> assertThat(refused.rule()).isEqualTo(shipped));
        assertThat(book.binding("discipline.vienChuc.time", day).amount().count())
                .isEqualTo(90);
        assertThatExceptionOfType(NoRuleException.class).isThrownBy(() -> book.binding(code, LocalDate.of(1990, 1, 1)));

        NewRule better = new NewRule(
                code,
                new Amount(3, Measure.WORKING_DAYS),
                shipped.says(),
                "Quy chế thử, Điều 1",
                day,
                day.plusYears(1),
                "đã đọc");
        assertThat(refused(() -> book.propose(body.official, better))).isEqualTo(Reason.NOT_OFFICER);
        RuleId proposed = book.propose(body.leader, better);
        assertThat(book.on(code, day)).contains(shipped);
        assertThat(refused(() -> book.decide(body.leader, proposed, true, ""))).isEqualTo(Reason.SAME_PERSON);
        assertThat(refused(() -> book.decide(body.chief, proposed, true, ""))).isEqualTo(Reason.NOT_OFFICER);
        book.decide(body.deputy, proposed, true, "");
        assertThat(book.binding(code, day).amount().count()).isEqualTo(3);
        assertThat(book.on(code, day.minusDays(1))).contains(shipped);
        assertThat(book.on(code, day.plusYears(2))).contains(shipped);
        assertThat(refused(() -> book.decide(body.deputy, proposed, false, "không")))
                .isEqualTo(Reason.DECIDED);
    }

    @Test
    void theDatabaseItselfAsksForTheSecondOfficer() {
        LocalDate day = LocalDate.of(2092, 1, 5);
        RuleId proposed = book.propose(
                body.leader,
                new NewRule(
                        "hearing.conclude",
                        new Amount(9, Measure.WORKING_DAYS),
                        "Kết luận",
                        "Quy chế thử",
                        day,
                        day,
                        "thử"));
        assertThatThrownBy(() -> jdbc.sql("insert into rulebook.decision values (?, true, ?, now(), '')")
                        .params(proposed.value(), body.leader.id().value())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("somebody else");
        book.decide(body.deputy, proposed, false, "chưa đủ căn cứ");
        assertThat(book.rule(proposed).orElseThrow().standing()).isEqualTo(Standing.REFUSED);
        assertThat(book.on("hearing.conclude", day).orElseThrow().standing()).isEqualTo(Standing.SHIPPED);
    }

    @Test
    void thePageShowsWhatIsInForceOnAnyDayAndTakesAProposalWithItsFieldsKept() throws Exception {
        String page = shown(body.official, "/rulebook?on=2026-06-30");
        assertThat(page)
                .contains("30/06/2026", "Nghị định 112/2020/NĐ-CP", "chưa xác nhận, chưa dùng với người")
                .doesNotContain("Nghị định 234/2026/NĐ-CP");
        Rule rule = book.on("hearing.answer", LocalDate.of(2026, 11, 1)).orElseThrow();
        String address = "/rulebook/" + rule.id().value();
        assertThat(shown(body.official, address)).doesNotContain("/propose\"");
        var form = post(address + "/propose")
                .param("says", "Thời hạn")
                .param("count", "0")
                .param("basis", "Quy chế 9")
                .param("from", "2093-01-01")
                .param("until", "2092-01-01");
        String wrong = TestBody.send(web, body.leader, form).getContentAsString(StandardCharsets.UTF_8);
        assertThat(wrong).contains("Quy chế 9", "từ 1 đến 9999", "aria-invalid=\"true\"");
        var right = post(address + "/propose")
                .param("says", "Thời hạn")
                .param("count", "1")
                .param("basis", "Quy chế 9")
                .param("from", "2093-01-01")
                .param("reason", "thử");
        assertThat(TestBody.send(web, body.official, right).getStatus()).isEqualTo(403);
    }

    private String shown(CurrentPerson person, String address) throws Exception {
        return TestBody.see(web, person, address).getContentAsString(StandardCharsets.UTF_8);
    }

    private static Reason refused(Runnable act) {
        try {
            act.run();
        } catch (RuleRefusedException refused) {
            return refused.reason();
        }
        throw new AssertionError("it was not refused");
    }
}
