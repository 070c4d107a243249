package damlam.inspection;

import damlam.access.CurrentPerson;
import damlam.documents.Direction;
import damlam.documents.Document;
import damlam.documents.Documents;
import damlam.inspection.HearingRefusedException.Reason;
import damlam.journal.Entry;
import damlam.journal.Journal;
import damlam.org.InPlace;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.org.UnitId;
import damlam.vault.Vault;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The door to what a conclusion passed to whoever is competent: they open a proceeding, which is done
/// elsewhere, or say why not; where nobody in the chart is competent, it is sent to the body that is.
@Component
public class Referrals {
    private final Hearings hearings;
    private final HearingSight sight;
    private final HearingClocks clocks;
    private final HearingRows hearingRows;
    private final ReferralRows rows;
    private final Referred referred;
    private final Matters matters;
    private final Documents documents;
    private final Vault vault;
    private final Journal journal;
    private final Org org;
    private final Clock clock;

    Referrals(
            Hearings hearings,
            HearingSight sight,
            HearingClocks clocks,
            HearingRows hearingRows,
            ReferralRows rows,
            Referred referred,
            Matters matters,
            Documents documents,
            Vault vault,
            Journal journal,
            Org org,
            Clock clock) {
        this.hearings = hearings;
        this.sight = sight;
        this.clocks = clocks;
        this.hearingRows = hearingRows;
        this.rows = rows;
        this.referred = referred;
        this.matters = matters;
        this.documents = documents;
        this.vault = vault;
        this.journal = journal;
        this.org = org;
        this.clock = clock;
    }

    /// A head to whom a matter is passed, or would be.
    public record Competent(UnitId unit, PersonId head) {}

    /// To whom it would be passed today; empty where nobody in the chart is competent, or all are barred.
    public Optional<Competent> competent(Hearings.Seen seen) {
        return referred.competent(seen.hearing().inquiry(), seen.matter())
                .flatMap(unit -> referred.head(unit).map(head -> new Competent(unit, head)));
    }

    /// That it is passed on, as it counts today; empty where it is not.
    public Optional<Hearing.Passing> passing(Hearings.Seen seen) {
        return Optional.ofNullable(seen.hearing().passing(LocalDate.ofInstant(now(), Org.ZONE)));
    }

    /// To whom it was passed last; empty where it was to nobody.
    public Optional<Referral> of(Hearings.Seen seen) {
        return passing(seen)
                .flatMap(passing -> referred.of(seen.hearing().inquiry().id()));
    }

    /// Who is to answer it today; empty where nobody can any more.
    public Optional<PersonId> holder(Hearings.Seen seen, Referral referral) {
        return referred.holder(seen.hearing().inquiry(), seen.matter(), referral);
    }

    /// The same whatever counts by now.
    public Optional<Referral> ever(Hearings.Seen seen) {
        return referred.of(seen.hearing().inquiry().id());
    }

    /// Each time it was passed on, the first first, without what became of it.
    public List<Referral> passes(Hearings.Seen seen) {
        return referred.passes(seen.hearing().inquiry().id());
    }

    /// Who is waited for while nobody has answered.
    ///
    /// @param answers whether they answer it; else they pass it on, to somebody or out of the house
    /// @param by empty where no rule says so
    public record Awaited(PersonId who, boolean answers, Optional<LocalDate> by) {}

    /// Empty where it was answered, or nobody in the chart can go on with it.
    public Optional<Awaited> awaited(Hearings.Seen seen, Referral referral) {
        return passing(seen)
                .filter(one -> referral.settledAt() == null)
                .flatMap(one -> holder(seen, referral)
                        .map(who -> new Awaited(who, true, clocks.referBy(one.waitsSince(referral))))
                        .or(() -> referred.passing(seen.hearing().inquiry(), one, seen.matter())
                                .map(who -> new Awaited(who, false, clocks.referBy(one.since())))));
    }

    /// By when somebody to whom it was passed takes it up or says why not; empty where that is not theirs, or no rule
    /// says so.
    public Optional<LocalDate> takeUpBy(CurrentPerson me, HearingId id) {
        return toTakeUp(me, id).flatMap(clocks::due);
    }

    /// Whether it was passed on and nobody has answered it, or whoever took it up took that back.
    public boolean isOpen(HearingId id) {
        return referred.of(id).filter(last -> last.settledAt() == null).isPresent();
    }

    /// Whether it waits for somebody to whom it was passed.
    public boolean waitsFor(CurrentPerson me, HearingId id) {
        return toTakeUp(me, id).isPresent();
    }

    private Optional<Hearings.Seen> toTakeUp(CurrentPerson me, HearingId id) {
        return sight.find(me, id).filter(seen -> seen.left() == After.What.TAKE_UP);
    }

    /// The unit that it was passed to last, as competent; empty where it left the house.
    public Optional<UnitId> passedTo(HearingId id) {
        return referred.of(id).flatMap(one -> Optional.ofNullable(one.unit()));
    }

    /// Whether it was passed to somebody as competent, or to the head in whose place they decide today.
    public boolean isPassedTo(CurrentPerson me, HearingId id) {
        return passedTo(id)
                .filter(unit -> referred.head(unit).filter(me.id()::equals).isPresent()
                        || InPlace.of(org.chart(), me.id(), unit).isPresent())
                .isPresent();
    }

    /// Whether somebody may judge on what came of it: neither who asked or concluded, nor, of a report, who may not.
    public boolean mayTakeUp(PersonId person, HearingId id) {
        return hearingRows
                .find(id)
                .filter(hearing -> !hearing.inquiry().by().equals(person))
                .filter(hearing -> !(hearing instanceof Hearing.Concluded ended)
                        || !ended.conclusion().by().equals(person))
                .filter(hearing -> matters.mayTakeUp(person, hearing.inquiry().origin()))
                .isPresent();
    }

    /// Whether somebody whom it was passed to said that nothing is opened from it.
    public boolean isDeclined(HearingId id) {
        return referred.of(id)
                .filter(one -> one.answer() instanceof Referral.Answer.Declined)
                .isPresent();
    }

    /// Says why no proceeding is opened. Sent twice, it is said once.
    ///
    /// @throws HearingRefusedException if it is not theirs, or the reasons are another case’s
    @Transactional
    public void decline(CurrentPerson me, HearingId id, String reasons) {
        hearingRows.alone(id);
        if (answered(id)
                .filter(Referral.Answer.Declined.class::isInstance)
                .filter(answer -> answer.by().equals(me.id()))
                .isPresent()) {
            return;
        }
        Hearings.Seen seen = mine(me, id, After.What.TAKE_UP);
        hearings.requireOwn(seen.hearing(), reasons);
        Instant at = now();
        String kept = vault.encrypt(reasons);
        matters.sayReporter(seen.hearing().inquiry().origin());
        rows.answer(id, null, kept, me.id(), at);
        record(me, "inspection.referDecline", id, at, Map.of(), kept);
    }

    /// Before a proceeding is opened from it: whoever made the report it came from opens none, and the database, which
    /// is let know until the transaction ends, holds them to that.
    @Transactional(propagation = Propagation.MANDATORY)
    public void sayReporter(HearingId id) {
        hearingRows.find(id).map(Hearing::inquiry).map(Inquiry::origin).ifPresent(matters::sayReporter);
    }

    /// Passes it on to whoever is competent today.
    ///
    /// @throws HearingRefusedException if it is not theirs, or nobody in the chart is
    @Transactional
    public void passOn(CurrentPerson me, HearingId id) {
        hearingRows.alone(id);
        Hearings.Seen seen = mine(me, id, After.What.PASS_ON);
        if (competent(seen).isEmpty()) {
            throw new HearingRefusedException(Reason.NOBODY_COMPETENT);
        }
        int no = referred.of(id).map(Referral::no).orElse(0) + 1;
        referred.pass(me, seen.hearing().inquiry(), seen.matter(), no, now());
    }

    /// That it was sent to the body outside that is competent, by a paper that went out.
    ///
    /// @throws HearingRefusedException if it is not theirs, or no such paper went out since it was concluded
    @Transactional
    public void sent(CurrentPerson me, HearingId id, String number, LocalDate day) {
        hearingRows.alone(id);
        Hearings.Seen seen = mine(me, id, After.What.PASS_ON);
        LocalDate concluded = passing(seen)
                .orElseThrow(() -> new HearingRefusedException(Reason.NOT_PASSED))
                .since();
        Document paper = documents
                .bearing(number)
                .filter(one ->
                        one.direction() == Direction.OUTGOING && one.day().equals(day))
                .filter(one -> !one.registeredOn().isBefore(concluded))
                .filter(one -> documents.visible(me, one.id()).isPresent())
                .findFirst()
                .orElseThrow(() -> new HearingRefusedException(Reason.NO_SUCH_PAPER));
        Instant at = now();
        // One that was concluded before anything was passed on.
        if (referred.of(id).isEmpty()) {
            referred.pass(me, seen.hearing().inquiry(), seen.matter(), 1, at);
        }
        rows.answer(id, paper.id(), null, me.id(), at);
        record(me, "inspection.referSend", id, at, Map.of("document", paper.id().value()), null);
    }

    private Optional<Referral.Answer> answered(HearingId id) {
        return referred.of(id).flatMap(one -> Optional.ofNullable(one.answer()));
    }

    private Hearings.Seen mine(CurrentPerson me, HearingId id, After.What what) {
        Hearings.Seen seen = sight.find(me, id).orElseThrow(() -> new HearingRefusedException(Reason.NOT_SEEN));
        if (seen.left() != what) {
            throw new HearingRefusedException(Reason.NOT_PASSED);
        }
        return seen;
    }

    private void record(
            CurrentPerson me,
            String kind,
            HearingId id,
            Instant at,
            Map<String, Object> facts,
            @Nullable String words) {
        journal.append(new Entry(at, me.actor(), kind, id.subject(), facts, words));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
