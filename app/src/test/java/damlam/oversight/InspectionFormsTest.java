package damlam.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.TestBody;
import damlam.access.CurrentPerson;
import damlam.cases.CaseId;
import damlam.dispatch.DispatchText;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/// What the pages of an inspection say: errors at their fields, first lines with duty and day, minutes as people write
/// them.
class InspectionFormsTest extends InspectionScene {
    private Document sent(CurrentPerson person, AbstractMockHttpServletRequestBuilder<?> form, String... fields)
            throws Exception {
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        var answer = TestBody.send(web, person, form);
        assertThat(answer.getStatus()).isIn(409, 422);
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private Document page(CurrentPerson person, InspectionId id) throws Exception {
        return Jsoup.parse(shown(person, "/inspections/" + id.value()));
    }

    /// The fields that a page says to be wrong, by their messages.
    private static void assertWrong(Document page, String field, String... said) {
        assertThat(page.select(".err").eachAttr("id")).containsExactly(field + "-error");
        assertThat(page.expectFirst(".err").text()).contains(said);
        assertThat(page.select("[aria-invalid=true]"))
                .isNotEmpty()
                .allMatch(each -> each.attr("aria-describedby").contains(field + "-error"));
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("dd/MM/yyyy").format(day);
    }

    private Document planned(String activity, LocalDate from, LocalDate until, LocalDate starts, LocalDate ends)
            throws Exception {
        return planned(activity, from, until, starts, ends, org.today());
    }

    private Document planned(
            String activity, LocalDate from, LocalDate until, LocalDate starts, LocalDate ends, LocalDate basisDay)
            throws Exception {
        return sent(
                body.leader,
                post("/inspections/new"),
                "sort",
                "YEARLY",
                "activity",
                activity,
                "subject",
                "Việc được giao",
                "units",
                String.valueOf(body.school.value()),
                "from",
                from.toString(),
                "until",
                until.toString(),
                "basis",
                "12/QĐ",
                "basisDay",
                basisDay.toString(),
                "starts",
                starts.toString(),
                "ends",
                ends.toString(),
                "lead",
                String.valueOf(inspector.id().value()));
    }

    @Test
    void whatIsWrongWithAPlanIsSaidAtItsFieldWithDayAndLaw() throws Exception {
        LocalDate today = org.today();
        assertWrong(planned("CHECK", today, today.minusDays(3), today, today), "until", day(today.minusDays(3)));
        assertWrong(planned("CHECK", today.minusDays(9), today, today, today.minusDays(1)), "ends", day(today));
        assertWrong(
                planned("CHECK", today.minusDays(9), today.plusDays(5), today, today.plusDays(1)),
                "until",
                day(today.plusDays(5)));
        assertWrong(
                planned("INSPECTION", today.minusDays(9), today, today, today),
                "activity",
                "“Thanh tra”",
                "Kiểm tra (Luật Thanh tra 84/2025/QH15)");
    }

    /// What is to come grounds nothing yet.
    @Test
    void aDecisionOfADayToComeIsNoGroundOfAPlan() throws Exception {
        LocalDate today = org.today();
        Document ahead = planned("CHECK", today.minusDays(9), today, today, today.plusDays(9), today.plusDays(1));
        assertWrong(ahead, "basisDay", "sau hôm nay");
        assertThat(ahead.select("#basis").attr("value")).isEqualTo("12/QĐ");
        assertThatThrownBy(() -> jdbc.update(
                        "insert into oversight.plan (sort, activity, rule_id, subject, scope, items, period_from,"
                                + " period_until, basis, basis_day, body_id, person_id, at)"
                                + " select sort, activity, rule_id, subject, scope, items, period_from, period_until,"
                                + " basis, basis_day + 1, body_id, person_id, at"
                                + " from oversight.plan where plan_id = ?",
                        seen(body.leader, planned()).inspection().plan().id()))
                .hasMessageContaining("plan_check");
    }

    /// Who leads presides, so somebody else writes the minutes.
    @Test
    void aTeamIsTwoAtLeast() throws Exception {
        InspectionId id = planned();
        String lead = String.valueOf(inspector.id().value());
        String today = org.today().toString();
        Document alone = sent(
                body.leader,
                post("/inspections/" + id.value() + "/team"),
                "basis",
                "15/QĐ",
                "basisDay",
                today,
                "lead",
                lead,
                "member1",
                lead);
        assertWrong(alone, "member1", "ít nhất hai người");
        assertThat(seen(body.leader, id).inspection().teams()).isEmpty();
        assertThatThrownBy(() -> jdbc.update(
                        "insert into oversight.team values (?, 1, '15/QĐ', ?, ?, ?::timestamptz)",
                        id.value(),
                        org.today(),
                        body.leader.id().value(),
                        clock.instant().toString()))
                .hasMessageContaining("two people at least");
    }

    /// Nobody explains what they have not seen.
    @Test
    void nothingIsFoundWantingWithoutWhatShowsIt() throws Exception {
        InspectionId id = begun();
        String act = "/inspections/" + id.value() + "/findings";
        String named = String.valueOf(teacher.id().value());
        for (String item : List.of("", "3")) {
            Document bare = sent(
                    inspector,
                    multipart(act),
                    "kind",
                    "SHORTCOMING",
                    "found",
                    "Chậm mở việc.",
                    "named",
                    named,
                    "item",
                    item);
            assertWrong(bare, "cases", "phải có chứng cứ");
            assertThat(bare.select("textarea[name=found]").text())
                    .as("nothing typed is lost")
                    .isEqualTo("Chậm mở việc.");
        }
        assertWrong(
                sent(inspector, multipart(act), "kind", "SHORTCOMING", "found", "Chậm mở việc."),
                "cases",
                "phải có chứng cứ");
        assertThat(seen(inspector, id).inspection().findings()).isEmpty();
        for (int item : List.of(0, 3)) {
            assertThatThrownBy(() -> jdbc.update(
                            "insert into oversight.finding (inspection_id, sort, item_no, named, words, person_id, at)"
                                    + " values (?, 'SHORTCOMING', ?, ?, 'x', ?, ?)",
                            id.value(),
                            item,
                            teacher.id().value(),
                            inspector.id().value(),
                            java.sql.Timestamp.from(clock.instant())))
                    .hasMessageContaining("shown by a case or a file");
        }
        NewFinding ofTheUnit = new NewFinding(Finding.Sort.SHORTCOMING, 3, null, "Sổ chưa khóa.", List.of(), List.of());
        findings.add(inspector, id, ofTheUnit);
        assertThat(seen(inspector, id).inspection().findings())
                .as("of the unit an item of the checklist shows it")
                .hasSize(1);
    }

    @Test
    void whatIsWrongWithATeamIsSaidAtTheFieldOfWhomItIsAbout() throws Exception {
        InspectionId id = planned();
        String act = "/inspections/" + id.value() + "/team";
        String lead = String.valueOf(inspector.id().value());
        String today = org.today().toString();
        Document barred = sent(
                body.leader,
                post(act),
                "basis",
                "15/QĐ",
                "basisDay",
                today,
                "lead",
                lead,
                "member2",
                String.valueOf(teacher.id().value()));
        assertWrong(barred, "member2", teacher.name());
        assertWrong(
                sent(body.leader, post(act), "basis", "x", "basisDay", today, "lead", lead), "basis", "phải có chữ số");
        String later = org.today().plusDays(3).toString();
        assertWrong(
                sent(body.leader, post(act), "basis", "15/QĐ", "basisDay", later, "lead", lead),
                "basisDay",
                "Quyết định");
    }

    @Test
    void whatIsWrongWithAFindingOrARecommendationIsSaidAtItsField() throws Exception {
        CaseId foreign = opened(body.department, "Việc của phòng");
        InspectionId id = begun();
        String here = "/inspections/" + id.value();
        String numbers = given.getFirst().value() + ", " + foreign.value() + ", 99999999/2";
        assertWrong(
                sent(
                        inspector,
                        multipart(here + "/findings"),
                        "kind",
                        "SHORTCOMING",
                        "found",
                        "Chậm mở việc.",
                        "cases",
                        numbers),
                "cases",
                foreign.value() + ", 99999999/2");
        assertWrong(
                sent(
                        inspector,
                        post(here + "/recommend"),
                        "recommended",
                        "Phân công trực",
                        "holder",
                        String.valueOf(body.school.value()),
                        "due",
                        org.today().minusDays(1).toString()),
                "due",
                "sau hôm nay");
        found(id);
        assertWrong(
                sent(
                        inspector,
                        post(here + "/send"),
                        "secretary",
                        String.valueOf(second.id().value()),
                        "answerBy",
                        findings.earliest().toString()),
                "answerBy",
                "1, 2, 3");
    }

    @Test
    void whatWasSeenOfAnItemIsNotLostWhereNoResultWasChosen() throws Exception {
        InspectionId id = begun();
        Document page = sent(
                inspector,
                post("/inspections/" + id.value() + "/answers"),
                "result1",
                "MET",
                "seen1",
                "Xem sổ",
                "seen4",
                "Xem sổ ngày 20/11");
        assertWrong(page, "result4", "Chọn kết quả");
        assertThat(page.expectFirst("#seen4").text()).isEqualTo("Xem sổ ngày 20/11");
        assertThat(page.expectFirst("#seen1").text()).isEqualTo("Xem sổ");
        assertThat(page.select("input[name=result1][checked]").attr("value")).isEqualTo("MET");
        assertThat(seen(inspector, id).inspection().answers()).isEmpty();
    }

    @Test
    void theTeamsFormBeginsWithWhoIsPlannedAndThenWithTheTeam() throws Exception {
        InspectionId id = planned();
        assertThat(page(body.leader, id).select("#lead option[selected]").attr("value"))
                .isEqualTo(String.valueOf(inspector.id().value()));
        inspections.decideTeam(body.leader, id, "15/QĐ", org.today(), inspector.id(), List.of(second.id()));
        Document team = page(body.leader, id);
        assertThat(team.select("#lead option[selected]").attr("value"))
                .isEqualTo(String.valueOf(inspector.id().value()));
        assertThat(team.select("#member1 option[selected]").attr("value"))
                .isEqualTo(String.valueOf(second.id().value()));
    }

    @Test
    void whatTheUnitDoesNotSeeYetIsSaidToBeWithheld() throws Exception {
        InspectionId id = begun();
        answered(id);
        found(id);
        Document page = page(body.principal, id);
        assertThat(page.expectFirst("#answers").text())
                .contains("Đơn vị được xem phần này khi đoàn gửi dự thảo")
                .doesNotContain("chưa trả lời");
        assertThat(page.select("#answers .count, #findings .count")).isEmpty();
        assertThat(page.expectFirst("#findings").text())
                .contains("Đơn vị được xem phần này")
                .doesNotContain("Chưa ghi điều gì");
    }

    @Test
    void aSampleWaitsForAsManyActsAsTheRuleSays() throws Exception {
        InspectionId id = begun();
        samples.promise(inspector, id, 2);
        assertThat(page(inspector, id).expectFirst("#sample").text())
                .contains("thêm 10 lượt ghi")
                .doesNotContain("Mầm", "mầm");
    }

    /// Each first line names the day, and none says “before” a day that has come.
    @Test
    void everyFirstLineSaysWhatToDoAndByWhen() throws Exception {
        InspectionId id = planned();
        assertThat(page(body.leader, id).expectFirst("h1").text()).contains("ngay hôm nay");
        inspections.decideTeam(body.leader, id, "15/QĐ", org.today(), inspector.id(), List.of(second.id()));
        answered(id);
        found(id);
        assertThat(shown(inspector, "/inspections/" + id.value()))
                .contains(day(findings.longest(org.today()).last()), "Chưa cam kết mẫu nào");
        findings.send(inspector, id, findings.earliest(), second.id());
        heard(teacher);
        findings.explain(body.principal, id, "Đã rõ.", List.of(), true);
        String by = day(CALENDAR.plusWorkingDays(org.today(), 5));
        for (CurrentPerson side : List.of(inspector, body.principal)) {
            assertThat(page(side, id).expectFirst("h1").text()).contains("ký biên bản chậm nhất là hết ngày " + by);
        }
        closings.sign(inspector, id);
        closings.sign(second, id);
        assertThat(page(inspector, id).expectFirst("h1").text())
                .contains("Chờ " + org.chart().named(body.principal.id()))
                .contains("ký biên bản đến hết ngày " + by);
        closings.sign(body.principal, id);
        LocalDate due = CALENDAR.plusWorkingDays(org.today(), 12);
        closings.recommend(inspector, id, "Phân công người trực", body.school, due);
        closings.conclude(body.leader, id, "Đã xem, đã nghe.", "");
        assertThat(page(body.principal, id).expectFirst("h1").text())
                .contains("1 kiến nghị phải thực hiện", day(due), "Phân công người trực");
    }

    @Test
    void theMinutesSayNothingTwiceAndKeepTheirHashesWhole() throws Exception {
        NewPlan plan = plan(Plan.Sort.YEARLY, Activity.CHECK, org.today());
        InspectionId id = inspections
                .plan(
                        body.leader,
                        new NewPlan(
                                plan.sort(),
                                plan.activity(),
                                "Kiểm tra việc tiếp nhận hồ sơ",
                                "",
                                plan.from(),
                                plan.until(),
                                plan.basis(),
                                plan.basisDay(),
                                plan.units(),
                                plan.starts(),
                                plan.ends(),
                                plan.lead()))
                .getFirst();
        inspections.decideTeam(body.leader, id, "15/QĐ", org.today(), inspector.id(), List.of(second.id()));
        samples.promise(inspector, id, 2);
        ready(id);
        samples.draw(inspector, id);
        answered(id);
        found(id);
        findings.send(inspector, id, findings.earliest(), second.id());
        byte[] word = TestBody.see(web, inspector, "/inspections/" + id.value() + "/minutes.docx")
                .getContentAsByteArray();
        String text = DispatchText.read(word, "bien-ban.docx");
        Sample sample = seen(inspector, id).inspection().sample();
        assertThat(minutes.text(seen(inspector, id).inspection()))
                .as("the annex is signed as well")
                .contains(sample.seed());
        assertThat(text)
                .contains("Về việc kiểm tra việc tiếp nhận hồ sơ tại")
                .contains("Trưởng phòng Kiểm tra;")
                .doesNotContain("Phòng Kiểm tra Phòng Kiểm tra", "Kiểm tra Phòng Kiểm tra")
                .contains("không có việc không người nhận: Đạt. đã xem.", "Chứng cứ: việc số")
                .contains("Thư ký (người ghi biên bản): " + second.name())
                .contains("Người được nêu được gửi dự thảo và được nêu ý kiến đến hết ngày")
                .as("nobody said that it was read out")
                .doesNotContain("đọc lại", teacher.name())
                .doesNotContain("Mầm", "cỡ ");
        assertThat(text.indexOf(sample.seed()))
                .as("figures for machines stand in the annex")
                .isGreaterThan(text.toLowerCase(java.util.Locale.ROOT).indexOf("phụ lục", text.indexOf("TRƯỞNG ĐOÀN")))
                .isGreaterThan(text.indexOf("TRƯỞNG ĐOÀN"));
        assertThat(text.lines().map(String::strip).toList()).contains(sample.seed(), sample.root(), sample.listHash());
    }

    /// No browser fills in a file again: what was chosen is named, at its field or where the form is no more.
    @Test
    void filesThatWereChosenAndDidNotArriveAreNamed() throws Exception {
        MockMultipartFile file = new MockMultipartFile("files", "so giao nhan.pdf", "application/pdf", new byte[] {7});
        Document again = sent(
                inspector,
                multipart("/inspections/" + begun().value() + "/findings").file(file),
                "kind",
                "SHORTCOMING",
                "found",
                "Chậm mở việc.",
                "cases",
                "99999999");
        assertThat(again.expectFirst("#files-unsent").text()).contains("hãy chọn lại", "so giao nhan.pdf");
        assertThat(again.select("#lost")).isEmpty();

        String over = "/inspections/" + signed().value();
        Document stale = sent(
                inspector,
                multipart(over + "/findings").file(file),
                "kind",
                "SHORTCOMING",
                "found",
                "Chậm mở việc.",
                "item",
                "2");
        assertThat(stale.select("#files")).as("the form is no more").isEmpty();
        assertThat(stale.expectFirst("#lost").text())
                .contains("Chậm mở việc.", "Tệp đã chọn cũng chưa được gửi: so giao nhan.pdf");
        assertThat(page(inspector, begun()).select("#files-unsent")).isEmpty();
    }

    /// What one page says of an item the other does not deny.
    @Test
    void anItemThatIsMetHasNoShortcomingOfItsOwn() throws Exception {
        InspectionId id = begun();
        String here = "/inspections/" + id.value();
        findings.answer(inspector, id, 2, Answer.Result.MET, "");
        Document found = sent(
                inspector, multipart(here + "/findings"), "kind", "SHORTCOMING", "found", "Chậm mở việc.", "item", "2");
        assertWrong(found, "item", "Mục 2: đã ghi “đạt”");
        assertThat(found.expectFirst("#found").text()).isEqualTo("Chậm mở việc.");
        findings.answer(inspector, id, 2, Answer.Result.NOT_MET, "Xem sổ.");
        assertThat(TestBody.send(
                                web,
                                inspector,
                                multipart(here + "/findings")
                                        .param("kind", "SHORTCOMING")
                                        .param("found", "Chậm mở việc.")
                                        .param("item", "2"))
                        .getRedirectedUrl())
                .isEqualTo(here);
        assertWrong(
                sent(inspector, post(here + "/answers"), "result1", "MET", "result2", "MET"),
                "result2",
                "Mục 2: đã ghi “đạt”");
    }

    @Test
    void whoeverIsPlannedToLeadIsNotAskedToDecideOnTheTeam() throws Exception {
        int before = closings.pending(inspector).count();
        InspectionId id = planned();
        Document page = page(inspector, id);
        assertThat(page.expectFirst("h1").text())
                .contains("Chờ " + org.chart().named(body.leader.id()) + " quyết định lập đoàn");
        assertThat(page.select("#decide")).isEmpty();
        assertThat(page.text()).contains("được dự kiến làm trưởng đoàn");
        assertThat(closings.pending(inspector).count()).isEqualTo(before);
        assertThat(page(second, id).select("#decide")).hasSize(1);
    }

    /// Planned: with the team. Sudden: on its first day.
    @Test
    void whoeverHeadsTheUnitIsToldOnTheDeskThatItIsInspected() throws Exception {
        String told = "Đơn vị anh/chị được kiểm tra: 1 cuộc";
        InspectionId planned = begun();
        assertThat(Jsoup.parse(shown(body.principal, "/")).text()).contains(told);
        assertThat(page(body.principal, planned).expectFirst("h1").text())
                .contains("Đơn vị anh/chị được kiểm tra từ ngày " + day(org.today()));
        assertThat(Jsoup.parse(shown(body.principal, "/")).text()).doesNotContain("Đơn vị anh/chị được kiểm tra");
        LocalDate first = CALENDAR.plusWorkingDays(org.today(), 2);
        InspectionId sudden = inspections
                .plan(body.leader, plan(Plan.Sort.SUDDEN, Activity.CHECK, first))
                .getFirst();
        inspections.decideTeam(body.leader, sudden, "16/QĐ", org.today(), inspector.id(), List.of(second.id()));
        assertThat(Jsoup.parse(shown(body.principal, "/")).text()).doesNotContain("Đơn vị anh/chị được kiểm tra");
        ahead(2);
        assertThat(Jsoup.parse(shown(body.principal, "/")).text()).contains(told);
        page(body.principal, sudden);
        assertThat(Jsoup.parse(shown(body.principal, "/")).text()).doesNotContain("Đơn vị anh/chị được kiểm tra");
        assertThat(kept.differing(50)).isEmpty();
    }

    @Test
    void theFirstLineOfTheListNamesTheNearestDay() throws Exception {
        begun();
        LocalDate nearest = closings.pending(inspector).nearest();
        assertThat(Jsoup.parse(shown(inspector, "/inspections"))
                        .expectFirst("h1")
                        .text())
                .contains("gần nhất", day(nearest));
    }
}
