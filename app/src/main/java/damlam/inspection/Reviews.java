package damlam.inspection;

import damlam.access.CurrentPerson;
import damlam.access.OwnWork;
import damlam.calendar.WorkCalendar;
import damlam.cases.Evidence;
import damlam.inspection.HearingRefusedException.Reason;
import damlam.journal.Entry;
import damlam.journal.Journal;
import damlam.org.Org;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to looking at a conclusion again: whoever it is about asks, once; the next head above whoever concluded
/// upholds it or puts a milder one in its place. It is the same for everybody, whatever they did before: a remedy for
/// some alone would tell who they are.
@Component
public class Reviews {
    private final Hearings hearings;
    private final HearingSight sight;
    private final HearingRows hearingRows;
    private final ReviewRows rows;
    private final OwnWork own;
    private final Vault vault;
    private final Rulebook book;
    private final Org org;
    private final Journal journal;
    private final Clock clock;
    private final WorkCalendar calendar = WorkCalendar.vietnam();

    Reviews(
            Hearings hearings,
            HearingSight sight,
            HearingRows hearingRows,
            ReviewRows rows,
            OwnWork own,
            Vault vault,
            Rulebook book,
            Org org,
            Journal journal,
            Clock clock) {
        this.hearings = hearings;
        this.sight = sight;
        this.hearingRows = hearingRows;
        this.rows = rows;
        this.own = own;
        this.vault = vault;
        this.book = book;
        this.org = org;
        this.journal = journal;
        this.clock = clock;
    }

    /// Whether somebody may ask that a conclusion be looked at again.
    public enum Asking {
        /// It is not theirs to ask, was asked, or the days for it are over.
        NO,
        YES,
        /// They could, were there anybody in the chart to answer.
        NOBODY_ANSWERS
    }

    public Asking asking(CurrentPerson me, Hearings.Seen seen) {
        boolean theirs = seen.hearing() instanceof Hearing.Concluded ended
                && ended.inquiry().asked().equals(me.id())
                && ended.mayBeReviewed()
                && !isLate(ended);
        if (!theirs) {
            return Asking.NO;
        }
        return isAnswerable(me, (Hearing.Concluded) seen.hearing()) ? Asking.YES : Asking.NOBODY_ANSWERS;
    }

    /// The last day on which it can be asked for, from the day on which the person learned of the conclusion. Empty
    /// where no day cuts that off: they have not opened it, or nobody had confirmed then how long they have.
    public Optional<LocalDate> askBy(Hearing.Concluded ended) {
        Instant opened = ended.openedAt();
        if (opened == null) {
            return Optional.empty();
        }
        LocalDate day = LocalDate.ofInstant(opened, Org.ZONE);
        return book.knownThen(HearingClocks.REVIEW, day)
                .filter(Rule::mayBind)
                .map(rule -> calendar.plusWorkingDays(day, rule.amount().count()));
    }

    private boolean isLate(Hearing.Concluded ended) {
        return askBy(ended).filter(org.today()::isAfter).isPresent();
    }

    /// Whether the day by which it was to be answered is over.
    public boolean isOverdue(Hearing hearing) {
        return hearing instanceof Hearing.UnderReview open && open.request().isOverdue(org.today());
    }

    /// Whether anybody could look at it again if they asked today: nobody asks for an answer that cannot come.
    private boolean isAnswerable(CurrentPerson me, Hearing.Concluded ended) {
        ReviewRequest request = new ReviewRequest("", now(), answerBy(), List.of());
        return sight.holderOf(me, ended.ask(request)).isPresent();
    }

    /// The last day for an answer to what is asked today.
    private LocalDate answerBy() {
        LocalDate today = org.today();
        return book.knownThen(HearingClocks.REVIEW_ANSWER, today)
                .map(rule -> calendar.plusWorkingDays(today, rule.amount().count()))
                .orElse(today);
    }

    /// What became of conclusions on which something else was opened: of those that stand, nothing.
    public Map<HearingId, Reopened> reopened(Collection<HearingId> ids) {
        Map<HearingId, Reopened> all = new HashMap<>();
        if (!ids.isEmpty()) {
            own.look(() -> rows.looked(ids))
                    .forEach((id, looked) -> all.put(
                            id, new Reopened(looked.asked(), looked.answerBy(), looked.instead(), looked.replaced())));
        }
        return all;
    }

    /// Asks. From then on, until it is answered, nothing is concluded. Sent twice, it is asked once.
    @Transactional
    public void ask(CurrentPerson me, HearingId id, String reasons, List<Evidence> files) {
        hearingRows.alone(id);
        Hearing hearing = seen(me, id).hearing();
        require(hearing.inquiry().asked().equals(me.id()), Reason.NOT_ASKED);
        if (hearing instanceof Hearing.UnderReview open
                && open.request().reasons().equals(reasons)) {
            return;
        }
        require(!(hearing instanceof Hearing.UnderReview), Reason.UNDER_REVIEW);
        if (!(hearing instanceof Hearing.Concluded ended)) {
            throw new HearingRefusedException(Reason.NOT_HEARD);
        }
        require(ended.review() == null, Reason.REVIEWED_ALREADY);
        require(ended.mayBeReviewed(), Reason.NOTHING_MILDER);
        require(!isLate(ended), Reason.REVIEW_LATE);
        require(isAnswerable(me, ended), Reason.NOBODY_REVIEWS);
        Instant at = now();
        String kept = vault.encrypt(reasons);
        List<KeptFile> encrypted = KeptFile.of(files, vault);
        LocalDate answerBy = answerBy();
        rows.ask(id, kept, at, answerBy, encrypted);
        Map<String, Object> facts = Map.of("evidence", KeptFile.hashes(encrypted), "answerBy", answerBy.toString());
        record(me, "inspection.reviewAsk", id, at, kept, facts);
    }

    /// Upholds the conclusion. Sent twice, it is answered once.
    @Transactional
    public void uphold(CurrentPerson me, HearingId id, String reasons) {
        Hearing.UnderReview open = open(me, id, Optional.empty(), reasons);
        if (open != null) {
            Instant at = now();
            open.uphold(reasons, me.id(), at);
            String kept = vault.encrypt(reasons);
            rows.answer(id, null, kept, me.id(), at);
            record(me, "inspection.reviewUphold", id, at, kept, Map.of());
        }
    }

    /// Puts another conclusion in its place.
    ///
    /// @param outcome milder than the first
    @Transactional
    public void replace(CurrentPerson me, HearingId id, Outcome outcome, String reasons) {
        Hearing.UnderReview open = open(me, id, Optional.of(outcome), reasons);
        if (open != null) {
            require(outcome.isMilderThan(open.first().outcome()), Reason.HARSHER);
            Instant at = now();
            open.replace(outcome, reasons, me.id(), at);
            String kept = vault.encrypt(reasons);
            rows.answer(id, outcome, kept, me.id(), at);
            record(me, "inspection.reviewReplace", id, at, kept, Map.of("outcome", outcome.name()));
        }
    }

    /// What somebody is to answer; null where they have answered so already.
    private Hearing.@Nullable UnderReview open(
            CurrentPerson me, HearingId id, Optional<Outcome> outcome, String reasons) {
        hearingRows.alone(id);
        Hearings.Seen seen = seen(me, id);
        if (seen.hearing() instanceof Hearing.Concluded ended && answeredSo(ended, me, outcome, reasons)) {
            return null;
        }
        if (!(seen.hearing() instanceof Hearing.UnderReview open)) {
            throw new HearingRefusedException(Reason.NOT_UNDER_REVIEW);
        }
        require(seen.mine(), Reason.NOT_REVIEWER);
        hearings.requireOwn(open, reasons);
        return open;
    }

    private static boolean answeredSo(
            Hearing.Concluded ended, CurrentPerson me, Optional<Outcome> outcome, String reasons) {
        Review review = ended.review();
        return review != null
                && review.by().equals(me.id())
                && review.reasons().equals(reasons)
                && review.upheld() == outcome.isEmpty()
                && outcome.filter(each -> each != ended.conclusion().outcome()).isEmpty();
    }

    /// A file that came with the request, for those who see the hearing.
    @Transactional
    public Optional<Evidence> file(CurrentPerson me, HearingId id, int no) {
        return hearings.see(me, id).flatMap(seen -> rows.file(id, no));
    }

    private Hearings.Seen seen(CurrentPerson me, HearingId id) {
        return sight.find(me, id).orElseThrow(() -> new HearingRefusedException(Reason.NOT_SEEN));
    }

    private void record(
            CurrentPerson me, String kind, HearingId id, Instant at, String words, Map<String, Object> facts) {
        journal.append(new Entry(at, me.actor(), kind, id.subject(), facts, words));
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
