package damlam.procedure;

import damlam.rulebook.Rules;
import damlam.rulebook.UnconfirmedRuleException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A denouncer under protection.
///
/// @param to the last day; null while it goes on
public record Protection(LocalDate from, @Nullable LocalDate to) {
    private static final String RULE = "denouncer.protected";

    /// What is about to be done to the protected person, as far as the law tells cases apart.
    public enum Act {
        DISCIPLINE,
        /// For a breach that has nothing to do with what was denounced.
        DISCIPLINE_FOR_UNRELATED_BREACH(true),
        MOVE,
        /// By the published plan of preventive rotation.
        PLANNED_ROTATION(true),
        MOVE_WITH_CONSENT(true),
        /// On written request of the body that settles the denunciation.
        MOVE_ON_REQUEST_OF_SETTLING_BODY(true);

        private final boolean allowed;

        Act() {
            this(false);
        }

        Act(boolean allowed) {
            this.allowed = allowed;
        }
    }

    /// Whether the protection forbids it. As long as nobody has confirmed that the law protects, it is taken
    /// to: what is missing would say who denounced.
    public boolean forbids(Rules rules, Act act, LocalDate day) {
        boolean protectedThen = !day.isBefore(from) && (to == null || !day.isAfter(to));
        return protectedThen && !act.allowed && binds(rules, day);
    }

    private static boolean binds(Rules rules, LocalDate day) {
        try {
            return rules.binding(RULE, day).mayBind();
        } catch (UnconfirmedRuleException unconfirmed) {
            return true;
        }
    }
}
