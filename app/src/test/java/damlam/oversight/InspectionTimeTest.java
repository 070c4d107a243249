package damlam.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.ErasedWords;
import damlam.TestBody;
import damlam.access.CurrentPerson;
import damlam.org.ToDo;
import damlam.oversight.OversightRefusedException.Reason;
import damlam.rulebook.NewRule;
import damlam.rulebook.Rule;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/// How long the unit has to explain: a day that is likely a mistake is asked about once more before it is set, and the
/// lead may set a later one, with a reason, until the unit has explained.
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

    private static final String WHY = "Trường đang thi học kỳ, cần thêm thời gian.";

    private LocalDate answerBy(CurrentPerson person, InspectionId id) {
        return seen(person, id).inspection().sending().answerBy();
    }

    private MockHttpServletResponse later(InspectionId id, LocalDate day, String why, String despite) throws Exception {
        return TestBody.send(
                web,
                inspector,
                post("/inspections/" + id.value() + "/extend")
                        .param("later", day.toString())
                        .param("laterDespite", despite)
                        .param("laterWhy", why));
    }

    private static String shown(LocalDate day) {
        return DateTimeFormatter.ofPattern("dd/MM/yyyy").format(day);
    }

    /// The unit reads it, whom a finding names has the same time, and nobody signs before the newest day is over.
    @Test
    void theLeadGivesMoreTimeAndTheNewestDayCounts() throws Exception {
        InspectionId id = drafted();
        LocalDate first = answerBy(inspector, id);
        LocalDate then = CALENDAR.plusWorkingDays(first, 3);
        assertThat(later(id, then, WHY, "").getStatus()).isEqualTo(302);
        LocalDate newest = CALENDAR.plusWorkingDays(then, 1);
        findings.extend(inspector, id, newest, WHY);
        for (CurrentPerson each : List.of(inspector, body.principal)) {
            assertThat(answerBy(each, id)).isEqualTo(newest);
            assertThat(shown(each, "/inspections/" + id.value()))
                    .contains("lùi hạn giải trình đến hết ngày " + shown(then), WHY);
        }
        assertThat(Jsoup.parse(shown(body.principal, "/inspections/" + id.value()))
                        .expectFirst("h1")
                        .text())
                .isEqualTo("Trưởng đoàn đã lùi hạn: anh/chị xem dự thảo kết quả và giải trình chậm nhất là hết ngày "
                        + shown(newest));
        assertThat(closings.pending(body.principal)).isEqualTo(new ToDo(1, newest));
        assertThat(concerned.waiting(teacher).getFirst().until()).isEqualTo(newest);
        assertThat(jdbc.queryForList(
                        "select coalesce(act, leaf)::jsonb -> 'facts' ->> 'answerBy' from journal.entry"
                                + " where kind = 'oversight.extend' and subject = ? order by entry_id",
                        String.class,
                        "inspection:" + id.value()))
                .containsExactly(then.toString(), newest.toString());
        heard(teacher);
        clock.moveTo(newest);
        assertThat(refused(() -> closings.sign(inspector, id))).isEqualTo(Reason.NOT_NEXT);
        assertThatThrownBy(() -> jdbc.update(
                        "insert into oversight.signature (inspection_id, side, signed, words, text_hash, person_id, at)"
                                + " values (?, 'TEAM', true, '', repeat('0', 64), ?, ?)",
                        id.value(),
                        inspector.id().value(),
                        Timestamp.from(clock.instant())))
                .hasMessageContaining("still has time to explain");
        ahead(1);
        closings.sign(inspector, id);
        assertThat(minutes.text(seen(inspector, id).inspection())).contains("đến hết ngày " + shown(newest));
        assertThat(kept.differing(50)).isEmpty();
    }

    @Test
    void timeIsNeverTakenAndNotGivenOnceTheUnitHasExplained() throws Exception {
        InspectionId id = drafted();
        LocalDate first = answerBy(inspector, id);
        LocalDate then = CALENDAR.plusWorkingDays(first, 1);
        assertThat(later(id, first, WHY, "").getStatus()).isEqualTo(409);
        assertThat(refused(() -> findings.extend(inspector, id, first.minusDays(1), WHY)))
                .isEqualTo(Reason.NOT_LATER);
        MockHttpServletResponse unsaid = later(id, then, "Thi", "");
        assertThat(unsaid.getStatus()).isEqualTo(422);
        assertThat(page(unsaid).expectFirst("#laterWhy").text()).isEqualTo("Thi");
        assertThat(refused(() -> findings.extend(inspector, id, then, "a".repeat(40))))
                .isEqualTo(Reason.TOO_SHORT);
        assertThat(refused(() -> findings.extend(second, id, then, WHY))).isEqualTo(Reason.NOT_YOURS);
        LocalDate rest = restDay().plusDays(14);
        assertThat(page(later(id, rest, WHY, "")).expectFirst("#laterDespite").text())
                .contains("không phải là ngày làm việc");
        assertThatThrownBy(() -> extended(id, first)).hasMessageContaining("only given, never taken");
        findings.explain(body.principal, id, "Trường đã rõ.", List.of(), false);
        findings.extend(inspector, id, then, WHY);
        findings.explain(body.principal, id, "Đã đủ.", List.of(), true);
        assertThat(refused(() -> findings.extend(inspector, id, then.plusDays(1), WHY)))
                .isEqualTo(Reason.NOT_NEXT);
        assertThat(Jsoup.parse(shown(inspector, "/inspections/" + id.value())).select("form[action$=/extend]"))
                .isEmpty();
        assertThatThrownBy(() -> extended(id, then.plusDays(1))).hasMessageContaining("has explained");
    }

    private void extended(InspectionId id, LocalDate day) {
        jdbc.update(
                "insert into oversight.extension (inspection_id, no, answer_by, words, person_id, at)"
                        + " values (?, 9, ?, 'x', ?, ?)",
                id.value(),
                day,
                inspector.id().value(),
                Timestamp.from(clock.instant()));
    }

    /// A unit that let its day pass is given time as long as nobody has signed.
    @Test
    void aDayThatHasPassedIsGivenAnew() {
        InspectionId id = sent();
        clock.moveTo(CALENDAR.plusWorkingDays(answerBy(inspector, id), 2));
        assertThat(seen(inspector, id).stage()).isEqualTo(Stage.TO_SIGN);
        assertThat(refused(() -> findings.extend(inspector, id, org.today(), WHY)))
                .isEqualTo(Reason.DAY_PAST);
        findings.extend(inspector, id, CALENDAR.plusWorkingDays(org.today(), 2), WHY);
        assertThat(seen(inspector, id).stage()).isEqualTo(Stage.SENT);
        assertThat(refused(() -> closings.sign(inspector, id))).isEqualTo(Reason.NOT_NEXT);
    }

    /// Days that could not be used are added to the day that was given, and those that were lost before stay.
    @Test
    void whatStandsStillIsAddedToTheDayThatWasGiven() {
        InspectionId id = sent();
        LocalDate then = CALENDAR.plusWorkingDays(answerBy(inspector, id), 2);
        findings.extend(inspector, id, then, WHY);
        ahead(1);
        accounts.close(TestBody.SETUP, body.principal.id());
        ahead(1);
        accounts.open(TestBody.SETUP, body.principal.id(), "lai" + body.sign, "mật khẩu thử");
        assertThat(answerBy(inspector, id)).isAfter(then);
    }

    @Test
    void whyTimeWasGivenCanBeErased() {
        InspectionId id = drafted();
        findings.extend(inspector, id, CALENDAR.plusWorkingDays(answerBy(inspector, id), 2), WHY);
        seals.all();
        Long leaf = jdbc.queryForObject(
                "select leaf_no from journal.leaf join journal.entry using (entry_id)"
                        + " where kind = 'oversight.extend' and subject = ?",
                Long.class,
                "inspection:" + id.value());
        ErasedWords.of(erasures, leaf, body.principal, inspector);
        assertThat(seen(inspector, id).inspection().toString()).doesNotContain(WHY);
        assertThat(kept.differing(50)).isEmpty();
    }
}
