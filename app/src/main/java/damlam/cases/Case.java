package damlam.cases;

import damlam.directives.DirectiveId;
import damlam.directives.RequirementId;
import damlam.org.MatterId;
import damlam.org.UnitId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One requirement at one unit, or a piece of work inside a unit. Where it stands is its [Position].
///
/// @param directive the directive it carries out, `requirement` its requirement there; both null for work of the unit's
///     own
/// @param dutyNo the requirement's number as printed; empty for work of the unit's own
/// @param parent the case it is a part of
/// @param issuer the unit that gave it and ends it
/// @param unit the unit it was given to
/// @param kind the kind of work, by which like is compared with like
/// @param product what the result is to be; may be empty
/// @param matter which kind of matter it is by the latest word; null where nobody said
/// @param coordinators units that see it and are asked in it
public record Case(
        CaseId id,
        @Nullable DirectiveId directive,
        @Nullable RequirementId requirement,
        String dutyNo,
        @Nullable CaseId parent,
        UnitId issuer,
        UnitId unit,
        String kind,
        String title,
        String product,
        Instant at,
        @Nullable MatterId matter,
        List<UnitId> coordinators) {
    public Case {
        if (kind.isBlank() || title.isBlank()) {
            throw new IllegalArgumentException("a case has a kind and a title, was '" + kind + "', '" + title + "'");
        }
        coordinators = List.copyOf(coordinators);
    }
}
