package damlam.numbers;

import damlam.dispatch.DispatchType;
import damlam.org.PersonId;
import java.time.LocalDate;
import java.util.Set;

/// What the head decided: one more series.
///
/// @param types as in [Series]
/// @param paper number and day of the paper, as one would cite it
public record Decision(
        String name,
        Scope scope,
        Set<DispatchType> types,
        String organ,
        LocalDate from,
        int firstNo,
        PersonId decidedBy,
        String paper,
        LocalDate decidedOn) {
    public Decision {
        name = name.strip();
        organ = organ.replaceAll("\\s", "");
        paper = paper.strip();
        types = Set.copyOf(types);
        if (name.isEmpty() || organ.isEmpty() || paper.isEmpty() || firstNo < 1) {
            throw new IllegalArgumentException("a series has a name, a sign, a paper and a first number");
        }
    }
}
