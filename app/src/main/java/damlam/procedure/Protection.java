package damlam.procedure;

import damlam.rulebook.Rule;
import damlam.rulebook.Rules;
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

    /// Whether the protection forbids it.
    public boolean forbids(Rules rules, Act act, LocalDate day) {
        boolean protectedThen = !day.isBefore(from) && (to == null || !day.isAfter(to));
        return protectedThen && !act.allowed && ground(rules, day).mayBind();
    }

    /// What forbids it.
    public Rule ground(Rules rules, LocalDate day) {
        return rules.binding(RULE, day);
    }
}
