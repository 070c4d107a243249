package damlam.inspection;

import damlam.access.CurrentPerson;
import damlam.access.OwnWork;
import damlam.analysis.FoundSignal;
import damlam.analysis.Relation;
import damlam.analysis.SignalId;
import damlam.analysis.SignalLimits;
import damlam.calendar.WorkCalendar;
import damlam.cases.CaseId;
import damlam.cases.Evidence;
import damlam.cases.Party;
import damlam.detect.Manifestation;
import damlam.inspection.HearingRefusedException.Reason;
import damlam.journal.Entry;
import damlam.journal.Journal;
import damlam.org.Appointment;
import damlam.org.Org;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.rulebook.Rule;
import damlam.rulebook.Rulebook;
import damlam.vault.Vault;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to hearings: a question about a signal or a finding, the answer or its lapse, and a conclusion
/// with reasons.
///
/// Whoever sees the matter for the line of command or the inspectorate may ask and conclude, unless they
/// have a part in it or are related to the person. The person sees everything, and nobody else sees
/// anything.
@Component
public class Hearings {
    public static final String ANSWER = "hearing.answer";
    public static final String EXTENSION = "hearing.extension";
    public static final String EXTENSIONS = "hearing.extensions";
    public static final String CONCLUDE = "hearing.conclude";
    static final String MOST = "hearing.open.most";
    static final String ANSWER_MOST = "hearing.answer.most";
    private static final int WEEK = 7;

    private final HearingRows rows;
    private final Bars bars;
    private final HearingHolders holders;
    private final Matters matters;
    private final Vault vault;
    private final OwnWork system;
    private final Rulebook book;
    private final SignalLimits limits;
    private final Org org;
    private final Journal journal;
    private final Clock clock;
    private final WorkCalendar calendar = WorkCalendar.vietnam();

    Hearings(
            HearingRows rows,
            Bars bars,
            HearingHolders holders,
            Matters matters,
            Vault vault,
            OwnWork system,
            Rulebook book,
            SignalLimits limits,
            Org org,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.bars = bars;
        this.holders = holders;
        this.matters = matters;
        this.vault = vault;
        this.system = system;
        this.book = book;
        this.limits = limits;
        this.org = org;
        this.journal = journal;
        this.clock = clock;
    }

    /// A hearing as somebody sees it.
    ///
    /// @param matter what it is about
    /// @param relation why they see it
    /// @param bar why they may neither decide nor conclude; empty where they may, or are the person asked
    /// @param holder who goes on with it; empty where it has ended, or everybody who could is barred
    /// @param mine whether that is whoever looks
    public record Seen(
            Hearing hearing,
            Matter matter,
            Relation relation,
            Optional<Bar> bar,
            Optional<PersonId> holder,
            boolean mine) {
        public boolean concerned() {
            return relation == Relation.CONCERNED;
        }

        public boolean mayJudge() {
            return !concerned() && bar.isEmpty();
        }
    }

    /// What somebody who would ask has to know.
    ///
    /// @param asked who would have to explain
    /// @param earliest the first day that leaves the time the rule gives
    /// @param latest the last day that may be set
    public record Question(Matter matter, PersonId asked, LocalDate earliest, LocalDate latest, Rule rule) {}

    /// What asking about a signal would be, as [#question(CurrentPerson, Origin)].
    @Transactional
    public Question question(CurrentPerson me, SignalId id) {
        return question(me, new Origin.Signal(id));
    }

    /// What asking would be.
    ///
    /// @throws HearingRefusedException if it may not be asked about
    /// @throws damlam.rulebook.UnconfirmedRuleException if nobody has confirmed yet how long people have to
    ///     explain, or the limits that the signal rests on
    @Transactional
    public Question question(CurrentPerson me, Origin origin) {
        Matters.Known known = matters.known(me, origin).orElseThrow(() -> new HearingRefusedException(Reason.NOT_SEEN));
        Matter matter = known.matter();
        require(known.relation() != Relation.CONCERNED, Reason.BARRED);
        require(!isPraise(matter), Reason.DARING);
        PersonId asked = asked(matter.named());
        require(bars.bar(me.id(), asked, matters.parties(matter), now()).isEmpty(), Reason.BARRED);
        require(rows.of(origin).isEmpty(), Reason.HEARD_ALREADY);
        LocalDate today = org.today();
        int most = book.on(MOST, today).map(rule -> rule.amount().count()).orElse(Integer.MAX_VALUE);
        require(rows.askedSince(me.id(), now().minus(WEEK, ChronoUnit.DAYS)) < most, Reason.TOO_MANY);
        if (matter instanceof Matter.OfSignal(FoundSignal signal)) {
            limits.bind(signal.pattern().kind());
        }
        Rule rule = book.binding(ANSWER, today);
        LocalDate earliest = calendar.plusWorkingDays(today, rule.amount().count());
        LocalDate latest = book.on(ANSWER_MOST, today)
                .map(longest -> calendar.plusWorkingDays(today, longest.amount().count()))
                .filter(earliest::isBefore)
                .orElse(earliest);
        return new Question(matter, asked, earliest, latest, rule);
    }

    private static boolean isPraise(Matter matter) {
        return matter instanceof Matter.OfSignal(FoundSignal signal)
                && signal.pattern().kind().manifestation() == Manifestation.DARING;
    }

    /// The person it names; of a unit alone, whoever heads it.
    private PersonId asked(Party named) {
        PersonId person = named.person();
        return person != null
                ? person
                : org.chart()
                        .headOf(named.unit())
                        .map(Appointment::person)
                        .map(Person::id)
                        .orElseThrow(() -> new HearingRefusedException(Reason.NOBODY));
    }

    /// Asks about a signal, as [#ask(CurrentPerson, Origin, String, LocalDate)].
    @Transactional
    public HearingId ask(CurrentPerson me, SignalId id, String question, LocalDate answerBy) {
        return ask(me, new Origin.Signal(id), question, answerBy);
    }

    /// Asks; the person learns of it at once.
    ///
    /// @throws HearingRefusedException if it is not taken
    @Transactional
    public HearingId ask(CurrentPerson me, Origin origin, String question, LocalDate answerBy) {
        Question asking = question(me, origin);
        require(!answerBy.isBefore(asking.earliest()), Reason.TOO_SOON);
        require(!answerBy.isAfter(asking.latest()), Reason.TOO_LATE);
        require(calendar.isWorkingDay(answerBy), Reason.DAY_OFF);
        Instant at = now();
        String kept = vault.encrypt(question);
        try {
            HearingId made = rows.insert(
                    origin,
                    asking.asked(),
                    me.id(),
                    kept,
                    answerBy,
                    asking.rule().id(),
                    at);
            record(me, "inspection.ask", made, at, kept, facts(origin, asking.asked(), answerBy));
            return made;
        } catch (DuplicateKeyException e) {
            throw new HearingRefusedException(Reason.HEARD_ALREADY);
        }
    }

    private static Map<String, Object> facts(Origin origin, PersonId asked, LocalDate answerBy) {
        Map<String, Object> facts = new HashMap<>(Map.of("person", asked.value(), "answerBy", answerBy.toString()));
        switch (origin) {
            case Origin.Signal(SignalId id) -> facts.put("signal", id.value());
            case Origin.Finding(FindingId id) -> facts.put("finding", id.value());
        }
        return facts;
    }

    /// A hearing, for those who may see it. That the person asked has opened it is kept; of others, that they looked.
    @Transactional
    public Optional<Seen> see(CurrentPerson me, HearingId id) {
        Optional<Seen> seen = find(me, id);
        seen.filter(one -> !one.concerned()).ifPresent(one -> matters.look(me, one.matter()));
        if (seen.isPresent() && seen.get().hearing().inquiry().asked().equals(me.id())) {
            Instant at = now();
            if (rows.read(id, at)) {
                record(me, "inspection.read", id, at, "", Map.of());
                return find(me, id);
            }
        }
        return seen;
    }

    private Optional<Seen> find(CurrentPerson me, HearingId id) {
        return rows.find(id).flatMap(hearing -> seen(me, hearing));
    }

    private Optional<Seen> seen(CurrentPerson me, Hearing hearing) {
        Origin origin = hearing.inquiry().origin();
        return seen(me, hearing, matters.among(me, List.of(origin)).get(origin));
    }

    /// Who was asked stays so, whatever post they hold by now.
    private Optional<Seen> seen(CurrentPerson me, Hearing hearing, @Nullable Relation reached) {
        Inquiry inquiry = hearing.inquiry();
        Relation relation = inquiry.asked().equals(me.id()) ? Relation.CONCERNED : reached;
        if (relation == null) {
            return Optional.empty();
        }
        return matters.find(inquiry.origin()).map(matter -> {
            Set<PersonId> parties = matters.parties(matter);
            Optional<Bar> bar = relation == Relation.CONCERNED ? Optional.empty() : bar(me.id(), inquiry, parties);
            Optional<PersonId> holder = hearing instanceof Hearing.Concluded
                    ? Optional.empty()
                    : holders.of(inquiry, matter, judge -> bar(judge, inquiry, parties));
            boolean mine = holder.filter(me.id()::equals).isPresent();
            return new Seen(hearing.on(org.today()), matter, relation, bar, holder, mine);
        });
    }

    private Optional<Bar> bar(PersonId judge, Inquiry inquiry, Set<PersonId> parties) {
        return bars.bar(judge, inquiry.asked(), parties, inquiry.sentAt());
    }

    /// A part of all that somebody sees: what is open first, and the newest of it.
    ///
    /// @param offset how many to leave out at the beginning
    public List<Seen> list(CurrentPerson me, int limit, int offset) {
        List<HearingRows.Known> known = rows.known();
        Map<Origin, Relation> among =
                matters.among(me, known.stream().map(HearingRows.Known::origin).toList());
        List<HearingId> page = known.stream()
                .filter(one -> one.asked().equals(me.id()) || among.containsKey(one.origin()))
                .map(HearingRows.Known::id)
                .skip(offset)
                .limit(limit)
                .toList();
        return rows.find(page).stream()
                .flatMap(
                        hearing -> seen(me, hearing, among.get(hearing.inquiry().origin())).stream())
                .toList();
    }

    /// Whether there is any for whoever asks: of others the database has no rows for them.
    public boolean any() {
        return rows.any();
    }

    /// How many wait for a person themselves: to explain, or to go on with what they asked.
    public int toDo(CurrentPerson me) {
        LocalDate today = org.today();
        return (int) Stream.concat(rows.openWith(me.id()).stream(), rows.openWithoutAsker(me.id(), today).stream())
                .flatMap(hearing -> seen(me, hearing).stream())
                .filter(seen -> Standing.of(seen).mine())
                .count();
    }

    /// Those in which somebody is to explain themselves, the newest first.
    public List<Hearing> toExplain(CurrentPerson me) {
        LocalDate today = org.today();
        return rows.openWith(me.id()).stream()
                .filter(hearing -> hearing.inquiry().asked().equals(me.id()))
                .filter(hearing -> hearing instanceof Hearing.Asked asked
                        && asked.heard(today).isEmpty())
                .toList();
    }

    /// The cases in which a hearing confirmed an objective cause for somebody. That alone, and in their favour: whoever
    /// asks knows of the case already.
    public Set<CaseId> objectiveCauses(PersonId person) {
        return rows.objectiveCauses(person);
    }

    /// Hearings that confirmed an objective cause for somebody's work, as far as whoever looks may see them.
    public Map<CaseId, Hearing.Concluded> objectiveCauses(CurrentPerson me, PersonId person) {
        Map<CaseId, Hearing.Concluded> causes = new HashMap<>();
        rows.known().stream()
                .filter(known -> known.asked().equals(person))
                .flatMap(known -> rows.find(known.id()).stream())
                .filter(Hearing.Concluded.class::isInstance)
                .map(Hearing.Concluded.class::cast)
                .filter(ended -> ended.conclusion().outcome() == Outcome.OBJECTIVE_CAUSE)
                .forEach(ended -> seen(me, ended).ifPresent(seen -> {
                    if (seen.matter() instanceof Matter.OfSignal(FoundSignal signal)) {
                        causes.put(signal.pattern().caseId(), ended);
                    }
                }));
        return causes;
    }

    /// What was asked about a signal, for those who may see it.
    public Optional<Seen> of(CurrentPerson me, SignalId id) {
        return of(me, new Origin.Signal(id));
    }

    /// The same, whatever it was born of.
    public Optional<Seen> of(CurrentPerson me, Origin origin) {
        return rows.of(origin).flatMap(hearing -> seen(me, hearing));
    }

    /// Explains, or adds to what was explained. It is taken late as well, as long as nobody has concluded.
    ///
    /// @param complete whether that is all: from then on others may conclude before the last day
    @Transactional
    public void explain(CurrentPerson me, HearingId id, String words, List<Evidence> files, boolean complete) {
        Hearing hearing = mine(me, id);
        require(!(hearing instanceof Hearing.Concluded), Reason.CONCLUDED);
        List<Explanation> before = hearing.explanations();
        require(!files.isEmpty() || before.stream().noneMatch(one -> says(one, words, complete)), Reason.SAID_BEFORE);
        int no = before.size() + 1;
        Instant at = now();
        String kept = vault.encrypt(words);
        rows.explain(id, no, kept, complete, at, files);
        record(
                me,
                "inspection.explain",
                id,
                at,
                kept,
                Map.of("no", no, "evidence", Evidence.hashes(files), "complete", complete));
    }

    private static boolean says(Explanation one, String words, boolean complete) {
        return one.words().equals(words) && (one.complete() || !complete);
    }

    /// The last day that could be asked for; empty where no more time can be.
    public Optional<LocalDate> latest(Hearing hearing) {
        LocalDate today = org.today();
        if (!(hearing instanceof Hearing.Asked)
                || hearing.openExtension() != null
                || today.isAfter(hearing.answerBy())
                || hearing.extensions().size() >= count(EXTENSIONS, today)) {
            return Optional.empty();
        }
        return Optional.of(calendar.plusWorkingDays(hearing.answerBy(), count(EXTENSION, today)))
                .filter(hearing.answerBy()::isBefore);
    }

    /// How much a rule gives; nothing where none holds, or nobody has confirmed it.
    private int count(String code, LocalDate day) {
        return book.on(code, day)
                .filter(Rule::mayBind)
                .map(rule -> rule.amount().count())
                .orElse(0);
    }

    /// Asks for more time.
    @Transactional
    public void askMore(CurrentPerson me, HearingId id, LocalDate until, String reason) {
        Hearing hearing = mine(me, id);
        require(hearing instanceof Hearing.Asked, Reason.CONCLUDED);
        require(hearing.openExtension() == null, Reason.EXTENSION_OPEN);
        LocalDate latest = latest(hearing).orElseThrow(() -> new HearingRefusedException(Reason.NO_MORE_EXTENSIONS));
        require(until.isAfter(hearing.answerBy()), Reason.TOO_SOON);
        require(!until.isAfter(latest), Reason.TOO_LATE);
        int no = hearing.extensions().size() + 1;
        Instant at = now();
        String kept = vault.encrypt(reason);
        rows.extend(id, no, until, kept, at);
        record(me, "inspection.extendAsk", id, at, kept, Map.of("no", no, "until", until.toString()));
    }

    /// Grants or refuses more time. Where nobody decides it counts as given, so it is refused only as long as the
    /// person can still answer in the time they had.
    @Transactional
    public void decideMore(CurrentPerson me, HearingId id, boolean granted, String words) {
        Hearing hearing = judged(me, id);
        Extension open = hearing.openExtension();
        if (open == null) {
            throw new HearingRefusedException(Reason.NOTHING_OPEN);
        }
        require(granted || !org.today().isAfter(before(hearing, open)), Reason.DENIED_LATE);
        Instant at = now();
        String kept = vault.encrypt(words);
        rows.decide(id, open.no(), granted, me.id(), kept, at);
        String kind = granted ? "inspection.extendGrant" : "inspection.extendDeny";
        record(me, kind, id, at, kept, Map.of("no", open.no()));
    }

    /// The last day without an extension.
    private static LocalDate before(Hearing hearing, Extension open) {
        return hearing.extensions().stream()
                .filter(each -> each.no() != open.no() && !each.isDenied())
                .map(Extension::until)
                .max(LocalDate::compareTo)
                .orElse(hearing.inquiry().answerBy());
    }

    /// Concludes, with reasons written for this case.
    ///
    /// @param read how many explanations whoever concludes has read
    @Transactional
    public void conclude(CurrentPerson me, HearingId id, Outcome outcome, String reasons, int read) {
        Hearing.Answered answered = switch (judged(me, id)) {
            case Hearing.Asked asked -> throw new HearingRefusedException(Reason.NOT_HEARD);
            case Hearing.Answered heard -> heard;
            case Hearing.Concluded ended -> throw new HearingRefusedException(Reason.CONCLUDED);
        };
        require(answered.explanations().size() == read, Reason.SAID_MORE);
        boolean copied =
                system.look(() -> rows.reasons(id).stream().anyMatch(earlier -> SameWords.in(earlier, reasons)));
        require(!copied, Reason.COPIED);
        Instant at = now();
        Conclusion conclusion = answered.conclude(outcome, reasons, me.id(), at).conclusion();
        String kept = vault.encrypt(reasons);
        rows.conclude(id, conclusion, kept);
        boolean silent = conclusion.heard() instanceof Heard.Silent;
        record(me, "inspection.conclude", id, at, kept, Map.of("outcome", outcome.name(), "silent", silent));
    }

    /// By when whoever may conclude should; empty before the person was heard, and after it ended.
    public Optional<LocalDate> concludeBy(Hearing hearing) {
        return hearing instanceof Hearing.Answered answered
                ? book.knownThen(CONCLUDE, answered.since())
                        .map(rule -> calendar.plusWorkingDays(
                                answered.since(), rule.amount().count()))
                : Optional.empty();
    }

    /// A file of an explanation, for those who see the hearing.
    @Transactional
    public Optional<Evidence> file(CurrentPerson me, HearingId id, int explanation, int no) {
        return see(me, id).flatMap(seen -> rows.file(id, explanation, no));
    }

    private Hearing mine(CurrentPerson me, HearingId id) {
        Seen seen = find(me, id).orElseThrow(() -> new HearingRefusedException(Reason.NOT_SEEN));
        require(seen.hearing().inquiry().asked().equals(me.id()), Reason.NOT_ASKED);
        return seen.hearing();
    }

    private Hearing judged(CurrentPerson me, HearingId id) {
        Seen seen = find(me, id).orElseThrow(() -> new HearingRefusedException(Reason.NOT_SEEN));
        require(seen.mayJudge(), Reason.BARRED);
        return seen.hearing();
    }

    private void record(
            CurrentPerson me, String kind, HearingId id, Instant at, String words, Map<String, Object> facts) {
        journal.append(new Entry(at, me.actor(), kind, id.subject(), facts, words.isEmpty() ? null : words));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static void require(boolean allowed, Reason reason) {
        if (!allowed) {
            throw new HearingRefusedException(reason);
        }
    }
}
