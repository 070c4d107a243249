package damlam.oversight;

import static java.util.stream.Collectors.joining;

import damlam.org.Appointment;
import damlam.org.Fold;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.org.UnitId;
import damlam.oversight.OversightRefusedException.Reason;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// People of a unit whose full names stand in what is written of it. Whoever is to be heard is chosen from a list; a
/// name in the words alone would count against somebody who was not.
final class SaidNames {
    private SaidNames() {}

    /// @param units the inspected unit and all below it
    /// @param words whatever case and accents they are written with
    static List<Person> in(String words, Set<UnitId> units, OrgChart chart) {
        String said = parted(words);
        return chart.everyAppointment().stream()
                .filter(held -> units.contains(held.unit()))
                .map(Appointment::person)
                .filter(person -> said.contains(parted(person.name())))
                .distinct()
                .toList();
    }

    /// @param named who is heard on it
    /// @throws OversightRefusedException where others stand in the words
    static void requireOnly(
            Collection<PersonId> named, String words, Set<UnitId> units, OrgChart chart, Reason reason, long about) {
        String others = in(words, units, chart).stream()
                .filter(person -> !named.contains(person.id()))
                .map(Person::name)
                .distinct()
                .collect(joining(", "));
        if (!others.isEmpty()) {
            throw new OversightRefusedException(reason, others, about);
        }
    }

    private static String parted(String words) {
        return " " + Fold.of(words).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
    }
}
