package damlam.demo;

import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.org.Org;
import damlam.rulebook.NewRule;
import damlam.rulebook.Rule;
import damlam.rulebook.RuleId;
import damlam.rulebook.Rulebook;
import java.util.List;
import org.springframework.stereotype.Component;

/// Rules that two officers of the fictional body confirmed as its own: defaults of the system, and none that is law,
/// for that an official confirms who has read it.
@Component
final class PastRules {
    static final String BASIS = "Quy chế làm việc của cơ quan trong bản trình diễn (hư cấu)";

    private final Rulebook book;
    private final Accounts accounts;
    private final Org org;

    PastRules(Rulebook book, Accounts accounts, Org org) {
        this.book = book;
        this.accounts = accounts;
        this.org = org;
    }

    /// @param codes of rules whose default stays as it is
    void confirm(Cast cast, List<String> codes) {
        CurrentPerson proposer = accounts.person(cast.of("chief")).orElseThrow();
        CurrentPerson leader = accounts.person(cast.of("leader")).orElseThrow();
        for (String code : codes) {
            Rule rule = book.on(code, org.today()).orElseThrow();
            RuleId proposed = book.propose(
                    proposer,
                    new NewRule(code, rule.amount(), rule.says(), BASIS, rule.from(), null, "Theo quy chế làm việc"));
            book.decide(leader, proposed, true, "");
        }
    }
}
