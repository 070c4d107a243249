package damlam;

import static org.awaitility.Awaitility.await;

import damlam.access.CurrentPerson;
import damlam.cases.CaseId;
import damlam.cases.Cases;
import damlam.cases.Evidence;
import damlam.cases.Opening;
import damlam.cases.Party;
import damlam.inspection.FindingId;
import damlam.inspection.Kinship;
import damlam.journal.Entry;
import damlam.journal.Journal;
import damlam.org.Duty;
import damlam.oversight.Activity;
import damlam.oversight.Answer;
import damlam.oversight.Closings;
import damlam.oversight.Concerned;
import damlam.oversight.Finding;
import damlam.oversight.InspectionId;
import damlam.oversight.NewFinding;
import damlam.oversight.Plan;
import damlam.oversight.Samples;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Who plans inspections, finds, explains, signs and concludes.
class InspectionActsTest extends ActScene {
    @Autowired
    Samples samples;

    @Autowired
    Concerned concerned;

    @Autowired
    Closings closings;

    @Autowired
    Journal journal;

    private CurrentPerson second;
    private CurrentPerson named;
    private CaseId work;

    private InspectionId begun() {
        InspectionId id = planned(Plan.Sort.YEARLY);
        inspections.decideTeam(
                body.leader, id, "15/QĐ-" + body.sign, org.today(), inspector.id(), List.of(second.id()));
        return id;
    }

    private FindingId shortcoming(InspectionId id) {
        return findings.add(
                inspector,
                id,
                new NewFinding(
                        Finding.Sort.SHORTCOMING,
                        0,
                        named.id(),
                        "Hồ sơ nằm lại 5 ngày không ai mở.",
                        List.of(new Finding.Shown(work, 1)),
                        List.of(new Evidence("so.pdf", "application/pdf", new byte[] {1, 2}))));
    }

    private InspectionId answered() {
        InspectionId id = begun();
        int items = inspections
                .see(inspector, id)
                .orElseThrow()
                .inspection()
                .plan()
                .items()
                .size();
        for (int item = 1; item <= items; item++) {
            findings.answer(second, id, item, Answer.Result.MET, "đã xem");
        }
        return id;
    }

    private InspectionId sent() {
        InspectionId id = answered();
        shortcoming(id);
        findings.send(inspector, id, findings.earliest(), second.id());
        return id;
    }

    private void heard(InspectionId id) {
        concerned.waiting(named).stream()
                .filter(each -> each.inspection().equals(id))
                .forEach(each -> concerned.say(named, each.finding(), "Tôi nghỉ ốm.", List.of(), true));
    }

    private InspectionId toSign() {
        InspectionId id = sent();
        heard(id);
        findings.explain(principal, id, "Trường thiếu người trong tuần đó.", List.of(), true);
        return id;
    }

    private InspectionId toConclude() {
        InspectionId id = toSign();
        closings.sign(inspector, id);
        closings.sign(second, id);
        closings.sign(principal, id);
        closings.recommend(
                inspector,
                id,
                "Phân công lại việc mở hồ sơ.",
                body.school,
                org.today().plusDays(30));
        return id;
    }

    /// Without anybody having looked at it.
    private FindingId found(InspectionId id) {
        return new FindingId(jdbc.queryForObject(
                "select finding_id from oversight.finding where inspection_id = ?", Long.class, id.value()));
    }

    private static String page(InspectionId id) {
        return "/inspections/" + id.value();
    }

    private CaseId work() {
        Opening made = Opening.internal(
                null,
                body.body,
                Party.of(body.school),
                "Nộp báo cáo học kỳ",
                "báo cáo",
                CALENDAR.plusWorkingDays(org.today(), 20));
        return ((Cases.Opened.Case) cases.open(body.leader, made)).id();
    }

    @Test
    void whoDoesWhatInAnInspection() throws Exception {
        second = body.person(inspector.unit(), Duty.MEMBER, "Thanh tra viên");
        named = body.person(body.school, Duty.MEMBER, "Giáo viên");
        people.put("a member of the team, who does not lead it", second);
        people.put("an inspector outside the team", body.person(inspector.unit(), Duty.MEMBER, "Thanh tra viên"));
        people.put("whom a finding names", named);
        work = work();
        clock.moveTo(CALENDAR.plusWorkingDays(clock.today(), 1));
        InspectionId promised = begun();
        samples.promise(inspector, promised, 1);
        for (int i = 0; i < 12; i++) {
            journal.append(
                    new Entry(clock.instant(), body.chief.actor(), "cases.note", "case:1", Map.of("no", i), null));
        }
        InspectionId silent = sent();
        InspectionId open = begun();
        CurrentPerson third = body.person(inspector.unit(), Duty.MEMBER, "Thanh tra viên");
        InspectionId disputed = planned(Plan.Sort.YEARLY);
        inspections.decideTeam(
                body.leader, disputed, "15/QĐ-" + body.sign, org.today(), inspector.id(), List.of(third.id()));
        inspections.see(principal, disputed);
        InspectionId ready = answered();
        shortcoming(ready);
        InspectionId sent = sent();
        InspectionId signing = toSign();
        InspectionId concluding = toConclude();
        InspectionId concluded = toConclude();
        closings.conclude(body.leader, concluded, "Trường khắc phục trong tháng.", "");
        interests.declare(principal, third.id(), Kinship.values()[0]);
        compare("Inspections", planning(disputed, third, promised, open));
        compare("Findings", finding(open, ready, sent));
        compare("Minutes and conclusions", closing(sent, signing, concluding, concluded, silent));
        nothingForgotten("oversight");
    }

    private Map<String, Object> plan() {
        Map<String, Object> plan = new HashMap<>();
        plan.put("sort", Plan.Sort.YEARLY);
        plan.put("activity", Activity.CHECK);
        plan.put("subject", "Việc thực hiện nhiệm vụ");
        plan.put("from", org.today().minusDays(90));
        plan.put("until", org.today());
        plan.put("basis", "99/QĐ-" + body.sign);
        plan.put("basisDay", org.today());
        plan.put("starts", org.today());
        plan.put("ends", org.today().plusDays(30));
        plan.put("lead", inspector.id().value());
        plan.put("units", body.school.value());
        return plan;
    }

    private List<Act> planning(InspectionId disputed, CurrentPerson third, InspectionId promised, InspectionId open) {
        InspectionId planned = planned(Plan.Sort.YEARLY);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> samples.missing(inspections
                                .see(inspector, promised)
                                .orElseThrow()
                                .inspection())
                        == 0);
        return List.of(
                sent("plan", "/inspections/new", plan(), "oversight.plan", "oversight.inspection"),
                sent(
                        "decide on the team",
                        page(planned) + "/team",
                        Map.of(
                                "basis",
                                "15/QĐ",
                                "basisDay",
                                org.today(),
                                "lead",
                                inspector.id().value(),
                                "member1",
                                second.id().value()),
                        "oversight.team",
                        "oversight.member"),
                sent(
                        "keep somebody on it",
                        page(disputed) + "/team/" + third.id().value() + "/retain",
                        Map.of("retain" + third.id().value(), "Không có quan hệ như đã khai."),
                        "oversight.retention"),
                opened("open that one is inspected", page(open), "oversight.notice"),
                sent("promise a sample", page(open) + "/promise", Map.of("size", 1), "oversight.promise"),
                sent("draw it", page(promised) + "/draw", Map.of(), "oversight.sample", "oversight.sampled"));
    }

    private List<Act> finding(InspectionId open, InspectionId ready, InspectionId sent) {
        FindingId drafted = found(ready);
        FindingId told = found(sent);
        return List.of(
                sent(
                        "answer the checklist",
                        page(open) + "/answers",
                        Map.of("result1", Answer.Result.MET, "seen1", "đã xem"),
                        "oversight.answer"),
                sentWithFile(
                        "add a finding",
                        page(open) + "/findings",
                        "files",
                        Map.of(
                                "kind",
                                Finding.Sort.SHORTCOMING,
                                "found",
                                "Hồ sơ nằm lại 5 ngày.",
                                "cases",
                                work.value() + "/1"),
                        "oversight.finding",
                        "oversight.finding_case",
                        "oversight.finding_file"),
                sent(
                        "let one fall",
                        page(ready) + "/findings/" + drafted.value() + "/drop",
                        Map.of("why" + drafted.value(), "Đã làm rõ."),
                        "oversight.finding_drop"),
                opened("look at one that names somebody", page(ready), "oversight.look"),
                sent(
                        "send the draft",
                        page(ready) + "/send",
                        Map.of(
                                "answerBy",
                                findings.earliest(),
                                "secretary",
                                second.id().value()),
                        "oversight.sending"),
                sent(
                        "give more time",
                        page(sent) + "/extend",
                        Map.of(
                                "later",
                                CALENDAR.plusWorkingDays(findings.earliest(), 2),
                                "laterWhy",
                                "Trường đang thi học kỳ, cần thêm thời gian."),
                        "oversight.extension"),
                opened("open the draft as the unit", page(sent), "oversight.receipt"),
                sentWithFile(
                        "explain as the unit",
                        page(sent) + "/explain",
                        "papers",
                        Map.of("explanation", "Trường thiếu người.", "complete", "yes"),
                        "oversight.explanation",
                        "oversight.explanation_file"),
                opened("open it as whom it names", "/findings/" + told.value(), "oversight.named_receipt"),
                sentWithFile(
                        "say something as whom it names",
                        "/findings/" + told.value() + "/say",
                        "papers",
                        Map.of("statement", "Tôi nghỉ ốm.", "complete", "yes"),
                        "oversight.statement",
                        "oversight.statement_file"));
    }

    /// The time to answer is over for whoever said nothing.
    private List<Act> closing(
            InspectionId sent,
            InspectionId signing,
            InspectionId concluding,
            InspectionId concluded,
            InspectionId silent) {
        findings.explain(principal, silent, "Trường thiếu người.", List.of(), true);
        clock.moveTo(CALENDAR.plusWorkingDays(clock.today(), 7));
        closings.sign(inspector, silent);
        closings.sign(second, silent);
        closings.sign(principal, silent);
        FindingId unheard = found(silent);
        return List.of(
                sent("sign the minutes", page(signing) + "/sign", Map.of(), "oversight.signature"),
                sent(
                        "say that the unit does not sign",
                        page(signing) + "/refuse",
                        Map.of("refusal", "Nội dung chưa đúng."),
                        "oversight.signature"),
                sent(
                        "recommend",
                        page(sent) + "/recommend",
                        Map.of(
                                "recommended",
                                "Phân công lại.",
                                "holder",
                                body.school.value(),
                                "due",
                                org.today().plusDays(30)),
                        "oversight.recommendation"),
                sent(
                        "take a recommendation back",
                        page(concluding) + "/recommendations/1/withdraw",
                        Map.of(),
                        "oversight.recommendation_drop"),
                sent(
                        "ask once more whom it names",
                        page(silent) + "/findings/" + unheard.value() + "/ask",
                        Map.of(),
                        "oversight.question"),
                sent(
                        "conclude",
                        page(concluding) + "/conclude",
                        Map.of("conclusion", "Trường khắc phục trong tháng."),
                        "oversight.conclusion",
                        "oversight.recommended"),
                opened(
                        "open how it ended as whom it names",
                        "/findings/" + found(concluded).value(),
                        "oversight.named_end_receipt"));
    }
}
