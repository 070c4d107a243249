package damlam.oversight;

import damlam.cases.CaseId;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is to be done about what was found.
///
/// @param unit who is to do it
/// @param caseId the work it became; null before the conclusion
public record Recommendation(
        int no,
        String words,
        UnitId unit,
        LocalDate dueOn,
        PersonId by,
        Instant at,
        boolean dropped,
        @Nullable CaseId caseId) {}
