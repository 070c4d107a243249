package damlam.directives;

import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.access.Role;
import damlam.directives.Refusal.Reason;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.documents.TextHash;
import damlam.journal.Actor;
import damlam.journal.Entry;
import damlam.journal.Journal;
import damlam.org.Appointment;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.org.StandIn;
import damlam.org.Unit;
import damlam.org.UnitId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to dissemination: each unit passes a directive on to everyone under it, and each of them confirms having
/// read it.
///
/// A reading is bound to the hash of exactly one text, the directive with what is enclosed in it. When that changes,
/// everyone is asked again, and the readings of the text before stay.
@Component
public class Readings {
    /// Up to so many people it pays to look each of them up.
    private static final int FEW = 300;

    private final ReadingRows rows;
    private final DirectiveRows directives;
    private final Documents documents;
    private final Accounts accounts;
    private final Journal journal;
    private final Org org;
    private final Clock clock;

    Readings(
            ReadingRows rows,
            DirectiveRows directives,
            Documents documents,
            Accounts accounts,
            Journal journal,
            Org org,
            Clock clock) {
        this.rows = rows;
        this.directives = directives;
        this.documents = documents;
        this.accounts = accounts;
        this.journal = journal;
        this.org = org;
        this.clock = clock;
    }

    /// An addressed unit, and when the directive was passed on to its people.
    ///
    /// @param passedBy null until then, as `passedAt`
    public record Addressed(
            UnitId unit,
            @Nullable PersonId passedBy,
            @Nullable Instant passedAt) {}

    /// A directive that waits for somebody: to be read, or to be passed on.
    ///
    /// @param hash the text that is to be read
    /// @param again whether an earlier text of it was read already
    public record Waiting(Directive directive, UnitId unit, TextHash hash, Instant since, boolean again) {}

    /// Somebody under a unit, and whether they have read the present text.
    ///
    /// @param at where under the unit they work: a team, or the unit itself
    /// @param absent away today
    /// @param account whether they can sign in, and so confirm by themselves
    public record Reader(Person person, Unit at, @Nullable Reading reading, boolean absent, boolean account) {}

    /// The text that is to be read now.
    public TextHash present(Directive directive) {
        return documents.bundle(directive.document());
    }

    /// In the order of the official list.
    public List<Addressed> addressed(DirectiveId id) {
        return rows.addressed(id);
    }

    /// Who passes on for a unit and records its paper lists and minutes: its head, who stands in, or its clerk.
    public boolean mayPass(CurrentPerson person, UnitId unit) {
        OrgChart chart = org.chart();
        return chart.standIn(person.id(), unit).isPresent()
                || (person.is(Role.CLERK) && chart.worksIn(person.id(), unit));
    }

    /// Names of who has not read are for those who answer for them: the unit's head, its clerk, and the line above.
    public boolean seesReaders(CurrentPerson person, UnitId unit) {
        return mayPass(person, unit)
                || (person.sight().sees(unit)
                        && (person.is(Role.HEAD) || person.is(Role.LEADER) || person.is(Role.OFFICE)));
    }

    /// Passes the directive, with what is enclosed in it, to everyone under the unit.
    ///
    /// @return how many people that is
    /// @throws Refusal NOT_ISSUED, NOT_ADDRESSED or NOT_ALLOWED
    @Transactional
    public int pass(CurrentPerson by, DirectiveId id, UnitId unit) {
        requireAddressed(by, id, unit);
        int people = org.chart().peopleUnder(unit).size();
        Instant at = clock.instant();
        if (rows.pass(id, unit, by.id(), at)) {
            Map<String, Object> facts = Map.of("unit", unit.value(), "people", people);
            append(actor(by, unit), at, "directives.pass", id, facts, null);
        }
        return people;
    }

    /// A person confirms having read and understood exactly this text. A second time changes nothing.
    ///
    /// @param hash of the text that was on the page
    /// @throws Refusal OTHER_TEXT if the text was changed meanwhile; NOT_ADDRESSED if it was not sent to the person
    @Transactional
    public Reading confirm(CurrentPerson by, DirectiveId id, TextHash hash) {
        Directive directive = issued(id);
        if (addressedUnitOf(by.id(), id).isEmpty()) {
            throw new Refusal(Reason.NOT_ADDRESSED);
        }
        if (!present(directive).equals(hash)) {
            throw new Refusal(Reason.OTHER_TEXT);
        }
        Optional<Reading> before = rows.reading(id, by.id(), hash);
        if (before.isPresent()) {
            return before.get();
        }
        Instant at = clock.instant();
        long entry = append(by.actor(), at, "directives.reading", id, Map.of("hash", hash.hex()), null);
        rows.insertReadings(id, List.of(by.id()), hash, at, entry, null);
        return rows.reading(id, by.id(), hash).orElseThrow();
    }

    /// That somebody confirmed, before this server knew of it.
    public record Confirmed(Actor by, Instant at) {}

    /// Takes in confirmations of the present text that were given elsewhere before, each with an entry of its own.
    ///
    /// @throws Refusal NOT_ISSUED, or NOT_ADDRESSED if the directive was not sent to one of them
    @Transactional
    public void takeIn(DirectiveId id, List<Confirmed> confirmed) {
        Directive directive = issued(id);
        TextHash hash = present(directive);
        Set<PersonId> addressed = new HashSet<>();
        rows.addressed(id)
                .forEach(one -> org.chart().peopleUnder(one.unit()).stream()
                        .map(Person::id)
                        .forEach(addressed::add));
        for (Confirmed one : confirmed) {
            PersonId person = new PersonId(one.by().personId());
            if (!addressed.contains(person)) {
                throw new Refusal(Reason.NOT_ADDRESSED);
            }
            long entry = append(one.by(), one.at(), "directives.reading", id, Map.of("hash", hash.hex()), null);
            rows.insertReadings(id, List.of(person), hash, one.at(), entry, null);
        }
    }

    /// Who had read, before an instant, the text that was in force then; whether or not they are still here.
    public Set<PersonId> readBefore(DirectiveId id, Instant end) {
        Directive directive = directives.find(id).orElseThrow();
        return rows.readings(id, documents.bundle(directive.document(), end)).values().stream()
                .filter(reading -> reading.at().isBefore(end))
                .map(Reading::person)
                .collect(Collectors.toSet());
    }

    /// The last reading of a person, whichever text it was of.
    public Optional<Reading> lastReading(DirectiveId id, PersonId person) {
        return rows.lastReading(id, person);
    }

    public Optional<Reading> reading(DirectiveId id, PersonId person, TextHash hash) {
        return rows.reading(id, person, hash);
    }

    /// The addressed unit under which a person works today.
    public Optional<UnitId> addressedUnitOf(PersonId person, DirectiveId id) {
        Set<UnitId> addressed = new HashSet<>();
        rows.addressed(id).forEach(one -> addressed.add(one.unit()));
        return unitsOf(person).stream().filter(addressed::contains).findFirst();
    }

    /// [#addressedUnitOf] for every directive that reached the person.
    public Map<DirectiveId, UnitId> addressedUnitsOf(PersonId person) {
        List<UnitId> nearest = List.copyOf(unitsOf(person));
        Map<DirectiveId, UnitId> units = new HashMap<>();
        rows.sentTo(nearest)
                .forEach(one -> units.merge(
                        one.directive(), one.unit(), (a, b) -> nearest.indexOf(a) <= nearest.indexOf(b) ? a : b));
        return units;
    }

    /// The units a person works in, and all above them, the nearest first.
    private Set<UnitId> unitsOf(PersonId person) {
        OrgChart chart = org.chart();
        Set<UnitId> units = new LinkedHashSet<>();
        chart.appointmentsOf(person).forEach(held -> chart.upward(held.unit()).forEach(unit -> units.add(unit.id())));
        return units;
    }

    /// What a person has to read and confirm, the longest waiting first. A head is asked from the day of issue, the
    /// others once it was passed on.
    public List<Waiting> toConfirm(PersonId person) {
        OrgChart chart = org.chart();
        List<Waiting> waiting = new ArrayList<>();
        Map<DirectiveId, ReadingRows.Sent> sent = new LinkedHashMap<>();
        for (ReadingRows.Sent one : rows.sentTo(unitsOf(person))) {
            if (one.passedAt() != null || chart.standIn(person, one.unit()).isPresent()) {
                sent.putIfAbsent(one.directive(), one);
            }
        }
        if (sent.isEmpty()) {
            return waiting;
        }
        Map<DirectiveId, Set<TextHash>> read = rows.hashesRead(person);
        Map<DocumentId, TextHash> present = documents.bundles(
                sent.values().stream().map(ReadingRows.Sent::document).toList());
        sent.values()
                .removeIf(one -> read.getOrDefault(one.directive(), Set.of()).contains(present.get(one.document())));
        Map<DirectiveId, Directive> known = directives.all(sent.keySet());
        for (ReadingRows.Sent one : sent.values()) {
            TextHash hash = present.get(one.document());
            Directive directive = known.get(one.directive());
            if (hash != null && directive != null) {
                Set<TextHash> before = read.getOrDefault(one.directive(), Set.of());
                Instant since = one.passedAt() == null ? one.issuedAt() : one.passedAt();
                waiting.add(new Waiting(directive, one.unit(), hash, since, !before.isEmpty()));
            }
        }
        return waiting;
    }

    /// Directives that a person has to pass on to the people of a unit they head or keep the papers of.
    public List<Waiting> toPass(CurrentPerson person) {
        List<ReadingRows.Sent> sent = rows.sentTo(unitsOf(person.id())).stream()
                .filter(one -> one.passedAt() == null && mayPass(person, one.unit()))
                .toList();
        Map<DirectiveId, Directive> known =
                directives.all(sent.stream().map(ReadingRows.Sent::directive).toList());
        Map<DocumentId, TextHash> present =
                documents.bundles(sent.stream().map(ReadingRows.Sent::document).toList());
        List<Waiting> waiting = new ArrayList<>();
        for (ReadingRows.Sent one : sent) {
            Directive directive = known.get(one.directive());
            TextHash hash = present.get(one.document());
            if (directive != null && hash != null) {
                waiting.add(new Waiting(directive, one.unit(), hash, one.issuedAt(), false));
            }
        }
        return waiting;
    }

    /// How far each addressed unit has come with the present text, in the order of the official list.
    public Map<UnitId, Coverage> coverage(DirectiveId id) {
        Directive directive = directives.find(id).orElseThrow();
        return coverage(List.of(directive), unit -> true).getOrDefault(id, Map.of());
    }

    /// The same of many directives at once, for some of the units.
    public Map<DirectiveId, Map<UnitId, Coverage>> coverage(Collection<Directive> asked, Predicate<UnitId> of) {
        Map<DocumentId, TextHash> present =
                documents.bundles(asked.stream().map(Directive::document).toList());
        Map<DirectiveId, TextHash> texts = new HashMap<>();
        asked.forEach(one -> texts.put(one.id(), Objects.requireNonNull(present.get(one.document()))));
        Map<DirectiveId, List<UnitId>> addressed = rows.addressed(texts.keySet());
        Crowd crowd = new Crowd(org.chart());
        addressed.values().stream().flatMap(List::stream).filter(of).distinct().forEach(crowd::add);
        Set<PersonId> few = crowd.people().size() <= FEW ? crowd.people() : null;
        Map<DirectiveId, ReadingRows.Readers> readers = rows.readers(texts, few);
        Map<DirectiveId, Map<UnitId, Coverage>> all = new HashMap<>();
        addressed.forEach((id, units) ->
                all.put(id, crowd.coverage(units, readers.getOrDefault(id, ReadingRows.Readers.NONE))));
        return all;
    }

    /// Everyone under the unit today with their reading of the present text: those who have not read come first, then
    /// team after team as the official list has them.
    public List<Reader> readers(DirectiveId id, UnitId unit) {
        Directive directive = directives.find(id).orElseThrow();
        Map<PersonId, Reading> read = rows.readings(id, present(directive));
        OrgChart chart = org.chart();
        Set<PersonId> accountHolders = accounts.withAccount();
        Map<PersonId, Reader> readers = new LinkedHashMap<>();
        for (UnitId part : chart.subtree(unit)) {
            Unit at = chart.unit(part).orElseThrow();
            for (Appointment held : chart.staffOf(part)) {
                PersonId reader = held.person().id();
                readers.putIfAbsent(
                        reader,
                        new Reader(
                                held.person(),
                                at,
                                read.get(reader),
                                chart.absenceOf(reader).isPresent(),
                                accountHolders.contains(reader)));
            }
        }
        return readers.values().stream()
                .sorted(Comparator.comparing((Reader reader) -> reader.reading() != null))
                .toList();
    }

    Directive issued(DirectiveId id) {
        return directives.find(id).filter(Directive::issued).orElseThrow(() -> new Refusal(Reason.NOT_ISSUED));
    }

    /// @throws Refusal NOT_ISSUED, NOT_ADDRESSED, or NOT_ALLOWED where they do not pass on for the unit
    void requireAddressed(CurrentPerson by, DirectiveId id, UnitId unit) {
        issued(id);
        if (rows.addressed(id).stream().noneMatch(one -> one.unit().equals(unit))) {
            throw new Refusal(Reason.NOT_ADDRESSED);
        }
        if (!mayPass(by, unit)) {
            throw new Refusal(Reason.NOT_ALLOWED);
        }
    }

    /// A deputy or delegate acts for the head, and both names are kept.
    Actor actor(CurrentPerson by, UnitId unit) {
        PersonId forPerson =
                org.chart().standIn(by.id(), unit).map(StandIn::forPerson).orElse(null);
        return forPerson == null ? by.actor() : by.actingFor(forPerson);
    }

    long append(Actor by, Instant at, String kind, DirectiveId id, Map<String, Object> facts, @Nullable String text) {
        return journal.append(new Entry(at, by, kind, "directive:" + id.value(), facts, text));
    }
}
