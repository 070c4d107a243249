package damlam.org;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The organisation as it stood on one day. Immutable; made by [Org#at(LocalDate)].
public final class OrgChart {
    private final LocalDate day;
    private final OrgShape shape;
    private final OrgFacts facts;
    private final OrgHistory history;

    OrgChart(LocalDate day, OrgShape shape, OrgHistory history) {
        this.day = day;
        this.shape = shape;
        this.facts = history.facts();
        this.history = history;
    }

    private boolean covers(LocalDate from, @Nullable LocalDate until) {
        return OrgShape.covers(day, from, until);
    }

    public LocalDate day() {
        return day;
    }

    /// Units that exist on this day, in the order of the official list.
    public Collection<Unit> units() {
        return shape.units.values();
    }

    public Optional<Unit> unit(UnitId id) {
        return Optional.ofNullable(shape.units.get(id));
    }

    /// The unit of that code, if it exists on this day.
    public Optional<Unit> unit(String code) {
        return shape.units.values().stream()
                .filter(unit -> unit.code().equals(code))
                .findFirst();
    }

    public List<Unit> children(UnitId parent) {
        return List.copyOf(shape.children.getOrDefault(parent, List.of()));
    }

    /// The unit and all below it.
    public Set<UnitId> subtree(UnitId top) {
        Set<UnitId> all = new LinkedHashSet<>();
        List<UnitId> open = new ArrayList<>(List.of(top));
        while (!open.isEmpty()) {
            UnitId next = open.removeLast();
            if (all.add(next)) {
                shape.children.getOrDefault(next, List.of()).forEach(unit -> open.add(unit.id()));
            }
        }
        return all;
    }

    /// The body under whose name and seal a unit acts: the nearest that has one, be it a public unit.
    public UnitId body(UnitId unit) {
        List<Unit> line = upward(unit);
        return line.stream()
                .filter(each -> each.kind() == UnitKind.PUBLIC_UNIT || each.kind() == UnitKind.BODY)
                .findFirst()
                .map(Unit::id)
                .orElse(line.isEmpty() ? unit : line.getLast().id());
    }

    /// The unit and those above it, the nearest first; empty where there is no such unit on this day.
    public List<Unit> upward(UnitId unit) {
        List<Unit> line = new ArrayList<>();
        Unit at = shape.units.get(unit);
        while (at != null) {
            line.add(at);
            at = at.parent() == null ? null : shape.units.get(at.parent());
        }
        return line;
    }

    /// The unit that a directive addresses for somebody: the one directly under the body (a department, a school).
    public UnitId addressable(UnitId unit) {
        UnitId at = unit;
        Unit here = shape.units.get(at);
        while (here != null && here.kind() == UnitKind.TEAM && here.parent() != null) {
            at = here.parent();
            here = shape.units.get(at);
        }
        return at;
    }

    /// Anyone who ever worked here; names outlast appointments.
    public Optional<Person> person(PersonId id) {
        return Optional.ofNullable(facts.people().get(id));
    }

    /// Any unit there ever was or will be; names outlast units.
    public Optional<Unit> everUnit(UnitId id) {
        return unit(id).or(() ->
                facts.units().stream().filter(unit -> unit.id().equals(id)).findFirst());
    }

    /// The unit itself, or whoever took over its work, as far as that is known.
    public UnitId successor(UnitId unit) {
        UnitId at = unit;
        while (unit(at).isEmpty()) {
            UnitId next = everUnit(at).map(Unit::successor).orElse(null);
            if (next == null) {
                return at;
            }
            at = next;
        }
        return at;
    }

    /// Everyone who ever worked here, in the order of their names.
    public Collection<Person> everyone() {
        return facts.people().values();
    }

    /// Whose name or code has words that start as those asked for, without regard to accents; in
    /// the order of names.
    public Stream<Person> found(String asked) {
        Sought sought = Sought.of(asked);
        return history.findable().stream()
                .filter(one -> sought.in(one.folded()))
                .map(OrgHistory.Findable::person);
    }

    /// Every unit there ever was or will be, in the order of the official list.
    public List<Unit> everyUnit() {
        return facts.units();
    }

    /// Every appointment there was, is or will be, in the order of the names of those appointed.
    public List<Appointment> everyAppointment() {
        return facts.appointments();
    }

    /// All posts somebody has held, holds or will hold, over all days.
    public List<Appointment> careerOf(PersonId person) {
        return history.careerOf(person);
    }

    /// Posts held on this day, the highest first.
    public List<Appointment> appointmentsOf(PersonId person) {
        return shape.appointments.getOrDefault(person, List.of());
    }

    /// The post that somebody holds, with the name of its unit: `Trưởng phòng Kế hoạch`.
    public String titled(Appointment held) {
        return held.post().titleIn(unit(held.unit()).map(Unit::name).orElse(""));
    }

    /// Who somebody is: `Lê Văn An, Trưởng phòng Kế hoạch`; of who holds no post the name alone.
    public String named(PersonId person) {
        String name = person(person).map(Person::name).orElse("?");
        return appointmentsOf(person).stream()
                .findFirst()
                .map(held -> name + ", " + titled(held))
                .orElse(name);
    }

    /// Those appointed in the unit itself, by duty, the head first, then by name.
    public List<Appointment> staffOf(UnitId unit) {
        return List.copyOf(shape.staff.getOrDefault(unit, List.of()));
    }

    /// Everyone in the unit and below it, each once.
    public List<Person> peopleUnder(UnitId top) {
        Set<Person> all = new LinkedHashSet<>();
        subtree(top).forEach(unit -> staffOf(unit).forEach(appointment -> all.add(appointment.person())));
        return List.copyOf(all);
    }

    public Optional<Appointment> headOf(UnitId unit) {
        return shape.staff.getOrDefault(unit, List.of()).stream()
                .filter(appointment -> appointment.duty() == Duty.HEAD)
                .findFirst();
    }

    public boolean isHead(PersonId person, UnitId unit) {
        return headOf(unit).filter(head -> head.person().id().equals(person)).isPresent();
    }

    public boolean isDeputy(PersonId person, UnitId unit) {
        return appointmentsOf(person).stream().anyMatch(held -> held.unit().equals(unit) && held.duty() == Duty.DEPUTY);
    }

    public boolean worksIn(PersonId person, UnitId unit) {
        return appointmentsOf(person).stream()
                .anyMatch(appointment -> appointment.unit().equals(unit));
    }

    /// Whether a person works in a unit, or acts for it.
    public boolean worksFor(PersonId person, UnitId unit) {
        return worksIn(person, unit) || standIn(person, unit).isPresent();
    }

    /// Whether a person signs for what comes to a unit: whoever acts for it, its clerk, and where it has no head
    /// whoever works in it.
    public boolean signsFor(PersonId person, UnitId unit) {
        boolean clerk =
                appointmentsOf(person).stream().anyMatch(own -> own.unit().equals(unit) && own.duty() == Duty.CLERK);
        return clerk || standIn(person, unit).isPresent() || (headOf(unit).isEmpty() && worksIn(person, unit));
    }

    /// By what right a person acts for a unit: as its head, its deputy, or by a dated delegation for all matters.
    ///
    /// @return empty if they may not
    public Optional<StandIn> standIn(PersonId person, UnitId unit) {
        return standIn(person, unit, null);
    }

    /// The same for one kind of matter, for which there may be a delegation of its own.
    public Optional<StandIn> standIn(PersonId person, UnitId unit, @Nullable MatterId matter) {
        Optional<PersonId> head =
                headOf(unit).map(appointment -> appointment.person().id());
        for (Appointment own : appointmentsOf(person)) {
            if (own.unit().equals(unit) && own.duty() == Duty.HEAD) {
                return Optional.of(new StandIn(own, null));
            }
            if (own.unit().equals(unit) && own.duty() == Duty.DEPUTY) {
                return Optional.of(new StandIn(own, head.orElse(null)));
            }
        }
        // A delegation falls with the post of whoever gave it.
        return delegations().stream()
                .filter(given -> given.to().equals(person) && given.unit().equals(unit))
                .filter(given -> carries(given, matter))
                .filter(given -> head.isPresent() && head.get().equals(given.from()))
                .findFirst()
                .flatMap(given ->
                        appointmentsOf(person).stream().findFirst().map(own -> new StandIn(own, given.from())));
    }

    /// Units in which somebody holds a post or was given a delegation: they act for no other.
    public List<UnitId> placesOf(PersonId person) {
        return Stream.concat(
                        appointmentsOf(person).stream().map(Appointment::unit),
                        delegations().stream()
                                .filter(given -> given.to().equals(person))
                                .map(Delegation::unit))
                .distinct()
                .toList();
    }

    /// The units for which somebody acts: as their head, their deputy, or by a delegation for all matters.
    public List<UnitId> actedForBy(PersonId person) {
        return actedForBy(person, null);
    }

    /// The same for one kind of matter; null for all.
    public List<UnitId> actedForBy(PersonId person, @Nullable MatterId matter) {
        return placesOf(person).stream()
                .filter(unit -> standIn(person, unit, matter).isPresent())
                .toList();
    }

    /// The units for which somebody acts, be it in one kind of matter alone.
    public List<UnitId> actedForInAnyBy(PersonId person) {
        List<MatterId> given = delegations().stream()
                .filter(one -> one.to().equals(person))
                .flatMap(one -> Stream.ofNullable(one.matter()))
                .toList();
        return Stream.concat(
                        actedForBy(person).stream(), given.stream().flatMap(one -> actedForBy(person, one).stream()))
                .distinct()
                .toList();
    }

    /// The units for which somebody acts, with those that are no more and whose work these took over.
    public List<UnitId> actedForEverBy(PersonId person) {
        Set<UnitId> today = Set.copyOf(actedForBy(person));
        return everyUnit().stream()
                .map(Unit::id)
                .filter(unit -> today.contains(successor(unit)))
                .toList();
    }

    /// Delegations in force on this day.
    public List<Delegation> delegations() {
        return facts.delegations().stream()
                .filter(given -> covers(given.starts(), given.until()))
                .toList();
    }

    /// Whether a delegation is for a kind of matter on this day: what has a delegate of its own is for nobody else.
    public boolean carries(Delegation given, @Nullable MatterId kind) {
        return given.carries(kind)
                && !(given.all() && kind != null && apart(given, delegations()).anyMatch(kind::equals));
    }

    /// Kinds of matter that one for all matters leaves out, because the head gave them to somebody else on some of its
    /// days.
    public List<MatterId> leftOut(Delegation given) {
        return given.all() ? apart(given, facts.delegations()).distinct().toList() : List.of();
    }

    private static Stream<MatterId> apart(Delegation given, List<Delegation> all) {
        return all.stream()
                .filter(other ->
                        other.from().equals(given.from()) && other.unit().equals(given.unit()))
                .filter(other -> !other.to().equals(given.to()) && other.overlaps(given))
                .flatMap(other -> Stream.ofNullable(other.matter()));
    }

    /// The name of a kind of matter; empty where there is none.
    public String matterName(MatterId kind) {
        return facts.matters().stream()
                .filter(matter -> matter.id().equals(kind))
                .map(Matter::name)
                .findFirst()
                .orElse("");
    }

    /// Delegations of a unit that end after this day, those still to come included.
    public List<Delegation> delegationsOf(UnitId unit) {
        return facts.delegations().stream()
                .filter(given -> given.unit().equals(unit) && given.until().isAfter(day))
                .toList();
    }

    /// Delegations of a unit of any day, by one paper number.
    public List<Delegation> delegationsBy(UnitId unit, String ground) {
        return facts.delegations().stream()
                .filter(given -> given.unit().equals(unit) && given.ground().equalsIgnoreCase(ground))
                .toList();
    }

    /// A delegation of any day, by its number; one that fell away before it began is not found.
    public Optional<Delegation> everDelegation(long id) {
        return facts.delegations().stream().filter(given -> given.id() == id).findFirst();
    }

    public Optional<Absence> absenceOf(PersonId person) {
        return history.absencesOf(person).stream()
                .filter(absence -> covers(absence.from(), absence.until()))
                .findFirst();
    }

    /// All absences of a person, over all days, in the order they were recorded.
    public List<Absence> absencesOf(PersonId person) {
        return List.copyOf(history.absencesOf(person));
    }

    /// Kinds of matter that have been named, whoever decides them.
    public List<Matter> matters() {
        return facts.matters();
    }

    /// What posts decide on this day.
    public List<Authority> authorities() {
        return facts.authorities().stream()
                .filter(granted -> covers(granted.from(), granted.until()))
                .toList();
    }

    /// Who decides a kind of matter on this day, by their own post.
    public List<Appointment> deciders(MatterId matter) {
        List<Appointment> all = new ArrayList<>();
        for (Authority granted : authorities()) {
            if (granted.matter().id().equals(matter)) {
                shape.staff.getOrDefault(granted.post().unit(), List.of()).stream()
                        .filter(held -> held.post().id().equals(granted.post().id()))
                        .forEach(all::add);
            }
        }
        return all;
    }

    /// Whose posts, in the body of a unit, decide a kind of matter on this day.
    List<Post> decidingPosts(UnitId unit, MatterId matter) {
        List<Unit> line = upward(unit);
        Set<UnitId> body =
                line.isEmpty() ? Set.of() : Set.copyOf(subtree(line.getLast().id()));
        return authorities().stream()
                .filter(one -> one.matter().id().equals(matter))
                .map(Authority::post)
                .filter(post -> body.contains(post.unit()))
                .distinct()
                .toList();
    }

    /// Whether whoever heads a unit decides a kind of matter by that post.
    Competence headDecides(UnitId unit, MatterId matter) {
        List<Post> posts = decidingPosts(unit, matter);
        if (posts.isEmpty()) {
            return Competence.UNKNOWN;
        }
        return headOf(unit).filter(head -> posts.contains(head.post())).isPresent()
                ? Competence.OWN
                : Competence.OTHERS;
    }

    /// Whether a person decides a kind of matter on this day.
    public Competence decides(PersonId person, MatterId matter) {
        List<Authority> granted = authorities().stream()
                .filter(one -> one.matter().id().equals(matter))
                .toList();
        if (granted.isEmpty()) {
            return Competence.UNKNOWN;
        }
        List<Appointment> deciders = deciders(matter);
        boolean own = deciders.stream().anyMatch(held -> held.person().id().equals(person));
        boolean delegated = deciders.stream()
                .filter(held -> held.duty() == Duty.HEAD)
                .anyMatch(held -> standIn(person, held.unit(), matter)
                        .filter(right -> held.person().id().equals(right.forPerson()))
                        .isPresent());
        return own || delegated ? Competence.OWN : Competence.OTHERS;
    }

    /// Named groups of units, with the members that exist on this day.
    public Collection<UnitGroup> groups() {
        return facts.groups().stream().map(this::today).toList();
    }

    public Optional<UnitGroup> group(String name) {
        return facts.groups().stream()
                .filter(group -> group.name().equals(name))
                .findFirst()
                .map(this::today);
    }

    private UnitGroup today(UnitGroup group) {
        return new UnitGroup(
                group.id(),
                group.name(),
                group.units().stream().filter(shape.units::containsKey).toList());
    }
}
