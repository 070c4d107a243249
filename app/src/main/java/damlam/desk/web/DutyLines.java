package damlam.desk.web;

import damlam.access.CurrentPerson;
import damlam.access.GivenPasswords;
import damlam.access.GivenPosts;
import damlam.access.GivenRefusals;
import damlam.access.Shut;
import damlam.analysis.FoundSignal;
import damlam.analysis.Signals;
import damlam.competence.CompetenceMap;
import damlam.daring.Initiatives;
import damlam.daring.Objections;
import damlam.desk.web.DeskView.DutyLine;
import damlam.desk.web.DeskView.Meeting;
import damlam.discipline.Openings;
import damlam.discipline.Proceedings;
import damlam.inspection.HearingLists;
import damlam.inspection.Interests;
import damlam.journal.ErasedActs;
import damlam.journal.Erasures;
import damlam.org.PersonId;
import damlam.org.ToDo;
import damlam.oversight.Closings;
import damlam.oversight.Concern;
import damlam.oversight.Concerned;
import damlam.personnel.AfterApproval;
import damlam.personnel.StaffProposals;
import damlam.policy.Policies;
import damlam.rulebook.Rulebook;
import damlam.whistleblowing.Conducts;
import damlam.whistleblowing.Reprisals;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What waits for somebody and is no case: one line for each kind, with the page that lists it.
@Component
class DutyLines {
    private static final Comparator<DutyLine> FIRST_DUE =
            Comparator.comparing(line -> line.toDo().nearest(), Comparator.nullsLast(Comparator.naturalOrder()));

    private final HearingLists hearings;
    private final Openings openings;
    private final Closings inspections;
    private final Concerned concerned;
    private final Proceedings proceedings;
    private final Policies policies;
    private final CompetenceMap competences;
    private final StaffProposals staff;
    private final AfterApproval approved;
    private final Initiatives initiatives;
    private final Objections objections;
    private final Conducts conducts;
    private final Rulebook book;
    private final Reprisals reprisals;
    private final Signals signals;
    private final GivenPasswords passwords;
    private final GivenPosts posts;
    private final GivenRefusals refusals;
    private final Erasures erasures;
    private final ErasedActs erased;
    private final Interests interests;
    private final Shut shut;

    DutyLines(
            HearingLists hearings,
            Openings openings,
            Closings inspections,
            Concerned concerned,
            Proceedings proceedings,
            Policies policies,
            CompetenceMap competences,
            StaffProposals staff,
            AfterApproval approved,
            Initiatives initiatives,
            Objections objections,
            Conducts conducts,
            Rulebook book,
            Reprisals reprisals,
            Signals signals,
            GivenPasswords passwords,
            GivenPosts posts,
            GivenRefusals refusals,
            Erasures erasures,
            ErasedActs erased,
            Interests interests,
            Shut shut) {
        this.hearings = hearings;
        this.openings = openings;
        this.inspections = inspections;
        this.concerned = concerned;
        this.proceedings = proceedings;
        this.policies = policies;
        this.competences = competences;
        this.staff = staff;
        this.approved = approved;
        this.initiatives = initiatives;
        this.objections = objections;
        this.conducts = conducts;
        this.book = book;
        this.reprisals = reprisals;
        this.signals = signals;
        this.passwords = passwords;
        this.posts = posts;
        this.refusals = refusals;
        this.erasures = erasures;
        this.erased = erased;
        this.interests = interests;
        this.shut = shut;
    }

    /// @param duties what they have to do, what is due first first and what has no day last
    /// @param notices what there is to know, and no duty: never the first line, which others see over the
    ///     shoulder
    /// @param meetings to which they go, the next one first
    record Lines(List<DutyLine> duties, List<DutyLine> notices, List<Meeting> meetings) {}

    Lines of(CurrentPerson me) {
        Set<PersonId> away = shut.today();
        Closings.OnDesk inspected = inspections.onDesk(me);
        Proceedings.OnDesk proceeding = proceedings.onDesk(me, away);
        StaffProposals.OnDesk proposed = staff.onDesk(me);
        HearingLists.OnDesk heard = hearings.onDesk(me);
        return new Lines(
                duties(me, heard, inspected, proceeding.toDo(), proposed.toDo()),
                notices(
                        me,
                        new DutyLine("hearingsShut", "/hearings", ToDo.of(heard.standing())),
                        new DutyLine("inspectionsShut", "/inspections", ToDo.of(inspected.standing())),
                        new DutyLine("proceedingsShut", "/proceedings", ToDo.of(proceeding.standing())),
                        new DutyLine("proceedingsInName", "/proceedings", ToDo.of(proceeding.inName())),
                        new DutyLine("proceedingsNamed", "/proceedings", ToDo.of(proceeding.named())),
                        new DutyLine("proceedingsAnswered", "/proceedings", ToDo.of(proceeding.answered())),
                        new DutyLine("staffShut", "/staff", ToDo.of(proposed.standing()))),
                proceeding.meetings().stream().map(DutyLines::meeting).toList());
    }

    private static Meeting meeting(Proceedings.Invited one) {
        return new Meeting(
                "/proceedings/" + one.id().value(),
                one.venue().day(),
                one.venue().hour(),
                one.venue().place());
    }

    private List<DutyLine> duties(
            CurrentPerson me, HearingLists.OnDesk heard, Closings.OnDesk inspected, ToDo proceeding, ToDo proposed) {
        List<Concern> found = concerned.waiting(me);
        String finding =
                found.size() == 1 ? "/findings/" + found.getFirst().finding().value() : "/inspections";
        AfterApproval.Waiting next = approved.pending(me);
        String follow =
                next.ids().size() == 1 ? "/staff/" + next.ids().getFirst().value() : "/staff";
        return some(
                new DutyLine("hearings", "/hearings/mine", heard.toDo()),
                // Of a day that nobody has decided on it says so.
                new DutyLine(
                        heard.reminders().makeshift() ? "remindersMakeshift" : "reminders",
                        "/hearings/mine",
                        heard.reminders().toDo()),
                new DutyLine(
                        referred(heard.referrals()),
                        "/hearings/mine",
                        heard.referrals().toDo()),
                new DutyLine("relations", "/interests", interests.pending(me)),
                new DutyLine("inspections", "/inspections", inspected.toDo()),
                new DutyLine("inspected", "/inspections", inspected.news()),
                new DutyLine(
                        "findings",
                        finding,
                        ToDo.of(found.stream()
                                .map(each -> Optional.of(each.until()))
                                .toList())),
                new DutyLine("proceedings", "/proceedings", proceeding),
                new DutyLine("policies", "/policies", policies.pending(me)),
                new DutyLine("competences", "/competence#proposals", ToDo.of(competences.toDo(me))),
                new DutyLine("staff", "/staff", proposed),
                new DutyLine("staffNext", follow, next.toDo()),
                new DutyLine("initiatives", "/initiatives", initiatives.pending(me)),
                new DutyLine("objections", "/initiatives#objections", objections.pending(me)),
                new DutyLine("conducts", "/conduct", conducts.pending(me)),
                new DutyLine("rules", "/rulebook#proposed", ToDo.of(book.toDo(me))),
                new DutyLine("erasures", "/record#erasures", me.mayErase() ? ToDo.of(days(me)) : ToDo.of(0)),
                new DutyLine(
                        "passwords",
                        "/me/confirmations",
                        ToDo.of(passwords.toConfirm(me.id()).size())),
                new DutyLine(
                        "posts",
                        "/me/confirmations#posts",
                        ToDo.of(posts.toConfirm(me.id()).size())));
    }

    /// What the line of matters that were passed to them says; of one that cannot be taken up yet that as well.
    private String referred(HearingLists.Left left) {
        boolean missing = openings.lacksRules(left.toTakeUp());
        return "referrals" + (missing ? "Unconfirmed" : "") + (left.makeshift() ? "Makeshift" : "");
    }

    /// @param standing what stands still because whoever is to be heard cannot act here
    private List<DutyLine> notices(CurrentPerson me, DutyLine... standing) {
        return Stream.concat(Stream.of(standing).filter(line -> line.toDo().count() > 0), about(me).stream())
                .toList();
    }

    private List<DutyLine> about(CurrentPerson me) {
        Reprisals.Guarded guarded = reprisals.guarded(me);
        String report = guarded.reports().size() == 1
                ? "/conduct/" + guarded.reports().getFirst().value() + "#reprisal"
                : "/conduct";
        List<Concern> ended = concerned.news(me);
        String finding =
                ended.size() == 1 ? "/findings/" + ended.getFirst().finding().value() : "/inspections";
        List<FoundSignal> unseen = signals.unseen(me);
        int open = (int) unseen.stream().filter(signals::isOpen).count();
        return some(
                new DutyLine("proceedingsAbout", "/proceedings", proceedings.about(me)),
                new DutyLine("proceedingsComplained", "/proceedings", proceedings.complained(me)),
                new DutyLine(
                        "initiativesAnswered",
                        "/initiatives#mine",
                        ToDo.of(initiatives.answered(me).size())),
                new DutyLine("findingsEnded", finding, ToDo.of(ended.size())),
                new DutyLine("guarded", report, ToDo.of(guarded.signs())),
                new DutyLine("reprisals", "/conduct/reprisal", ToDo.of(reprisals.announced(me))),
                new DutyLine(
                        "refusals",
                        "/me/confirmations#refused",
                        ToDo.of(refusals.news(me).size())),
                new DutyLine(
                        "erased",
                        "/record#gone",
                        ToDo.of(erased.unknownTo(me.id().value()).size())),
                new DutyLine("signals", "/signals", ToDo.of(unseen.size() - open)),
                // Their days to look alone are over.
                new DutyLine("signalsOpen", "/signals", ToDo.of(open)));
    }

    private List<Optional<LocalDate>> days(CurrentPerson me) {
        return erasures.waiting(me.id().value()).stream()
                .map(one -> Optional.of(one.until()))
                .toList();
    }

    private static List<DutyLine> some(DutyLine... lines) {
        return Stream.of(lines)
                .filter(line -> line.toDo().count() > 0)
                .sorted(FIRST_DUE)
                .toList();
    }

    /// The most pressing of some duties; empty where a case is due as soon, or is in hand while no duty has a day.
    ///
    /// @param soonest the nearest day of the cases in hand; null where none has one
    static Optional<DutyLine> pressing(List<DutyLine> duties, boolean inHand, @Nullable LocalDate soonest) {
        return duties.stream().min(FIRST_DUE).filter(line -> {
            LocalDate nearest = line.toDo().nearest();
            return nearest == null ? !inHand : soonest == null || nearest.isBefore(soonest);
        });
    }

    /// The first of some duties that is due before a day; empty where none is.
    ///
    /// @param coming the next day of the cases in hand that is not over; null where none has one
    static Optional<DutyLine> before(List<DutyLine> duties, @Nullable LocalDate coming) {
        return duties.stream().min(FIRST_DUE).filter(line -> {
            LocalDate nearest = line.toDo().nearest();
            return nearest != null && (coming == null || nearest.isBefore(coming));
        });
    }
}
