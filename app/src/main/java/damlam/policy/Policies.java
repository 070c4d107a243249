package damlam.policy;

import damlam.access.CurrentPerson;
import damlam.access.Role;
import damlam.access.Sight;
import damlam.calendar.WorkCalendar;
import damlam.cases.CaseId;
import damlam.cases.CaseLine;
import damlam.cases.Cases;
import damlam.cases.Consulting;
import damlam.directives.Directives;
import damlam.documents.Document;
import damlam.documents.DocumentId;
import damlam.journal.Entry;
import damlam.journal.Journal;
import damlam.journal.Reasons;
import damlam.org.Fold;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.ToDo;
import damlam.org.UnitId;
import damlam.policy.PolicyRefusedException.Reason;
import damlam.rulebook.Rule;
import damlam.rulebook.Rulebook;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to rules that hold work up: reported by whoever sees the case, taken up by the Office or a leader, reviewed
/// by the unit they name, and answered to whoever reported them.
@Component
public class Policies {
    public static final String ANSWER = "policy.answer";
    static final String HAND = "policy.hand";
    private static final int MOST_OFFERED = 10;
    /// Where nobody has set how long an answer may take.
    private static final int USUAL_DAYS = 10;
    /// How far ahead somebody may set the day of the next step.
    static final String DAY_MOST = "policy.day.most";
    private static final int USUAL_MONTHS = 12;
    /// Fewer letters give no reasons: what ends a review, or that a rule was gathered into another, is all that whoever
    /// reported it is told.
    public static final int SHORTEST_REASONS = Reasons.LETTERS;

    private final PolicyRows rows;
    private final GatheringRows gathering;
    private final Cases cases;
    private final KnownLedgers ledgers;
    private final Amendments amendments;
    private final Opinions opinions;
    private final Rulebook book;
    private final Org org;
    private final Journal journal;
    private final Clock clock;
    private final WorkCalendar calendar = WorkCalendar.vietnam();

    Policies(
            PolicyRows rows,
            GatheringRows gathering,
            Cases cases,
            KnownLedgers ledgers,
            Amendments amendments,
            Opinions opinions,
            Rulebook book,
            Org org,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.gathering = gathering;
        this.cases = cases;
        this.ledgers = ledgers;
        this.amendments = amendments;
        this.opinions = opinions;
        this.book = book;
        this.org = org;
        this.journal = journal;
        this.clock = clock;
    }

    /// A rule as somebody sees it.
    ///
    /// @param seesNames whether they see who reported it, and in which words
    /// @param asked the units for which they may give an opinion now
    /// @param enters whether they enter what organisations outside answer
    /// @param toAct whether the next step, or an opinion, is theirs
    /// @param news whether it moved on since they, who reported it, last looked
    public record Seen(
            Review review,
            Cost cost,
            boolean seesNames,
            List<UnitId> asked,
            boolean enters,
            boolean toAct,
            boolean news) {}

    /// What somebody who would report a rule on a case chooses from.
    ///
    /// @param offered rules that were reported before, those on such work first
    public record Offer(CaseLine line, List<Regulation> offered) {}

    /// @throws PolicyRefusedException if they do not see the case
    public Offer offer(CurrentPerson me, CaseId id) {
        CaseLine line = seen(me, id);
        String kind = line.work().kind();
        OrgChart chart = org.chart();
        return new Offer(
                line,
                rows.all().stream()
                        .filter(review -> !review.empty() && !reported(review, id, me))
                        .sorted(Comparator.<Review>comparingLong(review -> reportsOn(kind, review))
                                .thenComparingInt(review -> review.reports().size())
                                .reversed())
                        .map(review -> readable(me, review, chart).regulation())
                        .filter(each -> !each.called().isEmpty())
                        .limit(MOST_OFFERED)
                        .toList());
    }

    private static long reportsOn(String kind, Review review) {
        return review.reports().stream()
                .filter(report -> report.kind().equals(kind))
                .count();
    }

    private static boolean reported(Review review, CaseId id, CurrentPerson me) {
        return review.reports().stream()
                .anyMatch(each -> each.caseId().equals(id) && each.by().equals(me.id()));
    }

    /// What somebody named a rule with is read by them and by those who see who reported it, until it is accepted.
    private static Review readable(CurrentPerson me, Review review, OrgChart chart) {
        return review.openedTo(me.id(), seesNames(me, review, chart));
    }

    private static boolean seesNames(CurrentPerson me, Review review, OrgChart chart) {
        return steers(me) || holds(me, review, chart);
    }

    private CaseLine seen(CurrentPerson me, CaseId id) {
        PolicyRefusedException.require(me.is(Role.OFFICIAL), Reason.NOT_SEEN);
        return find(me, id).orElseThrow(() -> new PolicyRefusedException(Reason.NOT_SEEN));
    }

    private Optional<CaseLine> find(CurrentPerson me, CaseId id) {
        return cases.find(id, sight(me));
    }

    /// Cases of reports, as far as somebody sees them.
    public Map<CaseId, CaseLine> find(CurrentPerson me, Collection<CaseId> ids) {
        return cases.find(cases.visible(ids, sight(me))).stream()
                .collect(Collectors.toMap(line -> line.work().id(), Function.identity()));
    }

    private Sight sight(CurrentPerson me) {
        return me.sight().and(org.chart().addressable(me.unit()));
    }

    /// The rule to which a report would go that names it in other words than it is known by: another way of writing
    /// it, or the name of one that was gathered into it since.
    ///
    /// @return empty where nobody has named it, or in the very same words
    public Optional<Review> goesTo(CurrentPerson me, NewRegulation named) {
        return rows.named(named)
                .filter(id -> me.is(Role.OFFICIAL))
                .flatMap(id -> rows.find(id)
                        .filter(review ->
                                !review.regulation().id().equals(id) || !isSaidAlike(review.regulation(), named)))
                .map(review -> readable(me, review, org.chart()));
    }

    private static boolean isSaidAlike(Regulation known, NewRegulation named) {
        return known.number().isEmpty()
                ? known.named().equals(named.subject())
                : known.number().equals(named.number()) && known.article().equals(named.article());
    }

    /// Reports a rule that nobody has to have named before; where somebody has, it gathers there.
    @Transactional
    public RegulationId report(CurrentPerson me, CaseId id, NewRegulation named, String why, String wish) {
        seen(me, id);
        rows.alone();
        RegulationId regulation = rows.named(named).orElseGet(() -> name(me, named));
        return report(me, id, regulation, why, wish);
    }

    private RegulationId name(CurrentPerson me, NewRegulation named) {
        Instant at = now();
        DocumentId document = document(me, named.number());
        RegulationId id = rows.insert(named, document, me.id(), at);
        Map<String, Object> facts = Map.of(
                "number", named.number(),
                "article", named.article(),
                "document", document == null ? 0L : document.value());
        record(me, "policy.name", id, at, named.subject(), facts);
        return id;
    }

    /// The document of that number in the registers, if there is one alone and it is no secret.
    private @Nullable DocumentId document(CurrentPerson me, String number) {
        List<Document> found = amendments.numbered(me, number).toList();
        return found.size() == 1 ? found.getFirst().id() : null;
    }

    /// Reports a rule that was named before.
    ///
    /// @return the rule; where it was gathered into another, that
    @Transactional
    public RegulationId report(CurrentPerson me, CaseId id, RegulationId regulation, String why, String wish) {
        CaseLine line = seen(me, id);
        rows.alone();
        Review review = rows.find(regulation).orElseThrow(() -> new PolicyRefusedException(Reason.NOT_SEEN));
        PolicyRefusedException.require(!reported(review, id, me), Reason.REPORTED_ALREADY);
        Report report = new Report(
                regulation, rows.nextReport(regulation), id, line.work().kind(), me.id(), me.unit(), why, wish, now());
        rows.insert(report);
        record(
                me,
                "policy.report",
                regulation,
                report.at(),
                wish.isEmpty() ? why : why + "\n" + wish,
                Map.of("no", report.no(), "case", id.value(), "unit", me.unit().value(), "work", report.kind()));
        return review.regulation().id();
    }

    /// Whether anybody has reported one.
    public boolean any() {
        return rows.any();
    }

    /// All rules, what costs most working time first.
    public List<Seen> all(CurrentPerson me) {
        return me.is(Role.OFFICIAL)
                ? seen(me, rows.all()).stream()
                        .filter(seen -> !seen.review().empty())
                        .sorted(Comparator.comparingLong(
                                        (Seen seen) -> seen.cost().workingMs())
                                .thenComparingInt(seen -> seen.cost().cases())
                                .reversed())
                        .toList()
                : List.of();
    }

    private List<Seen> seen(CurrentPerson me, List<Review> reviews) {
        Told told = told(me);
        var known = ledgers.of(reviews.stream()
                .flatMap(review -> review.cases().keySet().stream())
                .distinct()
                .toList());
        OrgChart chart = org.chart();
        return reviews.stream()
                .map(review -> new Seen(
                        readable(me, review, chart),
                        Cost.of(review, known, chart, calendar),
                        seesNames(me, review, chart),
                        Opinions.asked(me, review, chart),
                        Opinions.enters(me, review, chart),
                        toAct(me, review, chart),
                        isNews(me, review, told)))
                .toList();
    }

    private static boolean toAct(CurrentPerson me, Review review, OrgChart chart) {
        boolean step = !review.waits(chart.day())
                && isTheirs(me, review, chart)
                && (!review.state().ended() || review.reportedSince());
        return step || !Opinions.asked(me, review, chart).isEmpty();
    }

    /// What somebody has seen: the newest step of each rule, and that rules were gathered.
    private record Told(Map<RegulationId, Integer> steps, Set<Long> merges) {}

    private Told told(CurrentPerson me) {
        return new Told(rows.toldTo(me.id()), gathering.mergesToldTo(me.id()));
    }

    private static boolean isNews(CurrentPerson me, Review review, Told told) {
        return review.reportedBy(me.id())
                && (review.steps().stream()
                                .skip(told.steps()
                                        .getOrDefault(review.regulation().id(), 0))
                                .anyMatch(step -> !step.by().equals(me.id()))
                        || review.merges().stream()
                                .anyMatch(merge ->
                                        !told.merges().contains(merge.id()) && review.gathers(merge, me.id())));
    }

    /// A rule, for those who may see it; that whoever reported it has seen what became of it is kept.
    @Transactional
    public Optional<Seen> see(CurrentPerson me, RegulationId id) {
        Optional<Seen> seen = me.is(Role.OFFICIAL)
                ? rows.find(id).map(review -> seen(me, List.of(review)).getFirst())
                : Optional.empty();
        seen.filter(Seen::news).map(Seen::review).ifPresent(review -> tell(me, review));
        return seen;
    }

    private void tell(CurrentPerson me, Review review) {
        RegulationId id = review.regulation().id();
        int no = review.steps().size();
        Instant at = now();
        if (no > 0 && rows.told(id, no, me.id(), at)) {
            record(me, "policy.told", id, at, "", Map.of("no", no));
        }
        for (Merge merge : review.merges()) {
            if (review.gathers(merge, me.id()) && gathering.told(merge.id(), me.id(), at)) {
                record(me, "policy.merge.told", merge.regulation(), at, "", Map.of("merge", merge.id()));
            }
        }
    }

    /// The rules reported on a case; whoever asks sees the case.
    public List<Review> of(CurrentPerson me, CaseId id) {
        OrgChart chart = org.chart();
        return rows.of(id).stream().map(review -> readable(me, review, chart)).toList();
    }

    /// The units whose cases a rule holds up: to those who do not see who reported it, it is theirs by these alone.
    public Set<UnitId> heldUp(Review review) {
        return cases.find(review.cases().keySet()).stream()
                .map(line -> line.work().unit())
                .collect(Collectors.toSet());
    }

    /// How many rules wait for somebody: to be taken up, to go on with, or to read what became of a report; with the
    /// nearest day, which what is only to be read has not.
    public ToDo pending(CurrentPerson me) {
        OrgChart chart = org.chart();
        Told told = told(me);
        return ToDo.of(rows.concerning(me.id(), chart.actedForEverBy(me.id()), me.is(Role.OFFICE)).stream()
                .filter(review -> isNews(me, review, told) || waitsFor(me, review, chart))
                .map(review -> waitsFor(me, review, chart) ? due(review) : Optional.<LocalDate>empty())
                .toList());
    }

    /// By when the next step is due; empty after the last.
    public Optional<LocalDate> due(Review review) {
        return switch (review.state()) {
            case REPORTED -> Optional.ofNullable(takeUpBy(review));
            case UNDER_REVIEW, PROPOSED, SUBMITTED, AMENDED -> review.last().map(Step::day);
            case OPINIONS -> opinions.due(review);
            case IN_FORCE, KEPT -> review.reportedSince() ? Optional.ofNullable(takeUpBy(review)) : Optional.empty();
        };
    }

    private static boolean waitsFor(CurrentPerson me, Review review, OrgChart chart) {
        boolean toBeDone = review.state().open() || (me.is(Role.OFFICE) && toBeTakenUp(review));
        boolean theirs = toBeDone && !review.waits(chart.day()) && isTheirs(me, review, chart);
        return theirs || !Opinions.asked(me, review, chart).isEmpty();
    }

    private static boolean toBeTakenUp(Review review) {
        return (review.state() == State.REPORTED && !review.empty()) || review.reportedSince();
    }

    /// Every rule that is or was in review.
    List<Review> reviewed() {
        return rows.all().stream().filter(review -> !review.steps().isEmpty()).toList();
    }

    /// Who takes a rule up and names the unit that reviews it.
    public static boolean steers(CurrentPerson me) {
        return me.is(Role.OFFICE) || me.is(Role.LEADER);
    }

    private static boolean holds(CurrentPerson me, Review review, OrgChart chart) {
        return review.last()
                .filter(step ->
                        chart.standIn(me.id(), chart.successor(step.holder())).isPresent())
                .isPresent();
    }

    /// The steps that somebody may take now; it is looked up whether the body issued the rule, so it is asked of one
    /// alone. While opinions are waited for nobody goes on. The body's leaders put its own rules in force as well.
    public List<State> may(CurrentPerson me, Review review) {
        OrgChart chart = org.chart();
        if (review.waits(chart.day())) {
            return List.of();
        }
        List<State> next = review.state().next();
        if (isTheirs(me, review, chart)) {
            return next;
        }
        return review.state().open()
                        && Directives.mayIssue(me)
                        && next.stream().anyMatch(State::issued)
                        && amendments.isOwn(review)
                ? next.stream().filter(State::issued).toList()
                : List.of();
    }

    private static boolean isTheirs(CurrentPerson me, Review review, OrgChart chart) {
        return review.state().open() ? holds(me, review, chart) : steers(me);
    }

    /// The rule by which a step is due, where one holds.
    public Optional<Rule> clock() {
        return book.on(ANSWER, org.today());
    }

    /// By when the next step is due, unless another day is named.
    public LocalDate usualDay() {
        return after(org.today());
    }

    /// By when a reported rule is to be taken up; null where nothing waits.
    public @Nullable LocalDate takeUpBy(Review review) {
        return review.waitingSince()
                .map(at -> after(LocalDate.ofInstant(at, Org.ZONE)))
                .orElse(null);
    }

    /// How far the day of the next step may be.
    public LocalDate latestDay() {
        LocalDate today = org.today();
        return today.plusMonths(
                book.on(DAY_MOST, today).map(rule -> rule.amount().count()).orElse(USUAL_MONTHS));
    }

    private LocalDate after(LocalDate day) {
        int days = clock().map(rule -> rule.amount().count()).orElse(USUAL_DAYS);
        return calendar.plusWorkingDays(day, days);
    }

    /// Takes a step that asks nobody and cites nothing.
    @Transactional
    public void step(
            CurrentPerson me,
            RegulationId id,
            State to,
            @Nullable UnitId holder,
            @Nullable LocalDate day,
            String words) {
        step(me, id, new NextStep(to, holder, List.of(), day, "", words));
    }

    /// Takes the next step.
    ///
    /// @throws PolicyRefusedException if it is not taken
    @Transactional
    public void step(CurrentPerson me, RegulationId id, NextStep next) {
        PolicyRefusedException.require(me.is(Role.OFFICIAL), Reason.NOT_SEEN);
        rows.alone();
        Review review = rows.find(id).orElseThrow(() -> new PolicyRefusedException(Reason.NOT_SEEN));
        OrgChart chart = org.chart();
        State to = next.to();
        PolicyRefusedException.require(review.state().next().contains(to), Reason.NOT_NEXT);
        PolicyRefusedException.require(!review.waits(org.today()), Reason.OPINIONS_AWAITED);
        PolicyRefusedException.require(may(me, review).contains(to), Reason.NOT_YOURS);
        if (to.ended()) {
            requireReasons(next.words());
        }
        UnitId unit = to == State.UNDER_REVIEW
                ? next.holder()
                : review.last().map(Step::holder).orElse(null);
        if (unit == null || (to == State.UNDER_REVIEW && chart.unit(unit).isEmpty())) {
            throw new PolicyRefusedException(Reason.NO_UNIT);
        }
        List<UnitId> asked = to == State.OPINIONS ? asked(next, unit, chart) : List.of();
        List<Outside> outside = to == State.OPINIONS ? next.outside() : List.of();
        Document amendment = to == State.AMENDED || to == State.IN_FORCE ? amendment(me, review, next.number()) : null;
        LocalDate day = day(next);
        PolicyRefusedException.require(
                to != State.IN_FORCE || day == null || amendment == null || !day.isBefore(amendment.day()),
                Reason.BEFORE_DOCUMENT);
        opinions.recordSilence(me, review);
        RegulationId root = review.regulation().id();
        record(
                me,
                new Step(
                        root,
                        review.steps().size() + 1,
                        to,
                        unit,
                        day,
                        asked,
                        outside,
                        amendment == null ? null : amendment.id(),
                        next.words(),
                        me.id(),
                        now()),
                to.act());
    }

    static void requireReasons(String words) {
        if (!Reasons.suffice(words, SHORTEST_REASONS)) {
            throw new PolicyRefusedException(Reason.TOO_SHORT, SHORTEST_REASONS);
        }
    }

    /// Whom the unit that reviews asks: others than itself, each once.
    private static List<UnitId> asked(NextStep next, UnitId holder, OrgChart chart) {
        List<UnitId> asked = next.asked().stream().distinct().toList();
        // What has a unit here answers for itself.
        PolicyRefusedException.require(
                next.outside().stream().noneMatch(each -> isUnit(each.name(), chart)), Reason.UNIT_OUTSIDE);
        PolicyRefusedException.require(
                !(asked.isEmpty() && next.outside().isEmpty())
                        && !asked.contains(chart.successor(holder))
                        && asked.stream().allMatch(unit -> chart.unit(unit).isPresent()),
                Reason.NO_ASKED);
        return asked;
    }

    private static boolean isUnit(String name, OrgChart chart) {
        String folded = Fold.of(name);
        return chart.units().stream()
                .anyMatch(unit -> Fold.of(unit.name()).equals(folded)
                        || Fold.of(unit.code()).equals(folded));
    }

    /// The document that amends the rule; one of the body's own its leaders amend, or what they signed.
    private Document amendment(CurrentPerson me, Review review, String number) {
        Document found = (number.isEmpty()
                        ? review.amendment().flatMap(amendments::find)
                        : amendments.find(review, number))
                .orElseThrow(() -> new PolicyRefusedException(Reason.NO_DOCUMENT));
        PolicyRefusedException.require(
                !amendments.isOwn(review) || Directives.mayIssue(me) || amendments.isSignedByLeaders(found),
                Reason.NOT_ISSUED);
        amendments.require(review, found);
        return found;
    }

    /// What amends a rule by its present review, as far as it can be that; empty where nothing does.
    public Optional<Document> amendment(Review review) {
        return review.amendment().flatMap(amendments::find).filter(each -> amendments.fits(review, each));
    }

    /// The rule on what a document is amended by, where it holds.
    public Optional<Rule> form() {
        return amendments.law();
    }

    private @Nullable LocalDate day(NextStep next) {
        State to = next.to();
        LocalDate today = org.today();
        if (to == State.KEPT) {
            return null;
        }
        var time = to == State.OPINIONS ? opinions.time() : Optional.<Consulting.Time>empty();
        LocalDate day = next.day();
        if (day == null) {
            return time.map(Consulting.Time::latest).orElseGet(this::usualDay);
        }
        PolicyRefusedException.require(to == State.IN_FORCE || !day.isBefore(today), Reason.DAY_PAST);
        PolicyRefusedException.require(to != State.IN_FORCE || !day.isAfter(today), Reason.NOT_YET);
        PolicyRefusedException.require(
                time.filter(each -> day.isBefore(each.earliest()) || day.isAfter(each.latest()))
                        .isEmpty(),
                Reason.OPINION_DAY);
        PolicyRefusedException.require(!day.isAfter(latestDay()), Reason.DAY_FAR);
        // A rule may well come into force on a day off; nobody answers on one.
        PolicyRefusedException.require(to == State.IN_FORCE || calendar.isWorkingDay(day), Reason.DAY_OFF);
        return day;
    }

    private void record(CurrentPerson me, Step step, String act) {
        rows.insert(step);
        record(
                me,
                act,
                step.regulation(),
                step.at(),
                step.words(),
                Map.of(
                        "no",
                        step.no(),
                        "state",
                        step.state().name(),
                        "holder",
                        step.holder().value(),
                        "day",
                        step.day() == null ? "" : step.day().toString(),
                        "asked",
                        PolicyRows.listed(step.asked()),
                        "outside",
                        Outside.listed(step.outside()),
                        "document",
                        step.document() == null ? 0L : step.document().value()));
    }

    /// Whether somebody may give an open review to another unit.
    public static boolean mayHand(CurrentPerson me, Review review) {
        return steers(me) && review.state().open();
    }

    /// Gives an open review to another unit, with the reason; where it stands, and by when the next step is due, stays.
    ///
    /// @throws PolicyRefusedException if it is not taken
    @Transactional
    public void hand(CurrentPerson me, RegulationId id, UnitId holder, String reason) {
        PolicyRefusedException.require(me.is(Role.OFFICIAL), Reason.NOT_SEEN);
        rows.alone();
        Review review = rows.find(id).orElseThrow(() -> new PolicyRefusedException(Reason.NOT_SEEN));
        PolicyRefusedException.require(mayHand(me, review), Reason.NOT_YOURS);
        OrgChart chart = org.chart();
        Step last = review.steps().getLast();
        PolicyRefusedException.require(chart.unit(holder).isPresent(), Reason.NO_UNIT);
        PolicyRefusedException.require(!holder.equals(chart.successor(last.holder())), Reason.SAME_UNIT);
        RegulationId root = last.regulation();
        record(
                me,
                new Step(
                        root,
                        last.no() + 1,
                        last.state(),
                        holder,
                        last.day(),
                        List.of(),
                        List.of(),
                        null,
                        reason,
                        me.id(),
                        now()),
                HAND);
    }

    private void record(
            CurrentPerson me, String kind, RegulationId id, Instant at, String words, Map<String, Object> facts) {
        journal.append(new Entry(at, me.actor(), kind, id.subject(), facts, words.isEmpty() ? null : words));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
