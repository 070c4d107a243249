package damlam.rating;

import damlam.cases.Party;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Work shared out among those who did it, or hold it. That of the people and that of nobody in particular is together
/// that of the unit. What the unit passed on is not among it: whoever did it has it, so that passing on earns nothing.
///
/// @param people those of the unit, and whoever else did something for it
/// @param nobodys held by the unit and by no person
/// @param whole of the unit
/// @param elsewhere given to the unit, and done or held by another: no part of the whole
public record Shares<T>(Map<PersonId, T> people, T nobodys, T whole, T elsewhere) {
    /// @param units the unit and those inside it
    /// @param named people who have a row though they did nothing
    /// @param given to which unit it was given
    /// @param by who did it or holds it; null where nobody does, and then whom it was given to
    static <W> Shares<List<W>> of(
            Collection<W> work,
            Set<UnitId> units,
            List<PersonId> named,
            Function<W, UnitId> given,
            Function<W, @Nullable Party> by) {
        Map<PersonId, List<W>> people = new LinkedHashMap<>();
        named.forEach(person -> people.put(person, new ArrayList<>()));
        List<W> nobodys = new ArrayList<>();
        List<W> whole = new ArrayList<>();
        List<W> elsewhere = new ArrayList<>();
        for (W one : work) {
            Party doer = by.apply(one);
            if (units.contains(doer == null ? given.apply(one) : doer.unit())) {
                whole.add(one);
                PersonId person = doer == null ? null : doer.person();
                (person == null ? nobodys : people.computeIfAbsent(person, key -> new ArrayList<>())).add(one);
            } else if (units.contains(given.apply(one))) {
                elsewhere.add(one);
            }
        }
        return new Shares<>(people, nobodys, whole, elsewhere);
    }

    <R> Shares<R> map(Function<T, R> counted) {
        Map<PersonId, R> all = new LinkedHashMap<>();
        people.forEach((person, theirs) -> all.put(person, counted.apply(theirs)));
        return new Shares<>(all, counted.apply(nobodys), counted.apply(whole), counted.apply(elsewhere));
    }
}
