package damlam.inspection;

import damlam.access.CurrentPerson;
import damlam.access.OwnWork;
import damlam.analysis.FoundSignal;
import damlam.analysis.Relation;
import damlam.analysis.SignalId;
import damlam.analysis.SignalLimits;
import damlam.calendar.WorkCalendar;
import damlam.cases.Evidence;
import damlam.cases.Party;
import damlam.detect.Manifestation;
import damlam.documents.TextHash;
import damlam.inspection.HearingRefusedException.Reason;
import damlam.journal.Entry;
import damlam.journal.Journal;
import damlam.journal.Reasons;
import damlam.org.Appointment;
import damlam.org.Fold;
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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The steps of a hearing: a question about a signal or a finding, the answer or its lapse, and a conclusion
/// with reasons. [HearingLists] tells which wait for whom, [HearingClocks] by when.
///
/// Whoever sees the matter for the line of command or the inspectorate may ask and conclude, unless they
/// have a part in it or are related to the person. The person sees everything, and nobody else sees
/// anything.
@Component
public class Hearings {
    /// Shorter reasons say nothing of the case.
    public static final int SHORTEST_REASONS = Reasons.LETTERS;
    /// A shorter question asks nothing that could be answered.
    public static final int SHORTEST_QUESTION = Reasons.LETTERS_TO_ASK;
    static final String MOST = "hearing.open.most";
    static final String ANSWER_MOST = "hearing.answer.most";
    private static final int WEEK = 7;
    private static final int OWN_WORDS = 8;

    private final HearingRows rows;
    private final ReviewRows reviews;
    private final Bars bars;
    private final HearingSight sight;
    private final HearingClocks clocks;
    private final Referred referred;
    private final HearingLooks looks;
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
            ReviewRows reviews,
            Bars bars,
            HearingSight sight,
            HearingClocks clocks,
            Referred referred,
            HearingLooks looks,
            Matters matters,
            Vault vault,
            OwnWork system,
            Rulebook book,
            SignalLimits limits,
            Org org,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.reviews = reviews;
        this.bars = bars;
        this.sight = sight;
        this.clocks = clocks;
        this.referred = referred;
        this.looks = looks;
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
    /// @param after what is left to them now that it has ended; null where nothing is
    public record Seen(
            Hearing hearing,
            Matter matter,
            Relation relation,
            Optional<Bar> bar,
            Optional<PersonId> holder,
            boolean mine,
            @Nullable After after) {
        public boolean concerned() {
            return relation == Relation.CONCERNED;
        }

        /// Whether the reminder that it came to is theirs to write, to hand in or to sign.
        public boolean reminds() {
            return left() == After.What.REMIND;
        }

        /// What is left to them; null where nothing is.
        public After.@Nullable What left() {
            return after == null ? null : after.what();
        }

        public boolean mayJudge() {
            return !concerned() && bar.isEmpty();
        }

        /// Whether the words of the report that it came from were erased: nobody is asked to explain them any more.
        public boolean wordless() {
            return matter instanceof Matter.OfReport(FoundReport report) && report.erased();
        }

        /// Whether they were, and the person explained nothing: that counts for no silence, and no conclusion lies upon
        /// them.
        public boolean speaksForThem() {
            return wordless() && hearing.explanations().isEmpty();
        }
    }

    /// What somebody who would ask has to know.
    ///
    /// @param asked who would have to explain
    /// @param earliest the first day that leaves the time the rule gives
    /// @param latest the last day that may be set
    /// @param heard what was concluded before on the same facts, the newest first: then they say why they ask
    public record Question(
            Matter matter, PersonId asked, LocalDate earliest, LocalDate latest, Rule rule, List<Seen> heard) {
        public Question {
            heard = List.copyOf(heard);
        }
    }

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
        require(!(matter instanceof Matter.OfReport(FoundReport report) && report.erased()), Reason.ERASED);
        PersonId asked = asked(matter);
        Instant at = now();
        Optional<Bar> bar = bars.bar(me.id(), asked, matters.part(matter, at), matter.since(at));
        require(bar.filter(Bar.GAVE_WORK::equals).isEmpty(), Reason.GAVE_WORK);
        require(bar.isEmpty(), Reason.BARRED);
        require(standing(origin).isEmpty(), Reason.HEARD_ALREADY);
        LocalDate today = org.today();
        // Nobody else may see a sealed report, so nobody else could ask in their place.
        if (!(origin instanceof Origin.Report)) {
            requireFew(me, at);
        }
        if (matter instanceof Matter.OfSignal(FoundSignal signal)) {
            limits.bind(signal.pattern().kind());
        }
        Rule rule = book.binding(HearingClocks.ANSWER, today);
        LocalDate earliest = calendar.plusWorkingDays(today, rule.amount().count());
        LocalDate latest = book.on(ANSWER_MOST, today)
                .map(longest -> calendar.plusWorkingDays(today, longest.amount().count()))
                .filter(earliest::isBefore)
                .orElse(earliest);
        return new Question(matter, asked, earliest, latest, rule, heardBefore(me, asked, matter));
    }

    /// What was concluded about somebody before on the same facts, as far as whoever would ask sees it.
    private List<Seen> heardBefore(CurrentPerson me, PersonId asked, Matter matter) {
        if (matter.facts().isEmpty()) {
            return List.of();
        }
        List<Hearing> concluded = rows.asking(asked).stream()
                .filter(hearing -> hearing instanceof Hearing.Concluded || hearing instanceof Hearing.UnderReview)
                .toList();
        return sight.seen(me, concluded).stream()
                .filter(before -> before.matter().sharesFact(matter))
                .toList();
    }

    /// Whoever asked as often as may be in any seven days asks again once the oldest of these is that long ago.
    private void requireFew(CurrentPerson me, Instant at) {
        int most = book.on(MOST, org.today()).map(rule -> rule.amount().count()).orElse(Integer.MAX_VALUE);
        List<Instant> asked = rows.askedSince(me.id(), at.minus(WEEK, ChronoUnit.DAYS));
        if (asked.size() >= most) {
            throw new HearingRefusedException(
                    Reason.TOO_MANY, asked.get(most - 1).plus(WEEK, ChronoUnit.DAYS));
        }
    }

    /// Whether somebody gave out the work that a signal says to be too much: they neither ask nor conclude.
    boolean gaveTooMuch(CurrentPerson me, FoundSignal signal) {
        return matters.part(new Matter.OfSignal(signal), now())
                .of(me.id())
                .filter(Bar.GAVE_WORK::equals)
                .isPresent();
    }

    /// Which of some have a part in what a hearing is about: they made its moves, or gave out the work that is said to
    /// be too much. Of a report nobody is named: one of those with a part is whoever made it.
    public Set<PersonId> involved(HearingId id, Collection<PersonId> some) {
        return system.look(() -> rows.find(id)
                .map(Hearing::inquiry)
                .flatMap(asked -> matters.find(asked.origin())
                        .filter(matter -> !(matter instanceof Matter.OfReport))
                        .map(matter -> matters.part(matter, asked.sentAt())))
                .map(part -> some.stream()
                        .filter(person -> part.of(person).isPresent())
                        .collect(Collectors.toSet()))
                .orElse(Set.of()));
    }

    /// What was asked about it and not withdrawn.
    private Optional<Hearing> standing(Origin origin) {
        return rows.of(origin).filter(hearing -> !(hearing instanceof Hearing.Withdrawn));
    }

    private static boolean isPraise(Matter matter) {
        return matter instanceof Matter.OfSignal(FoundSignal signal)
                && signal.pattern().kind().manifestation() == Manifestation.DARING;
    }

    /// The person it names; of a unit alone, whoever heads it. A report names whom it concerned when it was made.
    private PersonId asked(Matter matter) {
        Party named = matter.named();
        PersonId person = named.person();
        require(person != null || !(matter instanceof Matter.OfReport), Reason.NOBODY);
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

    /// Asks; the person learns of it at once. The same question sent twice is asked once.
    ///
    /// @throws HearingRefusedException if it is not taken
    @Transactional
    public HearingId ask(CurrentPerson me, Origin origin, String question, LocalDate answerBy) {
        return ask(me, origin, question, answerBy, "");
    }

    /// The same of what was heard before.
    ///
    /// @param why they are asked again; empty where nothing was concluded on the same facts
    @Transactional
    public HearingId ask(CurrentPerson me, Origin origin, String question, LocalDate answerBy, String why) {
        return ask(me, origin, question, answerBy, why, List.of());
    }

    /// The same with files that show what is asked about.
    @Transactional
    public HearingId ask(
            CurrentPerson me, Origin origin, String question, LocalDate answerBy, String why, List<Evidence> files) {
        rows.aloneAsking();
        Optional<Hearing> same = standing(origin)
                .filter(hearing -> hearing.inquiry().by().equals(me.id())
                        && hearing.inquiry().question().equals(question)
                        && hearing.inquiry().answerBy().equals(answerBy));
        if (same.isPresent()) {
            return same.get().inquiry().id();
        }
        Question asking = question(me, origin);
        require(!answerBy.isBefore(asking.earliest()), Reason.TOO_SOON);
        require(!answerBy.isAfter(asking.latest()), Reason.TOO_LATE);
        require(calendar.isWorkingDay(answerBy), Reason.DAY_OFF);
        require(Reasons.suffice(question, SHORTEST_QUESTION), Reason.QUESTION_SHORT);
        require(!quotes(origin, question), Reason.QUOTED);
        require(!quotes(origin, why), Reason.QUOTED);
        require(asking.heard().isEmpty() || !why.isBlank(), Reason.HEARD_BEFORE);
        Instant at = now();
        String kept = vault.encrypt(question);
        Inquiry.Again again = asking.heard().isEmpty()
                ? null
                : new Inquiry.Again(
                        asking.heard().getFirst().hearing().inquiry().id(), vault.encrypt(why));
        try {
            int attempt = rows.attempts(origin) + 1;
            HearingId made = rows.insert(
                    origin,
                    attempt,
                    asking.asked(),
                    me.id(),
                    kept,
                    answerBy,
                    asking.rule().id(),
                    again,
                    at);
            Map<String, Object> facts = facts(origin, attempt, asking.asked(), answerBy);
            attach(made, files, facts);
            if (again != null) {
                facts.put("earlier", again.earlier().value());
                facts.put("again", TextHash.ofText(again.reason()).hex());
            }
            record(me, "inspection.ask", made, at, kept, facts);
            matters.ledTo(me, origin, made);
            return made;
        } catch (DuplicateKeyException e) {
            throw new HearingRefusedException(Reason.HEARD_ALREADY);
        }
    }

    private void attach(HearingId id, List<Evidence> files, Map<String, Object> facts) {
        if (!files.isEmpty()) {
            List<KeptFile> encrypted = KeptFile.of(files, vault);
            rows.attach(id, encrypted);
            facts.put("evidence", KeptFile.hashes(encrypted));
        }
    }

    /// Whether a text repeats what somebody wrote in a report; a few words are nobody's own.
    private boolean quotes(Origin origin, String text) {
        return Fold.words(text).size() >= OWN_WORDS
                && matters.guarded(origin).stream()
                        .filter(each -> Fold.words(each).size() >= OWN_WORDS)
                        .anyMatch(each -> SameWords.in(each, text));
    }

    private static Map<String, Object> facts(Origin origin, int attempt, PersonId asked, LocalDate answerBy) {
        Map<String, Object> facts = new HashMap<>(Map.of("person", asked.value(), "answerBy", answerBy.toString()));
        facts.put("attempt", attempt);
        switch (origin) {
            case Origin.Signal(SignalId id) -> facts.put("signal", id.value());
            case Origin.Finding(FindingId id) -> facts.put("finding", id.value());
            case Origin.Report(ConductId id) -> facts.put("report", id.value());
        }
        return facts;
    }

    /// What somebody reads of a hearing from several doors, as [#see] and in its transaction: of one that came from a
    /// report the database may show all of it only while it is said who made that.
    @Transactional
    public <T> Optional<T> whole(CurrentPerson me, HearingId id, Function<Seen, T> read) {
        return see(me, id).map(read);
    }

    /// A hearing, for those who may see it. That the person asked has opened it is kept; of others, that they looked.
    @Transactional
    public Optional<Seen> see(CurrentPerson me, HearingId id) {
        Optional<Seen> seen = sight.find(me, id);
        seen.filter(one -> !one.concerned()).ifPresent(one -> look(me, one));
        boolean passes = seen.filter(one -> sight.passes(one.hearing())).isPresent();
        if (passes && referred.answeredUnread(me).contains(id)) {
            Instant at = now();
            if (referred.read(me, id, at)) {
                record(me, "inspection.referRead", id, at, "", Map.of());
            }
        }
        if (seen.isPresent() && seen.get().hearing().inquiry().asked().equals(me.id())) {
            Instant at = now();
            if (rows.read(id, at)) {
                record(me, "inspection.read", id, at, "", Map.of());
            }
            if (seen.get().hearing().ended() && rows.readEnd(id, at)) {
                record(me, "inspection.readEnd", id, at, "", Map.of());
            }
            if (isReviewed(seen.get().hearing()) && reviews.read(id, at)) {
                record(me, "inspection.reviewRead", id, at, "", Map.of());
            }
            return sight.find(me, id);
        }
        if (seen.map(Seen::hearing).filter(one -> isReplaced(me, one)).isPresent()) {
            Instant at = now();
            if (reviews.readReplaced(id, at)) {
                record(me, "inspection.replacedRead", id, at, "", Map.of());
            }
        }
        return seen;
    }

    private void look(CurrentPerson me, Seen seen) {
        if (seen.matter() instanceof Matter.OfReport) {
            looks.keep(me, seen);
        } else {
            matters.look(me, seen.matter());
        }
    }

    private static boolean isReviewed(Hearing hearing) {
        return hearing instanceof Hearing.Concluded ended && ended.review() != null;
    }

    /// Whether somebody concluded it, and another conclusion was put in the place of theirs.
    private static boolean isReplaced(CurrentPerson me, Hearing hearing) {
        Review review = hearing instanceof Hearing.Concluded ended ? ended.review() : null;
        return review != null && !review.upheld() && review.first().by().equals(me.id());
    }

    /// Whether somebody sees it; that is no look.
    @Transactional(readOnly = true)
    public boolean sees(CurrentPerson me, HearingId id) {
        return sight.find(me, id).isPresent();
    }

    /// The day on which somebody was asked; empty where another was.
    public Optional<LocalDate> askedOn(PersonId asked, HearingId id) {
        return rows.find(id)
                .map(Hearing::inquiry)
                .filter(inquiry -> inquiry.asked().equals(asked))
                .map(inquiry -> LocalDate.ofInstant(inquiry.sentAt(), Org.ZONE));
    }

    /// The first day on which the body knew of what a hearing is about, as far as is recorded: somebody looked at its
    /// signal, or the person was asked. Empty for whoever does not see it.
    @Transactional(readOnly = true)
    public Optional<LocalDate> knownSince(CurrentPerson me, HearingId id) {
        return sight.find(me, id).map(seen -> {
            Inquiry inquiry = seen.hearing().inquiry();
            LocalDate asked = LocalDate.ofInstant(inquiry.sentAt(), Org.ZONE);
            return matters.firstLook(inquiry.origin()).filter(asked::isAfter).orElse(asked);
        });
    }

    /// What was asked about a signal, for those who may see it.
    public Optional<Seen> of(CurrentPerson me, SignalId id) {
        return of(me, new Origin.Signal(id));
    }

    /// The same, whatever it was born of.
    @Transactional(readOnly = true)
    public Optional<Seen> of(CurrentPerson me, Origin origin) {
        matters.sayReporter(origin);
        return rows.of(origin).flatMap(hearing -> sight.seen(me, hearing));
    }

    /// Explains, or adds to what was explained. It is taken late as well, as long as nobody has concluded.
    ///
    /// @param complete whether that is all: from then on others may conclude before the last day
    @Transactional
    public void explain(CurrentPerson me, HearingId id, String words, List<Evidence> files, boolean complete) {
        rows.alone(id);
        Hearing hearing = mine(me, id);
        require(hearing instanceof Hearing.Asked || hearing instanceof Hearing.Answered, Reason.CONCLUDED);
        List<Explanation> before = hearing.explanations();
        require(before.stream().noneMatch(one -> says(one, words, files, complete)), Reason.SAID_BEFORE);
        int no = before.size() + 1;
        Instant at = now();
        String kept = vault.encrypt(words);
        List<KeptFile> encrypted = KeptFile.of(files, vault);
        rows.explain(id, no, kept, complete, at, encrypted);
        record(
                me,
                "inspection.explain",
                id,
                at,
                kept,
                Map.of("no", no, "evidence", KeptFile.hashes(encrypted), "complete", complete));
    }

    private static boolean says(Explanation one, String words, List<Evidence> files, boolean complete) {
        List<String> sent = files.stream()
                .map(file -> file.name() + "/" + file.content().length)
                .toList();
        List<String> kept = one.files().stream()
                .map(file -> file.name() + "/" + file.bytes())
                .toList();
        return one.words().equals(words) && (one.complete() || !complete) && kept.containsAll(sent);
    }

    /// Asks for more time.
    @Transactional
    public void askMore(CurrentPerson me, HearingId id, LocalDate until, String reason) {
        rows.alone(id);
        Hearing hearing = mine(me, id);
        require(hearing instanceof Hearing.Asked, Reason.CONCLUDED);
        require(hearing.openExtension() == null, Reason.EXTENSION_OPEN);
        LocalDate latest =
                clocks.latest(hearing).orElseThrow(() -> new HearingRefusedException(Reason.NO_MORE_EXTENSIONS));
        require(until.isAfter(hearing.answerBy()), Reason.TOO_SOON);
        require(!until.isAfter(latest), Reason.TOO_LATE);
        require(calendar.isWorkingDay(until), Reason.DAY_OFF);
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
        rows.alone(id);
        Hearing hearing = judged(me, id).hearing();
        Extension open = hearing.openExtension();
        if (open == null) {
            throw new HearingRefusedException(Reason.NOTHING_OPEN);
        }
        require(granted || !org.today().isAfter(hearing.sureBy()), Reason.DENIED_LATE);
        Instant at = now();
        String kept = vault.encrypt(words);
        rows.decide(id, open.no(), granted, me.id(), kept, at);
        String kind = granted ? "inspection.extendGrant" : "inspection.extendDeny";
        record(me, kind, id, at, kept, Map.of("no", open.no()));
    }

    /// Concludes, with reasons written for this case.
    ///
    /// @param read how many explanations whoever concludes has read
    @Transactional
    public void conclude(CurrentPerson me, HearingId id, Outcome outcome, String reasons, int read) {
        rows.alone(id);
        Seen seen = judged(me, id);
        Hearing judged = seen.hearing();
        if (concludedSo(judged, me, outcome, reasons)) {
            return;
        }
        Hearing.Answered answered = switch (judged) {
            case Hearing.Asked asked ->
                throw new HearingRefusedException(seen.speaksForThem() ? Reason.GONE : Reason.NOT_HEARD);
            case Hearing.Answered heard -> heard;
            case Hearing.Concluded _, Hearing.UnderReview _ -> throw new HearingRefusedException(Reason.CONCLUDED);
            case Hearing.Withdrawn ended -> throw new HearingRefusedException(Reason.WITHDRAWN);
        };
        require(clocks.mayConclude(seen), Reason.HELD);
        require(answered.explanations().size() == read, Reason.SAID_MORE);
        require(!seen.speaksForThem() || outcome.isMilderThan(Outcome.REMINDED), Reason.NOTHING_SAID);
        requireOwn(answered, reasons);
        Instant at = now();
        Conclusion conclusion = answered.conclude(outcome, reasons, me.id(), at).conclusion();
        String kept = vault.encrypt(reasons);
        rows.conclude(id, conclusion, kept);
        boolean silent = conclusion.heard() instanceof Heard.Silent;
        record(me, "inspection.conclude", id, at, kept, Map.of("outcome", outcome.name(), "silent", silent));
        if (outcome == Outcome.REFERRED) {
            referred.pass(me, judged.inquiry(), seen.matter(), 1, at);
        }
    }

    /// Reasons that say something of this case, in nobody else's words.
    void requireOwn(Hearing hearing, String reasons) {
        require(Reasons.suffice(reasons, SHORTEST_REASONS), Reason.TOO_SHORT);
        require(hearing.concludedWith().stream().noneMatch(own -> SameWords.in(own, reasons)), Reason.REPEATED);
        boolean copied =
                system.look(() -> reviews.reasons().stream().anyMatch(earlier -> SameWords.copied(earlier, reasons)));
        require(!copied, Reason.COPIED);
        List<String> said = Stream.concat(
                        hearing.explanations().stream().map(Explanation::words),
                        hearing instanceof Hearing.UnderReview open
                                ? Stream.of(open.request().reasons())
                                : Stream.empty())
                .toList();
        require(!SameWords.madeOf(said, reasons), Reason.SAID_BY_PERSON);
        require(!quotes(hearing.inquiry().origin(), reasons), Reason.QUOTED);
    }

    /// The same sent twice is concluded once.
    private static boolean concludedSo(Hearing hearing, CurrentPerson me, Outcome outcome, String reasons) {
        return hearing instanceof Hearing.Concluded ended
                && ended.conclusion().by().equals(me.id())
                && ended.conclusion().outcome() == outcome
                && ended.conclusion().reasons().equals(reasons);
    }

    /// Withdraws what was opened by mistake, before it is concluded. The person is told; it counts among what was
    /// asked.
    @Transactional
    public void withdraw(CurrentPerson me, HearingId id, String reason) {
        rows.alone(id);
        Seen seen = sight.find(me, id).orElseThrow(() -> new HearingRefusedException(Reason.NOT_SEEN));
        require(!(seen.hearing() instanceof Hearing.Withdrawn), Reason.WITHDRAWN);
        require(
                seen.hearing() instanceof Hearing.Asked || seen.hearing() instanceof Hearing.Answered,
                Reason.CONCLUDED);
        require(seen.mine(), Reason.NOT_HOLDER);
        Instant at = now();
        String kept = vault.encrypt(reason);
        rows.withdraw(id, kept, me.id(), at);
        record(me, "inspection.withdraw", id, at, kept, Map.of());
    }

    /// A file of an explanation, for those who see the hearing.
    @Transactional
    public Optional<Evidence> file(CurrentPerson me, HearingId id, int explanation, int no) {
        return see(me, id).flatMap(seen -> rows.file(id, explanation, no));
    }

    /// The files that came with a question, for whoever sees the hearing.
    public List<Explanation.Attached> questionFiles(Seen seen) {
        return rows.questionFiles(seen.hearing().inquiry().id());
    }

    /// One of these, for those who see the hearing.
    @Transactional
    public Optional<Evidence> questionFile(CurrentPerson me, HearingId id, int no) {
        return see(me, id).flatMap(seen -> rows.questionFile(id, no));
    }

    private Hearing mine(CurrentPerson me, HearingId id) {
        Seen seen = sight.find(me, id).orElseThrow(() -> new HearingRefusedException(Reason.NOT_SEEN));
        require(seen.hearing().inquiry().asked().equals(me.id()), Reason.NOT_ASKED);
        require(!(seen.hearing() instanceof Hearing.Withdrawn), Reason.WITHDRAWN);
        return seen.hearing();
    }

    private Seen judged(CurrentPerson me, HearingId id) {
        Seen seen = sight.find(me, id).orElseThrow(() -> new HearingRefusedException(Reason.NOT_SEEN));
        require(seen.mayJudge(), Reason.BARRED);
        require(!(seen.hearing() instanceof Hearing.Withdrawn), Reason.WITHDRAWN);
        return seen;
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
