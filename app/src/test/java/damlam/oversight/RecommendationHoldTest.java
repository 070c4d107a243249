package damlam.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.TestBody;
import damlam.access.CurrentPerson;
import damlam.cases.CaseId;
import damlam.cases.Move;
import damlam.cases.Outcome;
import damlam.cases.Refusal;
import damlam.eventlog.MoveKind;
import damlam.inspection.Kinship;
import damlam.org.Delegation;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What an inspection recommended is not ended by those whom it is about (0131).
class RecommendationHoldTest extends InspectionScene {
    private static final Move.Cancel CANCEL = new Move.Cancel("Không cần làm nữa");

    @Test
    void onlyWhoMayConcludeTheInspectionCancelsItAndNeverWhoeverHoldsIt() {
        CaseId made = recommended();
        delegated(body.chief);
        assertThat(cancelled(body.chief, made))
                .as("heads the Office, which holds it")
                .isEqualTo(Refusal.OWN_WORK);
        interests.declare(body.deputy, body.principal.id(), Kinship.SIBLING);
        assertThat(cancelled(body.deputy, made)).as("related").isEqualTo(Refusal.RECOMMENDED);
        for (CurrentPerson other : List.of(body.chief, body.deputy)) {
            assertThat(cases.choicesOf(made, other).may(MoveKind.CANCEL))
                    .as(other.title())
                    .isFalse();
        }
        assertThat(cases.choicesOf(made, body.leader).may(MoveKind.CANCEL)).isTrue();
        assertThat(cases.make(made, body.leader, CANCEL, 1)).isInstanceOf(Outcome.Made.class);
    }

    private CaseId recommended() {
        InspectionId id = sent();
        LocalDate due = CALENDAR.plusWorkingDays(org.today(), 30);
        closings.recommend(inspector, id, "Phân công người trực hằng ngày.", body.office, due);
        findings.explain(body.principal, id, "Đã rõ.", List.of(), true);
        List.of(inspector, second, body.principal).forEach(each -> closings.sign(each, id));
        closings.conclude(body.leader, id, "Cơ bản thực hiện đúng; có một thiếu sót.", "");
        return seen(body.leader, id).inspection().cases().getFirst();
    }

    private Refusal cancelled(CurrentPerson by, CaseId id) {
        return ((Outcome.Refused) cases.make(id, by, CANCEL, 1)).reason();
    }

    private void delegated(CurrentPerson to) {
        org.delegate(
                TestBody.SETUP,
                new Delegation(
                        body.leader.id(),
                        to.id(),
                        body.body,
                        org.today(),
                        org.today().plusDays(10),
                        "12/GUQ"));
    }
}
