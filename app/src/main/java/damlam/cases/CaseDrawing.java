package damlam.cases;

import damlam.org.PersonId;
import gg.jte.Content;
import java.util.Locale;
import java.util.Set;

/// How a case is drawn on the pages of other features: its strip and its moves, as on its own page.
public interface CaseDrawing {
    /// Whether the reader may see the case at all is for the caller to know.
    ///
    /// @param shown numbers of the moves to point out
    /// @param whole whether the reader sees the case itself; else what was written with the moves is left out
    Content draw(CaseId id, Set<Integer> shown, PersonId reader, boolean whole, Locale locale);
}
