package damlam;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.access.CurrentPerson;
import damlam.journal.Actor;
import damlam.journal.Erasures;
import damlam.journal.Erasures.Outcome;

/// Erases words of a matter about people, as the law and the program ask: by two whom it does not concern.
public final class ErasedWords {
    private static final String GROUND = "Luật Bảo vệ dữ liệu cá nhân, đơn số 3";
    private static final Actor ONE = new Actor(9_000_001, null, null);
    private static final Actor OTHER = new Actor(9_000_002, null, null);

    private ErasedWords() {}

    /// @param barred who can neither ask nor agree, though they try both
    public static void of(Erasures erasures, long no, CurrentPerson... barred) {
        for (CurrentPerson each : barred) {
            refused(erasures, no, each);
        }
        assertThat(erasures.erase(ONE, no, GROUND))
                .as("what the barred asked counts for nothing")
                .isEqualTo(Outcome.ASKED);
        assertThat(erasures.erase(ONE, no, GROUND))
                .as("nobody agrees with themselves")
                .isEqualTo(Outcome.ASKED);
        for (CurrentPerson each : barred) {
            assertThat(erasures.waiting(each.id().value())).doesNotContain(no);
            refused(erasures, no, each);
        }
        assertThat(erasures.waiting(OTHER.personId())).contains(no);
        assertThat(erasures.erase(OTHER, no, "")).isEqualTo(Outcome.ERASED);
        assertThat(erasures.waiting(OTHER.personId())).doesNotContain(no);
    }

    private static void refused(Erasures erasures, long no, CurrentPerson by) {
        assertThat(erasures.erase(by.actor(), no, GROUND))
                .as("by %s, whom it concerns", by.name())
                .isIn(Outcome.ASKED, Outcome.BARRED);
    }
}
