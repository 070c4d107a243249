package damlam.inspection;

import damlam.access.CurrentPerson;
import damlam.org.PersonId;
import damlam.rulebook.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Proceedings that are opened from what a conclusion passed on; those who keep them tell.
public interface ProceedingSource {
    /// Rules that nobody has confirmed, and that every case on somebody comes to: as long as there are any, none is
    /// opened.
    List<Rule> unconfirmed(PersonId person);

    /// Where the one that was opened from a hearing is read; empty where none was, or whoever looks has no part in it.
    Optional<String> address(CurrentPerson me, HearingId id);

    /// All that were opened from a hearing, those included whose opening was taken back, the first first; none for
    /// whoever does not learn that it was taken up.
    List<Opened> opened(CurrentPerson me, HearingId id);

    /// Who has a part in any that was opened from a hearing, other than whom it is about, or entered or signed
    /// something there.
    Set<PersonId> judging(HearingId id);

    /// Whether one that was opened from a hearing has not ended, whoever looks.
    boolean isUnderWay(HearingId id);

    /// @param at when it was opened
    /// @param takenBack when its opening was taken back; null where it stands
    /// @param part null for whoever has none in it
    record Opened(
            Instant at,
            @Nullable Instant takenBack,
            @Nullable Part part) {}

    /// What those read who have a part in one.
    ///
    /// @param by who opened it
    /// @param backBy who took it back; null where nobody did
    /// @param why they did; empty where nobody did
    record Part(String address, PersonId by, @Nullable PersonId backBy, String why) {}
}
