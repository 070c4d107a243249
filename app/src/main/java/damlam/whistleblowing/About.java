package damlam.whistleblowing;

import damlam.cases.CaseId;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a report is about: one of the three, the others null.
public record About(
        @Nullable PersonId person,
        @Nullable UnitId unit,
        @Nullable CaseId caseId) {
    public About {
        if (Stream.of(person, unit, caseId).filter(Objects::nonNull).count() != 1) {
            throw new IllegalArgumentException("a report is about a person, a unit or a case");
        }
    }

    public static About of(PersonId person) {
        return new About(person, null, null);
    }

    public static About of(UnitId unit) {
        return new About(null, unit, null);
    }

    public static About of(CaseId caseId) {
        return new About(null, null, caseId);
    }
}
