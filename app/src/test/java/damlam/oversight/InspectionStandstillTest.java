package damlam.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.TestBody;
import damlam.access.CurrentPerson;
import damlam.inspection.FindingId;
import damlam.org.Duty;
import damlam.oversight.OversightRefusedException.Reason;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/// While the head of the unit, or whom a finding names, cannot act here, their time to explain does not run:
/// those who wait are told, and silence is no answer.
class InspectionStandstillTest extends InspectionScene {
    private void close(CurrentPerson person) {
        accounts.close(TestBody.SETUP, person.id());
    }

    private void open(CurrentPerson person) {
        accounts.open(TestBody.SETUP, person.id(), "lai" + body.sign, "mật khẩu thử");
    }

    private String head(CurrentPerson person, InspectionId id) throws Exception {
        return Jsoup.parse(shown(person, "/inspections/" + id.value()))
                .expectFirst("h1")
                .text();
    }

    private LocalDate answerBy(InspectionId id) {
        return seen(inspector, id).inspection().sending().answerBy();
    }

    private FindingId finding(InspectionId id) {
        return seen(inspector, id)
                .inspection()
                .about()
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void theTimeOfTheUnitStandsStillWhileNobodyCanSpeakForIt() throws Exception {
        InspectionId id = sent();
        LocalDate by = answerBy(id);
        assertThat(closings.onDesk(inspector).standing()).isZero();
        close(body.principal);
        for (CurrentPerson told : List.of(inspector, body.leader)) {
            assertThat(closings.onDesk(told).standing()).as(told.title()).isOne();
            assertThat(shown(told, "/")).contains("Người phải giải trình với đoàn không trả lời được ở đây");
            assertThat(head(told, id)).contains("Thời hạn tạm dừng: người thay mặt");
            assertThat(shown(told, "/inspections")).contains("tạm dừng thời hạn");
        }
        assertThat(closings.onDesk(teacher).standing())
                .as("who does not look into it")
                .isZero();
        clock.moveTo(CALENDAR.plusWorkingDays(by, 2));
        assertThat(refused(() -> closings.sign(inspector, id))).isEqualTo(Reason.NOT_NEXT);
        open(body.principal);
        LocalDate later = answerBy(id);
        assertThat(CALENDAR.workingDaysBetween(org.today(), later)).isPositive();
        assertThat(closings.onDesk(inspector).standing()).isZero();
        assertThat(closings.due(seen(body.principal, id))).contains(later);
        clock.moveTo(later);
        assertThat(refused(() -> closings.sign(inspector, id))).isEqualTo(Reason.NOT_NEXT);
        ahead(1);
        closings.sign(inspector, id);
        closings.sign(second, id);
        // What was signed over stays, whoever is shut out afterwards.
        String text = minutes.text(seen(inspector, id).inspection());
        close(body.principal);
        ahead(1);
        assertThat(minutes.text(seen(inspector, id).inspection())).isEqualTo(text);
        open(body.principal);
        closings.sign(body.principal, id);
        assertThat(kept.differing(50)).isEmpty();
    }

    @Test
    void whoeverElseSpeaksForTheUnitMayUseTheTime() {
        CurrentPerson deputy = body.person(body.school, Duty.DEPUTY, "Phó Hiệu trưởng");
        InspectionId id = sent();
        LocalDate by = answerBy(id);
        close(body.principal);
        ahead(2);
        assertThat(answerBy(id)).isEqualTo(by);
        assertThat(closings.onDesk(inspector).standing()).isZero();
        close(deputy);
        assertThat(closings.onDesk(inspector).standing()).isOne();
        assertThat(answerBy(id)).isEqualTo(CALENDAR.plusWorkingDays(by, 1));
    }

    @Test
    void theTimeOfWhomAFindingNamesStandsStill() throws Exception {
        InspectionId id = drafted();
        FindingId finding = finding(id);
        LocalDate by = answerBy(id);
        findings.explain(body.principal, id, "Trường đã rõ.", List.of(), true);
        close(teacher);
        assertThat(closings.onDesk(inspector).standing()).isOne();
        assertThat(head(inspector, id)).contains("Thời hạn tạm dừng: " + teacher.name());
        assertThat(head(body.principal, id))
                .as("not why, to the unit")
                .doesNotContain("tài khoản")
                .contains("Chờ " + teacher.name());
        clock.moveTo(CALENDAR.plusWorkingDays(by, 2));
        assertThat(refused(() -> closings.sign(inspector, id))).isEqualTo(Reason.NOT_NEXT);
        open(teacher);
        LocalDate later = concerned.waiting(teacher).getFirst().until();
        assertThat(later).isAfter(org.today());
        clock.moveTo(later);
        assertThat(concerned.waiting(teacher)).hasSize(1);
        assertThat(refused(() -> closings.sign(inspector, id))).isEqualTo(Reason.NOT_NEXT);
        ahead(1);
        closings.sign(inspector, id);
        closings.sign(second, id);
        closings.sign(body.principal, id);
        concerned.ask(body.leader, id, finding);
        LocalDate asked = concerned.all(teacher).getFirst().until();
        close(teacher);
        clock.moveTo(CALENDAR.plusWorkingDays(asked, 3));
        assertThat(closings.onDesk(body.leader).standing()).isOne();
        assertThat(head(body.leader, id)).contains("Thời hạn tạm dừng: " + teacher.name());
        assertThat(refused(() -> closings.conclude(body.leader, id, "Có lỗi.", "")))
                .isEqualTo(Reason.NOT_HEARD);
        open(teacher);
        LocalDate again = concerned.all(teacher).getFirst().until();
        assertThat(again).isAfter(org.today());
        clock.moveTo(again);
        assertThat(refused(() -> closings.conclude(body.leader, id, "Có lỗi.", "")))
                .isEqualTo(Reason.NOT_HEARD);
        ahead(1);
        closings.conclude(body.leader, id, "Người được nêu im lặng; việc này không tính cho ai.", "");
        assertThat(kept.differing(50)).isEmpty();
    }
}
