package damlam.inspection;

import java.time.LocalDate;

/// What somebody has still to do about a hearing that has ended.
///
/// @param since the day from which they have their time
public record After(What what, LocalDate since) {
    /// What it is.
    public enum What {
        /// They write, hand in or sign the reminder that it came to.
        REMIND,
        /// It was passed to them as competent: they open a proceeding, or say why not.
        TAKE_UP,
        /// They pass it on to whoever is competent.
        PASS_ON
    }
}
