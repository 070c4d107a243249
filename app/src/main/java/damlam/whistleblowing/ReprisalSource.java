package damlam.whistleblowing;

import damlam.org.PersonId;
import java.time.LocalDate;
import java.util.List;

/// A feature that knows facts that may be signs of reprisal. Each bean of this kind is asked, for nobody but the person
/// themselves and those who lawfully know what they reported: what another saw of it would tell them who
/// reported.
public interface ReprisalSource {
    /// What happened to somebody in a time, read once, however much of it followed what they did.
    ///
    /// @param first of the days on which they did something that others may take out on them
    /// @param until the last day to look at
    Happened happened(PersonId person, LocalDate first, LocalDate until);

    /// What happened to somebody.
    @FunctionalInterface
    interface Happened {
        /// What of it came after something they did.
        List<ReprisalFact> after(Exposure exposure);
    }
}
