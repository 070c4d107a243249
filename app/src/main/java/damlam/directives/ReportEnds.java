package damlam.directives;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/// Which of the reports that directives ask for the Office has ended.
public interface ReportEnds {
    /// @return by directive and number of the requirement, the day from which on no period begins any more
    Map<DirectiveId, Map<String, LocalDate>> of(Collection<DirectiveId> directives);
}
