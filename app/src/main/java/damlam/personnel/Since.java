package damlam.personnel;

import damlam.access.OwnWork;
import damlam.issuing.DraftId;
import damlam.org.Org;
import damlam.rulebook.Rulebook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What the law has to say to an approved proposal now: it may have come to protect the person since, or they
/// came to be considered for discipline.
@Component
class Since {
    /// Whether the decision may go on.
    enum Standing {
        CLEAR,
        /// Something protects the person since; whoever decided says why it goes on.
        TO_CONFIRM,
        FORBIDDEN,
        /// The person is being considered for discipline, and is not moved before that ends.
        CONSIDERED
    }

    private final ProposalRows rows;
    private final Shields shields;
    private final Considered considered;
    private final Rulebook book;
    private final OwnWork own;

    Since(ProposalRows rows, Shields shields, Considered considered, Rulebook book, OwnWork own) {
        this.rows = rows;
        this.shields = shields;
        this.considered = considered;
        this.book = book;
        this.own = own;
    }

    Standing of(Proposal each) {
        Optional<Step> approved = each.first(Step.Act.APPROVED);
        if (approved.isEmpty() || !each.kind().adverse() || !Decisions.isDecided(each.kind())) {
            return Standing.CLEAR;
        }
        String ground = book.rule(each.ground()).orElseThrow().code();
        if (shields.barsApproval(each.about(), each.kind(), ground, each.plan()) == Shields.Bar.FORBIDDEN) {
            return Standing.FORBIDDEN;
        }
        if (considered.stops(each)) {
            return Standing.CONSIDERED;
        }
        LocalDate known = each.last(Step.Act.GOES_ON)
                .map(step -> day(step.at()).plusDays(1))
                .orElseGet(() -> day(approved.get().at()));
        return shields.protectedSince(each.about(), known) ? Standing.TO_CONFIRM : Standing.CLEAR;
    }

    Optional<Proposal> ofDraft(DraftId draft) {
        return own.look(() -> rows.ofDraft(draft));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Org.ZONE);
    }
}
