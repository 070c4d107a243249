package damlam.policy;

import damlam.analysis.RuleReviews;
import damlam.cases.Opening;
import java.util.List;
import org.springframework.stereotype.Component;

/// Tells the search for signals which kinds of work had a rule in review. A report alone is not enough, or everybody
/// could excuse themselves; and a unit's own work is of all kinds, so that no rule is about all of it.
@Component
class OpenReviews implements RuleReviews {
    private final Policies policies;

    OpenReviews(Policies policies) {
        this.policies = policies;
    }

    @Override
    public List<Reviewed> all() {
        return policies.reviewed().stream()
                .flatMap(review -> review.reports().stream()
                        .map(Report::kind)
                        .filter(kind -> !kind.equals(Opening.INTERNAL))
                        .distinct()
                        .flatMap(kind ->
                                review.open().stream().map(open -> new Reviewed(kind, open.from(), open.until()))))
                .toList();
    }
}
