package damlam.daring;

import static damlam.daring.InitiativeRefusedException.require;

import damlam.access.CurrentPerson;
import damlam.calendar.WorkCalendar;
import damlam.cases.CaseId;
import damlam.cases.CaseLine;
import damlam.cases.Cases;
import damlam.cases.Evidence;
import damlam.daring.Answerers.Judges;
import damlam.daring.InitiativeRefusedException.Reason;
import damlam.inspection.Hearings;
import damlam.inspection.Interests;
import damlam.journal.Entry;
import damlam.journal.Journal;
import damlam.journal.Reasons;
import damlam.org.Appointment;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.org.ToDo;
import damlam.org.Unit;
import damlam.org.UnitId;
import damlam.procedure.Liability;
import damlam.procedure.LiabilityTest;
import damlam.procedure.LiabilityTest.Answer;
import damlam.rulebook.Rule;
import damlam.rulebook.Rulebook;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// The door to what people proposed, or decided within their competence: registered with the reasons of the day,
/// answered by the superior by a date, and held against the tests that protect those who dare.
///
/// Whoever registered it sees it, and those who act for a unit that was asked to answer; nobody else does.
@Component
public class Initiatives {
    public static final String ANSWER = "dare.answer";
    public static final String TEST = "dare.test";
    /// Where nobody has set how long an answer may take.
    private static final int USUAL_DAYS = 5;
    private static final int USUAL_TEST_DAYS = 10;
    private static final int MOST_OWED = 20;
    /// Of those that were answered by their leadership, in which such are looked for.
    private static final int MOST_ANSWERED = 60;
    /// So close the same words are the same form.
    private static final Duration TWICE = Duration.ofMinutes(10);

    private final InitiativeRows rows;
    private final Assessments assessments;
    private final Cases cases;
    private final Interests interests;
    private final Answerers answerers;
    private final Rulebook book;
    private final Org org;
    private final Journal journal;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final WorkCalendar calendar = WorkCalendar.vietnam();

    Initiatives(
            InitiativeRows rows,
            Assessments assessments,
            Cases cases,
            Interests interests,
            Answerers answerers,
            Rulebook book,
            Org org,
            Journal journal,
            Clock clock,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.assessments = assessments;
        this.cases = cases;
        this.interests = interests;
        this.answerers = answerers;
        this.book = book;
        this.org = org;
        this.journal = journal;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// What somebody would register.
    ///
    /// @param caseId the work it is about; null where it is about none
    /// @param interest what they declare of an interest of their own in it; null where they declare to have none
    public record Wanted(
            Initiative.Kind kind,
            String about,
            String reasons,
            @Nullable String interest,
            @Nullable CaseId caseId,
            List<Evidence> files) {
        public Wanted {
            files = List.copyOf(files);
        }
    }

    /// An initiative as somebody sees it.
    ///
    /// @param mine whether they registered it
    /// @param mayAnswer whether they may answer or forward it now
    /// @param mayTest whether they may answer tests that the record does not
    /// @param standsIn whether they belong to the leadership that is to answer now
    /// @param awaited who must answer it now, or its tests once it is answered; empty where nobody is left
    /// @param asksMe whether that is whoever looks
    public record Seen(
            Initiative initiative,
            boolean mine,
            boolean mayAnswer,
            boolean mayTest,
            boolean standsIn,
            List<PersonId> awaited,
            boolean asksMe) {
        public Seen {
            awaited = List.copyOf(awaited);
        }

        /// Whether its answer waits for whoever looks.
        public boolean toAnswer() {
            return mayAnswer && asksMe;
        }
    }

    /// Registers it; the superior is asked from that moment.
    ///
    /// @throws InitiativeRefusedException if it is about work they do not see
    @Transactional
    public InitiativeId register(CurrentPerson me, Wanted wanted) {
        CaseId work = wanted.caseId();
        require(work == null || find(me, work).isPresent(), Reason.NOT_SEEN);
        rows.alone(me.id());
        Optional<InitiativeId> before = sentBefore(me, wanted);
        if (before.isPresent()) {
            return before.get();
        }
        UnitId asked = superior(me, me.unit()).orElse(null);
        String interest = wanted.interest();
        Initiative made = new Initiative(
                new InitiativeId(1),
                wanted.kind(),
                wanted.about(),
                wanted.reasons(),
                interest != null,
                interest == null ? "" : interest,
                work,
                me.id(),
                me.unit(),
                asked,
                asked == null ? null : usualDay(),
                now(),
                List.of(),
                List.of(),
                List.of());
        InitiativeId id = rows.insert(made);
        rows.insert(id, wanted.files());
        Map<String, Object> facts = new HashMap<>(Map.of(
                "no", 0, "what", made.kind().name(), "unit", me.unit().value(), "interested", made.interested()));
        facts.put("case", work == null ? 0L : work.value());
        facts.put("asked", asked == null ? 0L : asked.value());
        LocalDate answerBy = made.answerBy();
        facts.put("answerBy", answerBy == null ? "" : answerBy.toString());
        facts.put("evidence", Evidence.hashes(wanted.files()));
        String words = String.join("\n", made.about(), made.reasons());
        record(me, "daring.register", id, made.at(), made.interested() ? words + "\n" + interest : words, facts);
        return id;
    }

    /// What they registered in the same words a moment ago: a form that is sent twice makes one entry.
    private Optional<InitiativeId> sentBefore(CurrentPerson me, Wanted wanted) {
        Instant since = now().minus(TWICE);
        String interest = wanted.interest();
        List<String> files = wanted.files().stream().map(Evidence::name).toList();
        return rows.by(me.id()).stream()
                .filter(each -> !each.at().isBefore(since))
                .filter(each -> each.kind() == wanted.kind()
                        && each.about().equals(wanted.about())
                        && each.reasons().equals(wanted.reasons())
                        && each.interest().equals(interest == null ? "" : interest)
                        && Objects.equals(each.caseId(), wanted.caseId()))
                .filter(each -> each.files().stream()
                        .map(Initiative.Filed::name)
                        .toList()
                        .equals(files))
                .map(Initiative::id)
                .findFirst();
    }

    /// The nearest unit, from theirs upwards, whose head is somebody else who may judge on them.
    private Optional<UnitId> superior(CurrentPerson me, UnitId from) {
        OrgChart chart = org.chart();
        return chart.upward(from).stream()
                .map(Unit::id)
                .filter(unit -> chart.headOf(unit)
                        .map(Appointment::person)
                        .filter(head -> !head.id().equals(me.id()) && !interests.related(head.id(), me.id()))
                        .isPresent())
                .findFirst();
    }

    /// Whose answer somebody who registers now would wait for; empty where nobody stands above them here.
    public Optional<UnitId> superior(CurrentPerson me) {
        return superior(me, me.unit());
    }

    /// A case of an initiative, for those who may see it.
    public Optional<CaseLine> find(CurrentPerson me, CaseId id) {
        return cases.find(id, me);
    }

    /// A part of those that somebody sees.
    ///
    /// @param waiting all whose answer or tests wait for them, whichever part is shown
    /// @param others of the rest a part, what is not answered first
    /// @param rest how many are not in `waiting`
    public record Listed(List<Seen> waiting, Owing owing, List<Seen> others, int rest) {
        public Listed {
            waiting = List.copyOf(waiting);
            others = List.copyOf(others);
        }
    }

    /// @param offset how many of those that do not wait for them to leave out at the beginning
    @Transactional(readOnly = true)
    public Listed list(CurrentPerson me, int limit, int offset) {
        List<Seen> unfinished = unfinished(me);
        Owing owing = owing(me, unfinished);
        List<Seen> waiting = unfinished.stream()
                .filter(seen -> seen.toAnswer()
                        || owing.days().containsKey(seen.initiative().id()))
                .toList();
        List<InitiativeId> rest =
                new ArrayList<>(rows.numbers(me.id(), org.chart().actedForEverBy(me.id())));
        rest.removeAll(waiting.stream().map(seen -> seen.initiative().id()).collect(Collectors.toSet()));
        List<InitiativeId> page = rest.stream().skip(offset).limit(limit).toList();
        return new Listed(waiting, owing, seen(me, rows.all(page)), rest.size());
    }

    /// Those that a person registered, for features that ask by rules of their own who may know of them.
    public List<Initiative> by(PersonId person) {
        return rows.by(person);
    }

    /// Those on a case that somebody may see.
    public List<Seen> on(CurrentPerson me, CaseId id) {
        return seen(me, rows.on(id));
    }

    public Optional<Seen> see(CurrentPerson me, InitiativeId id) {
        return seen(me, rows.find(id).stream().toList()).stream().findFirst();
    }

    /// The same where they open its page: that whoever registered it read the answer is kept.
    @Transactional
    public Optional<Seen> open(CurrentPerson me, InitiativeId id) {
        Optional<Seen> seen = see(me, id);
        if (seen.filter(one -> one.mine() && one.initiative().answer().isPresent())
                .isPresent()) {
            Instant at = now();
            if (rows.read(id, at)) {
                record(me, "daring.read", id, at, "", Map.of());
            }
        }
        return seen;
    }

    /// What somebody registered that was answered since they looked.
    public List<InitiativeId> answered(CurrentPerson me) {
        return rows.answeredUnread(me.id());
    }

    /// Those of others that wait for an answer, or for the first answer to a test.
    private List<Seen> unfinished(CurrentPerson me) {
        return seen(me, rows.unfinished(me.id(), org.chart().actedForEverBy(me.id()), MOST_ANSWERED));
    }

    /// Those of some that somebody sees; who may judge on whom is asked for all at once.
    private List<Seen> seen(CurrentPerson me, List<Initiative> some) {
        if (some.isEmpty()) {
            return List.of();
        }
        OrgChart chart = org.chart();
        Set<UnitId> theirs = Set.copyOf(chart.actedForEverBy(me.id()));
        Judges judges = answerers.judges(some);
        return some.stream()
                .flatMap(each -> seen(me, each, theirs, judges, chart).stream())
                .toList();
    }

    /// @param theirs the units that they ever act for
    private static Optional<Seen> seen(
            CurrentPerson me, Initiative initiative, Set<UnitId> theirs, Judges judges, OrgChart chart) {
        boolean mine = initiative.by().equals(me.id());
        boolean asked = Stream.concat(Optional.ofNullable(initiative.asked()).stream(), forwardedTo(initiative))
                .anyMatch(theirs::contains);
        if (!mine && !asked) {
            return Optional.empty();
        }
        UnitId answering = initiative.answering().orElse(null);
        boolean answered = initiative.answer().isPresent();
        boolean may = !mine && answering != null && Answerers.may(me.id(), initiative, answering, judges, chart);
        List<PersonId> awaited =
                answering == null || initiative.refused() ? List.of() : awaited(initiative, judges, chart);
        boolean asksMe = awaited.contains(me.id());
        return Optional.of(new Seen(
                initiative,
                mine,
                may && !answered,
                (may || asksMe) && answered && !initiative.refused(),
                !answered && answering != null && theirs.contains(answering),
                awaited,
                asksMe));
    }

    /// Whoever answered answers the tests as well, while they may still act there.
    private static List<PersonId> awaited(Initiative initiative, Judges judges, OrgChart chart) {
        UnitId answering = initiative.answering().orElseThrow();
        return initiative
                .answer()
                .map(Step::by)
                .filter(person ->
                        chart.standIn(person, chart.successor(answering)).isPresent())
                .filter(person -> judges.may(person, initiative))
                .map(List::of)
                .orElseGet(() -> Answerers.must(initiative, answering, judges, chart));
    }

    private static Stream<UnitId> forwardedTo(Initiative initiative) {
        return initiative.steps().stream().map(Step::to).flatMap(Stream::ofNullable);
    }

    /// How many wait for somebody's answer, and by when the first.
    @Transactional(readOnly = true)
    public ToDo pending(CurrentPerson me) {
        List<Seen> unfinished = unfinished(me);
        return ToDo.of(Stream.concat(
                        unfinished.stream()
                                .filter(Seen::toAnswer)
                                .map(seen -> seen.initiative().due()),
                        owed(me, unfinished).map(this::testBy))
                .toList());
    }

    /// Those whose tests wait for somebody who answered and has not begun with them, each with its last day.
    public record Owing(ToDo toDo, Map<InitiativeId, LocalDate> days) {
        public Owing {
            days = Map.copyOf(days);
        }
    }

    private Owing owing(CurrentPerson me, List<Seen> unfinished) {
        List<Initiative> owed = owed(me, unfinished).toList();
        return new Owing(
                ToDo.of(owed.stream().map(this::testBy).toList()),
                owed.stream()
                        .collect(Collectors.toMap(
                                Initiative::id, each -> testBy(each).orElseThrow())));
    }

    /// The newest of them: what lies long behind is found on its own page.
    private Stream<Initiative> owed(CurrentPerson me, List<Seen> unfinished) {
        return unfinished.stream()
                .filter(seen -> seen.mayTest()
                        && seen.asksMe()
                        && seen.initiative().found().isEmpty())
                .map(Seen::initiative)
                .limit(MOST_OWED)
                .filter(each -> Assessment.verdict(assess(me, each)) instanceof Liability.Verdict.Open);
    }

    /// The rule by which an answer is due, where one holds.
    public Optional<Rule> clock() {
        return book.on(ANSWER, org.today());
    }

    /// By when an answer would be due that is asked for today.
    public LocalDate usualDay() {
        int days = clock().map(rule -> rule.amount().count()).orElse(USUAL_DAYS);
        return calendar.plusWorkingDays(org.today(), days);
    }

    /// Answers, once; late as well.
    public void answer(CurrentPerson me, InitiativeId id, boolean agreed, String words) {
        step(me, id, agreed ? Step.Act.AGREED : Step.Act.DECLINED, null, words);
    }

    /// Forwards it to the head of the unit that is competent, who has the same time again.
    public void forward(CurrentPerson me, InitiativeId id, UnitId to, String words) {
        step(me, id, Step.Act.FORWARDED, to, words);
    }

    /// Adds something; what was registered stays.
    public void add(CurrentPerson me, InitiativeId id, String words) {
        step(me, id, Step.Act.ADDED, null, words);
    }

    private void step(CurrentPerson me, InitiativeId id, Step.Act act, @Nullable UnitId to, String words) {
        transaction.executeWithoutResult(status -> {
            rows.alone(id);
            Seen seen = see(me, id).orElseThrow(() -> new InitiativeRefusedException(Reason.NOT_SEEN));
            Initiative initiative = seen.initiative();
            if (act == Step.Act.ADDED) {
                require(seen.mine(), Reason.NOT_YOURS);
            } else {
                require(initiative.answer().isEmpty(), Reason.ANSWERED_ALREADY);
                require(seen.mayAnswer(), Reason.NOT_YOURS);
            }
            if (act == Step.Act.DECLINED || act == Step.Act.FORWARDED) {
                requireReasons(words);
            }
            if (to != null) {
                require(mayAnswer(to, initiative), Reason.NO_UNIT);
            }
            LocalDate answerBy = to == null ? null : usualDay();
            Step step = new Step(id, initiative.steps().size() + 1, act, to, answerBy, words, me.id(), now());
            rows.insert(step);
            Map<String, Object> facts = Map.of(
                    "no",
                    step.no(),
                    "act",
                    act.name(),
                    "to",
                    to == null ? 0L : to.value(),
                    "answerBy",
                    answerBy == null ? "" : answerBy.toString());
            record(me, act.kind(), id, step.at(), words, facts);
        });
    }

    /// Another unit than now, with a head who did not register it and is not related to whoever did.
    private boolean mayAnswer(UnitId unit, Initiative initiative) {
        return !initiative.waitsFor().filter(unit::equals).isPresent()
                && org.chart()
                        .headOf(unit)
                        .map(Appointment::person)
                        .filter(head ->
                                !head.id().equals(initiative.by()) && !interests.related(head.id(), initiative.by()))
                        .isPresent();
    }

    /// The tests of protection, with what the record says to each as far as whoever looks may see it.
    public List<Assessment> assess(CurrentPerson me, Initiative initiative) {
        return assessments.of(me, initiative);
    }

    /// By when whoever answered is to answer the tests that the record leaves open; empty before there is an answer.
    public Optional<LocalDate> testBy(Initiative initiative) {
        return initiative.answer().map(step -> {
            LocalDate day = LocalDate.ofInstant(step.at(), Org.ZONE);
            int days = book.on(TEST, day).map(rule -> rule.amount().count()).orElse(USUAL_TEST_DAYS);
            return calendar.plusWorkingDays(day, days);
        });
    }

    private static void requireReasons(String words) {
        require(Reasons.suffice(words, Hearings.SHORTEST_REASONS), Reason.TOO_SHORT);
    }

    /// Answers a test that the record leaves open, with reasons; the latest answer counts.
    ///
    /// @param answer open where what it asks about has not happened yet
    @Transactional
    public void test(CurrentPerson me, InitiativeId id, LiabilityTest test, Answer answer, String words) {
        rows.alone(id);
        Seen seen = see(me, id).orElseThrow(() -> new InitiativeRefusedException(Reason.NOT_SEEN));
        require(seen.mayTest(), Reason.NOT_YOURS);
        boolean open = assessments.of(me, seen.initiative()).stream()
                .anyMatch(one -> one.test() == test && (one.answer() == Answer.OPEN || one.byPeople() != null));
        require(open, Reason.IN_THE_RECORD);
        requireReasons(words);
        Tested found = new Tested(id, seen.initiative().found().size() + 1, test, answer, words, me.id(), now());
        rows.insert(found);
        Map<String, Object> facts = new HashMap<>(Map.of("no", found.no(), "test", test.name()));
        if (answer != Answer.OPEN) {
            facts.put("met", answer == Answer.YES);
        }
        record(me, "daring.test", id, found.at(), words, facts);
    }

    /// A file that came with it, for those who see it.
    public Optional<Evidence> file(CurrentPerson me, InitiativeId id, int no) {
        return see(me, id).flatMap(seen -> rows.file(id, no));
    }

    private void record(
            CurrentPerson me, String kind, InitiativeId id, Instant at, String words, Map<String, Object> facts) {
        journal.append(new Entry(at, me.actor(), kind, id.subject(), facts, words.isEmpty() ? null : words));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
