package damlam.desk;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.analysis.FoundSignal;
import damlam.analysis.Pattern;
import damlam.analysis.SignalId;
import damlam.cases.CaseId;
import damlam.cases.Party;
import damlam.detect.Figure;
import damlam.detect.SignalKind;
import damlam.inspection.Hearing;
import damlam.inspection.HearingId;
import damlam.inspection.Inquiry;
import damlam.inspection.Origin;
import damlam.org.PersonId;
import damlam.org.UnitId;
import damlam.rulebook.RuleId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The letter names signals about oneself and hearings to answer; what they are about stays where only its reader
/// looks.
class DailyLetterTest {
    private static final Instant YESTERDAY = Instant.parse("2026-11-25T00:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final PersonId ME = new PersonId(7);

    @Test
    void aSignalIsNamedOnceAndAHearingUntilItIsAnswered() {
        FoundSignal told = signal(3, YESTERDAY.minusSeconds(60));
        FoundSignal fresh = signal(4, YESTERDAY.plusSeconds(60));
        DailyLetter letter = DailyLetter.of(List.of(), List.of(), List.of(told, fresh), List.of(hearing()), YESTERDAY);

        assertThat(letter.lines()).isEqualTo(2);
        MailText mail = MailText.of(letter, Map.of(), "Trần Thị Giả", TODAY, "https://so.example.test");
        assertThat(mail.subject())
                .as("others see it on the screen")
                .contains("2 mục dành riêng cho người nhận")
                .doesNotContain("dấu hiệu", "giải trình");
        assertThat(mail.plain())
                .contains("https://so.example.test/signals/4", "https://so.example.test/hearings/9")
                .contains("Dấu hiệu mới, anh/chị xem trước", "trả lời chậm nhất hết ngày 03/12/2026")
                .doesNotContain("/signals/3", "Vì sao chậm");
    }

    private static FoundSignal signal(long id, Instant at) {
        Pattern pattern = new Pattern(
                new CaseId(1),
                SignalKind.LATE_REPLY,
                Party.of(new UnitId(2), ME),
                null,
                null,
                List.of(1),
                at,
                new Figure(Figure.Unit.COUNT, 1, 1),
                List.of(),
                0.5,
                3);
        return new FoundSignal(new SignalId(id), pattern, at, at, "1", at, null, null);
    }

    private static Hearing hearing() {
        Inquiry inquiry = new Inquiry(
                new HearingId(9),
                new Origin.Signal(new SignalId(3)),
                ME,
                new PersonId(8),
                "Vì sao chậm?",
                LocalDate.of(2026, 12, 3),
                new RuleId(1),
                YESTERDAY,
                null);
        return new Hearing.Asked(inquiry, List.of(), List.of());
    }
}
