package damlam.discipline;

import damlam.access.OwnWork;
import damlam.inspection.HearingId;
import damlam.inspection.Reopened;
import damlam.inspection.Reviews;
import damlam.issuing.DraftHold;
import damlam.issuing.DraftId;
import damlam.issuing.Issuing;
import damlam.org.Org;
import damlam.org.PersonId;
import damlam.procedure.FullSkip;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The document of a decision goes no further while the proceeding waits for the conclusion it was opened from, and
/// is signed by whoever decides: whoever checks, signs, numbers or sends it does not see the proceeding.
@Component
class StepHold implements DraftHold {
    private final StepPaperRows papers;
    private final ProceedingRows rows;
    private final Places places;
    private final Reviews reviews;
    private final Issuing issuing;
    private final OwnWork own;
    private final Org org;

    StepHold(
            StepPaperRows papers,
            ProceedingRows rows,
            Places places,
            Reviews reviews,
            Issuing issuing,
            OwnWork own,
            Org org) {
        this.papers = papers;
        this.rows = rows;
        this.places = places;
        this.reviews = reviews;
        this.issuing = issuing;
        this.own = own;
        this.org = org;
    }

    @Override
    public boolean holds(DraftId draft) {
        Optional<ProceedingRows.Kept> kept = own.look(() -> papers.preparedIn(draft)
                .flatMap(id -> Optional.ofNullable(rows.kept(List.of(id)).get(id))));
        return kept.filter(one ->
                        one.hearing().filter(hearing -> waits(one, hearing)).isPresent())
                .isPresent();
    }

    /// The law lets no decision take effect before its own day; what matches the Party’s takes effect with that.
    @Override
    public boolean overtaken(DraftId draft) {
        return own.look(() -> papers.effective(draft)
                .filter(day -> day.isBefore(issued(draft)) && !followsTheParty(draft))
                .isPresent());
    }

    /// The day that the document bears; before it has one, today.
    private LocalDate issued(DraftId draft) {
        return issuing.standing(draft)
                .flatMap(now -> Optional.ofNullable(now.document()))
                .flatMap(document -> Optional.ofNullable(document.date()))
                .orElseGet(org::today);
    }

    private boolean followsTheParty(DraftId draft) {
        return papers.preparedIn(draft).stream()
                .flatMap(id -> rows.acts(id).stream())
                .anyMatch(act -> act.kind() == ActKind.SKIP_BOTH
                        && act.facts().of(FullSkip.Ground.class, "ground") == FullSkip.Ground.PARTY);
    }

    /// Whoever decides today, or stands in for them today: whoever drafted it in the head’s place stops with that.
    @Override
    public boolean maySign(DraftId draft, PersonId signer) {
        return own.look(
                () -> papers.preparedIn(draft).map(id -> decides(signer, id)).orElse(true));
    }

    /// Whoever decides sees every step, and so what is written of it.
    @Override
    public boolean mayRead(DraftId draft, PersonId reader) {
        return own.look(
                () -> papers.madeIn(draft).filter(id -> decides(reader, id)).isPresent());
    }

    /// A decision is theirs, whoever drafted it in their place.
    @Override
    public boolean mayGoOn(DraftId draft, PersonId person) {
        return own.look(
                () -> papers.preparedIn(draft).filter(id -> decides(person, id)).isPresent());
    }

    private boolean decides(PersonId person, ProceedingId id) {
        ProceedingRows.Kept kept = rows.kept(List.of(id)).get(id);
        if (kept == null) {
            return false;
        }
        boolean theirs = Proceedings.decider(kept.acts()).equals(person) && !places.isOver(kept.acts());
        return theirs || places.of(person).in(id, kept).isPresent();
    }

    private boolean waits(ProceedingRows.Kept kept, HearingId hearing) {
        Reopened conclusion = reviews.reopened(List.of(hearing)).get(hearing);
        if (conclusion == null) {
            return false;
        }
        return conclusion.open()
                ? !org.today().isAfter(conclusion.answerBy())
                : kept.acts().stream().noneMatch(act -> act.kind() == ActKind.REASSESS);
    }
}
