package damlam.admin.web;

import damlam.access.Account;
import damlam.page.Afterwards;
import damlam.page.Choice;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One person: every post they held, hold or will hold; their account, their absences.
///
/// @param account null where none was ever opened
public record PersonView(
        long id,
        String code,
        String name,
        @Nullable String email,
        @Nullable String phone,
        List<PostHeld> posts,
        List<Away> absences,
        @Nullable Account account,
        List<Choice> units) {
    /// @param open whether it still can be ended or moved
    /// @param unconfirmed whether somebody still has to confirm who holds it
    /// @param givable whether it can be given up at once, because nobody did
    public record PostHeld(
            long appointment,
            String title,
            String duty,
            long unit,
            String unitName,
            LocalDate from,
            @Nullable LocalDate last,
            boolean open,
            boolean unconfirmed,
            boolean givable) {
        /// Whether it was given up before it began.
        public boolean never() {
            return last != null && last.isBefore(from);
        }
    }

    public record Away(
            long id,
            LocalDate from,
            LocalDate last,
            String reason,
            @Nullable Afterwards afterwards) {}
}
