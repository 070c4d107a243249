package damlam.personnel;

import damlam.issuing.DraftHold;
import damlam.issuing.DraftId;
import org.springframework.stereotype.Component;

/// The decision from a proposal goes no further once the law protects the person, until whoever decided
/// says why it goes on; where the law forbids it, not at all, and while they are considered for discipline not before
/// that ends.
@Component
class ProposalHold implements DraftHold {
    private final Since since;

    ProposalHold(Since since) {
        this.since = since;
    }

    @Override
    public boolean holds(DraftId draft) {
        return since.ofDraft(draft)
                .filter(each -> since.of(each) != Since.Standing.CLEAR)
                .isPresent();
    }
}
