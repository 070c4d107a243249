package damlam.org;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the rules ask before a change is made.
final class OrgChecks {
    private OrgChecks() {}

    static Unit unit(OrgFacts facts, UnitId id) {
        return facts.units().stream()
                .filter(unit -> unit.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new OrgRefusedException(Refusal.UNIT_UNKNOWN, String.valueOf(id.value())));
    }

    static Appointment appointment(OrgFacts facts, AppointmentId id) {
        return facts.appointments().stream()
                .filter(held -> held.id().equals(id))
                .findFirst()
                .orElseThrow(() -> gone(id.value()));
    }

    static Delegation delegation(OrgFacts facts, long id) {
        return facts.delegations().stream()
                .filter(given -> given.id() == id)
                .findFirst()
                .orElseThrow(() -> gone(id));
    }

    static Absence absence(OrgFacts facts, long id) {
        return facts.absences().stream()
                .filter(absence -> absence.id() == id)
                .findFirst()
                .orElseThrow(() -> gone(id));
    }

    private static OrgRefusedException gone(long id) {
        return new OrgRefusedException(Refusal.GONE, String.valueOf(id));
    }

    static void notAboveItself(OrgFacts facts, UnitId id, UnitId parent) {
        Set<UnitId> above = new HashSet<>();
        UnitId next = parent;
        while (next != null && above.add(next)) {
            next = unit(facts, next).parent();
        }
        if (above.contains(id)) {
            throw new OrgRefusedException(Refusal.UNIT_CYCLE, unit(facts, id).code());
        }
    }

    static void mayEnd(OrgFacts facts, UnitId id, LocalDate until, @Nullable UnitId successor) {
        Unit unit = unit(facts, id);
        if (unit.until() != null) {
            throw new OrgRefusedException(Refusal.UNIT_ENDED, unit.code());
        }
        if (!unit.from().isBefore(until)) {
            throw new OrgRefusedException(Refusal.ENDS_BEFORE_START, until.toString());
        }
        for (Unit below : facts.units()) {
            if (id.equals(below.parent())
                    && (below.until() == null || below.until().isAfter(until))) {
                throw new OrgRefusedException(Refusal.UNIT_HAS_CHILDREN, below.name());
            }
        }
        if (successor != null) {
            Unit next = unit(facts, successor);
            if (successor.equals(id) || !OrgShape.covers(until, next.from(), next.until())) {
                throw new OrgRefusedException(Refusal.SUCCESSOR_UNFIT, next.code());
            }
        }
    }

    /// NĐ 30/2020, art. 13.3: in writing, limited in time and matter, and not passed on. Only a head in person gives
    /// power away, so a deputy or a delegate cannot; and none is older than the paper that gives it.
    static void mayDelegate(OrgHistory history, Delegation delegation) {
        if (delegation.ground().isBlank()) {
            throw new OrgRefusedException(Refusal.GROUND_MISSING, "");
        }
        if (delegation.beforePaper()) {
            throw new OrgRefusedException(Refusal.BEFORE_PAPER, String.valueOf(delegation.dated()));
        }
        if (delegation.from().equals(delegation.to())) {
            throw new OrgRefusedException(Refusal.SAME_PERSON, "");
        }
        LocalDate last = delegation.until().minusDays(1);
        OrgChart first = history.at(delegation.starts());
        boolean heads = first.isHead(delegation.from(), delegation.unit());
        if (!heads) {
            throw new OrgRefusedException(Refusal.NOT_HEAD, "");
        }
        if (first.appointmentsOf(delegation.to()).isEmpty()
                || history.at(last).appointmentsOf(delegation.to()).isEmpty()) {
            throw new OrgRefusedException(Refusal.NO_POST_THEN, "");
        }
        met(history.facts(), delegation).ifPresent(given -> {
            boolean same = given.to().equals(delegation.to());
            throw same
                    ? new OrgRefusedException(
                            Refusal.DELEGATED_ALREADY, given.starts().toString())
                    : new OrgRefusedException(
                            Refusal.DELEGATED_TO_ANOTHER,
                            first.person(given.to()).map(Person::name).orElse(""));
        });
    }

    /// What gives the same power of the same head for some of the same days already.
    static Optional<Delegation> met(OrgFacts facts, Delegation delegation) {
        return facts.delegations().stream()
                .filter(given -> given.meets(delegation))
                .findFirst();
    }

    /// All that a head decides is delegated to a deputy, for a delegation to another is limited in matter; and so
    /// is what concerns staff.
    static void mayBeGiven(OrgHistory history, Delegation delegation, boolean staffToDeputiesOnly) {
        if (!delegation.all() && !(delegation.staff() && staffToDeputiesOnly)) {
            return;
        }
        boolean deputy = ends(delegation).allMatch(day -> history.at(day).isDeputy(delegation.to(), delegation.unit()));
        if (!deputy) {
            throw new OrgRefusedException(delegation.staff() ? Refusal.STAFF_TO_DEPUTY : Refusal.ALL_TO_DEPUTY, "");
        }
    }

    /// Whether a head gives away what is theirs by the competence map, on the first day and on the last. What is not
    /// limited in matter is theirs: the map names no more than some of it.
    static Competence competence(OrgHistory history, Delegation delegation) {
        MatterId matter = delegation.matter();
        if (matter == null) {
            return Competence.OWN;
        }
        List<Competence> known = ends(delegation)
                .map(day -> history.at(day).headDecides(delegation.unit(), matter))
                .toList();
        return known.contains(Competence.OTHERS)
                ? Competence.OTHERS
                : known.contains(Competence.UNKNOWN) ? Competence.UNKNOWN : Competence.OWN;
    }

    private static Stream<LocalDate> ends(Delegation delegation) {
        return Stream.of(delegation.starts(), delegation.until().minusDays(1));
    }

    /// Nobody gives away what the competence map gives to another post, and not to theirs; the refusal names these.
    static void mustBeTheirs(OrgHistory history, Delegation delegation) {
        MatterId matter = delegation.matter();
        if (matter != null && competence(history, delegation) == Competence.OTHERS) {
            String posts = ends(delegation)
                    .map(history::at)
                    .flatMap(chart -> chart.decidingPosts(delegation.unit(), matter).stream()
                            .map(post -> held(chart, post)))
                    .distinct()
                    .collect(Collectors.joining("; "));
            throw new OrgRefusedException(Refusal.MATTER_OF_OTHERS, posts);
        }
    }

    /// `Trưởng phòng Kế hoạch (Lê Văn An)`, as [OrgChart#titled] has it.
    private static String held(OrgChart chart, Post post) {
        String title = post.titleIn(chart.unit(post.unit()).map(Unit::name).orElse(""));
        String holders = chart.staffOf(post.unit()).stream()
                .filter(one -> one.post().id().equals(post.id()))
                .map(one -> one.person().name())
                .collect(Collectors.joining(", "));
        return holders.isEmpty() ? title : title + " (" + holders + ")";
    }

    static void notGrantedThen(
            OrgFacts facts, PostId post, MatterId matter, LocalDate from, @Nullable LocalDate until) {
        for (Authority granted : facts.authorities()) {
            if (granted.post().id().equals(post)
                    && granted.matter().id().equals(matter)
                    && (until == null || granted.from().isBefore(until))
                    && (granted.until() == null || from.isBefore(granted.until()))) {
                throw new OrgRefusedException(
                        Refusal.GRANTED_ALREADY, granted.post().title());
            }
        }
    }
}
