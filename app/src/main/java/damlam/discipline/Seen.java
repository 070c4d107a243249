package damlam.discipline;

import damlam.inspection.HearingId;
import damlam.org.InPlace;
import damlam.org.PersonId;
import damlam.procedure.Clock;
import damlam.procedure.Council;
import damlam.procedure.CouncilSummons;
import damlam.procedure.ReviewSummons;
import damlam.procedure.Say;
import damlam.rulebook.Rule;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A proceeding as one of its parties sees it.
///
/// @param roles their parts in it now
/// @param acts those that they may see
/// @param from the hearing it was opened from
/// @param votes whether they have a ballot to take
/// @param place in whose place they decide in it today; null for who does not, and for whoever decides themselves
/// @param chaired the rule on whoever led the council and would decide in the head’s place on what it proposed; null
///     for who would not, and where the book has none
public record Seen(
        ProceedingId id,
        PersonId person,
        Set<PartyRole> roles,
        Progress progress,
        Next next,
        List<Act> acts,
        List<Party> parties,
        Optional<HearingId> from,
        boolean votes,
        @Nullable InPlace place,
        @Nullable Rule chaired) {
    /// So long somebody is told of an answer, as a head of what was done in their name.
    private static final int TOLD_DAYS = 30;

    /// By these a council’s proposal is decided on.
    private static final Set<ActKind> ENDS = EnumSet.of(ActKind.DECIDE, ActKind.RELEASE, ActKind.NO_BREACH);

    private static final Set<ActKind> OF_THE_REVIEW = EnumSet.of(
            ActKind.OPEN,
            ActKind.BREACH,
            ActKind.SUMMON,
            ActKind.SELF_REVIEW,
            ActKind.WAIVE,
            ActKind.APPEAR,
            ActKind.REVIEW,
            ActKind.ABSENCE,
            ActKind.REPORT);
    private static final Set<ActKind> BEHIND_THE_COUNCIL = EnumSet.of(
            ActKind.ANSWERS,
            ActKind.DECIDE,
            ActKind.RELEASE,
            ActKind.NO_BREACH,
            ActKind.RECEIVE,
            ActKind.COMPLAIN,
            ActKind.ATTEST,
            ActKind.ACCEPT,
            ActKind.DIALOGUE,
            ActKind.SETTLE,
            ActKind.WRONG,
            ActKind.RECTIFY,
            ActKind.HAND_OVER,
            ActKind.APPOINT,
            // Why it waits is the person's health or family: who sits learns that it waits.
            ActKind.SUSPEND,
            ActKind.RESUME,
            ActKind.LIFT);
    /// Of these the person is told by what follows.
    private static final Set<ActKind> NOT_THE_PERSONS = EnumSet.of(ActKind.APPOINT);

    public Seen {
        roles = Set.copyOf(roles);
        acts = List.copyOf(acts);
        parties = List.copyOf(parties);
    }

    /// What somebody in these roles may see.
    static boolean shows(Set<PartyRole> roles, ActKind kind) {
        if (decides(roles) || roles.contains(PartyRole.DECIDED)) {
            return true;
        }
        return (roles.contains(PartyRole.CONCERNED) && !NOT_THE_PERSONS.contains(kind))
                || (roles.contains(PartyRole.CHAIR) && OF_THE_REVIEW.contains(kind))
                || (sits(roles) && !BEHIND_THE_COUNCIL.contains(kind));
    }

    private static boolean decides(Set<PartyRole> roles) {
        return roles.contains(PartyRole.DECIDER) || roles.contains(PartyRole.OFFICER);
    }

    private static boolean sits(Set<PartyRole> roles) {
        return roles.contains(PartyRole.MEMBER) || roles.contains(PartyRole.SECRETARY);
    }

    /// What they may do now, the foremost first.
    public List<ActKind> may() {
        return next.acts().stream().filter(this::mayDo).toList();
    }

    private boolean mayDo(ActKind kind) {
        if (!kind.mayBeDoneBy(roles)) {
            return false;
        }
        // Nobody gives away what is another’s.
        if (kind == ActKind.HAND_OVER && place != null) {
            return false;
        }
        if (mayNotEnd(kind)) {
            return false;
        }
        if (kind == ActKind.ABSENCE && progress.step() instanceof ReviewSummons) {
            return roles.contains(PartyRole.CHAIR);
        }
        if (kind == ActKind.STRIKE) {
            return !Entries.takenBack(this).isEmpty()
                    || (!progress.ended() && (roles.contains(PartyRole.DECIDER) || roles.contains(PartyRole.OFFICER)));
        }
        if (kind == ActKind.REPLY) {
            return !Entries.toReply(this).isEmpty();
        }
        if (kind == ActKind.HEARD || kind == ActKind.WAIVE) {
            return concerned() || progress.standsStillSince().isPresent();
        }
        boolean byMembers = kind.by().contains(PartyRole.MEMBER);
        return !byMembers || roles.contains(PartyRole.SECRETARY) || leads();
    }

    /// Whether a confirmed rule keeps them from deciding on what a council proposed that they led.
    public boolean mayNotEnd(ActKind kind) {
        return ENDS.contains(kind) && chaired != null && chaired.mayBind();
    }

    /// Whether they are warned of that, and say that they decide nevertheless, because nobody confirmed that rule.
    public boolean warnedAt(ActKind kind) {
        return ENDS.contains(kind) && chaired != null && !chaired.mayBind();
    }

    /// In whose place they do an act; null where it is theirs by another part that they have.
    @Nullable
    InPlace placeFor(ActKind kind) {
        Set<PartyRole> own = EnumSet.copyOf(roles);
        own.remove(PartyRole.DECIDER);
        return place != null && kind.by().contains(PartyRole.DECIDER) && !kind.mayBeDoneBy(own) ? place : null;
    }

    /// Whether they lead the council.
    public boolean leads() {
        return progress.isLedBy(person);
    }

    /// Whether it waits for them.
    public boolean mine() {
        return votes || attests() || speaks() || answers() || goesOn();
    }

    /// Whether its next step is theirs.
    public boolean goesOn() {
        return next.must().filter(this::mayDo).isPresent() && !waitsForThePerson();
    }

    /// Whether they have to answer that the person contested an absence.
    public boolean answers() {
        return roles.contains(PartyRole.DECIDER) && !Entries.toAnswer(this).isEmpty();
    }

    /// Whether it waits for them, calls them to a meeting, or lets them complain: what they should find by themselves.
    public boolean waits() {
        return mine() || called().isPresent() || complains();
    }

    /// The meeting to which they are called, or which they lead or sit in, until it is held; empty for whoever merely
    /// reads of it.
    public Optional<LocalDate> called() {
        return (progress.ended() && !seesOutcome()) || onlyBarred() || next.barred() || next.waitsForItsGround()
                ? Optional.empty()
                : next.meetingUntilHeld().filter(day -> goes());
    }

    private boolean goes() {
        return switch (progress.step()) {
            case ReviewSummons review -> concerned() || roles.contains(PartyRole.CHAIR);
            case CouncilSummons council -> concerned() || sits(roles);
            default -> concerned() || decides(roles);
        };
    }

    /// When and where that is.
    public Optional<Venue> invited() {
        return called().map(this::venue);
    }

    /// When and where a meeting on that day is held, as far as they may read who called it.
    public Venue venue(LocalDate day) {
        return Venue.of(day, acts);
    }

    /// Whether they are named to a council that was not called yet.
    public boolean named() {
        return progress.step() instanceof Council && sits(roles);
    }

    /// Whether what they contested was answered of late, and they did nothing since.
    public boolean answered() {
        return concerned()
                && !progress.ended()
                && Entries.answered(this)
                        .filter(act -> !act.day().plusDays(TOLD_DAYS).isBefore(next.today()))
                        .isPresent();
    }

    /// Whether they may complain of the decision now.
    public boolean complains() {
        if (!concerned() || progress.round() == 0) {
            return false;
        }
        LocalDate last = next.due()
                .map(Clock::due)
                .or(() -> next.aYear().map(Clock::due))
                .orElse(next.today());
        return !next.today().isAfter(last);
    }

    /// The day that matters to them: of the meeting, or until which they may complain, or by when it must be done. By
    /// when others must is no day of the person’s.
    public Optional<LocalDate> day() {
        return mine()
                ? due()
                : called().or(() -> complains() ? next.due().map(Clock::due) : concerned() ? Optional.empty() : due());
    }

    /// The same by a rule that nobody has confirmed; empty where a confirmed one says the day, or none would.
    public Optional<LocalDate> dayIfConfirmed() {
        boolean theirs = complains() || mine() || (next.must().isPresent() && !concerned());
        return day().isPresent() || called().isPresent() || !theirs
                ? Optional.empty()
                : next.dueIfConfirmed().map(Clock::due);
    }

    /// By when what must be done next must be done; empty where nothing must, or no confirmed rule says so.
    public Optional<LocalDate> due() {
        return speaks()
                ? progress.say().map(Say::last)
                : next.must().flatMap(kind -> next.due()).map(Clock::due);
    }

    /// Since when it stands still for whoever goes on with it, because the person cannot act here; empty where
    /// they can, or nothing waits for them any more.
    public Optional<LocalDate> standsStillSince() {
        return concerned() || onlyBarred() || onlyDecided() || progress.ended()
                ? Optional.empty()
                : progress.standsStillSince();
    }

    /// Whether they have to say of a complaint that another entered whether it is theirs.
    public boolean attests() {
        return concerned() && !progress.unattested().isEmpty();
    }

    /// Whether they have to say if they were heard elsewhere, before discipline is decided on it.
    public boolean speaks() {
        return concerned()
                && next.waitsForSay()
                && !next.barred()
                && !next.waitsForItsGround()
                && progress.say().filter(say -> !say.said()).isPresent();
    }

    /// Whether all they have to do with it is that they may not judge.
    public boolean onlyBarred() {
        return roles.equals(Set.of(PartyRole.BARRED));
    }

    /// Whether all they have to do with it is that they decided in it once.
    public boolean onlyDecided() {
        return roles.contains(PartyRole.DECIDED)
                && Set.of(PartyRole.DECIDED, PartyRole.BARRED).containsAll(roles);
    }

    /// Whether it is done anew after what they decided: of that they read nothing.
    public boolean redone() {
        return onlyDecided() && !progress.ended();
    }

    /// That a decision was received others may enter, and the person has to say.
    private boolean waitsForThePerson() {
        return next.must().filter(kind -> kind == ActKind.RECEIVE).isPresent() && !roles.contains(PartyRole.CONCERNED);
    }

    /// Whether they are the person, and do nothing else in it.
    boolean onlyConcerned() {
        return concerned() && !roles.contains(PartyRole.DECIDER) && !roles.contains(PartyRole.OFFICER);
    }

    public boolean concerned() {
        return roles.contains(PartyRole.CONCERNED);
    }

    /// Whether they see what is proposed and decided.
    public boolean seesOutcome() {
        return concerned() || decides(roles) || roles.contains(PartyRole.DECIDED);
    }
}
