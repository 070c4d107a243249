package damlam.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.TestBody;
import damlam.oversight.OversightRefusedException.Reason;
import damlam.rulebook.NewRule;
import damlam.rulebook.Rule;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/// How long the unit has to explain: a day that is likely a mistake is asked about once more before it is set.
class InspectionTimeTest extends InspectionScene {
    private InspectionId ready() {
        InspectionId id = begun();
        answered(id);
        found(id);
        return id;
    }

    private MockHttpServletResponse sent(InspectionId id, String answerBy, String despite) throws Exception {
        return TestBody.send(
                web,
                inspector,
                post("/inspections/" + id.value() + "/send")
                        .param("answerBy", answerBy)
                        .param("answerByDespite", despite)
                        .param("secretary", String.valueOf(second.id().value())));
    }

    private static Document page(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private LocalDate restDay() {
        LocalDate day = findings.earliest();
        while (CALENDAR.isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /// For today alone, so that other tests find the book as it was.
    private void confirmedToday(String code) {
        LocalDate today = org.today();
        Rule rule = book.on(code, today).orElseThrow();
        var proposed = book.propose(
                body.leader, new NewRule(code, rule.amount(), rule.says(), "Quy chế thử", today, today, "thử"));
        book.decide(body.deputy, proposed, true, "");
    }

    @Test
    void aDayOfRestIsAskedAboutOnceMore() throws Exception {
        InspectionId id = ready();
        LocalDate rest = restDay();
        MockHttpServletResponse asked = sent(id, rest.toString(), "");
        assertThat(asked.getStatus()).isEqualTo(422);
        assertThat(page(asked).expectFirst("#answerByDespite").text()).contains("không phải là ngày làm việc");
        assertThat(page(asked).expectFirst("input[name=answerByDespite]").val()).isEqualTo(rest.toString());
        assertThat(page(asked).expectFirst("#answerBy").val()).isEqualTo(rest.toString());
        assertThat(page(asked).expectFirst("#secretary option[selected]").val())
                .isEqualTo(String.valueOf(second.id().value()));
        assertThat(seen(inspector, id).inspection().sending()).isNull();
        LocalDate other = rest.plusDays(1);
        while (CALENDAR.isWorkingDay(other)) {
            other = other.plusDays(1);
        }
        assertThat(sent(id, other.toString(), rest.toString()).getStatus())
                .as("what was said of one day holds of no other")
                .isEqualTo(422);
        assertThat(sent(id, rest.toString(), rest.toString()).getStatus()).isEqualTo(302);
        assertThat(seen(inspector, id).inspection().sending().answerBy()).isEqualTo(rest);
    }

    @Test
    void aDayLaterThanARuleThatNobodyConfirmedIsAskedAboutAndOneThatIsConfirmedIsKept() throws Exception {
        InspectionId id = ready();
        Findings.Longest longest = findings.longest(org.today());
        assertThat(longest.binds()).isFalse();
        LocalDate late = CALENDAR.plusWorkingDays(longest.last(), 1);
        assertThat(sent(id, longest.last().plusDays(400).toString(), "").getStatus())
                .isEqualTo(422);
        MockHttpServletResponse asked = sent(id, late.toString(), "");
        assertThat(asked.getStatus()).isEqualTo(422);
        assertThat(page(asked).expectFirst("#answerByDespite").text())
                .contains("chưa có người xác nhận")
                .doesNotContain("ngày làm việc");
        confirmedToday(Findings.EXPLAIN_MOST);
        MockHttpServletResponse refused = sent(id, late.toString(), late.toString());
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(page(refused).expectFirst("#answerBy-error").text()).contains("muộn hơn thời hạn dài nhất");
        assertThat(refused(() -> findings.send(inspector, id, late, second.id())))
                .isEqualTo(Reason.TOO_LATE);
        assertThat(sent(id, longest.last().toString(), "").getStatus()).isEqualTo(302);
    }

    @Test
    void aDayThatLeavesTooLittleTimeIsRefusedWithoutBeingAskedAbout() throws Exception {
        InspectionId id = ready();
        LocalDate soon = findings.earliest().minusDays(1);
        MockHttpServletResponse refused = sent(id, soon.toString(), soon.toString());
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(page(refused).select("#answerByDespite")).isEmpty();
        assertThat(page(refused).expectFirst("#answerBy-error").text()).contains("sớm hơn thời hạn quy định");
    }
}
