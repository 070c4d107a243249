package damlam.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.ErasedWords;
import damlam.TestBody;
import damlam.access.CurrentPerson;
import damlam.analysis.Look;
import damlam.analysis.Relation;
import damlam.cases.Evidence;
import damlam.inspection.FindingId;
import damlam.inspection.HearingId;
import damlam.inspection.Origin;
import damlam.inspection.Outcome;
import damlam.oversight.OversightRefusedException.Reason;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;

/// Whom a finding names sees it with the unit, says something to it in the same time, and nothing is concluded before.
class InspectionNamedTest extends InspectionScene {
    private static final String SAID = "Tuần đó tôi nghỉ ốm, trường chưa cử ai thay.";

    private FindingId finding(InspectionId id) {
        return seen(inspector, id)
                .inspection()
                .about()
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Document page(CurrentPerson person, String address) throws Exception {
        return Jsoup.parse(shown(person, address));
    }

    private String head(CurrentPerson person, String address) throws Exception {
        return page(person, address).expectFirst("h1").text();
    }

    private int status(CurrentPerson person, String address) throws Exception {
        return TestBody.see(web, person, address).getStatus();
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("dd/MM/yyyy").format(day);
    }

    private void signedBySilence(InspectionId id) {
        findings.explain(body.principal, id, "Trường đã rõ.", List.of(), true);
        clock.moveTo(CALENDAR.plusWorkingDays(
                seen(inspector, id).inspection().sending().answerBy(), 1));
        closings.sign(inspector, id);
        closings.sign(second, id);
        closings.sign(body.principal, id);
    }

    @Test
    void whomAFindingNamesSeesItWithTheUnitAndSaysSomethingToItByTheSameDay() throws Exception {
        InspectionId id = begun();
        answered(id);
        FindingId finding = found(id);
        String address = "/findings/" + finding.value();
        assertThat(status(teacher, address)).as("a draft of the team alone").isEqualTo(404);
        assertThat(shown(teacher, "/")).doesNotContain("Dự thảo kết quả kiểm tra");
        LocalDate by = findings.earliest();
        findings.send(inspector, id, by, second.id());
        assertThat(page(teacher, "/").text()).contains("Dự thảo kết quả kiểm tra có nêu anh/chị: 1 điều", day(by));
        assertThat(head(teacher, "/inspections")).contains("1 việc", day(by));
        assertThat(shown(teacher, "/inspections"))
                .contains(address)
                .as("what stands there is not denied below it")
                .doesNotContain("Chưa có cuộc kiểm tra nào");
        Document answers = Jsoup.parse(shown(body.principal, "/inspections/" + id.value()));
        assertThat(answers.select("#answers b.unmet").text()).isEqualTo("chưa đạt");
        assertThat(answers.select("#answers .st-soon"))
                .as("no sign that something is due")
                .isEmpty();
        assertThat(head(teacher, address)).contains("nêu ý kiến chậm nhất là hết ngày " + day(by));
        assertThat(shown(teacher, address)).contains("nằm lại 5 ngày", "Việc thứ 1", "so.pdf", "15/QĐ-" + body.sign);
        assertThat(TestBody.see(web, teacher, address + "/files/1").getContentAsByteArray())
                .containsExactly(1, 2);
        for (CurrentPerson other : List.of(body.principal, inspector, body.leader, body.official)) {
            assertThat(status(other, address)).isEqualTo(404);
            assertThat(TestBody.send(web, other, multipart(address + "/say").param("statement", "x"))
                            .getStatus())
                    .isEqualTo(404);
        }
        assertThat(TestBody.send(web, teacher, multipart(address + "/say")).getContentAsString(StandardCharsets.UTF_8))
                .contains("statement-error");
        assertThat(TestBody.send(
                                web,
                                teacher,
                                multipart(address + "/say")
                                        .file(new MockMultipartFile(
                                                "papers", "giay.pdf", "application/pdf", new byte[] {9}))
                                        .param("statement", SAID)
                                        .param("complete", "yes"))
                        .getRedirectedUrl())
                .isEqualTo(address);
        assertThat(head(teacher, address)).contains("không phải làm gì thêm");
        assertThat(page(teacher, "/").text()).doesNotContain("Dự thảo kết quả kiểm tra có nêu");
        String inspection = "/inspections/" + id.value();
        for (CurrentPerson reads : List.of(inspector, second, body.leader)) {
            assertThat(shown(reads, inspection)).contains(SAID, "giay.pdf", teacher.name() + " đã nêu ý kiến");
        }
        String file = inspection + address + "/said/1/1";
        assertThat(TestBody.see(web, inspector, file).getContentAsByteArray()).containsExactly(9);
        assertThat(TestBody.see(web, teacher, address + "/said/1/1").getContentAsByteArray())
                .containsExactly(9);
        assertThat(shown(body.principal, inspection))
                .as("the unit knows that they said something, not what")
                .contains(teacher.name() + " đã nêu ý kiến")
                .doesNotContain("nghỉ ốm", "giay.pdf");
        assertThat(status(body.principal, file)).isEqualTo(404);
        assertThat(jdbc.queryForList(
                        "select words from oversight.statement where finding_id = ?", String.class, finding.value()))
                .as("encrypted as in a hearing")
                .allMatch(words -> words.startsWith("vault1:"));
        assertThat(kept.differing(50)).isEmpty();
    }

    @Test
    void theMinutesWaitForThemAndSayThatTheyWereHeard() throws Exception {
        InspectionId id = drafted();
        findings.explain(body.principal, id, "Trường đã rõ.", List.of(), true);
        assertThat(refused(() -> closings.sign(inspector, id))).isEqualTo(Reason.NOT_NEXT);
        assertThatThrownBy(() -> jdbc.update(
                        "insert into oversight.signature values (?, 'TEAM', true, '', ?, ?, now())",
                        id.value(),
                        "0".repeat(64),
                        inspector.id().value()))
                .hasMessageContaining("somebody named still has time");
        assertThat(head(body.principal, "/inspections/" + id.value())).contains("Chờ " + teacher.name());
        FindingId finding = finding(id);
        assertThatThrownBy(() -> jdbc.update(
                        "insert into oversight.statement values (?, 1, 'x', true, ?, now())",
                        finding.value(),
                        body.principal.id().value()))
                .as("nobody speaks for them")
                .hasMessageContaining("only whom the finding names");
        concerned.say(teacher, finding, "Phần một.", List.of(), false);
        assertThat(refused(() -> closings.sign(inspector, id))).isEqualTo(Reason.NOT_NEXT);
        concerned.say(
                teacher, finding, SAID, List.of(new Evidence("giay.pdf", "application/pdf", new byte[] {9})), true);
        closings.sign(inspector, id);
        closings.sign(second, id);
        String text = minutes.text(seen(body.principal, id).inspection());
        concerned.say(teacher, finding, "Bổ sung.", List.of(), true);
        assertThat(minutes.text(seen(body.principal, id).inspection()))
                .as("what was signed stays")
                .isEqualTo(text)
                .contains("Người được nêu đã xem dự thảo và nêu ý kiến ngày")
                .doesNotContain("nghỉ ốm", teacher.name());
        closings.sign(body.principal, id);
        closings.conclude(body.leader, id, "Đã nghe.", "");
        assertThat(page(body.leader, "/inspections/" + id.value())
                        .expectFirst("#conclusion")
                        .text())
                .contains(teacher.name() + " đã nêu ý kiến, ngày " + day(org.today()));
        assertThat(refused(() -> concerned.say(teacher, finding, "Muộn.", List.of(), true)))
                .isEqualTo(Reason.NOT_NEXT);
        erased("state", "finding:" + finding.value());
        assertThat(kept.differing(50)).isEmpty();
    }

    /// Mẫu 1.9: whoever writes the minutes signs them, and is another than who presides.
    @Test
    void theSecretaryIsAnotherThanTheLeadAndSignsBesideBothSides() throws Exception {
        InspectionId id = begun();
        answered(id);
        FindingId finding = found(id);
        String address = "/inspections/" + id.value();
        assertThat(Jsoup.parse(TestBody.send(
                                        web,
                                        inspector,
                                        post(address + "/send")
                                                .param(
                                                        "answerBy",
                                                        findings.earliest().toString())
                                                .param(
                                                        "secretary",
                                                        String.valueOf(
                                                                inspector.id().value())))
                                .getContentAsString(StandardCharsets.UTF_8))
                        .expectFirst("#secretary-error")
                        .text())
                .contains("chọn người khác trong đoàn");
        findings.send(inspector, id, findings.earliest(), second.id());
        findings.explain(body.principal, id, "Trường đã rõ.", List.of(), true);
        concerned.say(teacher, finding, SAID, List.of(), true);
        closings.sign(inspector, id);
        closings.sign(body.principal, id);
        assertThat(head(second, address)).contains("Anh/chị đọc và ký biên bản");
        assertThat(page(second, "/").text()).contains("Kiểm tra, thanh tra: 1 việc đến lượt anh/chị");
        assertThat(head(body.principal, address)).contains("Chờ " + org.chart().named(second.id()) + " ký biên bản");
        assertThat(refused(() -> closings.conclude(body.leader, id, "Đã nghe.", "")))
                .isEqualTo(Reason.NOT_NEXT);
        assertThatThrownBy(() -> jdbc.update(
                        "insert into oversight.conclusion values (?, 'x', '', null, ?, now())",
                        id.value(),
                        body.leader.id().value()))
                .hasMessageContaining("the minutes are not signed");
        assertThat(refused(() -> closings.refuse(inspector, id, "Đi vắng."))).isEqualTo(Reason.TOO_SOON);
        assertThat(TestBody.send(web, second, post(address + "/sign")).getRedirectedUrl())
                .isEqualTo(address);
        assertThat(shown(body.leader, address)).contains("Thư ký " + second.name() + " đã ký");
        String printed = text(minutes.pdf(seen(body.leader, id).inspection()));
        assertThat(printed).contains("THƯ KÝ", "TRƯỞNG ĐOÀN", "ĐẠI DIỆN ĐƠN VỊ", second.name(), body.principal.name());
        closings.conclude(body.leader, id, "Đã nghe.", "");
        assertThat(kept.differing(50)).isEmpty();
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument read = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(read);
        }
    }

    /// A name in the words alone would count against somebody who was never heard.
    @Test
    void nobodyIsNamedInTheWordsAloneNeitherOfAFindingNorOfTheConclusion() throws Exception {
        InspectionId id = begun();
        String address = "/inspections/" + id.value();
        String blamed = "Đồng chí " + teacher.name().toUpperCase(Locale.ROOT) + " né tránh, đùn đẩy.";
        String answer = TestBody.send(
                        web,
                        inspector,
                        multipart(address + "/findings")
                                .param("kind", "SHORTCOMING")
                                .param("item", "3")
                                .param("found", blamed))
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(Jsoup.parse(answer).expectFirst("#found-error").text())
                .contains(teacher.name(), "chọn người này ở mục “Người được nêu”");
        assertThat(answer).as("nothing typed is lost").contains("né tránh, đùn đẩy.");
        assertThat(Jsoup.parse(TestBody.send(
                                        web,
                                        inspector,
                                        post(address + "/answers")
                                                .param("result2", "NOT_MET")
                                                .param("seen2", blamed))
                                .getContentAsString(StandardCharsets.UTF_8))
                        .expectFirst("#seen2-error")
                        .text())
                .contains(teacher.name());
        assertThat(refused(() -> findings.add(
                        inspector,
                        id,
                        new NewFinding(Finding.Sort.SHORTCOMING, 3, inspector.id(), blamed, List.of(), List.of()))))
                .as("only people of the unit are chosen")
                .isEqualTo(Reason.NOT_OF_UNIT);
        NewFinding good =
                new NewFinding(Finding.Sort.POSITIVE, 0, null, teacher.name() + " làm nhanh.", List.of(), List.of());
        findings.add(inspector, id, good);
        NewFinding heard = new NewFinding(
                Finding.Sort.SHORTCOMING,
                3,
                teacher.id(),
                blamed,
                List.of(new Finding.Shown(given.getFirst(), 1)),
                List.of());
        FindingId finding = findings.add(inspector, id, heard);
        answered(id);
        findings.send(inspector, id, findings.earliest(), second.id());
        findings.explain(body.principal, id, "Trường đã rõ.", List.of(), true);
        concerned.say(teacher, finding, SAID, List.of(), true);
        closings.sign(inspector, id);
        closings.sign(second, id);
        closings.sign(body.principal, id);
        String head = body.principal.name() + " thiếu kiểm tra.";
        assertThat(Jsoup.parse(TestBody.send(
                                        web,
                                        body.leader,
                                        post(address + "/conclude").param("conclusion", head))
                                .getContentAsString(StandardCharsets.UTF_8))
                        .expectFirst("#conclusion-error")
                        .text())
                .contains(body.principal.name(), "chưa được nghe");
        assertThat(refused(() -> closings.recommend(
                        body.leader, id, head, body.department, CALENDAR.plusWorkingDays(org.today(), 9))))
                .isEqualTo(Reason.NAMES_UNHEARD);
        closings.conclude(body.leader, id, "Đã nghe " + teacher.name() + "; việc này không tính cho ai.", "");
    }

    private void erased(String kind, String subject) {
        String newest = "select max(leaf_no) from journal.leaf join journal.entry using (entry_id)"
                + " where kind = ? and subject = ?";
        seals.all();
        long leaf = jdbc.queryForObject(newest, Long.class, "oversight." + kind, subject);
        if (kind.equals("state")) {
            ErasedWords.ofDefence(erasures, erased, leaf, teacher, inspector);
        } else {
            ErasedWords.of(erasures, leaf, teacher, inspector);
        }
    }

    @Test
    void whoeverConcludesSeesFirstThatSomebodyWasNotHeardAndAsksThemOnceMore() throws Exception {
        InspectionId id = drafted();
        signedBySilence(id);
        FindingId finding = finding(id);
        String address = "/inspections/" + id.value();
        assertThat(minutes.text(seen(inspector, id).inspection())).contains("không nêu ý kiến.");
        assertThat(head(body.leader, address)).contains("Chưa nghe " + teacher.name());
        assertThat(page(body.leader, address).select("#conclude")).isEmpty();
        assertThat(TestBody.send(web, body.leader, post(address + "/conclude").param("conclusion", "Có lỗi."))
                        .getStatus())
                .isEqualTo(409);
        assertThat(refused(() -> closings.conclude(body.leader, id, "Có lỗi.", "")))
                .isEqualTo(Reason.NOT_HEARD);
        assertThatThrownBy(() -> jdbc.update(
                        "insert into oversight.conclusion values (?, 'x', '', null, ?, ?::timestamptz)",
                        id.value(),
                        body.leader.id().value(),
                        clock.instant().toString()))
                .hasMessageContaining("somebody named was not heard");
        for (CurrentPerson other : List.of(inspector, body.principal)) {
            assertThat(refused(() -> concerned.ask(other, id, finding))).isEqualTo(Reason.NOT_YOURS);
        }
        LocalDate by = findings.earliest();
        assertThat(page(body.leader, address).expectFirst("#unheard").text()).contains("chưa mở xem");
        assertThat(TestBody.send(web, body.leader, post(address + "/findings/" + finding.value() + "/ask"))
                        .getRedirectedUrl())
                .isEqualTo(address);
        assertThat(head(body.leader, address)).contains("Chờ " + teacher.name(), day(by));
        assertThat(page(teacher, "/").text()).contains("Dự thảo kết quả kiểm tra có nêu anh/chị: 1 điều", day(by));
        assertThat(refused(() -> closings.conclude(body.leader, id, "Có lỗi.", "")))
                .isEqualTo(Reason.NOT_HEARD);
        clock.moveTo(by);
        assertThat(refused(() -> closings.conclude(body.leader, id, "Có lỗi.", "")))
                .as("on the last day")
                .isEqualTo(Reason.NOT_HEARD);
        ahead(1);
        assertThat(head(body.leader, address)).contains("Anh/chị kết luận");
        closings.conclude(body.leader, id, "Người được nêu im lặng; việc này không tính cho ai.", "");
        assertThat(head(teacher, "/findings/" + finding.value())).contains("không phải là thừa nhận");
        assertThat(kept.differing(50)).isEmpty();
    }

    @Test
    void whatTheySayWhenAskedAgainOrInAHearingIsHeard() {
        InspectionId asked = drafted();
        signedBySilence(asked);
        concerned.ask(body.leader, asked, finding(asked));
        concerned.say(teacher, finding(asked), SAID, List.of(), true);
        closings.conclude(body.leader, asked, "Đã nghe.", "");
        InspectionId id = drafted();
        signedBySilence(id);
        HearingId hearing = hearing(finding(id));
        assertThat(refused(() -> closings.conclude(body.leader, id, "Đã nghe.", "")))
                .isEqualTo(Reason.NOT_HEARD);
        hearings.explain(teacher, hearing, SAID, List.of(), true);
        closings.conclude(body.leader, id, "Đã nghe.", "");
    }

    private HearingId hearing(FindingId finding) {
        Origin origin = new Origin.Finding(finding);
        return hearings.ask(
                second,
                origin,
                "Vì sao việc này nằm lại lâu như vậy?",
                hearings.question(second, origin).earliest());
    }

    private String as(CurrentPerson person, String address) throws Exception {
        return page(teacher, address)
                .select("li:contains(" + person.name() + ") .q")
                .text();
    }

    /// Whoever leads the body and whoever is of the team are no inspectorate, nor are those of whom that was kept.
    @Test
    void ofWhoeverLookedItSaysAsWhatTheyDid() throws Exception {
        InspectionId id = drafted();
        String address = "/findings/" + finding(id).value();
        for (CurrentPerson each : List.of(body.deputy, body.principal, inspector)) {
            shown(each, "/inspections/" + id.value());
        }
        assertThat(as(body.deputy, address)).startsWith("lãnh đạo cơ quan");
        assertThat(as(body.principal, address)).startsWith("lãnh đạo trực tiếp");
        assertThat(as(inspector, address)).startsWith("Bộ phận kiểm tra, thanh tra");
        assertThat(jdbc.queryForList(
                        "select relation from oversight.look where finding_id = ? order by relation",
                        String.class,
                        finding(id).value()))
                .contains("LEADERSHIP", "LINE", "INSPECTORATE");
        Map<CurrentPerson, Relation> before =
                Map.of(body.deputy, Relation.LEADERSHIP, body.clerk, Relation.OTHER, inspector, Relation.INSPECTORATE);
        before.forEach((person, as) -> assertThat(
                        new Look(person.id(), Relation.INSPECTORATE, false, clock.instant()).capacity(org.chart()))
                .as("of looks that were kept before")
                .isEqualTo(as));
    }

    @Test
    void whoeverOpensTheInspectionIsAmongThoseWhoLooked() throws Exception {
        InspectionId id = drafted();
        shown(body.principal, "/inspections/" + id.value());
        shown(second, "/inspections/" + id.value());
        String looked = page(teacher, "/findings/" + finding(id).value()).text();
        assertThat(looked).contains("Ai đã xem", body.principal.name(), second.name(), inspector.name());
        assertThat(looked).doesNotContain(body.leader.name());
        heard(teacher);
        findings.explain(body.principal, id, "Trường đã rõ.", List.of(), true);
        closings.sign(inspector, id);
        closings.sign(second, id);
        closings.sign(body.principal, id);
        assertThat(page(teacher, "/hearings/" + hearing(finding(id)).value()).text())
                .contains(body.principal.name());
        assertThat(kept.differing(50)).isEmpty();
    }

    /// Once it is concluded it is no draft any more, and whom it names is told once what became of it.
    @Test
    void whomAFindingNamesIsToldOnceThatItWasConcludedAndWhatBecameOfIt() throws Exception {
        InspectionId id = begun();
        answered(id);
        FindingId stands = found(id);
        FindingId falls = found(id);
        findings.send(inspector, id, findings.earliest(), second.id());
        heard(teacher);
        String draft = "Đây là dự thảo";
        assertThat(page(teacher, "/findings/" + stands.value()).text()).contains(draft);
        findings.drop(inspector, id, falls, "Người được nêu đã làm rõ điều này.");
        findings.explain(body.principal, id, "Trường đã rõ.", List.of(), true);
        closings.sign(inspector, id);
        closings.sign(second, id);
        closings.sign(body.principal, id);
        assertThat(page(teacher, "/").select("#findingsEnded")).isEmpty();
        ahead(1);
        closings.conclude(body.leader, id, "Đã nghe.", "");
        assertThat(page(teacher, "/").expectFirst("#findingsEnded").text()).contains("đã kết luận: 2 điều phát hiện");
        assertThat(page(body.principal, "/").select("#findingsEnded")).isEmpty();
        assertThat(page(teacher, "/inspections").text()).contains("đã kết luận, anh/chị chưa xem");
        String address = "/findings/" + stands.value();
        assertThat(page(teacher, address).text()).doesNotContain(draft);
        assertThat(head(teacher, address))
                .contains("đã kết luận ngày " + day(org.today()), "có xem ý kiến của anh/chị", "được giữ");
        assertThat(page(teacher, "/").select("#findingsEnded a").attr("href"))
                .as("the one that is left")
                .isEqualTo("/findings/" + falls.value());
        assertThat(head(teacher, "/findings/" + falls.value()))
                .contains("đã kết luận ngày " + day(org.today()), "đoàn đã bỏ điều phát hiện này");
        assertThat(page(teacher, "/").select("#findingsEnded")).as("until read").isEmpty();
        assertThat(kept.differing(50)).isEmpty();
    }

    @Test
    void whatAHearingCameToStandsBesideTheFinding() throws Exception {
        InspectionId id = signed();
        HearingId hearing = hearing(finding(id));
        String address = "/inspections/" + id.value();
        assertThat(page(body.principal, address).expectFirst("#findings").text())
                .doesNotContain("Kết quả giải trình");
        hearings.explain(teacher, hearing, SAID, List.of(), true);
        hearings.conclude(
                second,
                hearing,
                Outcome.OBJECTIVE_CAUSE,
                "Đã xem giấy nghỉ ốm; việc nằm lại không do giáo viên, trường chưa cử người thay " + body.sign,
                1);
        for (CurrentPerson reads : List.of(body.principal, body.leader, inspector)) {
            assertThat(page(reads, address).expectFirst("#findings").text())
                    .contains("Kết quả giải trình: Do nguyên nhân khách quan");
        }
    }
}
