package damlam.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.ErasedWords;
import damlam.TestBody;
import damlam.access.CurrentPerson;
import damlam.cases.CaseId;
import damlam.cases.Move;
import damlam.cases.Outcome.Made;
import damlam.cases.Party;
import damlam.cases.Progress;
import damlam.dispatch.DispatchText;
import damlam.inspection.FindingId;
import damlam.inspection.HearingId;
import damlam.inspection.HearingRefusedException;
import damlam.inspection.Kinship;
import damlam.inspection.Origin;
import damlam.inspection.Outcome;
import damlam.org.Duty;
import damlam.org.ToDo;
import damlam.oversight.OversightRefusedException.Reason;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.mock.web.MockMultipartFile;

/// An inspection from plan to follow-up: nobody inspects their own, nobody steers the sample, the unit is
/// heard, both sides sign, and the team does not conclude.
class InspectionsTest extends InspectionScene {
    /// A department had its inspectorate inspect until 30/6/2025; from 01/7/2025 it checks.
    @Test
    void theActivityBearsTheNameThatTheLawOfTheDayGivesIt() {
        LocalDate last = LocalDate.of(2025, 6, 30);
        assertThat(inspections.lawful(last, true).keySet()).contains(Activity.INSPECTION);
        assertThat(inspections.lawful(last.plusDays(1), true).keySet()).containsExactly(Activity.CHECK);
        assertThat(inspections.lawful(last, false).keySet())
                .as("other units of the body never inspected")
                .containsExactlyInAnyOrder(Activity.CHECK, Activity.SUPERVISION);
        assertThat(inspections.lawful(last, true).get(Activity.INSPECTION).basis())
                .contains("11/2022/QH15");
        assertThat(refused(
                        () -> inspections.plan(body.leader, plan(Plan.Sort.YEARLY, Activity.INSPECTION, org.today()))))
                .isEqualTo(Reason.NOT_LAWFUL);
        Plan named = seen(body.leader, planned()).inspection().plan();
        assertThat(inspections.named(named))
                .contains(book.on(Activity.CHECK.code(true), org.today()).orElseThrow());
    }

    @Test
    void nobodyOfTheUnitAndNobodyRelatedToItsHeadIsInTheTeam() {
        InspectionId id = planned();
        assertThat(refused(() -> inspections.decideTeam(
                        body.leader, id, "15/QĐ", org.today(), inspector.id(), List.of(teacher.id()))))
                .isEqualTo(Reason.MEMBER_OWN_UNIT);
        CurrentPerson moved = body.person(body.school, Duty.MEMBER, "Giáo viên cũ");
        org.move(
                TestBody.SETUP,
                moved.appointment(),
                body.department,
                "Chuyên viên",
                Duty.MEMBER,
                org.today().minusDays(10));
        assertThat(refused(() -> inspections.decideTeam(
                        body.leader, id, "15/QĐ", org.today(), inspector.id(), List.of(moved.id()))))
                .as("who worked there in the time that is looked at")
                .isEqualTo(Reason.MEMBER_OWN_UNIT);
        interests.declare(body.principal, second.id(), Kinship.SIBLING);
        assertThatThrownBy(() -> inspections.decideTeam(
                        body.leader, id, "15/QĐ", org.today(), inspector.id(), List.of(second.id())))
                .isInstanceOfSatisfying(OversightRefusedException.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.MEMBER_RELATED);
                    assertThat(refused.named()).isEqualTo(second.name());
                });
        CurrentPerson third = body.person(inspector.unit(), Duty.MEMBER, "Chuyên viên kiểm tra");
        inspections.decideTeam(body.leader, id, "15/QĐ", org.today(), inspector.id(), List.of(third.id()));
        interests.declare(inspector, body.principal.id(), Kinship.SIBLING_IN_LAW);
        assertThat(refused(() -> samples.promise(inspector, id, 2)))
                .as("a relation that is declared later bars from then on")
                .isEqualTo(Reason.BARRED);
        assertThat(refused(
                        () -> inspections.decideTeam(body.principal, id, "15/QĐ", org.today(), second.id(), List.of())))
                .isEqualTo(Reason.NOT_YOURS);
    }

    /// Done here again from what is published, without a line of the code that drew it.
    @Test
    void whoeverHasSeedRootAndListDrawsTheSameSample() throws Exception {
        CaseId foreign = opened(body.department, "Việc của phòng");
        InspectionId id = begun();
        samples.promise(second, id, 3);
        assertThat(seen(inspector, id).inspection().promise().commitment()).hasSize(64);
        assertThat(jdbc.queryForObject(
                        "select locked_seed from oversight.promise where inspection_id = ?", String.class, id.value()))
                .as("the database does not know the seed")
                .startsWith("vault1:");
        assertThat(refused(() -> samples.promise(inspector, id, 3))).isEqualTo(Reason.PROMISED_ALREADY);
        CaseId later = opened(body.school, "Việc giao sau khi đã cam kết");
        assertThat(refused(() -> samples.draw(inspector, id)))
                .as("the record has to go on first")
                .isEqualTo(Reason.RECORD_SHORT);
        ready(id);
        samples.draw(inspector, id);
        Sample sample = seen(inspector, id).inspection().sample();
        assertThat(sample.list()).containsExactlyInAnyOrderElementsOf(given).doesNotContain(foreign, later);
        assertThat(sha(sample.seed()))
                .isEqualTo(seen(inspector, id).inspection().promise().commitment());
        String lot = sha(sample.seed() + ":" + sample.root());
        List<CaseId> again = new ArrayList<>(given);
        again.sort(Comparator.comparing(each -> new BigInteger(sha(lot + ":" + each.value()), 16)));
        assertThat(sample.drawn()).isEqualTo(again.subList(0, 3));
        String file = shown(inspector, "/inspections/" + id.value() + "/sample.txt");
        assertThat(file.lines().map(Long::valueOf)).isSorted().hasSize(6);
        assertThat(sha(file)).isEqualTo(sample.listHash());
        assertThat(shown(inspector, "/inspections/" + id.value() + "/sample"))
                .contains(sample.seed(), sample.root(), lot, "sha256sum");
        assertThat(refused(() -> samples.draw(inspector, id))).isEqualTo(Reason.NOTHING_PROMISED);
    }

    private static String sha(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "%064x".formatted(new BigInteger(1, hash));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aSeedThatIsNotTheOnePromisedDrawsNothing() {
        InspectionId id = begun();
        String other = "0".repeat(64);
        samples.promise(inspector, id, 2);
        assertThatThrownBy(() -> jdbc.update(
                        "update oversight.promise set commitment = ? where inspection_id = ?", other, id.value()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.update(
                        "insert into oversight.sample values (?, ?, 1, ?, ?, ?, now())",
                        id.value(),
                        other,
                        other,
                        other,
                        inspector.id().value()))
                .hasMessageContaining("not the seed that was promised");
        InspectionId forged = begun();
        jdbc.update(
                "insert into oversight.promise select ?, commitment, locked_seed, 1, acts_after, person_id, at"
                        + " from oversight.promise where inspection_id = ?",
                forged.value(),
                id.value());
        others(12);
        assertThat(refused(() -> samples.draw(inspector, forged)))
                .as("a row without its act is nobody's promise")
                .isEqualTo(Reason.RECORD_SHORT);
        assertThat(kept.differing(50).toString()).contains("oversight.promise " + forged.value());
    }

    @Test
    void theUnitSeesWhatIsTheirsInTimeAndOthersNothing() throws Exception {
        InspectionId sudden = inspections
                .plan(
                        inspector,
                        plan(Plan.Sort.SUDDEN, Activity.CHECK, org.today().plusDays(5)))
                .getFirst();
        inspections.decideTeam(body.leader, sudden, "16/QĐ", org.today(), inspector.id(), List.of(second.id()));
        assertThat(inspections.see(body.principal, sudden))
                .as("not before its first day")
                .isEmpty();
        InspectionId id = begun();
        found(id);
        String address = "/inspections/" + id.value();
        assertThat(shown(body.principal, address))
                .contains("15/QĐ-" + body.sign)
                .doesNotContain("nằm lại 5 ngày");
        for (CurrentPerson member : List.of(inspector, second, body.leader, body.deputy)) {
            assertThat(shown(member, address)).contains("nằm lại 5 ngày");
        }
        for (CurrentPerson other : List.of(body.chief, body.official, body.departmentHead, teacher, body.clerk)) {
            assertThat(TestBody.see(web, other, address).getStatus()).isEqualTo(404);
            assertThat(TestBody.see(web, other, address + "/minutes.pdf").getStatus())
                    .isEqualTo(404);
            assertThat(TestBody.send(web, other, post(address + "/sign")).getStatus())
                    .isEqualTo(404);
            assertThat(shown(other, "/inspections")).doesNotContain(address);
        }
        assertThat(TestBody.send(web, body.principal, post(address + "/promise").param("size", "2"))
                        .getStatus())
                .isEqualTo(403);
        assertThat(TestBody.see(web, body.principal, "/inspections/new").getStatus())
                .isEqualTo(404);
    }

    @Test
    void theDraftGoesToTheUnitOnceAllIsAnsweredAndItHasTheTimeOfTheRule() {
        InspectionId id = begun();
        LocalDate earliest = CALENDAR.plusWorkingDays(
                org.today(),
                book.binding(Findings.EXPLAIN, org.today()).amount().count());
        assertThat(findings.earliest()).isEqualTo(earliest);
        assertThat(refused(() -> findings.send(inspector, id, earliest, second.id())))
                .isEqualTo(Reason.UNANSWERED);
        answered(id);
        assertThat(refused(() -> findings.send(inspector, id, earliest, second.id())))
                .isEqualTo(Reason.NOTHING_FOUND);
        assertThat(refused(() -> findings.add(
                        inspector,
                        id,
                        new NewFinding(
                                Finding.Sort.SHORTCOMING,
                                0,
                                null,
                                "x",
                                List.of(new Finding.Shown(opened(body.department, "khác"), 0)),
                                List.of()))))
                .as("a case that is not the unit's shows nothing of it")
                .isEqualTo(Reason.NO_CASE);
        assertThat(refused(() -> findings.add(
                        inspector,
                        id,
                        new NewFinding(Finding.Sort.SHORTCOMING, 0, body.official.id(), "x", List.of(), List.of()))))
                .isEqualTo(Reason.NOT_OF_UNIT);
        found(id);
        samples.promise(inspector, id, 2);
        assertThat(refused(() -> findings.send(inspector, id, earliest, second.id())))
                .as("what was promised is drawn")
                .isEqualTo(Reason.NOT_DRAWN);
        ready(id);
        samples.draw(inspector, id);
        assertThat(refused(() -> findings.send(second, id, earliest, second.id())))
                .isEqualTo(Reason.NOT_YOURS);
        assertThat(refused(() -> findings.send(inspector, id, earliest.minusDays(1), second.id())))
                .isEqualTo(Reason.TOO_SOON);
        findings.send(inspector, id, earliest, second.id());
        assertThat(refused(() -> found(id))).as("nothing new after that").isEqualTo(Reason.NOT_NEXT);
        assertThat(closings.pending(body.principal)).isEqualTo(new ToDo(1, earliest));
        assertThat(refused(() -> closings.sign(inspector, id)))
                .as("the unit still has time to explain")
                .isEqualTo(Reason.NOT_NEXT);
        clock.moveTo(earliest);
        assertThat(refused(() -> closings.sign(inspector, id)))
                .as("on the last day")
                .isEqualTo(Reason.NOT_NEXT);
        ahead(1);
        closings.sign(inspector, id);
        closings.sign(second, id);
    }

    @Test
    void whatIsSignedStaysAsItWasSigned() {
        InspectionId id = sent();
        FindingId first = seen(inspector, id).inspection().findings().getFirst().id();
        FindingId last = seen(inspector, id).inspection().findings().getLast().id();
        findings.explain(body.principal, id, "Đã giải trình.", List.of(), true);
        findings.drop(inspector, id, last, "Đơn vị đã giải trình rõ điều này.");
        closings.sign(body.principal, id);
        assertThat(refused(() -> findings.drop(inspector, id, first, "đổi ý"))).isEqualTo(Reason.SIGNED);
        assertThat(refused(() -> findings.explain(body.principal, id, "nói khác", List.of(), true)))
                .isEqualTo(Reason.SIGNED);
        assertThatThrownBy(() -> jdbc.update(
                        "insert into oversight.finding_drop values (?, 'đổi ý', ?, now())",
                        first.value(),
                        inspector.id().value()))
                .hasMessageContaining("the minutes are signed");
        assertThatThrownBy(() -> jdbc.update("update oversight.finding set words = 'khác'"))
                .isInstanceOf(DataAccessException.class);
        closings.sign(inspector, id);
        closings.sign(second, id);
        Inspection inspection = seen(body.leader, id).inspection();
        assertThat(inspection.signatures())
                .hasSize(3)
                .allMatch(signature -> signature.textHash().equals(Draw.sha256(minutes.text(inspection))));
        assertThat(minutes.text(inspection)).doesNotContain("Hồ sơ đầy đủ").contains("nằm lại 5 ngày");
    }

    @Test
    void aUnitThatDoesNotSignHoldsNothingUp() {
        InspectionId id = sent();
        findings.explain(body.principal, id, "Đã giải trình.", List.of(), true);
        closings.sign(inspector, id);
        closings.sign(second, id);
        assertThat(refused(() -> closings.refuse(inspector, id, "không ký"))).isEqualTo(Reason.TOO_SOON);
        clock.moveTo(closings.signBy(seen(inspector, id).inspection()).orElseThrow());
        assertThat(refused(() -> closings.refuse(inspector, id, "không ký")))
                .as("on the last day")
                .isEqualTo(Reason.TOO_SOON);
        ahead(1);
        closings.refuse(inspector, id, "Quá hạn mà không ký.");
        assertThat(seen(body.leader, id).stage()).isEqualTo(Stage.TO_CONCLUDE);
    }

    @Test
    void theTeamDoesNotConcludeAndWhatIsRecommendedBecomesWork() {
        InspectionId id = sent();
        LocalDate due = CALENDAR.plusWorkingDays(org.today(), 30);
        closings.recommend(inspector, id, "Phân công người trực hằng ngày.", body.school, due);
        closings.recommend(second, id, "Rút lại sau.", body.department, due);
        closings.withdraw(second, id, 2);
        assertThat(refused(() -> closings.conclude(body.leader, id, "Kết luận.", "")))
                .as("nobody has signed")
                .isEqualTo(Reason.NOT_NEXT);
        findings.explain(body.principal, id, "Đã rõ.", List.of(), true);
        closings.sign(inspector, id);
        closings.sign(second, id);
        closings.sign(body.principal, id);
        for (CurrentPerson other : List.of(inspector, second, body.principal)) {
            assertThat(refused(() -> closings.conclude(other, id, "Kết luận.", "")))
                    .as(other.title())
                    .isEqualTo(Reason.NOT_YOURS);
        }
        assertThatThrownBy(() -> jdbc.update(
                        "insert into oversight.conclusion values (?, 'x', '', null, ?, now())",
                        id.value(),
                        inspector.id().value()))
                .hasMessageContaining("on what they found themselves");
        interests.declare(body.deputy, body.principal.id(), Kinship.SIBLING);
        assertThat(refused(() -> closings.conclude(body.deputy, id, "Kết luận.", "")))
                .isEqualTo(Reason.BARRED);
        assertThat(closings.pending(body.leader).count()).isPositive();
        closings.conclude(body.leader, id, "Cơ bản thực hiện đúng; có một thiếu sót.", "20/KL-" + body.sign);
        Inspection ended = seen(body.principal, id).inspection();
        assertThat(ended.recommended()).hasSize(1);
        CaseId made = ended.cases().getFirst();
        assertThat(closings.followUp(ended).get(made).at().holder()).isEqualTo(Party.of(body.school));
        assertThat(closings.followUp(ended).get(made).at().dueOn()).isEqualTo(due);
        assertThat(cases.make(made, body.principal, new Move.Accept(), 1)).isInstanceOf(Made.class);
        clock.moveTo(due.plusDays(1));
        assertThat(closings.followUp(ended).get(made).progress()).isEqualTo(Progress.LATE);
        assertThat(refused(() -> closings.conclude(body.leader, id, "Lần nữa.", "")))
                .isEqualTo(Reason.NOT_NEXT);
        assertThat(kept.differing(50)).isEmpty();
    }

    /// The list says whose turn it is; another's day is no day of whoever waits, nor late for them.
    @Test
    void whoeverFoundItReadsInTheListWhomTheyWaitFor() throws Exception {
        InspectionId id = signed();
        String last = String.format(
                "%td/%<tm/%<tY",
                closings.concludeBy(seen(inspector, id).inspection()).orElseThrow());
        assertThat(line(body.leader, id).select("td.date").text()).isEqualTo(last);
        for (CurrentPerson other : List.of(inspector, second, body.principal)) {
            assertThat(line(other, id).select("td.date").text())
                    .as(other.title())
                    .isEqualTo("–");
            assertThat(line(other, id).select("td.do").text())
                    .as(other.title())
                    .contains("Chờ " + org.chart().named(body.leader.id()) + " kết luận chậm nhất là hết ngày " + last)
                    .doesNotContain("đến lượt anh/chị", "quá hạn");
        }
        assertThat(closings.pending(inspector).nearest()).isNull();
        ahead(30);
        assertThat(line(body.leader, id).select("td.do .st-late")).hasSize(1);
        assertThat(line(inspector, id).select(".st-late")).isEmpty();
        assertThat(line(inspector, id).select("td.do").text()).contains("(đã quá hạn)");
    }

    private Element line(CurrentPerson person, InspectionId id) throws Exception {
        return Jsoup.parse(shown(person, "/inspections"))
                .expectFirst("table.list tr:has(a[href=/inspections/" + id.value() + "])");
    }

    @Test
    void aMemberOfTheTeamWhoAlsoLeadsTheBodyConcludesNothing() {
        InspectionId id = planned();
        inspections.decideTeam(body.leader, id, "15/QĐ", org.today(), body.deputy.id(), List.of(inspector.id()));
        answered2(id);
        findings.add(body.deputy, id, new NewFinding(Finding.Sort.POSITIVE, 0, null, "Tốt.", List.of(), List.of()));
        findings.send(body.deputy, id, findings.earliest(), inspector.id());
        findings.explain(body.principal, id, "Cảm ơn.", List.of(), true);
        closings.sign(body.deputy, id);
        closings.sign(inspector, id);
        closings.sign(body.principal, id);
        assertThat(refused(() -> closings.conclude(body.deputy, id, "Tự kết luận.", "")))
                .isEqualTo(Reason.BARRED);
        closings.conclude(body.leader, id, "Tốt.", "");
    }

    private void answered2(InspectionId id) {
        seen(body.deputy, id)
                .inspection()
                .plan()
                .items()
                .forEach(item -> findings.answer(body.deputy, id, item.no(), Answer.Result.MET, ""));
    }

    /// With the same bars as one that is born of a signal, and only of whom the finding names.
    @Test
    void aFindingAboutAPersonLeadsToAHearingOnceItStands() throws Exception {
        InspectionId id = sent();
        FindingId finding =
                seen(inspector, id).inspection().findings().getFirst().id();
        Origin origin = new Origin.Finding(finding);
        LocalDate day = CALENDAR.plusWorkingDays(org.today(), 20);
        assertThat(hearingRefused(() -> hearings.ask(body.leader, origin, "Vì sao chậm trả lời việc này?", day)))
                .as("a draft is nothing to be asked about")
                .isEqualTo(HearingRefusedException.Reason.NOT_SEEN);
        findings.explain(body.principal, id, "Đã giải trình.", List.of(), true);
        closings.sign(inspector, id);
        closings.sign(second, id);
        closings.sign(body.principal, id);
        assertThat(hearingRefused(() -> hearings.ask(inspector, origin, "Vì sao chậm trả lời việc này?", day)))
                .as("whoever found it")
                .isEqualTo(HearingRefusedException.Reason.BARRED);
        assertThat(hearingRefused(() -> hearings.ask(body.leader, origin, "Vì sao chậm trả lời việc này?", day)))
                .as("whoever made the move that shows it")
                .isEqualTo(HearingRefusedException.Reason.BARRED);
        assertThat(hearingRefused(() -> hearings.ask(body.official, origin, "Vì sao chậm trả lời việc này?", day)))
                .isEqualTo(HearingRefusedException.Reason.NOT_SEEN);
        assertThat(shown(second, "/inspections/" + id.value())).contains("/hearings/new?finding=" + finding.value());
        assertThat(shown(second, "/hearings/new?finding=" + finding.value()))
                .contains("nằm lại 5 ngày", teacher.name());
        HearingId hearing = hearings.ask(
                second,
                origin,
                "Vì sao việc này nằm lại lâu như vậy?",
                hearings.question(second, origin).earliest());
        assertThat(hearingRefused(() -> hearings.ask(second, origin, "Vì sao chậm trả lời việc này?", day)))
                .as("one hearing a finding")
                .isEqualTo(HearingRefusedException.Reason.HEARD_ALREADY);
        String page = shown(teacher, "/hearings/" + hearing.value());
        assertThat(page).contains("Điều phát hiện qua kiểm tra", "nằm lại 5 ngày");
        assertThat(shown(teacher, "/hearings")).contains("/hearings/" + hearing.value());
        assertThat(inspections.see(teacher, id))
                .as("the inspection itself is not theirs")
                .isEmpty();
        hearings.explain(teacher, hearing, "Tôi nghỉ ốm có giấy.", List.of(), true);
        hearings.conclude(
                second,
                hearing,
                Outcome.OBJECTIVE_CAUSE,
                "Đã nghe và xem giấy nghỉ ốm; việc không có người thay, không phải lỗi của giáo viên " + body.sign,
                1);
        assertThat(hearings.of(second, origin).orElseThrow().hearing().toString())
                .contains("OBJECTIVE_CAUSE");
        assertThatThrownBy(() -> jdbc.update(
                        "insert into inspection.hearing"
                                + " (finding_id, asked, asked_by, question, answer_by, rule_id, sent_at)"
                                + " select ?, ?, ?, 'x', current_date, min(rule_id), now() from rulebook.rule",
                        seen(inspector, id)
                                .inspection()
                                .findings()
                                .getLast()
                                .id()
                                .value(),
                        teacher.id().value(),
                        body.deputy.id().value()))
                .as("of somebody whom the finding does not name")
                .isInstanceOf(DataAccessException.class);
    }

    private static HearingRefusedException.Reason hearingRefused(Runnable act) {
        try {
            act.run();
        } catch (HearingRefusedException refused) {
            return refused.reason();
        }
        throw new AssertionError("it was not refused");
    }

    @Test
    void theMinutesAreABienBanWithBothSides() throws Exception {
        InspectionId id = signed();
        byte[] word = TestBody.see(web, body.principal, "/inspections/" + id.value() + "/minutes.docx")
                .getContentAsByteArray();
        String text = DispatchText.read(word, "bien-ban.docx");
        assertThat(text)
                .contains("BIÊN BẢN", "Về việc kiểm tra", "Thành phần tham dự", "TRƯỞNG ĐOÀN", "ĐẠI DIỆN ĐƠN VỊ")
                .contains(inspector.name(), body.principal.name(), "Trường thiếu người trong tuần đó.")
                .as("whom a finding names is not for everybody who reads minutes")
                .doesNotContain(teacher.name());
        var pdf = TestBody.see(web, inspector, "/inspections/" + id.value() + "/minutes.pdf");
        assertThat(pdf.getContentType()).isEqualTo("application/pdf");
    }

    /// As Mẫu 1.9 has them: hours, a number once all have signed, and the mark that ends them.
    @Test
    void theMinutesHaveHoursANumberAndAnEnd() throws Exception {
        InspectionId id = sent();
        findings.explain(body.principal, id, "Trường đã rõ.", List.of(), true);
        String address = "/inspections/" + id.value();
        assertThat(refused(() -> closings.number(inspector, id, new MinutesNumber(7, "BB-KT"))))
                .as("a number once all have signed")
                .isEqualTo(Reason.NOT_NEXT);
        closings.sign(inspector, id);
        closings.sign(second, id);
        closings.sign(body.principal, id);
        String sent = DispatchText.read(minutes.docx(seen(inspector, id).inspection()), "bien-ban.docx");
        assertThat(sent)
                .containsPattern("Thời gian bắt đầu: \\d\\d giờ \\d\\d, ngày")
                .containsPattern("Buổi làm việc kết thúc hồi \\d\\d giờ \\d\\d ngày[^\\n]*\\./\\.");
        assertThat(TestBody.send(web, inspector, post(address + "/number").param("number", "7"))
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("number-error");
        assertThat(TestBody.send(web, second, post(address + "/number").param("number", "7/BB-KT"))
                        .getRedirectedUrl())
                .isEqualTo(address);
        assertThat(shown(body.principal, address)).contains("07/BB-KT");
        assertThat(DispatchText.read(minutes.docx(seen(inspector, id).inspection()), "bien-ban.docx"))
                .contains("Số: 07/BB-KT");
        assertThat(refused(() -> closings.number(inspector, id, new MinutesNumber(8, "BB-KT"))))
                .isEqualTo(Reason.NOT_NEXT);
        Inspection now = seen(inspector, id).inspection();
        Sending draft = now.sending();
        Sending before =
                new Sending(draft.answerBy(), draft.secretary(), draft.by(), draft.at(), 1, draft.readAt(), List.of());
        assertThat(minutes.text(now.within(before, now.findings())))
                .as("what was sent before reads as it is signed")
                .contains("Việc làm việc tại đơn vị kết thúc ngày")
                .doesNotContain("Buổi làm việc");
        assertThat(kept.differing(50).toString()).doesNotContain("minutes_number");
    }

    /// The whole way through the pages; what is wrong comes back at its field.
    @Test
    void fromPlanToConclusionThroughThePages() throws Exception {
        String empty =
                TestBody.send(web, body.leader, post("/inspections/new")).getContentAsString(StandardCharsets.UTF_8);
        assertThat(empty).contains("sort-error", "activity-error", "subject-error", "units-error", "lead-error");
        String today = org.today().toString();
        String made = TestBody.send(
                        web,
                        body.leader,
                        post("/inspections/new")
                                .param("sort", "YEARLY")
                                .param("activity", "CHECK")
                                .param("subject", "Kiểm tra công vụ")
                                .param("units", String.valueOf(body.school.value()))
                                .param("from", org.today().minusDays(60).toString())
                                .param("until", today)
                                .param("basis", "12/QĐ")
                                .param("basisDay", today)
                                .param("starts", today)
                                .param("ends", today)
                                .param("lead", String.valueOf(inspector.id().value())))
                .getRedirectedUrl();
        assertThat(made).isNotNull();
        String related = TestBody.send(
                        web,
                        body.leader,
                        post(made + "/team")
                                .param("basis", "15/QĐ")
                                .param("basisDay", today)
                                .param("lead", String.valueOf(teacher.id().value())))
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(related).contains("lead-error", teacher.name() + " làm việc", "15/QĐ");
        step(
                body.leader,
                made + "/team",
                "basis",
                "15/QĐ",
                "basisDay",
                today,
                "lead",
                "" + inspector.id().value(),
                "member1",
                "" + second.id().value());
        looking(made);
        throughThePagesToTheEnd(made);
    }

    private void looking(String made) throws Exception {
        assertThat(shown(inspector, "/")).contains("Kiểm tra, thanh tra:");
        assertThat(TestBody.send(web, inspector, post(made + "/answers")).getContentAsString(StandardCharsets.UTF_8))
                .contains("result1-error");
        assertThat(TestBody.send(web, inspector, post(made + "/answers").param("result1", "NOT_MET"))
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("seen1-error");
        int items = checklists.newest().size();
        List<String> answers = new ArrayList<>();
        for (int i = 1; i <= items; i++) {
            answers.addAll(List.of("result" + i, "MET", "seen" + i, ""));
        }
        step(inspector, made + "/answers", answers.toArray(String[]::new));
        assertThat(TestBody.send(
                                web,
                                inspector,
                                multipart(made + "/findings")
                                        .param("cases", "một hai")
                                        .param("found", "Giữ chữ này"))
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("kind-error", "cases-error", "Giữ chữ này");
        assertThat(TestBody.send(
                                web,
                                inspector,
                                multipart(made + "/findings")
                                        .file(new MockMultipartFile(
                                                "files", "so.pdf", "application/pdf", new byte[] {5}))
                                        .param("kind", "SHORTCOMING")
                                        .param("found", "Chậm mở việc.")
                                        .param("cases", given.getFirst().value() + "/1"))
                        .getRedirectedUrl())
                .isEqualTo(made);
    }

    private void throughThePagesToTheEnd(String made) throws Exception {
        step(
                inspector,
                made + "/send",
                "answerBy",
                findings.earliest().toString(),
                "secretary",
                "" + second.id().value());
        assertThat(shown(body.principal, made))
                .contains("giải trình chậm nhất là hết ngày", "Chậm mở việc.")
                .contains("Việc số " + given.getFirst().value() + ", bước 1");
        assertThat(TestBody.send(web, body.principal, multipart(made + "/explain"))
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("explanation-error");
        step(body.principal, made + "/explain", "explanation", "Đã khắc phục.", "complete", "yes");
        step(inspector, made + "/sign");
        step(second, made + "/sign");
        step(body.principal, made + "/sign");
        String due = CALENDAR.plusWorkingDays(org.today(), 10).toString();
        step(
                inspector,
                made + "/recommend",
                "recommended",
                "Phân công trực",
                "holder",
                "" + body.school.value(),
                "due",
                due);
        assertThat(TestBody.send(web, body.leader, post(made + "/conclude")).getContentAsString(StandardCharsets.UTF_8))
                .contains("conclusion-error");
        step(body.leader, made + "/conclude", "conclusion", "Đã xem, đã nghe.");
        assertThat(shown(body.principal, made)).contains("Phân công trực", "0/1", "Đã xem, đã nghe.");
        Inspection ended = seen(body.leader, new InspectionId(Long.parseLong(made.replaceAll("\\D", ""))))
                .inspection();
        assertThat(shown(body.principal, "/cases/" + ended.cases().getFirst().value()))
                .contains(made);
    }

    private void step(CurrentPerson person, String address, String... fields) throws Exception {
        var form = post(address);
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        var answer = TestBody.send(web, person, form);
        assertThat(answer.getRedirectedUrl())
                .as(address + ": " + answer.getStatus())
                .isNotNull();
    }

    @Test
    void theChecklistIsDataAndWhatIsPlannedKeepsItsOwn() throws Exception {
        InspectionId id = planned();
        int before = seen(inspector, id).inspection().plan().items().size();
        assertThat(refused(() -> checklists.change(body.principal, "x"))).isEqualTo(Reason.NOT_YOURS);
        List<Item> old = checklists.newest();
        assertThat(TestBody.send(web, inspector, post("/inspections/checklist").param("items", "Một | Điều 1\n\nHai"))
                        .getRedirectedUrl())
                .isNotNull();
        assertThat(checklists.newest()).containsExactly(new Item(1, "Một", "Điều 1"), new Item(2, "Hai", ""));
        assertThat(seen(inspector, id).inspection().plan().items()).hasSize(before);
        checklists.change(inspector, Item.write(old));
        assertThat(kept.differing(50)).isEmpty();
    }

    /// Each row is held against its act, and words go where the law asks it.
    @Test
    void everyStepIsHeldAgainstTheRecordAndItsWordsCanBeErased() {
        InspectionId id = signed();
        closings.recommend(inspector, id, "Trực hằng ngày.", body.school, CALENDAR.plusWorkingDays(org.today(), 9));
        closings.conclude(body.leader, id, "Đã rõ.", "");
        assertThat(kept.differing(50)).isEmpty();
        for (String kind : List.of("find", "explain", "conclude", "recommend")) {
            await().atMost(Duration.ofSeconds(10)).until(() -> leaf(id, kind) >= 0);
            if (kind.equals("explain")) {
                ErasedWords.ofDefence(erasures, erased, leaf(id, kind), body.principal, inspector);
            } else {
                ErasedWords.of(erasures, leaf(id, kind), body.principal, inspector);
            }
        }
        assertThat(seen(body.leader, id).inspection().toString())
                .doesNotContain("Hồ sơ đầy đủ", "thiếu người trong tuần", "Đã rõ.", "Trực hằng ngày");
        assertThat(kept.differing(50)).isEmpty();
    }

    private long leaf(InspectionId id, String kind) {
        return jdbc
                .queryForList(
                        "select leaf_no from journal.leaf join journal.entry using (entry_id)"
                                + " where kind = ? and subject = ? order by leaf_no desc",
                        Long.class,
                        "oversight." + kind,
                        id.subject())
                .stream()
                .findFirst()
                .orElse(-1L);
    }
}
