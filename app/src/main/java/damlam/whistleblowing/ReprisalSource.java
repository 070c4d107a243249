package damlam.whistleblowing;

import damlam.access.CurrentPerson;
import java.time.LocalDate;
import java.util.List;

/// A feature that knows facts that may be signs of reprisal. Each bean of this kind is asked, for nobody but the person
/// themselves: what another saw of it would tell them who reported.
public interface ReprisalSource {
    /// What happened to somebody after something they did.
    ///
    /// @param until the last day to look at
    List<ReprisalFact> after(CurrentPerson me, Exposure exposure, LocalDate until);
}
