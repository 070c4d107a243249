package damlam.org;

import damlam.journal.Act;
import damlam.journal.Actor;
import damlam.journal.Entry;
import damlam.journal.Journal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to the organisation: who is where, as of any day, and every change to it.
///
/// Changes are accountable acts and enter the journal. What the rules do not allow is refused with
/// [OrgRefusedException], and changes nothing. An `until` is always the first day on which it no longer holds.
@Component
public class Org {
    /// Days are those of Vietnam, wherever the server stands.
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final OrgMemory memory;
    private final OrgRows rows;
    private final OrgEdits edits;
    private final OrgLoader loader;
    private final Journal journal;
    private final ActedPosts acted;
    private final ObjectProvider<DelegationRule> rules;
    private final Clock clock;

    Org(
            OrgMemory memory,
            OrgRows rows,
            OrgEdits edits,
            OrgLoader loader,
            Journal journal,
            ActedPosts acted,
            ObjectProvider<DelegationRule> rules,
            Clock clock) {
        this.memory = memory;
        this.rows = rows;
        this.edits = edits;
        this.loader = loader;
        this.journal = journal;
        this.acted = acted;
        this.rules = rules;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /// The chart of today.
    public OrgChart chart() {
        return at(today());
    }

    /// The organisation as it stood, or will stand, on a day. Cheap: charts of days without a change share their parts.
    public OrgChart at(LocalDate day) {
        return memory.history().at(day);
    }

    /// Posts of a unit, held or not.
    public List<Post> postsOf(UnitId unit) {
        return rows.postsOf(unit);
    }

    /// Posts whose holders decide something by themselves, in the order of their units.
    public List<Post> decidingPosts() {
        return rows.decidingPosts();
    }

    /// What an import would do, line by line.
    public OrgDifference compare(OrgImport plan) {
        return compare(plan, Set.of());
    }

    /// The same of a list of which not every line could be read.
    ///
    /// @param doubtful codes of units of such lines: what names them is not blamed
    public OrgDifference compare(OrgImport plan, Set<String> doubtful) {
        return new OrgComparison(memory.history().facts(), plan, doubtful).compare();
    }

    /// Takes an import over, all of it or nothing.
    ///
    /// @throws OrgRefusedException with the first fault; [#compare(OrgImport)] names them all
    @Transactional
    public OrgDifference load(Actor by, OrgImport plan) {
        edits.lock();
        OrgDifference difference = loader.load(by, clock.instant(), rows.load(), plan);
        memory.changed();
        return difference;
    }

    @Transactional
    public UnitId addUnit(Actor by, String code, String name, UnitKind kind, @Nullable UnitId parent, LocalDate from) {
        try {
            UnitId id = edits.insertUnit(code, name, kind, parent, from);
            Map<String, Object> said =
                    new TreeMap<>(Map.of("code", code, "kind", kind.name(), "from", from.toString()));
            if (parent != null) {
                said.put("parent", parent.value());
            }
            record(by, "org.unit", "unit:" + id.value(), said, name);
            return id;
        } catch (DuplicateKeyException e) {
            throw refused(Refusal.CODE_TAKEN, code, e);
        }
    }

    /// Corrects what is said of a unit; a unit that becomes another is ended, with the other as its successor.
    ///
    /// @param sort its place in the official list; 0 to leave it where it is
    @Transactional
    public void amendUnit(Actor by, UnitId id, String name, UnitKind kind, @Nullable UnitId parent, int sort) {
        edits.lock();
        OrgFacts facts = memory.history().facts();
        OrgChecks.unit(facts, id);
        if (parent != null) {
            OrgChecks.notAboveItself(facts, id, parent);
        }
        edits.updateUnit(id, name, kind, parent, sort);
        Map<String, Object> said = new TreeMap<>(Map.of("kind", kind.name(), "sort", sort));
        if (parent != null) {
            said.put("parent", parent.value());
        }
        record(by, "org.unit.amend", "unit:" + id.value(), said, name);
    }

    /// Ends a unit. Appointments in it end with it; with a successor, everyone but the head goes on there under the
    /// same title.
    ///
    /// @param successor who takes over its work and its people; null where nobody does
    @Transactional
    public void endUnit(Actor by, UnitId id, LocalDate until, @Nullable UnitId successor) {
        edits.lock();
        OrgFacts facts = memory.history().facts();
        OrgChecks.mayEnd(facts, id, until, successor);
        edits.endUnit(id, until, successor);
        Map<String, Object> said = new TreeMap<>(Map.of("until", until.toString()));
        if (successor != null) {
            said.put("successor", successor.value());
        }
        record(by, "org.unit.end", "unit:" + id.value(), said, null);
        for (Appointment held : facts.appointments()) {
            if (held.unit().equals(id) && (held.until() == null || held.until().isAfter(until))) {
                endWithUnit(by, held, until, successor);
            }
        }
    }

    private void endWithUnit(Actor by, Appointment held, LocalDate until, @Nullable UnitId successor) {
        // An appointment that was to start later shrinks to nothing: it ends the day after it starts, in no unit.
        end(by, held, held.from().isBefore(until) ? until : held.from().plusDays(1));
        if (successor != null && held.duty() != Duty.HEAD) {
            PostId post = addPost(by, successor, held.post().title(), held.duty());
            LocalDate from = held.from().isAfter(until) ? held.from() : until;
            if (!edits.holds(held.person().id(), post, from, held.until())) {
                appoint(by, held.person().id(), post, from, held.until());
            }
        }
    }

    @Transactional
    public PersonId addPerson(Actor by, String code, String name, @Nullable String email) {
        return addPerson(by, code, name, email, null);
    }

    @Transactional
    public PersonId addPerson(Actor by, String code, String name, @Nullable String email, @Nullable String phone) {
        try {
            PersonId id = edits.insertPerson(code, name, email, phone);
            record(by, "org.person", "person:" + id.value(), Map.of(), code + " " + name);
            return id;
        } catch (DuplicateKeyException e) {
            throw refused(Refusal.CODE_TAKEN, code, e);
        }
    }

    @Transactional
    public void amendPerson(Actor by, PersonId id, String name, @Nullable String email, @Nullable String phone) {
        edits.updatePerson(id, name, email, phone);
        record(by, "org.person.amend", "person:" + id.value(), Map.of(), name);
    }

    /// The unit's post of that title and duty, made where there is none.
    @Transactional
    public PostId addPost(Actor by, UnitId unit, String title, Duty duty) {
        PostId id = edits.post(unit, title, duty);
        record(by, "org.post", "post:" + id.value(), Map.of("unit", unit.value(), "duty", duty.name()), title);
        return id;
    }

    /// Appoints in the unit's post of that title and duty, which is made where there is none.
    @Transactional
    public AppointmentId appoint(
            Actor by,
            PersonId person,
            UnitId unit,
            String title,
            Duty duty,
            LocalDate from,
            @Nullable LocalDate until) {
        return appoint(by, person, addPost(by, unit, title, duty), from, until);
    }

    /// @param until the first day they no longer hold it; null where it is not limited
    @Transactional
    public AppointmentId appoint(Actor by, PersonId person, PostId post, LocalDate from, @Nullable LocalDate until) {
        if (until != null && !from.isBefore(until)) {
            throw new OrgRefusedException(Refusal.ENDS_BEFORE_START, from.toString());
        }
        if (!edits.unitLives(post, from, until)) {
            throw new OrgRefusedException(Refusal.UNIT_NOT_THEN, from.toString());
        }
        if (edits.holds(person, post, from, until)) {
            throw new OrgRefusedException(Refusal.POST_HELD, from.toString());
        }
        try {
            AppointmentId id = edits.insertAppointment(person, post, from, until);
            record(by, "org.appointment", "appointment:" + id.value(), appointed(person, post, from, until), null);
            return id;
        } catch (DataIntegrityViolationException e) {
            throw refused(Refusal.TWO_HEADS, from.toString(), e);
        }
    }

    static Map<String, Object> appointed(PersonId person, PostId post, LocalDate from, @Nullable LocalDate until) {
        Map<String, Object> said =
                new TreeMap<>(Map.of("person", person.value(), "post", post.value(), "from", from.toString()));
        if (until != null) {
            said.put("until", until.toString());
        }
        return said;
    }

    /// Ends an appointment, or moves its end.
    @Transactional
    public void endAppointment(Actor by, AppointmentId id, LocalDate until) {
        Appointment held = OrgChecks.appointment(memory.history().facts(), id);
        if (!held.from().isBefore(until)) {
            throw new OrgRefusedException(Refusal.ENDS_BEFORE_START, until.toString());
        }
        acted.requireWithin(held, held.from(), until);
        try {
            end(by, held, until);
        } catch (DataIntegrityViolationException e) {
            throw refused(Refusal.TWO_HEADS, until.toString(), e);
        }
    }

    /// Ends an appointment today, or, where it has not begun before today, so that it never does: it ends on
    /// its first day.
    ///
    /// @throws OrgRefusedException if the person acted in it on a later day
    @Transactional
    public void giveUp(Actor by, AppointmentId id) {
        Appointment held = OrgChecks.appointment(memory.history().facts(), id);
        LocalDate until = held.from().isBefore(today()) ? today() : held.from();
        acted.requireWithin(held, held.from(), until);
        end(by, held, until);
    }

    private void end(Actor by, Appointment held, LocalDate until) {
        edits.endAppointment(held.id(), until);
        record(by, "org.appointment.end", "appointment:" + held.id().value(), Map.of("until", until.toString()), null);
    }

    /// Moves a person: one appointment ends on the day the other starts.
    @Transactional
    public AppointmentId move(Actor by, AppointmentId from, PostId to, LocalDate on) {
        Appointment held = OrgChecks.appointment(memory.history().facts(), from);
        endAppointment(by, from, on);
        return appoint(by, held.person().id(), to, on, null);
    }

    /// Moves a person into the unit's post of that title and duty, which is made where there is none.
    @Transactional
    public AppointmentId move(Actor by, AppointmentId from, UnitId unit, String title, Duty duty, LocalDate on) {
        return move(by, from, addPost(by, unit, title, duty), on);
    }

    /// All matters, and discipline and decisions on staff, go to deputies; the latter unless the rule book has it
    /// otherwise. A kind of matter is given away by whom the competence map gives it to, or where it has none.
    ///
    /// @throws OrgRefusedException unless a head in person delegates, in writing, to somebody who holds a post then
    @Transactional
    public void delegate(Actor by, Delegation delegation) {
        edits.lock();
        OrgChecks.mayDelegate(memory.history(), delegation);
        // What the set-up brings in was given before.
        if (by.postId() != null) {
            boolean deputies = rules.stream().anyMatch(rule -> rule.staffToDeputiesOnly(today()));
            OrgChecks.mayBeGiven(memory.history(), delegation, deputies);
            OrgChecks.mustBeTheirs(memory.history(), delegation);
            longest(delegation.starts())
                    .filter(rule ->
                            rule.binds() && delegation.until().minusDays(1).isAfter(rule.last()))
                    .ifPresent(rule -> {
                        throw new OrgRefusedException(
                                Refusal.TOO_LONG, rule.last().toString());
                    });
        }
        long id = edits.insertDelegation(delegation, clock.instant());
        Map<String, Object> said = new TreeMap<>(Map.of(
                "delegation", id,
                "to", delegation.to().value(),
                "unit", delegation.unit().value(),
                "from", delegation.starts().toString(),
                "until", delegation.until().toString()));
        if (delegation.matter() != null) {
            said.put("matter", delegation.matter().value());
        }
        if (delegation.staff()) {
            said.put("staff", true);
        }
        if (delegation.dated() != null) {
            said.put("dated", delegation.dated().toString());
        }
        record(by, "org.delegation", "person:" + delegation.from().value(), said, delegation.ground());
    }

    /// How long a delegation that begins on a day may last, by the rule book.
    public Optional<DelegationRule.Longest> longest(LocalDate starts) {
        return rules.stream().flatMap(rule -> rule.longest(starts).stream()).findFirst();
    }

    /// The delegation of the same power, by the same head, for some of the same days that stands in the way of another.
    public Optional<Delegation> met(Delegation delegation) {
        return OrgChecks.met(memory.history().facts(), delegation);
    }

    /// Whether a head would give away what is theirs by the competence map; [#delegate] refuses what is others'.
    public Competence competence(Delegation delegation) {
        return OrgChecks.competence(memory.history(), delegation);
    }

    /// Takes a delegation back; one that has not begun falls away altogether.
    @Transactional
    public void endDelegation(Actor by, long delegation, LocalDate until) {
        Delegation given = OrgChecks.delegation(memory.history().facts(), delegation);
        edits.endDelegation(delegation, until, clock.instant());
        recordEnd(by, "delegation", given.from(), delegation, until);
    }

    /// Moves that a person has made on the days of an absence: what speaks against one that is recorded afterwards.
    public List<Act> movesWithin(Absence absence) {
        Instant now = clock.instant();
        Instant from = absence.from().atStartOfDay(ZONE).toInstant();
        Instant until = absence.until().atStartOfDay(ZONE).toInstant();
        return from.isBefore(now)
                ? journal.acts(absence.person().value(), ActedPosts.MOVE, from, until.isBefore(now) ? until : now)
                : List.of();
    }

    /// It may be recorded after it began; when and by whom is kept, with the number of moves made in it by then.
    @Transactional
    public void recordAbsence(Actor by, Absence absence) {
        if (absence.reason().isBlank()) {
            throw new OrgRefusedException(Refusal.GROUND_MISSING, "");
        }
        if (edits.isAway(absence.person(), absence.from(), absence.until())) {
            throw new OrgRefusedException(Refusal.ABSENT_ALREADY, absence.from().toString());
        }
        int moves = movesWithin(absence).size();
        long id = edits.insertAbsence(absence, clock.instant(), by, moves);
        record(
                by,
                "org.absence",
                "person:" + absence.person().value(),
                Map.of(
                        "absence",
                        id,
                        "from",
                        absence.from().toString(),
                        "until",
                        absence.until().toString(),
                        "movesWithin",
                        moves),
                absence.reason());
    }

    /// Back earlier than recorded; an absence that has not begun falls away altogether.
    @Transactional
    public void endAbsence(Actor by, long absence, LocalDate back) {
        Absence recorded = OrgChecks.absence(memory.history().facts(), absence);
        edits.endAbsence(absence, back);
        recordEnd(by, "absence", recorded.person(), absence, back);
    }

    /// Makes a group, or says anew which units are in it.
    @Transactional
    public void setGroup(Actor by, String name, Iterable<UnitId> units) {
        long id = edits.replaceGroup(name, units);
        String members = StreamSupport.stream(units.spliterator(), false)
                .map(UnitId::value)
                .distinct()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
        record(by, "org.group", "group:" + id, Map.of("units", members), name);
    }

    /// Names a kind of matter.
    @Transactional
    public MatterId addMatter(Actor by, String name) {
        try {
            MatterId id = edits.insertMatter(name);
            record(by, "org.matter", "matter:" + id.value(), Map.of(), name);
            return id;
        } catch (DuplicateKeyException e) {
            throw refused(Refusal.NAME_TAKEN, name, e);
        }
    }

    /// Says that a post decides a kind of matter, and by what rule.
    ///
    /// @return the number by which it can be ended
    @Transactional
    public long grantAuthority(
            Actor by, PostId post, MatterId matter, LocalDate from, @Nullable LocalDate until, String legalBasis) {
        edits.lock();
        if (legalBasis.isBlank()) {
            throw new OrgRefusedException(Refusal.GROUND_MISSING, "");
        }
        if (until != null && !from.isBefore(until)) {
            throw new OrgRefusedException(Refusal.ENDS_BEFORE_START, until.toString());
        }
        OrgChecks.notGrantedThen(memory.history().facts(), post, matter, from, until);
        long id = edits.insertAuthority(post, matter, from, until, legalBasis);
        record(
                by,
                "org.authority",
                "authority:" + id,
                Map.of(
                        "post", post.value(),
                        "matter", matter.value(),
                        "from", from.toString(),
                        "until", Objects.toString(until, "")),
                legalBasis);
        return id;
    }

    @Transactional
    public void endAuthority(Actor by, long authority, LocalDate until) {
        edits.endAuthority(authority, until);
        record(by, "org.authority.end", "authority:" + authority, Map.of("until", until.toString()), null);
    }

    private void recordEnd(Actor by, String what, PersonId whose, long number, LocalDate until) {
        record(
                by,
                "org." + what + ".end",
                "person:" + whose.value(),
                Map.of(what, number, "until", until.toString()),
                null);
    }

    private void record(Actor by, String kind, String subject, Map<String, Object> said, @Nullable String text) {
        journal.append(new Entry(clock.instant(), by, kind, subject, said, text));
        memory.changed();
    }

    private static OrgRefusedException refused(Refusal refusal, String value, Exception cause) {
        OrgRefusedException refused = new OrgRefusedException(refusal, value);
        refused.initCause(cause);
        return refused;
    }
}
