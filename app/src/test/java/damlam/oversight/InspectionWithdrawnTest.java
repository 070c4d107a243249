package damlam.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.TestBody;
import damlam.access.CurrentPerson;
import damlam.inspection.Kinship;
import damlam.oversight.OversightRefusedException.Reason;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/// What was planned by mistake is withdrawn before anybody begins: it stays to be read, and waits for nobody.
class InspectionWithdrawnTest extends InspectionScene {
    private static final String WHY = "Lập nhầm đơn vị, sẽ lập kế hoạch khác.";

    private String head(CurrentPerson person, InspectionId id) throws Exception {
        return Jsoup.parse(shown(person, "/inspections/" + id.value()))
                .expectFirst("h1")
                .text();
    }

    private String line(CurrentPerson person, InspectionId id) throws Exception {
        return Jsoup.parse(shown(person, "/inspections"))
                .select("tr:has(a[href=/inspections/" + id.value() + "])")
                .text();
    }

    private String withdrawn(CurrentPerson person, InspectionId id, String why) throws Exception {
        var answer = TestBody.send(
                web, person, post("/inspections/" + id.value() + "/withdraw").param("mistake", why));
        return answer.getStatus() + " " + answer.getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsWithdrawnStaysWithItsReasonAndWaitsForNobody() throws Exception {
        InspectionId id = planned();
        int before = closings.pending(body.leader).count();
        assertThat(withdrawn(body.leader, id, "x")).contains("mistake-error", "ít nhất 20 chữ cái");
        assertThat(refused(() -> inspections.cancel(body.leader, id, "x"))).isEqualTo(Reason.TOO_SHORT);
        assertThat(withdrawn(body.leader, id, WHY)).startsWith("302");
        assertThat(closings.pending(body.leader).count()).isEqualTo(before - 1);
        assertThat(head(body.leader, id)).contains("đã rút", "không ai phải làm gì");
        assertThat(line(body.leader, id)).contains("đã rút");
        assertThat(shown(inspector, "/inspections/" + id.value())).contains(WHY, body.leader.name());
        assertThat(refused(() -> inspections.decideTeam(
                        body.leader, id, "15/QĐ-KT", org.today(), inspector.id(), List.of(second.id()))))
                .isEqualTo(Reason.NOT_NEXT);
        assertThat(refused(() -> inspections.cancel(body.leader, id, WHY))).isEqualTo(Reason.NOT_NEXT);
        assertThat(inspections.see(body.principal, id))
                .as("the unit had not been told")
                .isEmpty();
        assertThatThrownBy(() -> jdbc.update(
                        "insert into oversight.team (inspection_id, no, basis, basis_day, person_id, at)"
                                + " values (?, 1, '15/QĐ-KT', ?, ?, ?)",
                        id.value(),
                        org.today(),
                        body.leader.id().value(),
                        Timestamp.from(clock.instant())))
                .hasMessageContaining("was withdrawn");
        assertThat(kept.differing(50)).isEmpty();
    }

    @Test
    void theSamePlanIsMadeAgainOnceTheMistakenOneIsWithdrawn() {
        NewPlan plan = plan(Plan.Sort.YEARLY, Activity.CHECK, org.today());
        InspectionId id = inspections.plan(body.leader, plan).getFirst();
        assertThat(refused(() -> inspections.plan(body.leader, plan))).isEqualTo(Reason.PLANNED_ALREADY);
        inspections.cancel(body.leader, id, WHY);
        assertThat(inspections.plan(body.leader, plan)).doesNotContain(id).hasSize(1);
    }

    @Test
    void theUnitThatKnewIsToldUntilItHasOpenedThat() throws Exception {
        InspectionId id = begun();
        shown(body.principal, "/inspections/" + id.value());
        String told = "Cuộc kiểm tra đơn vị anh/chị đã được rút: 1 cuộc";
        assertThat(Jsoup.parse(shown(body.principal, "/")).text()).doesNotContain(told);
        inspections.cancel(body.leader, id, WHY);
        assertThat(Jsoup.parse(shown(body.principal, "/")).text()).contains(told);
        assertThat(line(body.principal, id)).contains("đã rút");
        assertThat(shown(body.principal, "/inspections/" + id.value())).contains(WHY);
        assertThat(Jsoup.parse(shown(body.principal, "/")).text()).doesNotContain(told);
        assertThat(kept.differing(50)).isEmpty();
    }

    @Test
    void whatWasToBeASurpriseAndIsWithdrawnBeforeItsDayTheUnitNeverLearnsOf() {
        LocalDate first = CALENDAR.plusWorkingDays(org.today(), 2);
        InspectionId id = inspections
                .plan(body.leader, plan(Plan.Sort.SUDDEN, Activity.CHECK, first))
                .getFirst();
        inspections.decideTeam(body.leader, id, "16/QĐ-KT", org.today(), inspector.id(), List.of(second.id()));
        inspections.cancel(body.leader, id, WHY);
        ahead(3);
        assertThat(inspections.see(body.principal, id)).isEmpty();
        assertThat(inspections.list(body.principal, 50, 0))
                .noneMatch(seen -> seen.inspection().id().equals(id));
    }

    @Test
    void onlyWhoDecidesWithdrawsAndOnlyBeforeAnybodyHasBegun() throws Exception {
        InspectionId id = begun();
        assertThat(withdrawn(body.principal, id, WHY)).as("the unit").startsWith("403");
        assertThat(refused(() -> inspections.cancel(inspector, id, WHY)))
                .as("nor whoever leads the team")
                .isEqualTo(Reason.NOT_NEXT);
        interests.declare(body.deputy, body.principal.id(), Kinship.SIBLING);
        assertThat(refused(() -> inspections.cancel(body.deputy, id, WHY)))
                .as("nor whoever is related to the head of the unit")
                .isEqualTo(Reason.BARRED);
        findings.answer(second, id, 1, Answer.Result.MET, "đã xem");
        assertThat(refused(() -> inspections.cancel(body.leader, id, WHY))).isEqualTo(Reason.BEGUN);
        assertThat(shown(body.leader, "/inspections/" + id.value())).doesNotContain("name=\"mistake\"");
        assertThatThrownBy(() -> jdbc.update(
                        "insert into oversight.cancellation values (?, 'x', ?, ?)",
                        id.value(),
                        body.leader.id().value(),
                        Timestamp.from(clock.instant())))
                .hasMessageContaining("has begun");
    }
}
