package damlam.policy;

import damlam.cases.CaseId;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.time.Instant;

/// That a rule holds a case up.
///
/// @param no 1 for the first on its rule
/// @param kind the kind of work of the case
/// @param by whoever says so, `unit` that in which they said it
/// @param why in what way; may be empty where others have said it before
/// @param wish what would help; may be empty
public record Report(
        RegulationId regulation,
        int no,
        CaseId caseId,
        String kind,
        PersonId by,
        UnitId unit,
        String why,
        String wish,
        Instant at) {}
