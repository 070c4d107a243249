package damlam.discipline;

import damlam.access.OwnWork;
import damlam.inspection.HearingId;
import damlam.inspection.Reopened;
import damlam.inspection.Reviews;
import damlam.issuing.DraftHold;
import damlam.issuing.DraftId;
import damlam.org.Org;
import damlam.org.PersonId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The document of a decision goes no further while the proceeding waits for the conclusion it was opened from, and
/// is signed by whoever decides: whoever checks, signs, numbers or sends it does not see the proceeding.
@Component
class StepHold implements DraftHold {
    private final StepPaperRows papers;
    private final ProceedingRows rows;
    private final Reviews reviews;
    private final OwnWork own;
    private final Org org;

    StepHold(StepPaperRows papers, ProceedingRows rows, Reviews reviews, OwnWork own, Org org) {
        this.papers = papers;
        this.rows = rows;
        this.reviews = reviews;
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

    @Override
    public boolean maySign(DraftId draft, PersonId signer) {
        return own.look(() -> papers.preparedIn(draft)
                .map(id -> papers.of(id).stream()
                        .filter(paper -> paper.draft().equals(draft))
                        .allMatch(
                                paper -> signs(signer, Proceedings.decider(rows.acts(id)), paper.facts(), paper.by())))
                .orElse(true));
    }

    /// Whether a decision may be signed so: by whoever decides, or by who had it drafted in their place, while they
    /// stood in.
    static boolean signs(@Nullable PersonId signer, PersonId decider, Facts facts, PersonId drafter) {
        return decider.equals(signer) || (facts.has(Places.HEAD) && drafter.equals(signer));
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
