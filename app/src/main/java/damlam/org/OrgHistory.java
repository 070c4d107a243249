package damlam.org;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// All that is known of the organisation at one moment, ready to be cut into charts.
final class OrgHistory {
    /// Appointments held in memory by all shapes together: some 100 MB at most, for a province 8 shapes.
    private static final int APPOINTMENTS_KEPT = 400_000;

    private final OrgFacts facts;
    private final NavigableSet<LocalDate> changes = new TreeSet<>();
    private final Map<PersonId, List<Absence>> absences;
    private final Map<PersonId, List<Appointment>> careers;
    private final Map<LocalDate, OrgShape> shapes;
    private volatile @Nullable List<Findable> findable;

    OrgHistory(OrgFacts facts) {
        this.facts = facts;
        for (Unit unit : facts.units()) {
            changes.add(unit.from());
            if (unit.until() != null) {
                changes.add(unit.until());
            }
        }
        for (Appointment appointment : facts.appointments()) {
            changes.add(appointment.from());
            if (appointment.until() != null) {
                changes.add(appointment.until());
            }
        }
        this.absences = facts.absences().stream().collect(Collectors.groupingBy(Absence::person));
        this.careers = facts.appointments().stream()
                .collect(Collectors.groupingBy(held -> held.person().id()));
        int kept =
                Math.clamp(APPOINTMENTS_KEPT / Math.max(1, facts.appointments().size()), 4, 256);
        this.shapes = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<LocalDate, OrgShape> eldest) {
                return size() > kept;
            }
        };
    }

    OrgFacts facts() {
        return facts;
    }

    OrgChart at(LocalDate day) {
        return new OrgChart(day, shape(day), this);
    }

    List<Absence> absencesOf(PersonId person) {
        return absences.getOrDefault(person, List.of());
    }

    /// All posts somebody has held, holds or will hold.
    List<Appointment> careerOf(PersonId person) {
        return List.copyOf(careers.getOrDefault(person, List.of()));
    }

    /// A person and what a search for them is compared with.
    record Findable(Person person, String folded) {}

    /// Everyone, in the order of their names; made once, when somebody first searches.
    List<Findable> findable() {
        List<Findable> known = findable;
        if (known == null) {
            known = facts.people().values().stream()
                    .map(person -> new Findable(person, Fold.of(person.name() + " " + person.code())))
                    .toList();
            findable = known;
        }
        return known;
    }

    private OrgShape shape(LocalDate day) {
        LocalDate since = changes.floor(day);
        LocalDate key = since == null ? LocalDate.MIN : since;
        synchronized (shapes) {
            OrgShape known = shapes.get(key);
            if (known == null) {
                known = new OrgShape(day, facts);
                shapes.put(key, known);
            }
            return known;
        }
    }
}
