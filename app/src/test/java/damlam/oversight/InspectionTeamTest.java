package damlam.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import damlam.TestBody;
import damlam.access.CurrentPerson;
import damlam.dispatch.DispatchText;
import damlam.inspection.Kinship;
import damlam.org.Duty;
import damlam.org.UnitId;
import damlam.org.UnitKind;
import damlam.oversight.OversightRefusedException.Reason;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/// Who may be in a team and who decides on it, until everybody of it has signed.
class InspectionTeamTest extends InspectionScene {
    private String head(CurrentPerson person, InspectionId id) throws Exception {
        return Jsoup.parse(shown(person, "/inspections/" + id.value()))
                .expectFirst("h1")
                .text();
    }

    /// Whoever writes the minutes signs them, so nobody may who is barred; somebody else of another team does.
    @Test
    void aSecretaryWhoIsBarredSignsNothingAndSomebodyElseOfAnotherTeamDoes() throws Exception {
        InspectionId id = sent();
        findings.explain(body.principal, id, "Đã rõ.", List.of(), true);
        ahead(1);
        interests.declare(second, body.principal.id(), Kinship.SIBLING);
        String decider = org.chart().named(body.leader.id());
        assertThat(seen(body.leader, id).task()).isEqualTo(Seen.Task.CHANGE);
        assertThat(head(body.leader, id)).contains(second.name() + " không tham gia nữa");
        assertThat(head(inspector, id))
                .as("whoever has to sign reads it beside that")
                .contains("ký biên bản", second.name() + " không tham gia nữa, chờ " + decider);
        assertThat(head(second, id)).contains("Anh/chị không tham gia nữa, chờ " + decider);
        assertThat(refused(() -> closings.sign(second, id))).isEqualTo(Reason.BARRED);
        closings.sign(inspector, id);
        closings.sign(body.principal, id);
        assertThat(seen(body.leader, id).task())
                .as("the lead has signed, the secretary is missing still")
                .isEqualTo(Seen.Task.CHANGE);
        CurrentPerson third = body.person(inspector.unit(), Duty.MEMBER, "Chuyên viên kiểm tra");
        inspections.decideTeam(body.leader, id, "19/QĐ-KT", org.today(), inspector.id(), List.of(third.id()));
        assertThat(head(body.leader, id)).contains("Chờ " + org.chart().named(third.id()) + " ký biên bản");
        assertThat(seen(third, id).task()).isEqualTo(Seen.Task.SIGN);
        assertThat(refused(() -> closings.sign(inspector, id)))
                .as("the lead is not the secretary")
                .isEqualTo(Reason.SIGNED);
        TestBody.send(web, third, post("/inspections/" + id.value() + "/sign"));
        assertThat(seen(body.leader, id).stage()).isEqualTo(Stage.TO_CONCLUDE);
        assertThat(DispatchText.read(minutes.docx(seen(body.leader, id).inspection()), "bien-ban.docx"))
                .contains("đoàn được thay đổi theo văn bản số 19/QĐ-KT")
                .contains("Trưởng đoàn ký biên bản: " + inspector.name())
                .contains("Thư ký ký biên bản: " + third.name());
        assertThat(refused(() -> inspections.decideTeam(
                        body.leader, id, "20/QĐ-KT", org.today(), inspector.id(), List.of(third.id()))))
                .isEqualTo(Reason.NOT_NEXT);
        assertThat(kept.differing(50)).isEmpty();
    }

    private String decided(InspectionId id, CurrentPerson by, CurrentPerson member, String despite) throws Exception {
        return TestBody.send(
                        web,
                        by,
                        post("/inspections/" + id.value() + "/team")
                                .param("basis", "15/QĐ-KT")
                                .param("basisDay", org.today().toString())
                                .param("lead", String.valueOf(inspector.id().value()))
                                .param("member1", String.valueOf(member.id().value()))
                                .param("despite", despite))
                .getContentAsString(StandardCharsets.UTF_8);
    }

    /// Whoever was of the team does not conclude, and no line says so of them.
    @Test
    void whoeverDecidesOnATeamWithThemselvesInItIsAskedOnceMoreAndNobodyWaitsForThemToConclude() throws Exception {
        InspectionId id = planned();
        String deputy = org.chart().named(body.deputy.id());
        assertThat(Jsoup.parse(decided(id, body.leader, body.leader, ""))
                        .select("#despite")
                        .text())
                .contains(body.leader.name(), "người kết luận được là " + deputy);
        assertThat(seen(body.leader, id).inspection().teams()).isEmpty();
        decided(id, body.leader, body.leader, "yes");
        inspections.decideTeam(body.leader, id, "16/QĐ-KT", org.today(), inspector.id(), List.of(second.id()));
        answered(id);
        found(id);
        findings.send(inspector, id, findings.earliest(), second.id());
        heard(teacher);
        findings.explain(body.principal, id, "Đã rõ.", List.of(), true);
        closings.sign(inspector, id);
        closings.sign(second, id);
        closings.sign(body.principal, id);
        for (CurrentPerson one : List.of(body.leader, inspector, body.principal)) {
            assertThat(head(one, id)).contains("Chờ " + deputy + " kết luận");
            assertThat(Jsoup.parse(shown(one, "/inspections"))
                            .select("tr:has(a[href=/inspections/" + id.value() + "])")
                            .text())
                    .contains("Chờ " + deputy + " kết luận");
        }
        assertThat(head(body.deputy, id)).contains("Anh/chị kết luận");
    }

    @Test
    void aTeamThatLeavesNobodyToConcludeIsNotDecidedOn() throws Exception {
        InspectionId id = planned();
        interests.declare(body.deputy, body.principal.id(), Kinship.SIBLING);
        assertThat(Jsoup.parse(decided(id, body.leader, body.leader, "yes"))
                        .select("#lead-error")
                        .text())
                .contains("không còn ai");
        assertThat(seen(body.leader, id).inspection().teams()).isEmpty();
    }

    /// What the law asks of a lead beyond that the book does not say.
    @Test
    void whoeverLeadsHoldsAPostInTheBodyThatOrdersIt() throws Exception {
        InspectionId id = planned();
        UnitId other = org.addUnit(
                TestBody.SETUP,
                "THCS" + body.sign,
                "Trường THCS Thử Nghiệm",
                UnitKind.PUBLIC_UNIT,
                body.body,
                LocalDate.of(2024, 1, 1));
        CurrentPerson elsewhere = body.person(other, Duty.MEMBER, "Giáo viên trường khác");
        CurrentPerson administrator = body.person(body.office, Duty.ADMINISTRATOR, "Quản trị viên");
        assertThat(refused(() -> inspections.decideTeam(
                        body.leader, id, "15/QĐ-KT", org.today(), elsewhere.id(), List.of(second.id()))))
                .isEqualTo(Reason.LEAD_ELSEWHERE);
        assertThat(refused(() -> inspections.decideTeam(
                        body.leader, id, "15/QĐ-KT", org.today(), administrator.id(), List.of(second.id()))))
                .isEqualTo(Reason.ADMINISTRATOR);
        assertThat(refused(() -> inspections.decideTeam(
                        body.leader, id, "15/QĐ-KT", org.today(), inspector.id(), List.of(administrator.id()))))
                .isEqualTo(Reason.ADMINISTRATOR);
        assertThat(Jsoup.parse(shown(body.leader, "/inspections/new"))
                        .select("#lead option[value]")
                        .eachAttr("value"))
                .contains(String.valueOf(body.departmentHead.id().value()))
                .doesNotContain(
                        String.valueOf(elsewhere.id().value()),
                        String.valueOf(administrator.id().value()));
        assertThat(Jsoup.parse(decided(id, body.leader, elsewhere, ""))
                        .select("#seconded-error")
                        .text())
                .as("who comes from elsewhere comes by a paper")
                .contains(elsewhere.name(), "văn bản trưng tập");
        inspections.decideTeam(
                body.leader, id, "15/QĐ-KT", org.today(), inspector.id(), List.of(elsewhere.id()), "31/QĐ-TT");
        assertThat(shown(elsewhere, "/inspections/" + id.value())).contains("trưng tập theo văn bản số 31/QĐ-TT");
        assertThat(kept.differing(50)).isEmpty();
    }

    @Test
    void whoeverCannotOpenThePageIsNotOfTheTeam() {
        InspectionId id = planned();
        accounts.close(TestBody.SETUP, second.id());
        assertThat(refused(() -> inspections.decideTeam(
                        body.leader, id, "15/QĐ-KT", org.today(), inspector.id(), List.of(second.id()))))
                .isEqualTo(Reason.NO_ACCOUNT);
    }
}
