package damlam.procedure;

import damlam.procedure.StepRefusedException.Reason;
import java.time.LocalDate;

/// The leadership has voted on a removal.
///
/// @param members all who belong to it, whether they came or not
public record RemovalDecision(RemovalProposal proposal, LocalDate day, int members, int inFavour) {
    private static final int WHOLE = 100;

    public RemovalDecision {
        StepRefusedException.require(!day.isBefore(proposal.day()), Reason.OUT_OF_ORDER);
        StepRefusedException.require(members > 0 && inFavour >= 0 && inFavour <= members, Reason.COUNT);
    }

    /// Whether the person is removed; if not, the managing body considers and decides.
    public boolean removed() {
        return (long) inFavour * WHOLE
                >= (long) members
                        * proposal.rules()
                                .binding("removal.vote", proposal.day())
                                .amount()
                                .count();
    }
}
