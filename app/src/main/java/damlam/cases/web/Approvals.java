package damlam.cases.web;

import damlam.cases.CaseId;
import damlam.cases.CaseLine;
import damlam.org.UnitId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// For which unit each approved case of a board was approved: that of the issuer, or that which did the work.
record Approvals(Map<CaseId, UnitId> units) {
    /// Null for what is not approved now.
    @Nullable
    UnitId of(CaseLine line) {
        return line.at().approved() ? units.get(line.work().id()) : null;
    }

    /// Whether the unit that was given the work approved it, and not the one that gave it.
    boolean byTheUnitItself(CaseLine line) {
        UnitId unit = of(line);
        return line.work().unit().equals(unit) && !line.work().issuer().equals(unit);
    }
}
