package damlam.org;

import damlam.journal.Actor;
import damlam.journal.Entry;
import damlam.journal.Journal;
import damlam.org.AppointmentComparison.Amended;
import damlam.org.OrgDifference.Change;
import damlam.org.OrgDifference.Effect;
import damlam.org.OrgDifference.Fault;
import damlam.org.OrgImport.NewAppointment;
import damlam.org.OrgImport.NewPerson;
import damlam.org.OrgImport.NewUnit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Takes an import over: rows in a few statements, and an entry in the journal for each thing that changed.
@Component
class OrgLoader {
    private final OrgBatches batches;
    private final Journal journal;
    private final ActedPosts acted;

    OrgLoader(OrgBatches batches, Journal journal, ActedPosts acted) {
        this.batches = batches;
        this.journal = journal;
        this.acted = acted;
    }

    /// @throws OrgRefusedException with the first fault, before anything is written
    OrgDifference load(Actor by, Instant at, OrgFacts facts, OrgImport plan) {
        OrgComparison comparison = new OrgComparison(facts, plan, Set.of());
        OrgDifference difference = comparison.compare();
        if (!difference.faults().isEmpty()) {
            Fault first = difference.faults().getFirst();
            throw new OrgRefusedException(first.refusal(), first.value());
        }
        for (Amended one : comparison.amended()) {
            acted.requireWithin(
                    OrgChecks.appointment(facts, one.id()),
                    one.after().from(),
                    one.after().until());
        }
        List<Entry> entries = new ArrayList<>();
        loadUnits(by, at, touched(plan.units(), difference.units()), entries);
        loadPeople(by, at, touched(plan.people(), difference.people()), entries);
        loadAppointments(by, at, plan.appointments(), comparison.amended(), difference.appointments(), entries);
        journal.appendAll(entries);
        return difference;
    }

    private void loadAppointments(
            Actor by,
            Instant at,
            List<NewAppointment> lines,
            List<Amended> amended,
            List<Effect<Appointment>> effects,
            List<Entry> entries) {
        List<NewAppointment> touched = touched(lines, effects);
        if (touched.isEmpty()) {
            return;
        }
        batches.posts(touched)
                .forEach(made -> entries.add(new Entry(
                        at,
                        by,
                        "org.post",
                        "post:" + made.id().value(),
                        Map.of("unit", made.unit().value(), "duty", made.duty().name()),
                        made.title())));
        // Old heads step down before new ones are appointed.
        if (!amended.isEmpty()) {
            Set<AppointmentId> ended = new HashSet<>();
            amended.stream().filter(Amended::onlyEnds).forEach(one -> ended.add(one.id()));
            batches.amend(
                            amended.stream().map(Amended::id).toList(),
                            amended.stream().map(Amended::after).toList())
                    .forEach(made -> entries.add(ended.contains(made.id()) ? end(by, at, made) : amend(by, at, made)));
        }
        List<NewAppointment> added = only(lines, effects, Set.of(Change.ADDED, Change.REPLACES));
        if (!added.isEmpty()) {
            batches.appointments(added).forEach(made -> entries.add(entry(by, at, "org.appointment", made)));
        }
    }

    private static Entry end(Actor by, Instant at, OrgBatches.Made made) {
        return new Entry(
                at,
                by,
                "org.appointment.end",
                "appointment:" + made.id().value(),
                Map.of("until", Objects.toString(made.until(), "")),
                null);
    }

    private static Entry amend(Actor by, Instant at, OrgBatches.Made made) {
        return entry(by, at, "org.appointment.amend", made);
    }

    private void loadUnits(Actor by, Instant at, List<NewUnit> units, List<Entry> entries) {
        if (units.isEmpty()) {
            return;
        }
        Map<String, UnitId> ids = batches.units(units);
        for (NewUnit unit : units) {
            Map<String, Object> said = new HashMap<>(Map.of(
                    "code",
                    unit.code(),
                    "kind",
                    unit.kind().name(),
                    "from",
                    unit.from().toString()));
            if (unit.parent() != null) {
                said.put("under", unit.parent());
            }
            if (unit.until() != null) {
                said.put("until", unit.until().toString());
            }
            UnitId id = Objects.requireNonNull(ids.get(unit.code()));
            entries.add(new Entry(at, by, "org.unit", "unit:" + id.value(), said, unit.name()));
        }
    }

    private void loadPeople(Actor by, Instant at, List<NewPerson> people, List<Entry> entries) {
        if (people.isEmpty()) {
            return;
        }
        Map<String, PersonId> ids = batches.people(people);
        for (NewPerson person : people) {
            PersonId id = Objects.requireNonNull(ids.get(person.code()));
            entries.add(new Entry(
                    at, by, "org.person", "person:" + id.value(), Map.of(), person.code() + " " + person.name()));
        }
    }

    private static Entry entry(Actor by, Instant at, String kind, OrgBatches.Made made) {
        return new Entry(
                at,
                by,
                kind,
                "appointment:" + made.id().value(),
                Org.appointed(made.person(), made.post(), made.from(), made.until()),
                null);
    }

    private static <T> List<T> touched(List<T> all, List<? extends Effect<?>> effects) {
        return only(all, effects, EnumSet.complementOf(EnumSet.of(Change.SAME)));
    }

    private static <T> List<T> only(List<T> all, List<? extends Effect<?>> effects, Set<Change> wanted) {
        List<T> only = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (wanted.contains(effects.get(i).change())) {
                only.add(all.get(i));
            }
        }
        return only;
    }
}
