package damlam;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.access.CurrentPerson;
import damlam.journal.Actor;
import damlam.journal.ErasedActs;
import damlam.journal.Erasures;
import damlam.journal.Erasures.Outcome;
import java.util.List;

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
            assertThat(waiting(erasures, each.id().value())).doesNotContain(no);
            refused(erasures, no, each);
        }
        assertThat(waiting(erasures, OTHER.personId())).contains(no);
        assertThat(erasures.erase(OTHER, no, "")).isEqualTo(Outcome.ERASED);
        assertThat(waiting(erasures, OTHER.personId())).doesNotContain(no);
    }

    /// Words of somebody's own defence: two erase them only where whoever said them wishes it, who is told.
    ///
    /// @param barred who can neither ask nor agree beside the speaker
    public static void ofDefence(
            Erasures erasures, ErasedActs acts, long no, CurrentPerson speaker, CurrentPerson... barred) {
        for (Actor each : List.of(ONE, OTHER, ONE)) {
            assertThat(erasures.erase(each, no, GROUND)).as("two superiors").isEqualTo(Outcome.ASKED);
        }
        assertThat(erasures.erase(ONE, no, GROUND, Erasures.Papers.court("x")))
                .as("a court's decision stands in the registers")
                .isEqualTo(Outcome.NO_COURT);
        assertThat(waiting(erasures, OTHER.personId())).doesNotContain(no);
        assertThat(erasures.wish(ONE, no, "không phải lời của họ"))
                .as("nobody wishes it for another")
                .isFalse();
        assertThat(erasures.wish(speaker.actor(), no, "có bệnh án của người nhà"))
                .isTrue();
        for (CurrentPerson each : barred) {
            assertThat(waiting(erasures, each.id().value())).doesNotContain(no);
            refused(erasures, no, each);
        }
        refused(erasures, no, speaker);
        assertThat(erasures.waiting(OTHER.personId()))
                .filteredOn(one -> one.no() == no)
                .singleElement()
                .satisfies(
                        one -> assertThat(one.speaker()).isEqualTo(speaker.id().value()));
        assertThat(erasures.erase(OTHER, no, "")).isEqualTo(Outcome.ERASED);
        assertThat(acts.unknownTo(speaker.id().value()))
                .filteredOn(one -> one.no() == no)
                .singleElement()
                .satisfies(one -> assertThat(one.askedBy()).isEqualTo(ONE.personId()));
    }

    /// What somebody reported: two erase it only where whoever reported asks for it, which names them to nobody.
    ///
    /// @param wish asks so as whoever reported
    /// @param barred who can neither ask nor agree, wished or not
    public static void ofReport(Erasures erasures, long no, Runnable wish, CurrentPerson... barred) {
        for (Actor each : List.of(ONE, OTHER, ONE)) {
            assertThat(erasures.erase(each, no, GROUND)).as("two leaders").isEqualTo(Outcome.ASKED);
        }
        assertThat(waiting(erasures, OTHER.personId())).doesNotContain(no);
        wish.run();
        for (CurrentPerson each : barred) {
            assertThat(waiting(erasures, each.id().value())).doesNotContain(no);
            refused(erasures, no, each);
        }
        assertThat(erasures.waiting(OTHER.personId()))
                .filteredOn(one -> one.no() == no)
                .singleElement()
                .satisfies(one -> assertThat(one.speaker()).isNull());
        assertThat(erasures.erase(OTHER, no, "")).isEqualTo(Outcome.ERASED);
    }

    private static List<Long> waiting(Erasures erasures, long person) {
        return erasures.waiting(person).stream().map(Erasures.Waiting::no).toList();
    }

    private static void refused(Erasures erasures, long no, CurrentPerson by) {
        assertThat(erasures.erase(by.actor(), no, GROUND))
                .as("by %s, whom it concerns", by.name())
                .isIn(Outcome.ASKED, Outcome.BARRED);
    }
}
