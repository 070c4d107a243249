package damlam.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.cases.Opening;
import damlam.cases.Party;
import damlam.inspection.HearingRefusedException.Reason;
import damlam.org.PersonId;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Whoever gave out the work that is said to be too much for somebody does not judge on what came of it.
class GivenWorkTest extends HearingScene {
    private void givenTooMuch() {
        cases.open(
                body.leader,
                Opening.internal(
                        null,
                        body.body,
                        Party.of(body.school, body.principal.id()),
                        "Rà soát quy chế",
                        "báo cáo",
                        CALENDAR.plusWorkingDays(org.today(), 10)));
    }

    private void saidToBeTooMuch() {
        signals.alone(() -> jdbc.update(
                "update analysis.signal set against = '{\"OVERLOAD COUNT 12 5 0\"}' where signal_id = ?",
                signal.value()));
    }

    @Test
    void theyDoNotAskAndTheNextDoes() throws Exception {
        givenTooMuch();
        assertThat(hearings.question(body.leader, signal).asked()).isEqualTo(body.principal.id());
        saidToBeTooMuch();
        assertThat(refused(() -> hearings.question(body.leader, signal))).isEqualTo(Reason.GAVE_WORK);
        String ask = "/hearings/new?signal=" + signal.value();
        assertThat(shown(body.leader, ask)).contains("anh/chị đã giao việc cho người đó");
        assertThat(shown(body.leader, "/signals/" + signal.value())).doesNotContain(ask);
        assertThat(shown(inspector, "/signals/" + signal.value())).contains(ask);
        assertThat(hearings.question(inspector, signal).asked()).isEqualTo(body.principal.id());
    }

    /// What came of the hearing is not theirs to review or judge either.
    @Test
    void theyHaveAPartInWhatTheHearingIsAbout() {
        givenTooMuch();
        HearingId id = asked();
        List<PersonId> both = List.of(body.leader.id(), inspector.id());
        assertThat(hearings.involved(id, both)).isEmpty();
        saidToBeTooMuch();
        assertThat(hearings.involved(id, both)).containsExactly(body.leader.id());
    }

    @Test
    void whatTheyHoldPassesToTheNextWithTheReasonShown() throws Exception {
        HearingId id = asked();
        saidToBeTooMuch();
        assertThat(hearings.see(body.leader, id).orElseThrow().holder())
                .as("they gave nothing")
                .contains(body.leader.id());
        hearings.withdraw(body.leader, id, "Hỏi lại cho rõ.");
        jdbc.update("update analysis.signal set against = '{}' where signal_id = ?", signal.value());
        givenTooMuch();
        HearingId again = asked();
        hearings.explain(body.principal, again, "Tôi giải trình.", List.of(), true);
        saidToBeTooMuch();
        assertThat(hearings.see(body.principal, again).orElseThrow().holder()).contains(inspector.id());
        assertThat(lists.pending(body.leader).count()).isZero();
        assertThat(lists.pending(inspector).count()).isEqualTo(1);
        assertThat(shown(body.leader, "/hearings/" + again.value()))
                .contains("anh/chị đã giao việc cho người đó", "người kế tiếp sẽ làm việc đó")
                .doesNotContain("name=\"reasons\"");
        assertThat(refused(() -> conclude(body.leader, again, Outcome.EXPLAINED, REASONS)))
                .isEqualTo(Reason.BARRED);
        conclude(inspector, again, Outcome.EXPLAINED, REASONS);
        assertThat(hearing(again)).isInstanceOf(Hearing.Concluded.class);
    }
}
