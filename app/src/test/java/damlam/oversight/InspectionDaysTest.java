package damlam.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.TestBody;
import damlam.dispatch.DispatchText;
import damlam.oversight.OversightRefusedException.Reason;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/// The days of an inspection in their order: decided, planned ahead, looked at from its first day, and sampled once the
/// period is over.
class InspectionDaysTest extends InspectionScene {
    private InspectionId decided(NewPlan plan) {
        InspectionId id = inspections.plan(body.leader, plan).getFirst();
        inspections.decideTeam(
                body.leader, id, "15/QĐ-" + body.sign, org.today(), inspector.id(), List.of(second.id()));
        return id;
    }

    private static NewPlan until(NewPlan plan, LocalDate until) {
        return new NewPlan(
                plan.sort(),
                plan.activity(),
                plan.subject(),
                plan.scope(),
                plan.from(),
                until,
                plan.basis(),
                plan.basisDay(),
                plan.units(),
                plan.starts(),
                plan.ends(),
                plan.lead());
    }

    private Document page(InspectionId id) throws Exception {
        return Jsoup.parse(shown(inspector, "/inspections/" + id.value()));
    }

    private static String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
    }

    /// A form from elsewhere, or from a page that was open before the days were changed.
    @Test
    void whatIsSentBeforeTheFirstDayIsAnsweredAndKept() throws Exception {
        LocalDate first = CALENDAR.plusWorkingDays(org.today(), 6);
        InspectionId id = decided(plan(Plan.Sort.YEARLY, Activity.CHECK, first));
        String here = "/inspections/" + id.value();
        for (var sent : List.of(
                post(here + "/findings")
                        .param("found", "Chậm trả hồ sơ đã nhận.")
                        .param("kind", "SHORTCOMING"),
                post(here + "/findings").param("found", "Chậm trả hồ sơ đã nhận."),
                post(here + "/answers").param("seen1", "Chậm trả hồ sơ đã nhận."),
                post(here + "/answers").param("result1", "MET").param("seen1", "Chậm trả hồ sơ đã nhận."),
                post(here + "/recommend").param("recommended", "Chậm trả hồ sơ đã nhận."))) {
            String answer = TestBody.send(web, inspector, sent).getContentAsString(StandardCharsets.UTF_8);
            assertThat(Jsoup.parse(answer).select("[role=alert]").text())
                    .contains("Chưa đến ngày bắt đầu kiểm tra", "Chậm trả hồ sơ đã nhận.");
        }
        assertThat(Jsoup.parse(TestBody.send(web, inspector, post(here + "/draw"))
                                .getContentAsString(StandardCharsets.UTF_8))
                        .select("[role=alert]")
                        .text())
                .contains("Chưa đến ngày bắt đầu kiểm tra");
        assertThat(page(id).select("[role=alert]")).isEmpty();
    }

    @Test
    void nothingIsLookedAtOrSentBeforeTheFirstDay() throws Exception {
        LocalDate first = CALENDAR.plusWorkingDays(org.today(), 6);
        InspectionId id = decided(plan(Plan.Sort.YEARLY, Activity.CHECK, first));
        assertThat(refused(() -> samples.promise(inspector, id, 2))).isEqualTo(Reason.NOT_BEGUN);
        assertThat(refused(() -> samples.draw(inspector, id))).isEqualTo(Reason.NOT_BEGUN);
        assertThat(refused(() -> findings.answer(second, id, 1, Answer.Result.MET, "đã xem")))
                .isEqualTo(Reason.NOT_BEGUN);
        assertThat(refused(() -> found(id))).isEqualTo(Reason.NOT_BEGUN);
        assertThat(refused(() -> findings.send(inspector, id, findings.earliest(), second.id())))
                .isEqualTo(Reason.NOT_BEGUN);
        assertThat(refused(() -> closings.recommend(inspector, id, "Trực hằng ngày.", body.school, first.plusDays(40))))
                .isEqualTo(Reason.NOT_NEXT);
        Document early = page(id);
        assertThat(early.expectFirst("h1").text())
                .contains("Bắt đầu kiểm tra ngày " + day(first), day(first.plusDays(30)));
        assertThat(early.select("form[action$=/promise], form[action$=/answers], form[action$=/findings],"
                        + " form[action$=/send], form[action$=/recommend]"))
                .isEmpty();
        for (String row : List.of(
                "answer (inspection_id, item_no, no, result, words, person_id, at) values (?, 1, 1, 'MET', '', ?, ?)",
                "finding (inspection_id, sort, item_no, words, person_id, at) values (?, 'POSITIVE', 0, 'x', ?, ?)",
                "promise (inspection_id, commitment, locked_seed, size, acts_after, person_id, at)"
                        + " values (?, repeat('0', 64), 'x', 1, 1, ?, ?)",
                "recommendation (inspection_id, no, words, unit_id, due_on, person_id, at)"
                        + " select inspection_id, 1, 'x', unit_id, ends_on, ?, ? from oversight.inspection i"
                        + " where i.inspection_id = ?")) {
            Object[] filled = row.startsWith("recommendation")
                    ? new Object[] {inspector.id().value(), Timestamp.from(clock.instant()), id.value()}
                    : new Object[] {id.value(), inspector.id().value(), Timestamp.from(clock.instant())};
            assertThatThrownBy(() -> jdbc.update("insert into oversight." + row, filled))
                    .as(row)
                    .hasMessageContaining("has not begun");
        }
        clock.moveTo(first);
        answered(id);
        samples.promise(inspector, id, 2);
        assertThat(page(id).expectFirst("h1").text()).contains("Anh/chị làm việc với đơn vị");
    }

    /// What is given on the days that are still to come could never be drawn.
    @Test
    void aSampleWaitsForTheLastDayThatIsLookedAt() throws Exception {
        LocalDate last = CALENDAR.plusWorkingDays(org.today(), 3);
        InspectionId id = decided(until(plan(Plan.Sort.YEARLY, Activity.CHECK, org.today()), last));
        findings.answer(second, id, 1, Answer.Result.MET, "đã xem");
        assertThat(refused(() -> samples.promise(inspector, id, 2))).isEqualTo(Reason.PERIOD_OPEN);
        assertThat(page(id).expectFirst("#sample").text()).contains("Rút mẫu được từ ngày " + day(last));
        assertThat(page(id).select("form[action$=/promise]")).isEmpty();
        assertThatThrownBy(() -> jdbc.update(
                        "insert into oversight.promise values (?, repeat('0', 64), 'x', 1, 1, ?, ?)",
                        id.value(),
                        inspector.id().value(),
                        Timestamp.from(clock.instant())))
                .hasMessageContaining("is not over");
        clock.moveTo(last);
        given.add(opened(body.school, "Việc giao ngày cuối"));
        clock.pass(java.time.Duration.ofMinutes(1));
        samples.promise(inspector, id, 2);
        ready(id);
        samples.draw(inspector, id);
        assertThat(seen(inspector, id).inspection().sample().list()).containsExactlyInAnyOrderElementsOf(given);
    }

    @Test
    void whatHasBegunIsNotPlannedAndATeamFollowsThePlanItCarriesOut() throws Exception {
        LocalDate today = org.today();
        NewPlan past = plan(Plan.Sort.SUDDEN, Activity.CHECK, today.minusDays(1));
        assertThat(refused(() -> inspections.plan(body.leader, past))).isEqualTo(Reason.STARTS_PAST);
        NewPlan ahead = plan(Plan.Sort.SUDDEN, Activity.CHECK, today.plusDays(2));
        InspectionId sudden = inspections.plan(body.leader, ahead).getFirst();
        assertThat(refused(() -> inspections.plan(body.leader, ahead))).isEqualTo(Reason.PLANNED_ALREADY);
        assertThat(Jsoup.parse(shown(body.leader, "/inspections/" + sudden.value()))
                        .select("h1")
                        .text())
                .contains("quyết định đoàn chậm nhất là hết ngày " + day(today.plusDays(2)));
        String form = TestBody.send(
                        web,
                        body.leader,
                        post("/inspections/new")
                                .param("sort", "SUDDEN")
                                .param("activity", "CHECK")
                                .param("subject", "Kiểm tra công vụ")
                                .param("units", String.valueOf(body.school.value()))
                                .param("from", today.minusDays(60).toString())
                                .param("until", today.minusDays(3).toString())
                                .param("basis", "12/QĐ")
                                .param("basisDay", today.minusDays(1).toString())
                                .param("starts", today.minusDays(2).toString())
                                .param("ends", today.minusDays(1).toString())
                                .param("lead", String.valueOf(inspector.id().value())))
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(Jsoup.parse(form).expectFirst("#starts-error").text()).contains("không được trước hôm nay");
        InspectionId id = planned();
        assertThatThrownBy(() -> jdbc.update(
                        "insert into oversight.inspection (plan_id, unit_id, starts_on, ends_on, person_id, at)"
                                + " select plan_id, ?, starts_on - 1, ends_on, person_id, at"
                                + " from oversight.inspection where inspection_id = ?",
                        body.department.value(),
                        id.value()))
                .hasMessageContaining("what has begun is not planned");
        assertThat(refused(() -> inspections.decideTeam(
                        body.leader, id, "15/QĐ", today.minusDays(1), inspector.id(), List.of(second.id()))))
                .isEqualTo(Reason.DECIDED_EARLY);
        assertThatThrownBy(() -> jdbc.update(
                        "insert into oversight.team (inspection_id, no, basis, basis_day, person_id, at)"
                                + " values (?, 1, '15/QĐ', ?, ?, ?)",
                        id.value(),
                        today.minusDays(1),
                        body.leader.id().value(),
                        Timestamp.from(clock.instant())))
                .hasMessageContaining("after what it carries out");
    }

    @Test
    void aDecisionThatIsInNoRegisterIsSaidNotToBe() throws Exception {
        InspectionId id = begun();
        Document page = page(id);
        assertThat(page.expectFirst("#team").text()).contains("15/QĐ-" + body.sign, "không tìm thấy trong sổ văn bản");
        assertThat(page.select("dd").text()).contains("/QĐ-" + body.sign);
        assertThat(kept.differing(50)).isEmpty();
    }

    /// Whoever is late is heard as long as nobody has signed, and page and minutes say that it came late.
    @Test
    void whatTheUnitExplainsAfterItsDayIsHeardAndSaidToBeLate() throws Exception {
        InspectionId id = sent();
        LocalDate last = seen(inspector, id).inspection().sending().answerBy();
        findings.explain(body.principal, id, "Trong hạn.", List.of(), false);
        assertThat(page(id).expectFirst("#explanations").text()).doesNotContain("sau thời hạn");
        clock.moveTo(CALENDAR.plusWorkingDays(last, 2));
        findings.explain(body.principal, id, "Muộn.", List.of(), true);
        assertThat(page(id).select("#explanations .heard").eachText())
                .anyMatch(said -> said.contains("Trong hạn.") && !said.contains("sau thời hạn"))
                .anyMatch(said -> said.contains("Muộn.") && said.contains("sau thời hạn đến hết ngày " + day(last)));
        closings.sign(inspector, id);
        closings.sign(second, id);
        closings.sign(body.principal, id);
        String printed = DispatchText.read(
                TestBody.see(web, inspector, "/inspections/" + id.value() + "/minutes.docx")
                        .getContentAsByteArray(),
                "bien-ban.docx");
        assertThat(printed)
                .contains("sau thời hạn đến hết ngày", body.principal.name())
                .as("names of those who sign stand as they are written")
                .doesNotContain(body.principal.name().toUpperCase(Locale.of("vi")));
    }

    @Test
    void whoeverLeadsIsNotOfferedAsSecretary() throws Exception {
        InspectionId id = begun();
        answered(id);
        found(id);
        assertThat(page(id).select("#secretary option[value], input[name=secretary]")
                        .eachAttr("value"))
                .contains(String.valueOf(second.id().value()))
                .doesNotContain(String.valueOf(inspector.id().value()));
    }

    private String sentPlan(LocalDate starts, LocalDate ends, String despite) throws Exception {
        var answer = TestBody.send(
                web,
                body.leader,
                post("/inspections/new")
                        .param("sort", "YEARLY")
                        .param("activity", "CHECK")
                        .param("subject", "Kiểm tra công vụ")
                        .param("units", String.valueOf(body.school.value()))
                        .param("from", org.today().minusDays(60).toString())
                        .param("until", org.today().minusDays(3).toString())
                        .param("basis", "12/QĐ-KT")
                        .param("basisDay", org.today().toString())
                        .param("starts", starts.toString())
                        .param("ends", ends.toString())
                        .param("daysOff", despite)
                        .param("lead", String.valueOf(inspector.id().value())));
        return answer.getStatus() + " " + answer.getContentAsString(StandardCharsets.UTF_8);
    }

    /// A school is empty on a Sunday: it may be meant, and is mostly a slip.
    @Test
    void anInspectionThatBeginsOrEndsOnADayOffIsAskedOnceMore() throws Exception {
        LocalDate sunday = org.today().with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
        LocalDate after = CALENDAR.plusWorkingDays(sunday, 3);
        assertThat(sentPlan(sunday, after, "")).contains("id=\"daysOff\"", "Chủ Nhật " + day(sunday));
        assertThat(sentPlan(CALENDAR.plusWorkingDays(org.today(), 1), sunday.plusWeeks(1), ""))
                .contains("Chủ Nhật " + day(sunday.plusWeeks(1)));
        assertThat(sentPlan(sunday, after, "yes")).startsWith("302");
    }

    @Test
    void nothingThatIsRecommendedIsDueOnADayOff() throws Exception {
        InspectionId id = begun();
        LocalDate sunday = org.today().with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
        assertThat(refused(() -> closings.recommend(inspector, id, "Trực hằng ngày.", body.school, sunday)))
                .isEqualTo(Reason.DAY_OFF);
        assertThat(Jsoup.parse(TestBody.send(
                                        web,
                                        inspector,
                                        post("/inspections/" + id.value() + "/recommend")
                                                .param("recommended", "Trực hằng ngày.")
                                                .param("holder", String.valueOf(body.school.value()))
                                                .param("due", sunday.toString()))
                                .getContentAsString(StandardCharsets.UTF_8))
                        .select("#due-error")
                        .text())
                .contains("Ngày này là ngày nghỉ");
    }
}
