package damlam.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.TestBody;
import damlam.access.CurrentPerson;
import damlam.cases.CaseId;
import damlam.cases.Evidence;
import damlam.cases.Move;
import damlam.inspection.FindingId;
import damlam.inspection.HearingId;
import damlam.inspection.HearingRefusedException;
import damlam.inspection.Origin;
import damlam.inspection.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What an inspection owes to the people and the unit it looks at.
class InspectionFairnessTest extends InspectionScene {
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
        findings.send(inspector, id, findings.earliest());
        findings.explain(body.principal, id, "Trường đã rõ.", List.of());
        closings.sign(inspector, id);
        closings.sign(body.principal, id);
        return made;
    }

    private HearingId asked(FindingId finding) {
        Origin origin = new Origin.Finding(finding);
        return hearings.ask(
                second,
                origin,
                "Vì sao việc nằm lại?",
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
        assertThat(hearings.objectiveCauses(teacher.id())).isEmpty();
        hearings.conclude(
                second,
                hearing,
                Outcome.OBJECTIVE_CAUSE,
                "Đã xem giấy nghỉ ốm, không ai thay trong tuần đó; việc nằm lại không do giáo viên " + body.sign,
                1);
        assertThat(hearings.objectiveCauses(teacher.id())).containsExactlyInAnyOrder(given.getFirst(), given.get(2));
        assertThat(hearings.objectiveCauses(second, teacher.id()).keySet())
                .containsExactlyInAnyOrder(given.getFirst(), given.get(2));
        assertThat(hearings.objectiveCauses(body.official, teacher.id())).isEmpty();
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

    private static HearingRefusedException.Reason reason(Runnable act) {
        try {
            act.run();
        } catch (HearingRefusedException refused) {
            return refused.reason();
        }
        throw new AssertionError("it was not refused");
    }
}
