package damlam.discipline;

import static damlam.discipline.ProceedingRefusedException.require;

import damlam.access.CurrentPerson;
import damlam.calendar.WorkCalendar;
import damlam.discipline.ProceedingRefusedException.Reason;
import damlam.inspection.HearingId;
import damlam.inspection.Hearings;
import damlam.inspection.Interests;
import damlam.inspection.Reopened;
import damlam.inspection.Reviews;
import damlam.journal.Entry;
import damlam.journal.Journal;
import damlam.journal.Reasons;
import damlam.org.InPlace;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.org.ToDo;
import damlam.procedure.Council;
import damlam.procedure.Matter;
import damlam.procedure.ReviewMeeting;
import damlam.procedure.ReviewReport;
import damlam.procedure.ReviewSummons;
import damlam.procedure.SeatKind;
import damlam.procedure.ShieldSource.Told;
import damlam.procedure.Step;
import damlam.rulebook.Foreseen;
import damlam.rulebook.LawsInForce;
import damlam.rulebook.NoRuleException;
import damlam.rulebook.Rule;
import damlam.rulebook.Rulebook;
import damlam.rulebook.Rules;
import damlam.rulebook.UnconfirmedRuleException;
import damlam.vault.Vault;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to proceedings on discipline. Nobody but a party sees anything of one, whatever post they hold; each act is
/// one of the law’s steps, dated the day it is done.
@Component
public class Proceedings {
    static final String CHAIRED = "discipline.decider.chaired";
    private static final String DISCIPLINED = "discipline.council.disciplined";
    static final String OWN_PROPOSAL = "ownProposal";

    /// One word of one person does not undo a council.
    private static final Set<ActKind> REASONED = EnumSet.of(
            ActKind.CONFLICT,
            ActKind.CONTEST,
            ActKind.UPHOLD,
            ActKind.REASSESS,
            ActKind.EXTEND,
            ActKind.REPLY,
            ActKind.RECTIFY,
            ActKind.WITHDRAW_OPENING);

    /// By these somebody may have decided in it (`discipline.answered_for`).
    private static final Set<ActKind> DECIDING = EnumSet.of(
            ActKind.DECIDE,
            ActKind.RELEASE,
            ActKind.NO_BREACH,
            ActKind.WITHDRAW_OPENING,
            ActKind.REASSESS,
            ActKind.SETTLE,
            ActKind.WRONG);

    private final ProceedingRows rows;
    private final BallotRows ballots;
    private final BallotBox box;
    private final Bars bars;
    private final Obstacles obstacles;
    private final Bench bench;
    private final List<OpeningSource> sources;
    private final Reviews reviews;
    private final Interests interests;
    private final Rulebook book;
    private final Vault vault;
    private final Org org;
    private final ActLog log;
    private final Journal journal;
    private final GroundPapers papers;
    private final Elsewhere elsewhere;
    private final Places places;
    private final Takers takers;
    private final Able able;
    private final Clock clock;
    private final WorkCalendar calendar = WorkCalendar.vietnam();

    Proceedings(
            ProceedingRows rows,
            BallotRows ballots,
            BallotBox box,
            Bars bars,
            Obstacles obstacles,
            Bench bench,
            List<OpeningSource> sources,
            Reviews reviews,
            Interests interests,
            Rulebook book,
            Vault vault,
            Org org,
            ActLog log,
            Journal journal,
            GroundPapers papers,
            Elsewhere elsewhere,
            Places places,
            Takers takers,
            Able able,
            Clock clock) {
        this.rows = rows;
        this.ballots = ballots;
        this.box = box;
        this.bars = bars;
        this.obstacles = obstacles;
        this.bench = bench;
        this.sources = sources;
        this.reviews = reviews;
        this.interests = interests;
        this.book = book;
        this.vault = vault;
        this.org = org;
        this.log = log;
        this.journal = journal;
        this.clock = clock;
        this.papers = papers;
        this.elsewhere = elsewhere;
        this.places = places;
        this.takers = takers;
        this.able = able;
    }

    /// The proceeding that was opened from a proposal, for its parties.
    public Optional<ProceedingId> ofProposal(CurrentPerson me, long proposal) {
        return rows.ofProposal(proposal).filter(id -> see(me, id).isPresent());
    }

    /// Whether somebody has a part in any.
    public boolean any(CurrentPerson me) {
        return rows.any(me.id());
    }

    /// Whether any was, as far as whoever looks sees the rows.
    public boolean isOpenedFrom(long proposal) {
        return rows.ofProposal(proposal).isPresent();
    }

    /// The proposal a proceeding was opened from, for those who see both.
    public Optional<Long> proposal(CurrentPerson me, Seen seen) {
        return seen.acts().stream()
                .filter(act -> act.kind() == ActKind.OPEN && act.facts().has("proposal"))
                .map(act -> Long.parseLong(act.facts().text("proposal")))
                .filter(id -> sources.stream().anyMatch(source -> source.sees(me, id)))
                .findFirst();
    }

    private Progress progress(List<Act> acts) {
        return progress(acts, book);
    }

    private Progress progress(List<Act> acts, Rules rules) {
        return Progress.of(acts, rules, calendar, known(acts, bars.of(concerned(acts))));
    }

    private Ground.Known known(List<Act> acts, List<Told> told) {
        return new Ground.Known(told, obstacles.of(acts));
    }

    private static PersonId concerned(List<Act> acts) {
        return acts.getFirst().facts().person("concerned");
    }

    /// A proceeding, for its parties.
    public Optional<Seen> see(CurrentPerson me, ProceedingId id) {
        return see(me, id, book);
    }

    /// The same as if somebody had confirmed the rules that nobody did: to tell which these are, not to act by.
    public Optional<Seen> foresee(CurrentPerson me, ProceedingId id, Foreseen rules) {
        return see(me, id, rules);
    }

    private Optional<Seen> see(CurrentPerson me, ProceedingId id, Rules rules) {
        Taken taken = new Taken(me.id());
        return Optional.ofNullable(rows.kept(List.of(id)).get(id))
                .flatMap(kept ->
                        see(me, id, kept, bars.of(concerned(kept.acts())), reopened(List.of(kept)), taken, rules));
    }

    /// Whether somebody had a part in it that fell with a council that the law does not have: they are told that,
    /// and see nothing any more.
    public boolean isRelieved(CurrentPerson me, ProceedingId id) {
        ProceedingRows.Kept kept = rows.kept(List.of(id)).get(id);
        if (kept == null || see(me, id).isPresent()) {
            return false;
        }
        Map<Integer, String> voided = progress(kept.acts()).voided();
        return kept.parties().stream()
                .filter(party -> party.person().equals(me.id()))
                .anyMatch(party -> voided.getOrDefault(party.no(), "").startsWith("procedure.refused."));
    }

    /// The ballots that somebody took, in whose place they decide, and what they decided before: asked once, and only
    /// where it matters.
    private final class Taken {
        private final PersonId person;
        private final Places.Of inPlace;
        private @Nullable Map<ProceedingId, Set<Integer>> all;
        private @Nullable Map<ProceedingId, Integer> decided;

        Taken(PersonId person) {
            this.person = person;
            this.inPlace = places.of(person);
        }

        boolean has(ProceedingId id, int no) {
            if (all == null) {
                all = ballots.taken(person);
            }
            return all.getOrDefault(id, Set.of()).contains(no);
        }

        /// The number of the last act that they read because they decided in it; 0 where they did not.
        int reads(ProceedingId id, List<Act> acts) {
            if (acts.stream()
                    .noneMatch(act -> DECIDING.contains(act.kind())
                            && (act.by().equals(person) || act.facts().has("draft")))) {
                return 0;
            }
            if (decided == null) {
                decided = rows.answeredFor(person);
            }
            return decided.getOrDefault(id, 0);
        }
    }

    private Optional<Seen> see(
            CurrentPerson me,
            ProceedingId id,
            ProceedingRows.Kept kept,
            List<Told> told,
            Map<HearingId, Reopened> reopened,
            Taken taken,
            Rules rules) {
        List<Party> parties = kept.parties();
        List<Act> acts = kept.acts();
        Set<PartyRole> given = parties.stream()
                .filter(party -> party.person().equals(me.id()))
                .map(Party::role)
                .collect(Collectors.toSet());
        InPlace place = given.contains(PartyRole.CONCERNED)
                ? null
                : taken.inPlace.in(id, kept).orElse(null);
        int reads = place == null && !given.contains(PartyRole.CONCERNED) ? taken.reads(id, acts) : 0;
        if (given.isEmpty() && place == null && reads == 0) {
            return Optional.empty();
        }
        Progress progress = Progress.of(acts, rules, calendar, known(acts, told));
        Set<PartyRole> roles = given.stream()
                .filter(role -> holds(me.id(), role, acts, progress))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PartyRole.class)));
        chairs(me.id(), place != null, acts, progress, roles);
        if (place != null) {
            roles.add(PartyRole.DECIDER);
        }
        Set<Integer> barring = barring(me.id(), acts);
        if (!barring.isEmpty()) {
            roles.add(PartyRole.BARRED);
        }
        if (reads >= acts.size() && !roles.contains(PartyRole.DECIDER)) {
            roles.add(PartyRole.DECIDED);
        }
        if (roles.isEmpty()) {
            // What was done anew after a complaint is not theirs: they read it as it stood.
            return reads == 0 ? Optional.empty() : see(me, id, kept.until(reads), List.of(), reopened, taken, rules);
        }
        List<Act> shown = acts.stream()
                .filter(act -> act.no() <= reads
                        || Seen.shows(roles, act.kind())
                        || (Seen.shows(roles, ActKind.ABSENCE) && Entries.isOfAbsence(act, acts))
                        || barring.contains(act.no())
                        || (act.kind() == ActKind.CONTEST
                                && barring.contains(act.facts().number("of"))))
                .toList();
        Next next = new Next(progress, kept.hearing().map(reopened::get).orElse(null), org.today());
        boolean votes = votes(id, me.id(), progress, taken);
        Rule chaired = place == null ? null : chaired(me.id(), progress).orElse(null);
        return Optional.of(
                new Seen(id, me.id(), roles, progress, next, shown, parties, kept.hearing(), votes, place, chaired));
    }

    /// The rule that keeps whoever led the council from deciding in a head’s place on what it proposed; empty for
    /// others.
    private Optional<Rule> chaired(PersonId person, Progress progress) {
        return progress.isLedBy(person) ? book.on(CHAIRED, org.today()) : Optional.empty();
    }

    /// Refuses that somebody other than the head signed what is decided, who led the council that proposed it.
    void requireNotChaired(Seen seen, PersonId signer) {
        require(
                signer.equals(decider(seen))
                        || chaired(signer, seen.progress())
                                .filter(Rule::mayBind)
                                .isEmpty(),
                Reason.CHAIRED);
    }

    private Map<HearingId, Reopened> reopened(Collection<ProceedingRows.Kept> kept) {
        return reviews.reopened(
                kept.stream().flatMap(each -> each.hearing().stream()).toList());
    }

    /// Whoever no longer decides, chairs or sits sees nothing any more.
    private boolean holds(PersonId person, PartyRole role, List<Act> acts, Progress progress) {
        return switch (role) {
            case CONCERNED, OFFICER -> true;
            case DECIDER -> decider(acts).equals(person) && !places.isOver(acts);
            case CHAIR ->
                chair(progress.step()).filter(person::equals).isPresent()
                        || progress.council().isPresent();
            case MEMBER ->
                progress.council()
                        .filter(council -> council.seats().containsValue(person))
                        .isPresent();
            case SECRETARY ->
                progress.council()
                        .map(Council::secretary)
                        .filter(person::equals)
                        .isPresent();
            case BARRED, DECIDED -> false;
        };
    }

    /// Who called the review meeting in a head’s place and chairs it does so as long as they stand in; then the head
    /// does.
    private static void chairs(
            PersonId person, boolean standsIn, List<Act> acts, Progress progress, Set<PartyRole> roles) {
        boolean inPlace = acts.stream()
                .filter(act -> act.kind() == ActKind.SUMMON && act.facts().has("chair"))
                .reduce((earlier, later) -> later)
                .filter(act -> act.facts().has(Places.HEAD)
                        && act.facts().person("chair").equals(act.by()))
                .isPresent();
        if (inPlace && roles.contains(PartyRole.CHAIR) && !standsIn) {
            roles.remove(PartyRole.CHAIR);
        }
        if (inPlace && decider(acts).equals(person) && chair(progress.step()).isPresent()) {
            roles.add(PartyRole.CHAIR);
        }
    }

    /// The acts, not taken back, that enter somebody as one who may not judge.
    static Set<Integer> barring(PersonId person, List<Act> acts) {
        return acts.stream()
                .filter(act -> act.kind() == ActKind.CONFLICT
                        && act.facts().person("person").equals(person)
                        && !Entries.isStruck(act, acts))
                .map(Act::no)
                .collect(Collectors.toSet());
    }

    static PersonId decider(List<Act> acts) {
        return acts.stream()
                .filter(act -> act.kind() == ActKind.HAND_OVER)
                .reduce((earlier, later) -> later)
                .map(act -> act.facts().person("decider"))
                .orElseGet(() -> acts.getFirst().facts().has(Places.HEAD)
                        ? acts.getFirst().facts().person(Places.HEAD)
                        : acts.getFirst().by());
    }

    private static Optional<PersonId> chair(Step step) {
        return switch (step) {
            case ReviewSummons summons -> Optional.of(summons.chair());
            case ReviewMeeting met -> Optional.of(met.summons().chair());
            case ReviewReport report -> Optional.of(report.meeting().summons().chair());
            default -> Optional.empty();
        };
    }

    /// A part of those in which somebody has one.
    ///
    /// @param unread those of which nothing can be computed: a rule that they rest on is not confirmed any more
    /// @param waiting how many of all wait for them, with the nearest day
    /// @param more whether there are others after these
    public record Listed(List<Seen> seen, List<ProceedingId> unread, ToDo waiting, boolean more) {}

    /// A part of all in which somebody has one: what waits for them first, the nearest day before others, then
    /// the newest.
    ///
    /// @param offset how many to leave out at the beginning
    public Listed list(CurrentPerson me, int limit, int offset) {
        List<ProceedingRows.Outline> outlines = rows.of(me.id());
        All some = some(me, maybeMine(outlines));
        List<ProceedingId> mine = some.seen().stream()
                .filter(Seen::waits)
                .sorted(Comparator.comparing(
                        seen -> seen.day().or(seen::dayIfConfirmed).orElse(LocalDate.MAX)))
                .map(Seen::id)
                .toList();
        Set<ProceedingId> order = new LinkedHashSet<>(mine);
        order.addAll(some.unread());
        outlines.forEach(outline -> order.add(outline.id()));
        List<ProceedingId> page = order.stream().skip(offset).limit(limit).toList();
        Map<ProceedingId, Seen> known = some.seen().stream().collect(Collectors.toMap(Seen::id, one -> one));
        Set<ProceedingId> unread = new LinkedHashSet<>(some.unread());
        All others = some(
                me,
                page.stream()
                        .filter(id -> !known.containsKey(id) && !unread.contains(id))
                        .toList());
        others.seen().forEach(one -> known.put(one.id(), one));
        unread.addAll(others.unread());
        unread.retainAll(page);
        return new Listed(
                page.stream().flatMap(id -> Stream.ofNullable(known.get(id))).toList(),
                List.copyOf(unread),
                ToDo.of(some.seen().stream().filter(Seen::waits).map(Seen::day).toList()),
                order.size() > offset + page.size());
    }

    /// What of proceedings stands on somebody's desk.
    ///
    /// @param toDo how many wait for them, or call them to a meeting, or let them complain
    /// @param standing how many of those that they go on with stand still, because whom they are about cannot
    ///     act here
    /// @param inName in how many others acted in their name of late, and they did nothing since
    /// @param meetings to which they go, the next one first
    /// @param named to how many councils they are named that were not called yet
    /// @param answered in how many it was answered of late that they contested an absence
    public record OnDesk(ToDo toDo, int standing, int inName, List<Invited> meetings, int named, int answered) {}

    /// A meeting to which somebody goes.
    public record Invited(ProceedingId id, Venue venue) {}

    /// @param shut who cannot act here
    public OnDesk onDesk(CurrentPerson me, Set<PersonId> shut) {
        List<ProceedingRows.Outline> outlines = rows.of(me.id());
        List<ProceedingId> still = outlines.stream()
                .filter(outline -> shut.contains(outline.about()) && Turn.mayGoOn(outline.acts()))
                .map(ProceedingRows.Outline::id)
                .toList();
        List<Seen> mine = some(me, maybeMine(outlines)).seen();
        List<Seen> standing = still.isEmpty() ? List.of() : some(me, still).seen();
        return new OnDesk(
                ToDo.of(
                        mine.stream().filter(Seen::waits).map(Seen::day).toList(),
                        mine.stream()
                                .filter(Seen::waits)
                                .map(Seen::dayIfConfirmed)
                                .toList()),
                (int) standing.stream()
                        .filter(seen -> seen.standsStillSince().isPresent())
                        .count(),
                (int) outlines.stream().filter(ProceedingRows.Outline::inName).count(),
                mine.stream()
                        .flatMap(seen -> seen.invited().map(venue -> new Invited(seen.id(), venue)).stream())
                        .sorted(Comparator.comparing(
                                        (Invited one) -> one.venue().day())
                                .thenComparing(
                                        one -> one.venue().hour(), Comparator.nullsLast(Comparator.naturalOrder())))
                        .toList(),
                (int) mine.stream().filter(Seen::named).count(),
                (int) mine.stream().filter(Seen::answered).count());
    }

    public ToDo pending(CurrentPerson me) {
        return onDesk(me, Set.of()).toDo();
    }

    /// How many are about somebody and go on, though they need do nothing now.
    public ToDo about(CurrentPerson me) {
        return ToDo.of((int) some(me, rows.about(me.id())).seen().stream()
                .filter(seen -> !seen.waits() && !seen.progress().ended())
                .count());
    }

    /// In how many somebody complained, and waits for the answer of whoever decides.
    public ToDo complained(CurrentPerson me) {
        return ToDo.of((int) some(me, rows.about(me.id())).seen().stream()
                .filter(seen -> !seen.waits() && seen.progress().openComplaint().isPresent())
                .count());
    }

    private List<ProceedingId> maybeMine(List<ProceedingRows.Outline> outlines) {
        Map<HearingId, Reopened> reopened = reviews.reopened(
                outlines.stream().flatMap(each -> each.hearing().stream()).toList());
        return outlines.stream()
                .filter(outline -> Turn.mayBe(
                        outline.roles(),
                        outline.acts(),
                        outline.hearing().filter(reopened::containsKey).isPresent()))
                .map(ProceedingRows.Outline::id)
                .toList();
    }

    private record All(List<Seen> seen, List<ProceedingId> unread) {}

    /// One that cannot be computed takes none of the others away.
    private All some(CurrentPerson me, List<ProceedingId> ids) {
        List<Seen> seen = new ArrayList<>();
        List<ProceedingId> unread = new ArrayList<>();
        Map<ProceedingId, ProceedingRows.Kept> kept = rows.kept(ids);
        Map<PersonId, List<Told>> told = bars.of(
                kept.values().stream().map(each -> concerned(each.acts())).collect(Collectors.toSet()));
        Map<HearingId, Reopened> reopened = reopened(kept.values());
        Taken taken = new Taken(me.id());
        for (ProceedingId id : ids) {
            try {
                Optional.ofNullable(kept.get(id))
                        .flatMap(each -> see(
                                me,
                                id,
                                each,
                                told.getOrDefault(concerned(each.acts()), List.of()),
                                reopened,
                                taken,
                                book))
                        .ifPresent(one -> {
                            // Asked here, where one that fails is told from the others.
                            one.mine();
                            one.due();
                            seen.add(one);
                        });
            } catch (UnconfirmedRuleException | NoRuleException noRule) {
                unread.add(id);
            }
        }
        return new All(seen, unread);
    }

    /// Those of whom a council would be made who are under discipline, or in the time of effect of a decision. Of
    /// proceedings in which whoever composes it has a part: others are told to nobody by it (0120).
    ///
    /// @param council whom it is to be made of
    public List<Doubt> doubts(CurrentPerson me, Facts council) {
        Rule rule = book.on(DISCIPLINED, org.today()).orElse(null);
        if (rule == null) {
            return List.of();
        }
        Set<PersonId> named = Progress.members(council);
        List<ProceedingRows.Outline> theirs = rows.of(me.id()).stream()
                .filter(outline -> named.contains(outline.about()))
                .toList();
        All all = some(me, theirs.stream().map(ProceedingRows.Outline::id).toList());
        // Of one that cannot be computed the kinds of its acts tell whether it goes on.
        Stream<Doubt> unread = theirs.stream()
                .filter(outline -> all.unread().contains(outline.id()) && Turn.mayGoOn(outline.acts()))
                .map(outline -> Doubt.considered(outline.about(), outline.id(), rule));
        return Stream.concat(all.seen().stream().flatMap(seen -> Doubt.of(seen, rule).stream()), unread)
                .toList();
    }

    /// Whether somebody may not judge the person of a proceeding: it is them, or they are related.
    public boolean mayNotJudge(Seen seen, PersonId judge) {
        PersonId person = seen.progress().opening().person();
        return seen.progress().detection().course().conflicts().bars(judge) || interests.related(judge, person);
    }

    /// What was said with an act; whoever asks was shown the act.
    public String words(Act act) {
        return vault.decrypt(act.words());
    }

    /// The reasons of the answers that count, for whoever sees them; none where nothing was answered.
    public Reasoned reasoned(Seen seen) {
        return seen.acts().stream()
                .filter(act -> act.kind() == ActKind.ANSWERS)
                .reduce((earlier, later) -> later)
                .map(act -> Reasoned.of(words(act)))
                .orElse(new Reasoned(Map.of(), ""));
    }

    /// Does one act.
    ///
    /// @param typed of the answers to the tests of liability also their reasons, as [Reasoned] names them
    /// @throws damlam.procedure.StepRefusedException if the law does not allow it
    /// @throws ProceedingRefusedException if it is not taken
    /// @throws damlam.rulebook.UnconfirmedRuleException if nobody has confirmed a rule that it needs
    @Transactional
    public void act(CurrentPerson me, ProceedingId id, ActKind kind, Facts typed, String words) {
        if (kind == ActKind.ANSWERS) {
            require(Reasoned.missing(typed).isEmpty(), Reason.NO_EVIDENCE);
            // What is kept has the names of the tests in it, which are letters enough.
            require(Reasons.sayOrAreBlank(words), Reason.NOTHING_SAID);
            done(
                    me,
                    id,
                    kind,
                    Reasoned.answers(typed),
                    Reasoned.typed(typed, words).words());
        } else {
            done(me, id, kind, typed, words);
        }
    }

    private void done(CurrentPerson me, ProceedingId id, ActKind kind, Facts typed, String words) {
        rows.alone();
        Rules rules = rules(kind);
        Seen seen = see(me, id, rules).orElseThrow(() -> new ProceedingRefusedException(Reason.NOT_SEEN));
        BallotBox.Made made = kind == ActKind.BALLOT ? ballot(seen) : null;
        Act act = lawful(
                me,
                seen,
                kind,
                balloted(seen, kind, grounded(me, seen, kind, dated(seen, kind, typed)), made),
                words,
                rules);
        log.keep(me, id, act);
        rows.insert(id, parties(act));
        if (made != null) {
            box.open(id, act.no(), made);
        }
        boolean ends = kind == ActKind.COUNT || kind == ActKind.BREAK;
        seen.progress().ballot().filter(open -> ends).ifPresent(open -> box.end(id, open));
    }

    /// To take back what was opened by mistake binds nobody: no rule that somebody still has to confirm keeps it from
    /// being done.
    private Rules rules(ActKind kind) {
        return kind == ActKind.WITHDRAW_OPENING ? new Foreseen(book) : book;
    }

    /// Whether what is entered has reasons, where it needs them.
    public static boolean isReasoned(Seen seen, ActKind kind, String words) {
        return !(REASONED.contains(kind) || seen.next().movesDialogue(kind))
                || Reasons.suffice(words, Hearings.SHORTEST_REASONS);
    }

    /// The act as it would be kept, if the law and whoever does it allow it; nothing is kept yet.
    Act lawful(CurrentPerson me, Seen seen, ActKind kind, Facts facts, String words) {
        return lawful(me, seen, kind, facts, words, book);
    }

    private Act lawful(CurrentPerson me, Seen seen, ActKind kind, Facts facts, String words, Rules rules) {
        require(seen.next().acts().contains(kind), Reason.NOT_NEXT);
        require(!seen.mayNotEnd(kind), Reason.CHAIRED);
        require(
                seen.may().contains(kind),
                places.isKeptOutBySeat(me.id(), rows.acts(seen.id())) ? Reason.SITS : Reason.NOT_YOURS);
        // Of what is issued that was said when it was drafted.
        require(!seen.warnedAt(kind) || facts.yes(OWN_PROPOSAL) || facts.has("draft"), Reason.OWN_PROPOSAL);
        require(isReasoned(seen, kind, words), Reason.NO_REASONS);
        // What a document says that went out is entered whatever it says.
        require(facts.has("draft") || Reasons.sayOrAreBlank(words), Reason.NOTHING_SAID);
        require(
                kind != ActKind.HEARD
                        || !words.isBlank()
                        || facts.of(HeardThere.class, "heardThere") == HeardThere.CONFIRMED,
                Reason.NO_WORDS);
        List<Act> acts = rows.acts(seen.id());
        String said = vault.encrypt(words.isBlank() ? "" : words);
        Act act = new Act(acts.size() + 1, kind, Places.said(facts, seen.placeFor(kind)), said, me.id(), now());
        judged(seen, act);
        Bars.state(seen, act, acts);
        bench.heed(org.chart(), acts.getFirst(), act);
        require(
                kind != ActKind.COUNCIL
                        || doubts(me, facts).stream().map(Doubt::rule).noneMatch(Rule::mayBind),
                Reason.DISCIPLINED);
        Entries.refers(seen, act, acts);
        require(
                !Entries.takesBackAtLength(act, acts) || Reasons.suffice(words, Hearings.SHORTEST_REASONS),
                Reason.NO_REASONS);
        List<Act> after = new ArrayList<>(acts);
        after.add(act);
        Ground.of(after, rules, calendar, Ground.Known.NOTHING);
        Progress before = progress(acts, rules);
        takers.heed(me, before, act, acts);
        Bench.lead(leaders(before, acts.getFirst()), act, words);
        able.heed(act);
        Minutes.heed(before, act, acts);
        require(!Elsewhere.saysWaived(act) || before.waived(), Reason.NOT_ASKED);
        Bars.heed(before, act);
        before.take(act);
        Measure.ask(before, seen.next(), act);
        return act;
    }

    /// Who may see acts of that kind, as the proceeding stands.
    Set<PersonId> readers(Seen seen, ActKind kind) {
        List<Act> acts = rows.acts(seen.id());
        return seen.parties().stream()
                .filter(party -> holds(party.person(), party.role(), acts, seen.progress()))
                .filter(party -> Seen.shows(Set.of(party.role()), kind))
                .map(Party::person)
                .collect(Collectors.toSet());
    }

    /// The law on staff of the person's group that is in force on a day, as documents cite it; empty where the book
    /// has none.
    public List<String> staffLaw(Seen seen, LocalDate day) {
        return new LawsInForce(book.all(), day)
                .of(seen.progress().opening().group().staffLaw());
    }

    /// Who leads where the person works, and above it.
    public Leaders leaders(Seen seen) {
        return leaders(seen.progress(), seen.acts().getFirst());
    }

    private Leaders leaders(Progress progress, Act first) {
        return Leaders.of(org.chart(), org.at(first.day()), progress.opening(), progress.decider());
    }

    /// Who decides in it now.
    public PersonId decider(Seen seen) {
        return decider(rows.acts(seen.id()));
    }

    /// In whose name an act was done; empty where in their own.
    public static Optional<PersonId> inNameOf(Act act) {
        return act.facts().has(Places.HEAD) ? Optional.of(act.facts().person(Places.HEAD)) : Optional.empty();
    }

    /// The number of the delegation by which it was; 0 where it was because the head was away, or in their own name.
    public static long delegationOf(Act act) {
        return act.facts().number(Places.DELEGATION);
    }

    /// In whose name an act of whoever decides is done: of whoever decided then.
    public PersonId office(Seen seen, Act act) {
        List<Act> until = rows.acts(seen.id()).stream()
                .filter(each -> each.no() <= act.no())
                .toList();
        return inNameOf(act).orElseGet(() -> decider(until));
    }

    /// Who signs what is decided by an act: whoever decides, or whoever did it in their place.
    public PersonId signer(Seen seen, Act act) {
        return act.facts().has(Places.HEAD) ? act.by() : office(seen, act);
    }

    private static BallotBox.Made ballot(Seen seen) {
        Question question = seen.progress().meeting().map(Meeting::question).orElse(Question.DISCIPLINE);
        List<String> choices = new ArrayList<>();
        if (question == Question.DISCIPLINE) {
            choices.addAll(List.of("YES", "NO"));
        } else {
            seen.progress().open(seen.next().today()).forEach(form -> choices.add(form.name()));
        }
        choices.add(BallotBox.BLANK);
        return new BallotBox.Made(BlindKey.generate(), choices);
    }

    /// What a ballot itself says is not typed.
    private Facts balloted(Seen seen, ActKind kind, Facts typed, BallotBox.@Nullable Made made) {
        Optional<Integer> open = seen.progress().ballot();
        if (made != null) {
            return typed.with("key", made.key().modulus()).with("choices", String.join(",", made.choices()));
        }
        if (kind == ActKind.BREAK) {
            return typed.with("ballot", open.orElse(0));
        }
        if (kind != ActKind.COUNT || open.isEmpty()) {
            return typed;
        }
        Meeting meeting = seen.progress().meeting().orElseThrow();
        return box.tally(
                seen.id(),
                open.orElseThrow(),
                meeting.question(),
                meeting.present().size());
    }

    private static boolean votes(ProceedingId id, PersonId member, Progress progress, Taken taken) {
        return progress.ballot().isPresent()
                && present(progress).contains(member)
                && !taken.has(id, progress.ballot().orElseThrow());
    }

    private static List<PersonId> present(Progress progress) {
        Map<SeatKind, PersonId> seats = progress.council().map(Council::seats).orElse(Map.of());
        return progress.meeting().map(Meeting::present).orElse(Set.of()).stream()
                .flatMap(seat -> Optional.ofNullable(seats.get(seat)).stream())
                .toList();
    }

    /// Where a ballot stands.
    ///
    /// @param no the act that opened it
    /// @param mine whether whoever looks may take or took one; `taken` whether they took it
    /// @param takers who took one, `present` who may, `cast` how many were cast
    public record Standing(
            int no,
            Question question,
            String modulus,
            List<String> choices,
            boolean mine,
            boolean taken,
            List<PersonId> takers,
            List<PersonId> present,
            int cast) {}

    /// The ballot that is open, for those who may see it.
    public Optional<Standing> ballot(CurrentPerson me, Seen seen) {
        Progress progress = seen.progress();
        return progress.ballot()
                .flatMap(no -> ballots.open(seen.id(), no).map(open -> {
                    List<PersonId> present = present(progress);
                    List<PersonId> takers = ballots.takers(seen.id(), no);
                    return new Standing(
                            no,
                            progress.meeting().map(Meeting::question).orElseThrow(),
                            open.modulus(),
                            open.choices(),
                            present.contains(me.id()),
                            takers.contains(me.id()),
                            takers,
                            present,
                            box.count(seen.id(), no));
                }));
    }

    /// Whether all who are present have voted in the ballot that is open, so that it can be counted.
    public boolean allVoted(Seen seen) {
        return seen.progress()
                .ballot()
                .filter(no ->
                        box.count(seen.id(), no) == present(seen.progress()).size())
                .isPresent();
    }

    /// Signs the mark of a member, which it cannot read; each gets one signature, by name.
    ///
    /// @throws ProceedingRefusedException if they have none coming, or had another mark signed
    @Transactional
    public String take(CurrentPerson me, ProceedingId id, int no, String blinded) {
        rows.alone();
        Seen seen = see(me, id).orElseThrow(() -> new ProceedingRefusedException(Reason.NOT_SEEN));
        require(seen.progress().ballot().filter(open -> open == no).isPresent(), Reason.NOT_NEXT);
        require(present(seen.progress()).contains(me.id()), Reason.NOT_YOURS);
        Instant at = now();
        BallotBox.Signed signed = box.sign(id, no, me.id(), blinded, at);
        if (signed.first()) {
            Map<String, Object> facts = Map.of("no", no, "blinded", BallotBox.hash(blinded));
            journal.append(new Entry(at, me.actor(), "discipline.take", id.subject(), facts, null));
        }
        return signed.signature();
    }

    /// Casts a vote, whoever sends it.
    ///
    /// @throws ProceedingRefusedException if the mark was not signed, or voted otherwise before
    public void cast(ProceedingId id, int no, String mark, String signature, String choice) {
        box.cast(id, no, mark, signature, choice);
    }

    /// Whether a vote that was counted carries the council’s signature.
    public static boolean verifies(String modulus, String mark, String signature) {
        return BlindKey.verifies(modulus, mark, signature);
    }

    /// The person’s own receipt and complaint are of today, and a decision that says no other day takes effect today.
    private Facts dated(Seen seen, ActKind kind, Facts typed) {
        boolean own = seen.concerned() && (kind == ActKind.RECEIVE || kind == ActKind.COMPLAIN);
        require(own || kind != ActKind.COMPLAIN || !typed.text("paper").isBlank(), Reason.NO_PAPER);
        if (kind == ActKind.DECIDE && !typed.has("effective")) {
            return typed.with("effective", org.today());
        }
        return own ? typed.with("day", org.today()) : typed;
    }

    /// What an act rests on is looked for: of another breach the reminder as of the first, of having been
    /// heard elsewhere the paper that says so.
    private Facts grounded(CurrentPerson me, Seen seen, ActKind kind, Facts typed) {
        return switch (kind) {
            case BREACH -> {
                Facts looked = papers.looked(me, seen.progress().opening().person(), typed);
                require(!typed.has("reminded") || GroundPapers.isEnough(looked), Reason.REMINDER_UNKNOWN);
                papers.requireManager(
                        seen.progress().opening(), typed.of(Matter.class, "matter"), typed.day("breached"));
                yield looked;
            }
            case SKIP_BOTH, SKIP_REVIEW ->
                elsewhere.skipped(me, seen.progress().opening().person(), kind, typed);
            case PRIOR -> {
                if (typed.has("dated")) {
                    seen.progress().detection().course().requireInOrder(typed.day("dated"), typed.day("effective"));
                }
                yield papers.earlier(me, seen.progress().opening().person(), typed);
            }
            case HEARD -> elsewhere.answered(me, seen, typed);
            case REPLY -> {
                List<Act> contested = Entries.toReply(seen);
                yield typed.has("of") || contested.size() != 1
                        ? typed
                        : typed.with("of", contested.getFirst().no());
            }
            case WAIVE -> elsewhere.waived(me, seen, typed);
            case WRONG -> papers.concluded(me, seen.progress().opening().person(), typed);
            default -> typed;
        };
    }

    /// Nobody related to the person judges, or is named to.
    private void judged(Seen seen, Act act) {
        PersonId person = seen.progress().opening().person();
        if (act.kind() == ActKind.CONTEST || seen.onlyConcerned()) {
            return;
        }
        require(!interests.related(act.by(), person), Reason.RELATED);
        parties(act).forEach(party -> {
            require(!party.person().equals(person), Reason.RELATED);
            require(!interests.related(party.person(), person), Reason.RELATED);
            require(org.chart().person(party.person()).isPresent(), Reason.NOT_SEEN);
        });
    }

    /// Whom an act gives a part.
    static Set<PersonId> newParties(Act act) {
        return parties(act).stream().map(Party::person).collect(Collectors.toSet());
    }

    /// Whether an act that counts gives somebody their part, though the one that first did may not; who decides has it
    /// until they hand over.
    public static boolean stands(Seen seen, Party party) {
        if (party.role() == PartyRole.DECIDER) {
            return party.person().equals(seen.progress().decider());
        }
        Set<Integer> voided = seen.progress().voided().keySet();
        return !voided.contains(party.no())
                || seen.acts().stream()
                        .filter(act -> !voided.contains(act.no()))
                        .flatMap(act -> parties(act).stream())
                        .anyMatch(named ->
                                named.role() == party.role() && named.person().equals(party.person()));
    }

    private static List<Party> parties(Act act) {
        List<Party> parties = new ArrayList<>();
        Facts facts = act.facts();
        switch (act.kind()) {
            case APPOINT -> parties.add(new Party(facts.person("officer"), PartyRole.OFFICER, act.no()));
            case HAND_OVER -> parties.add(new Party(facts.person("decider"), PartyRole.DECIDER, act.no()));
            case SUMMON -> {
                // The second time the first one chairs.
                if (facts.has("chair")) {
                    parties.add(new Party(facts.person("chair"), PartyRole.CHAIR, act.no()));
                }
            }
            case COUNCIL -> {
                for (Map.Entry<SeatKind, PersonId> seat : Progress.seats(facts).entrySet()) {
                    parties.add(new Party(seat.getValue(), PartyRole.MEMBER, act.no()));
                }
                parties.add(new Party(facts.person("secretary"), PartyRole.SECRETARY, act.no()));
            }
            default -> {}
        }
        return parties;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
