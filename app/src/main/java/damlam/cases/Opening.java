package damlam.cases;

import damlam.directives.DirectiveId;
import damlam.directives.RequirementId;
import damlam.org.UnitId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What ISSUE says of a new case.
///
/// @param directive the directive it carries out, with its requirement; both null for work of the unit's own
/// @param dutyNo the requirement's number as printed; empty for work of the unit's own
/// @param parent the case it is to be a part of
/// @param issuer the unit that gives it
/// @param to whom it is given
/// @param dueOn null for standing work
public record Opening(
        @Nullable DirectiveId directive,
        @Nullable RequirementId requirement,
        String dutyNo,
        @Nullable CaseId parent,
        UnitId issuer,
        Party to,
        String kind,
        String title,
        String product,
        @Nullable LocalDate dueOn,
        List<UnitId> coordinators,
        String words) {
    /// The kind of work that comes from no directive (việc nội bộ).
    public static final String INTERNAL = "INTERNAL";

    public Opening {
        title = Move.required(title, "a title");
        if (kind.isBlank() || (directive == null) != (requirement == null)) {
            throw new IllegalArgumentException("a case has a kind, and a requirement of its directive; was '%s', %s, %s"
                    .formatted(kind, directive, requirement));
        }
        coordinators = List.copyOf(coordinators);
    }

    /// Work inside a unit.
    public static Opening internal(
            @Nullable CaseId parent, UnitId issuer, Party to, String title, String product, @Nullable LocalDate dueOn) {
        return new Opening(null, null, "", parent, issuer, to, INTERNAL, title, product, dueOn, List.of(), "");
    }
}
