package damlam.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.access.CurrentPerson;
import damlam.inspection.HearingRefusedException.Reason;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Who concludes a hearing, by when, and how the person learns of it.
class ConclusionsTest extends HearingScene {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Test
    void othersConcludeOnlyOnceItsHolderLetTheDayPass() throws Exception {
        HearingId id = asked();
        String address = "/hearings/" + id.value();
        hearings.explain(body.principal, id, "Tôi giải trình.", List.of(), true);
        assertThat(refused(() -> conclude(inspector, id, Outcome.EXPLAINED, REASONS)))
                .isEqualTo(Reason.HELD);
        assertThat(shown(body.leader, address)).contains("name=\"reasons\"");
        assertThat(shown(inspector, address)).doesNotContain("name=\"reasons\"");
        LocalDate last = clocks.concludeBy(hearing(id)).orElseThrow();
        clock.moveTo(last);
        assertThat(refused(() -> conclude(inspector, id, Outcome.EXPLAINED, REASONS)))
                .as("on the last day it is still the holder's")
                .isEqualTo(Reason.HELD);
        clock.moveTo(CALENDAR.plusWorkingDays(last, 1));
        assertThat(shown(inspector, address))
                .contains("name=\"reasons\"", "đã quá hạn, nên anh/chị kết luận thay được");
        conclude(inspector, id, Outcome.EXPLAINED, REASONS);
        assertThat(hearing(id)).isInstanceOf(Hearing.Concluded.class);
    }

    @Test
    void whoeverWasAskedIsToldOfTheConclusionUntilTheyHaveSeenIt() throws Exception {
        HearingId id = asked();
        hearings.explain(body.principal, id, "Tôi giải trình.", List.of(), true);
        assertThat(lists.waiting(body.principal)).isEmpty();
        conclude(body.leader, id, Outcome.EXPLAINED, REASONS);
        assertThat(lists.waiting(body.principal)).containsExactly(id);
        shown(body.leader, "/hearings/" + id.value());
        assertThat(lists.waiting(body.principal)).as("others look").containsExactly(id);
        assertThat(shown(body.principal, "/hearings/" + id.value())).contains("Đã kết luận");
        assertThat(lists.waiting(body.principal)).isEmpty();
    }

    /// More time that can still be refused is nothing to rely on: the first line says what holds in either case.
    @Test
    void whileMoreTimeIsAskedForTheFirstLineSaysTheDayThatIsSure() throws Exception {
        HearingId id = asked();
        LocalDate sure = hearing(id).answerBy();
        LocalDate hoped = CALENDAR.plusWorkingDays(sure, 2);
        hearings.askMore(body.principal, id, hoped, "Chờ hồ sơ lưu.");
        assertThat(shown(body.principal, "/hearings/" + id.value()))
                .contains("chậm nhất là hết ngày " + DAY.format(sure), "được đến hết ngày " + DAY.format(hoped));
        assertThat(shown(body.leader, "/hearings/" + id.value()))
                .contains("anh/chị trả lời chậm nhất là hết ngày " + DAY.format(sure));
        // Lists and the desk say the day that is sure as well, until nobody can refuse any more.
        for (CurrentPerson one : List.of(body.leader, body.principal)) {
            assertThat(lists.pending(one).nearest()).isEqualTo(sure);
            assertThat(shown(one, "/hearings")).contains(DAY.format(sure)).doesNotContain(DAY.format(hoped));
        }
        clock.moveTo(sure);
        assertThat(lists.pending(body.leader).nearest()).as("the last day").isEqualTo(sure);
        signal = found();
        HearingId silent = asked();
        LocalDate silentSure = hearing(silent).answerBy();
        LocalDate given = CALENDAR.plusWorkingDays(silentSure, 2);
        hearings.askMore(body.principal, silent, given, "Chờ hồ sơ lưu của trường.");
        hearings.decideMore(body.leader, id, true, "");
        assertThat(shown(body.principal, "/hearings/" + id.value()))
                .contains("chậm nhất là hết ngày " + DAY.format(hoped));
        clock.moveTo(CALENDAR.plusWorkingDays(silentSure, 1));
        assertThat(clocks.due(hearings.see(body.leader, silent).orElseThrow()))
                .as("nobody can refuse it any more")
                .contains(given);
    }
}
