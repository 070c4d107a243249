package damlam.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.ErasedWords;
import damlam.TestBody;
import damlam.access.CurrentPerson;
import damlam.cases.CaseId;
import damlam.cases.Evidence;
import damlam.cases.Move;
import damlam.inspection.FindingId;
import damlam.inspection.HearingId;
import damlam.inspection.HearingRefusedException;
import damlam.inspection.Kinship;
import damlam.inspection.Origin;
import damlam.inspection.Outcome;
import damlam.journal.HeldRows;
import damlam.org.Duty;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What an inspection owes to the people and the unit it looks at.
class InspectionFairnessTest extends InspectionScene {
    @Autowired
    List<HeldRows> held;

    private FindingId about(InspectionId id, Finding.Shown... shown) {
        return findings.add(
                inspector,
                id,
                new NewFinding(
                        Finding.Sort.SHORTCOMING,
                        3,
                        teacher.id(),
                        "Việc thứ nhất nằm lại 5 ngày không ai mở.",
                        List.of(shown),
                        List.of(new Evidence("so-theo-doi.pdf", "application/pdf", new byte[] {7, 8}))));
    }

    /// A finding about the teacher that stands, after both sides signed.
    private FindingId settled(Finding.Shown... shown) {
        InspectionId id = begun();
        answered(id);
        FindingId made = about(id, shown);
        findings.send(inspector, id, findings.earliest(), second.id());
        heard(teacher);
        findings.explain(body.principal, id, "Trường đã rõ.", List.of(), true);
        closings.sign(inspector, id);
        closings.sign(second, id);
        closings.sign(body.principal, id);
        return made;
    }

    private HearingId asked(FindingId finding) {
        Origin origin = new Origin.Finding(finding);
        return hearings.ask(
                second,
                origin,
                "Vì sao việc này nằm lại lâu như vậy?",
                hearings.question(second, origin).earliest());
    }

    private int status(CurrentPerson person, String address) throws Exception {
        return TestBody.see(web, person, address).getStatus();
    }

    @Test
    void whoeverIsAskedAboutAFindingSeesItWithAllThatShowsIt() throws Exception {
        CaseId first = given.getFirst();
        FindingId finding = settled(new Finding.Shown(first, 1), new Finding.Shown(given.get(1), 0));
        assertThat(shown(second, "/hearings/new?finding=" + finding.value()))
                .as("whoever asks")
                .contains("Việc thứ 1", "so-theo-doi.pdf", "/hearings/new/evidence/1?finding=" + finding.value());
        HearingId hearing = asked(finding);
        String address = "/hearings/" + hearing.value();
        for (CurrentPerson one : List.of(teacher, second)) {
            assertThat(shown(one, address))
                    .contains("nằm lại 5 ngày", "Việc thứ 1", "Việc số " + first.value() + ", bước 1")
                    .contains("Việc thứ 2", "so-theo-doi.pdf", address + "/evidence/1")
                    .contains("Kiểm tra tại", "15/QĐ-" + body.sign);
            assertThat(TestBody.see(web, one, address + "/evidence/1").getContentAsByteArray())
                    .containsExactly(7, 8);
        }
        assertThat(shown(teacher, address))
                .as("the case is their unit's, the inspection is not theirs")
                .contains("\"/cases/" + first.value() + "\"")
                .doesNotContain("/inspections/");
        assertThat(shown(second, address)).contains("/inspections/");
        assertThat(status(teacher, address + "/evidence/2")).isEqualTo(404);
        assertThat(status(body.official, address + "/evidence/1")).isEqualTo(404);
        assertThat(status(body.official, "/hearings/new/evidence/1?finding=" + finding.value()))
                .isEqualTo(404);
        assertThat(status(teacher, "/hearings/new/evidence/1?finding=" + finding.value()))
                .isEqualTo(404);
        assertThat(kept.differing(50)).isEmpty();
    }

    @Test
    void everyLookAtAFindingAboutAPersonIsKeptAndThePersonSeesWhoLooked() throws Exception {
        FindingId finding = settled(new Finding.Shown(given.getFirst(), 1));
        String address = "/hearings/" + asked(finding).value();
        assertThat(shown(body.leader, address))
                .as("who looked is the person's to know")
                .doesNotContain("Ai đã xem");
        shown(body.leader, address);
        assertThat(shown(teacher, address)).contains("Ai đã xem", body.leader.name(), second.name());
        assertThat(jdbc.queryForList(
                        "select person_id from oversight.look where finding_id = ?", Long.class, finding.value()))
                .as("once a day each, and not the person's own")
                .containsExactlyInAnyOrder(body.leader.id().value(), second.id().value());
        assertThat(kept.differing(50)).isEmpty();
    }

    @Test
    void anObjectiveCauseConfirmedOnAFindingCountsForTheCasesItNames() {
        FindingId finding = settled(new Finding.Shown(given.getFirst(), 1), new Finding.Shown(given.get(2), 0));
        HearingId hearing = asked(finding);
        hearings.explain(teacher, hearing, "Tôi nghỉ ốm có giấy.", List.of(), true);
        assertThat(lists.objectiveCauses(second, teacher.id())).isEmpty();
        assertThat(lists.lateCauses(teacher.id())).isEmpty();
        hearings.conclude(
                second,
                hearing,
                Outcome.OBJECTIVE_CAUSE,
                "Đã xem giấy nghỉ ốm, không ai thay trong tuần đó; việc nằm lại không do giáo viên " + body.sign,
                1);
        assertThat(lists.lateCauses(teacher.id())).containsExactlyInAnyOrder(given.getFirst(), given.get(2));
        assertThat(lists.objectiveCauses(second, teacher.id()).keySet())
                .containsExactlyInAnyOrder(given.getFirst(), given.get(2));
        assertThat(lists.objectiveCauses(body.official, teacher.id())).isEmpty();
    }

    /// As with a signal: whoever gave the work that shows it neither asks nor concludes.
    @Test
    void whoeverGaveTheWorkThatAFindingNamesIsBarredFromItsHearing() throws Exception {
        CaseId work = given.get(3);
        cases.make(work, body.principal, new Move.Accept(), 1);
        cases.make(work, body.principal, new Move.Assign(teacher.id(), "Giao giáo viên làm"), 2);
        FindingId finding = settled(new Finding.Shown(work, 0));
        assertThat(hearings.question(body.leader, new Origin.Finding(finding)).asked())
                .isEqualTo(teacher.id());
        assertThat(reason(() -> hearings.question(body.principal, new Origin.Finding(finding))))
                .isEqualTo(HearingRefusedException.Reason.BARRED);
        String page = TestBody.see(web, body.principal, "/hearings/new?finding=" + finding.value())
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("Anh/chị có tham gia vào việc được nêu").doesNotContain("name=\"question\"");
    }

    /// It is the same where moves of the case show it, and not the case as a whole.
    @Test
    void whoeverGaveTheWorkIsBarredWhereMovesOfItShowTheFinding() {
        CaseId work = given.get(3);
        cases.make(work, body.principal, new Move.Accept(), 1);
        cases.make(work, body.principal, new Move.Assign(teacher.id(), "Giao giáo viên làm"), 2);
        cases.make(work, teacher, new Move.Progress("Đang làm", List.of()), 3);
        FindingId finding = settled(new Finding.Shown(work, 4));
        Origin origin = new Origin.Finding(finding);
        assertThat(reason(() -> hearings.question(body.principal, origin)))
                .isEqualTo(HearingRefusedException.Reason.BARRED);
        HearingId hearing = asked(finding);
        hearings.explain(teacher, hearing, "Tôi nghỉ ốm có giấy.", List.of(), true);
        clock.moveTo(CALENDAR.plusWorkingDays(clock.today(), 30));
        assertThat(hearings.see(body.principal, hearing).orElseThrow().mayJudge())
                .as("nor concludes, whoever let the day pass")
                .isFalse();
    }

    /// Nobody is heard twice on one thing without a reason that they read.
    @Test
    void whatWasConcludedOnTheSameMoveIsShownAndAskedAgainOnlyWithAReason() throws Exception {
        CaseId work = given.getFirst();
        HearingId first = asked(settled(new Finding.Shown(work, 1)));
        hearings.explain(teacher, first, "Tôi nghỉ ốm có giấy.", List.of(), true);
        assertThat(hearings.question(second, new Origin.Finding(settled(new Finding.Shown(work, 1))))
                        .heard())
                .as("nothing is concluded yet")
                .isEmpty();
        hearings.conclude(
                second,
                first,
                Outcome.OBJECTIVE_CAUSE,
                "Đã xem giấy nghỉ ốm; trong tuần đó trường không cử ai làm thay " + body.sign,
                1);
        assertThat(hearings.question(second, new Origin.Finding(settled(new Finding.Shown(given.get(1), 1))))
                        .heard())
                .as("another thing")
                .isEmpty();
        FindingId again = settled(new Finding.Shown(work, 0));
        String ask = "/hearings/new?finding=" + again.value();
        Document page = Jsoup.parse(shown(second, ask));
        assertThat(page.expectFirst("#heard").text()).contains(teacher.name(), "Do nguyên nhân khách quan");
        assertThat(page.select("#heard a").attr("href")).isEqualTo("/hearings/" + first.value());
        String by =
                hearings.question(second, new Origin.Finding(again)).earliest().toString();
        Document refused = Jsoup.parse(TestBody.send(
                        web,
                        second,
                        post(ask)
                                .param("question", "Vì sao việc này nằm lại lâu như vậy?")
                                .param("answerBy", by))
                .getContentAsString(StandardCharsets.UTF_8));
        assertThat(refused.expectFirst("#again-error").text()).contains("Nêu lý do hỏi lại");
        String made = TestBody.send(
                        web,
                        second,
                        post(ask)
                                .param("question", "Vì sao việc này nằm lại lâu như vậy?")
                                .param("again", "Có sổ trực mới.")
                                .param("answerBy", by))
                .getRedirectedUrl();
        assertThat(made).startsWith("/hearings/");
        Document told = Jsoup.parse(shown(teacher, made));
        assertThat(told.expectFirst("#again").text()).contains("số " + first.value(), "Có sổ trực mới.");
        assertThat(told.select("#again a").attr("href")).isEqualTo("/hearings/" + first.value());
        assertThat(jdbc.queryForObject(
                        "select again from inspection.hearing where earlier = ?", String.class, first.value()))
                .as("encrypted as the question is")
                .doesNotContain("sổ trực");
        heldAndErased(made.replace("/hearings/", "hearing:"));
    }

    private HeldRows ofHearings() {
        return held.stream()
                .filter(each -> each.tables().contains("inspection.hearing"))
                .findFirst()
                .orElseThrow();
    }

    private void heldAndErased(String subject) {
        assertThat(ofHearings().differing(50)).isEmpty();
        seals.all();
        long leaf = jdbc.queryForObject(
                "select max(leaf_no) from journal.leaf join journal.entry using (entry_id)"
                        + " where kind = 'inspection.ask' and subject = ?",
                Long.class,
                subject);
        ErasedWords.of(erasures, leaf, teacher, second);
        assertThat(jdbc.queryForObject(
                        "select again = question from inspection.hearing where 'hearing:' || hearing_id = ?",
                        Boolean.class,
                        subject))
                .isTrue();
        assertThat(ofHearings().differing(50)).isEmpty();
    }

    private Seen.Task task(CurrentPerson person, InspectionId id) {
        return seen(person, id).task();
    }

    /// It is not stopped silently: whoever decides on the team has it on their desk.
    @Test
    void kinshipThatTheHeadDeclaresStopsTheLeadAndWhoeverDecidesIsTold() throws Exception {
        InspectionId id = begun();
        answered(id);
        String address = "/inspections/" + id.value();
        int before = closings.pending(body.leader).count();
        interests.declare(body.principal, inspector.id(), Kinship.SIBLING);
        assertThat(refused(() -> samples.promise(inspector, id, 2))).isEqualTo(OversightRefusedException.Reason.BARRED);
        assertThat(task(body.leader, id)).isEqualTo(Seen.Task.CHANGE);
        assertThat(closings.pending(body.leader).count()).isEqualTo(before + 1);
        String by = "chậm nhất là hết ngày " + day(CALENDAR.plusWorkingDays(org.today(), 3));
        assertThat(shown(body.leader, address))
                .contains(inspector.name() + " không tham gia nữa vì có quan hệ thân thích", by)
                .as("who declared it, and that it was late")
                .contains(body.principal.name() + " khai lúc", "khi đã biết có cuộc kiểm tra");
        assertThat(shown(body.leader, "/inspections")).contains("chờ thay đổi đoàn", "đến lượt anh/chị");
        assertThat(shown(body.leader, "/")).contains("Kiểm tra, thanh tra:");
        assertThat(shown(inspector, address))
                .contains("Anh/chị không tham gia nữa, chờ " + org.chart().named(body.leader.id())
                        + " quyết định thay đổi đoàn")
                .doesNotContain(body.principal.name() + " khai lúc");
        assertThat(shown(body.principal, address))
                .contains(inspector.name() + " không tham gia nữa, chờ "
                        + org.chart().named(body.leader.id()) + " quyết định thay đổi đoàn")
                .doesNotContain("khai lúc");
        CurrentPerson other = body.person(second.unit(), Duty.DEPUTY, "Phó Trưởng phòng Kiểm tra");
        inspections.decideTeam(body.leader, id, "19/QĐ", org.today(), other.id(), List.of(second.id()));
        assertThat(seen(other, id).leads()).isTrue();
        assertThat(seen(other, id).inspection().answered())
                .as("what was done before stays")
                .isNotEmpty();
        assertThat(closings.pending(body.leader).count()).isEqualTo(before);
        assertThat(kept.differing(50)).isEmpty();
    }

    /// Nobody is rid of all who might inspect them: whoever decides looks into it, with reasons that both sides read.
    @Test
    void aRelationDeclaredOnceItWasKnownMayBeFoundNotToExist() throws Exception {
        InspectionId id = begun();
        interests.declare(body.principal, inspector.id(), Kinship.SIBLING);
        String address = "/inspections/" + id.value();
        String act = address + "/team/" + inspector.id().value() + "/retain";
        String field = "retain" + inspector.id().value();
        assertThat(TestBody.send(web, body.leader, post(act)).getContentAsString(StandardCharsets.UTF_8))
                .contains(field + "-error");
        assertThat(TestBody.send(web, inspector, post(act).param(field, "Không có quan hệ như đã khai."))
                        .getStatus())
                .as("not by themselves")
                .isEqualTo(409);
        assertThat(seen(inspector, id).works()).isFalse();
        assertThat(TestBody.send(web, body.principal, post(act).param(field, "Không có quan hệ như đã khai."))
                        .getStatus())
                .isEqualTo(403);
        assertThat(TestBody.send(web, body.leader, post(act).param(field, "Đã xem hồ sơ lý lịch của hai người."))
                        .getRedirectedUrl())
                .isEqualTo(address);
        assertThat(seen(inspector, id).works()).isTrue();
        assertThat(task(body.leader, id)).isEqualTo(Seen.Task.WAIT);
        for (CurrentPerson one : List.of(body.principal, inspector)) {
            assertThat(shown(one, address)).contains("Đã xem hồ sơ lý lịch của hai người.");
        }
        interests.declare(inspector, body.principal.id(), Kinship.SIBLING);
        assertThat(seen(inspector, id).works())
                .as("what they declare of themselves nobody judges away")
                .isFalse();
        assertThat(refused(() -> inspections.retain(body.leader, id, inspector.id(), "Không có.")))
                .isEqualTo(OversightRefusedException.Reason.NOT_SEEN);
        assertThat(kept.differing(50)).isEmpty();
    }

    /// As in a hearing: an interest bars where it was declared before, kinship whenever.
    @Test
    void anInterestThatTheHeadDeclaresOnceItWasKnownBarsNobodyButIsLookedInto() throws Exception {
        InspectionId before = planned();
        InspectionId id = begun();
        interests.declare(body.principal, inspector.id(), Kinship.INTEREST);
        assertThat(seen(inspector, id).works()).isTrue();
        assertThat(shown(body.leader, "/inspections/" + id.value()))
                .contains(body.principal.name() + " khai lúc", "có lợi ích liên quan đến " + inspector.name());
        assertThat(task(body.leader, id)).isEqualTo(Seen.Task.WAIT);
        assertThat(refused(() -> inspections.decideTeam(
                        body.leader, before, "15/QĐ", org.today(), inspector.id(), List.of(second.id()))))
                .as("there nobody had told them")
                .isEqualTo(OversightRefusedException.Reason.MEMBER_RELATED);
    }

    /// The minutes wait for nobody who is barred: another lead signs what was found.
    @Test
    void aLeadBarredAfterTheDraftIsReplacedAndTheMinutesStayThoseOfTheTeamThatLooked() throws Exception {
        InspectionId id = sent();
        findings.explain(body.principal, id, "Đã rõ.", List.of(), true);
        closings.sign(body.principal, id);
        String minutes = this.minutes.text(seen(body.leader, id).inspection());
        ahead(1);
        interests.declare(inspector, body.principal.id(), Kinship.SIBLING);
        assertThat(refused(() -> closings.sign(inspector, id))).isEqualTo(OversightRefusedException.Reason.NOT_YOURS);
        assertThat(task(body.leader, id)).isEqualTo(Seen.Task.CHANGE);
        CurrentPerson third = body.person(inspector.unit(), Duty.MEMBER, "Chuyên viên kiểm tra");
        inspections.decideTeam(body.leader, id, "19/QĐ", org.today(), second.id(), List.of(third.id()));
        assertThat(this.minutes.text(seen(body.leader, id).inspection())).isEqualTo(minutes);
        closings.sign(second, id);
        assertThat(seen(body.leader, id).stage()).as("as secretary").isEqualTo(Stage.TO_SIGN);
        closings.sign(second, id);
        assertThat(seen(body.leader, id).stage()).as("as lead too").isEqualTo(Stage.TO_CONCLUDE);
        assertThat(refused(() -> inspections.decideTeam(body.leader, id, "20/QĐ", org.today(), second.id(), List.of())))
                .isEqualTo(OversightRefusedException.Reason.NOT_NEXT);
    }

    @Test
    void theMinutesAreSignedOnceTheUnitSaidThatThisIsAllOrItsDayIsOver() throws Exception {
        InspectionId id = sent();
        String address = "/inspections/" + id.value();
        findings.explain(body.principal, id, "Phần một.", List.of(), false);
        assertThat(seen(inspector, id).stage()).isEqualTo(Stage.SENT);
        assertThat(refused(() -> closings.sign(inspector, id))).isEqualTo(OversightRefusedException.Reason.NOT_NEXT);
        assertThatThrownBy(() -> jdbc.update(
                        "insert into oversight.signature values (?, 'TEAM', true, '', ?, ?, now())",
                        id.value(),
                        "0".repeat(64),
                        inspector.id().value()))
                .as("whoever writes here")
                .hasMessageContaining("still has time to explain");
        assertThat(shown(body.principal, address)).contains("Đơn vị đã giải trình xong", "name=\"explanation\"");
        assertThat(TestBody.send(
                                web,
                                body.principal,
                                multipart(address + "/explain")
                                        .param("explanation", "Phần hai.")
                                        .param("complete", "yes"))
                        .getRedirectedUrl())
                .isEqualTo(address);
        assertThat(shown(inspector, address)).contains("Phần hai.", "nói đã giải trình xong");
        closings.sign(inspector, id);
        closings.sign(second, id);
        assertThat(kept.differing(50)).isEmpty();
        InspectionId silent = sent();
        findings.explain(body.principal, silent, "Phần một.", List.of(), false);
        clock.moveTo(CALENDAR.plusWorkingDays(
                seen(inspector, silent).inspection().sending().answerBy(), 1));
        closings.sign(inspector, silent);
        closings.sign(second, silent);
    }

    /// What is added takes back nothing of what was said, and no box says that it might.
    @Test
    void aUnitThatSaidThatThisIsAllAddsWithoutTakingItBack() throws Exception {
        InspectionId id = drafted();
        String address = "/inspections/" + id.value();
        findings.explain(body.principal, id, "Phần một.", List.of(), true);
        assertThat(Jsoup.parse(shown(body.principal, address)).select("#explanations input[name=complete]"))
                .isEmpty();
        assertThat(Jsoup.parse(shown(body.principal, address))
                        .select("#explanations form")
                        .text())
                .contains("đã nói giải trình xong ngày " + day(org.today()));
        TestBody.send(web, body.principal, multipart(address + "/explain").param("explanation", "Nói thêm."));
        assertThat(seen(inspector, id).inspection().unitDone()).contains(org.today());
        heard(teacher);
        assertThat(seen(inspector, id).stage()).isEqualTo(Stage.TO_SIGN);
        closings.sign(inspector, id);
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("dd/MM/yyyy").format(day);
    }

    private static HearingRefusedException.Reason reason(Runnable act) {
        try {
            act.run();
        } catch (HearingRefusedException refused) {
            return refused.reason();
        }
        throw new AssertionError("it was not refused");
    }

    /// Nobody waits for somebody who is not there any more.
    @Test
    void whereTheLeadHoldsNoPostAnyMoreWhoeverDecidesOnTheTeamIsTold() {
        InspectionId id = begun();
        answered(id);
        body.leaves(inspector);
        assertThat(task(body.leader, id)).isEqualTo(Seen.Task.CHANGE);
        assertThat(seen(body.leader, id).hindrances())
                .singleElement()
                .satisfies(each -> assertThat(each.bar()).contains(TeamBar.LEFT));
        assertThat(closings.due(seen(body.leader, id))).isPresent();
    }
}
