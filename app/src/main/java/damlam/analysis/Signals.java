package damlam.analysis;

import damlam.access.CurrentPerson;
import damlam.cases.CaseId;
import damlam.cases.Cases;
import damlam.cases.MadeMove;
import damlam.cases.Party;
import damlam.detect.SignalKind;
import damlam.journal.Entry;
import damlam.journal.Journal;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to signals: who may see which, and that they looked.
///
/// Whom a signal is about sees it first. Those who head their unit or one above, and the inspectorate, see it once the
/// person has looked or has had the time to; nobody else ever does.
@Component
public class Signals {
    private static final String LOOK = "analysis.look";

    private final SignalRows rows;
    private final SignalLists lists;
    private final LookRows looks;
    private final SearchRows searches;
    private final SignalSearch search;
    private final Cases cases;
    private final Org org;
    private final Journal journal;
    private final Clock clock;

    Signals(
            SignalRows rows,
            SignalLists lists,
            LookRows looks,
            SearchRows searches,
            SignalSearch search,
            Cases cases,
            Org org,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.lists = lists;
        this.looks = looks;
        this.searches = searches;
        this.search = search;
        this.cases = cases;
        this.org = org;
        this.journal = journal;
        this.clock = clock;
    }

    /// A signal in a list, before it is opened.
    ///
    /// @param looked whether whoever sees the list has opened it before
    /// @param small whether it is beyond its limit by little
    /// @param same whether another of the list tells of the same stretch of waiting
    public record Listed(FoundSignal signal, Relation relation, boolean looked, boolean small, boolean same) {}

    /// Those about one party that somebody has opened, or those that they have not.
    ///
    /// @param clearest of them
    /// @param small how many of them are small
    public record Grouped(Listed clearest, int signals, int cases, int small) {}

    /// How many signals somebody may see, and a page of a list of them by party.
    ///
    /// @param counts of all
    /// @param tally of the whole list
    public record Overview(SignalCounts counts, Tally tally, List<Grouped> page) {
        public Overview {
            page = List.copyOf(page);
        }
    }

    /// How many signals a list has, about how many parties, in how many cases.
    ///
    /// @param unopened how many of them whoever sees the list has not opened
    public record Tally(int signals, int parties, int cases, int unopened, int groups) {}

    /// A signal as somebody sees it.
    ///
    /// @param party whether they have a part in what shows it themselves
    public record Seen(FoundSignal signal, Relation relation, boolean party) {}

    /// All that stand and that a person may see, their own first.
    public List<Listed> seenBy(CurrentPerson person) {
        Reach reach = reach(person);
        return Stream.of(SignalFilter.Group.MINE, SignalFilter.Group.LINE)
                .flatMap(group ->
                        lists.list(reach, new SignalFilter(group, null, null), now(), Integer.MAX_VALUE, 0).stream())
                .toList();
    }

    /// @param offset how many to leave out at the beginning
    public List<Listed> list(CurrentPerson person, SignalFilter filter, int limit, int offset) {
        return lists.list(reach(person), filter, now(), limit, offset);
    }

    /// The same by party, with the tally of the whole list and how many there are of each sort that a person may see.
    ///
    /// @param group null for the first that has any
    /// @param kind null for all
    /// @param unit null for all
    public Overview overview(
            CurrentPerson person,
            SignalFilter.@Nullable Group group,
            @Nullable SignalKind kind,
            @Nullable UnitId unit,
            int limit,
            int offset) {
        return lists.overview(reach(person), group, kind, unit, now(), limit, offset);
    }

    public Tally tally(CurrentPerson person, SignalFilter filter) {
        return lists.tally(reach(person), filter, now());
    }

    /// How many there are of each sort that a person may see.
    public SignalCounts counts(CurrentPerson person) {
        return lists.counts(reach(person), now());
    }

    /// About the person, and not yet looked at by them; the first whose time to look ends first.
    public List<FoundSignal> unseen(CurrentPerson person) {
        return lists.unseen(reach(person), now());
    }

    /// Whether others than whom it is about may look at one by now.
    public boolean isOpen(FoundSignal signal) {
        return signal.isOpen(now());
    }

    /// Whether there is any that a person may see.
    public boolean any(CurrentPerson person) {
        return lists.any(reach(person), now());
    }

    /// A signal, for somebody who may see it; that they looked is recorded, and whom it is about sees it.
    ///
    /// @return empty where there is none, or none for them yet: the two cannot be told apart
    @Transactional
    public Optional<Seen> see(CurrentPerson person, SignalId id) {
        Optional<Seen> seen = known(person, id);
        seen.ifPresent(one -> record(person, one));
        return seen;
    }

    /// The same without a look: for what is done about a signal, which is an act of its own.
    public Optional<Seen> known(CurrentPerson person, SignalId id) {
        return rows.find(id)
                .flatMap(signal -> reach(person)
                        .to(signal.pattern().named())
                        .filter(relation -> relation == Relation.CONCERNED || signal.isOpen(now()))
                        .map(relation ->
                                new Seen(signal, relation, parties(signal).contains(person.id()))));
    }

    /// Which of some a person may see, and why.
    public Map<SignalId, Relation> among(CurrentPerson person, Collection<SignalId> ids) {
        return ids.isEmpty() ? Map.of() : lists.among(reach(person), ids, now());
    }

    /// What somebody is to a party, wherever it is named; empty for whoever has nothing to do with it.
    public Optional<Relation> relation(CurrentPerson person, Party named) {
        return reach(person).to(named);
    }

    /// A signal, for features that ask by rules of their own who may see what they made of it.
    public Optional<FoundSignal> find(SignalId id) {
        return rows.find(id);
    }

    /// The same of many.
    public List<FoundSignal> find(Collection<SignalId> ids) {
        return ids.isEmpty() ? List.of() : rows.find(ids);
    }

    private void record(CurrentPerson person, Seen seen) {
        Instant at = now();
        SignalId id = seen.signal().id();
        Look look = new Look(person.id(), seen.relation(), seen.party(), at);
        boolean first = looks.insert(id, look, LocalDate.ofInstant(at, Org.ZONE));
        if (seen.relation() == Relation.CONCERNED) {
            looks.markLooked(id, at);
        } else if (first) {
            journal.append(new Entry(
                    at,
                    person.actor(),
                    LOOK,
                    id.subject(),
                    Map.of("relation", seen.relation().name(), "party", seen.party()),
                    null));
        }
    }

    /// Who looked at a signal, the newest first, for whom it is about; empty for everybody else.
    public List<Look> looks(CurrentPerson person, SignalId id) {
        boolean concerned = rows.find(id)
                .flatMap(signal -> reach(person).to(signal.pattern().named()))
                .filter(relation -> relation == Relation.CONCERNED)
                .isPresent();
        return concerned ? looks.of(id) : List.of();
    }

    /// The day on which somebody else than whom it is about first looked at a signal; empty where nobody did. Whose
    /// look it was is not told.
    public Optional<LocalDate> firstLook(SignalId id) {
        return looks.of(id).stream()
                .filter(look -> look.as() != Relation.CONCERNED)
                .map(Look::at)
                .min(Comparator.naturalOrder())
                .map(at -> LocalDate.ofInstant(at, Org.ZONE));
    }

    /// Everybody who has a part in what shows a signal: whom it is about, and who made its moves or was meant by them.
    /// Whoever is to judge on it may be none of these.
    public Set<PersonId> parties(FoundSignal signal) {
        return parties(signal.pattern(), cases.movesOf(signal.pattern().caseId()));
    }

    /// The same of many.
    public Map<SignalId, Set<PersonId>> parties(Collection<FoundSignal> signals) {
        Map<CaseId, List<MadeMove>> moves =
                cases
                        .movesOf(signals.stream()
                                .map(signal -> signal.pattern().caseId())
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.groupingBy(MadeMove::caseId));
        Map<SignalId, Set<PersonId>> all = new HashMap<>();
        for (FoundSignal signal : signals) {
            Pattern pattern = signal.pattern();
            all.put(signal.id(), parties(pattern, moves.getOrDefault(pattern.caseId(), List.of())));
        }
        return all;
    }

    private static Set<PersonId> parties(Pattern pattern, List<MadeMove> moves) {
        Set<PersonId> parties = new HashSet<>();
        Stream.of(Optional.of(pattern.named()), Optional.ofNullable(pattern.from()), Optional.ofNullable(pattern.to()))
                .flatMap(Optional::stream)
                .map(Party::person)
                .flatMap(Stream::ofNullable)
                .forEach(parties::add);
        for (MadeMove move : moves) {
            if (pattern.moves().contains(move.no())) {
                Stream.ofNullable(move.actor()).forEach(parties::add);
                Stream.ofNullable(move.forPerson()).forEach(parties::add);
                Stream.ofNullable(move.to())
                        .map(Party::person)
                        .flatMap(Stream::ofNullable)
                        .forEach(parties::add);
            }
        }
        return parties;
    }

    /// How far the search has come.
    public SearchState state() {
        return searches.state();
    }

    /// Searches at once, as of the clock.
    ///
    /// @throws IllegalStateException if another server of this database searches
    public void search() {
        search.searchNow();
    }

    /// Does something during which this server does not search by itself.
    public void alone(Runnable act) {
        search.alone(act);
    }

    private Reach reach(CurrentPerson person) {
        return Reach.of(person, org.chart());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
