package damlam.analysis;

import damlam.detect.Figure;
import damlam.detect.SignalKind;
import damlam.org.Org;
import damlam.rulebook.NoRuleException;
import damlam.rulebook.Rule;
import damlam.rulebook.Rulebook;
import damlam.rulebook.UnconfirmedRuleException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What the rule book says of the limits by which signals are found: whether they may work upon a person, and how
/// little is too little to begin with.
///
/// No law sets the limits. A question to a person rests on them, so two officers confirm them first. A signal that
/// rests on no limit, as a return without a ground, needs no such word.
@Component
public class SignalLimits {
    public static final String CODE = "signal.limits";
    static final String SMALL = "signal.small";

    private final SignalRules rules;
    private final Rulebook book;
    private final Org org;

    SignalLimits(SignalRules rules, Rulebook book, Org org) {
        this.rules = rules;
        this.book = book;
        this.org = org;
    }

    /// The rule that says whether the limits of such a signal may work upon a person; empty where it rests on none.
    public Optional<Rule> rule(SignalKind kind) {
        return restsOnLimits(kind)
                ? Optional.of(book.on(CODE, org.today()).orElseThrow(() -> new NoRuleException(CODE, org.today())))
                : Optional.empty();
    }

    /// That rule, where nobody has confirmed it, or the office has changed its limits since somebody did.
    public Optional<Rule> unconfirmed(SignalKind kind) {
        return rule(kind).filter(rule -> !rule.mayBind() || isBefore(rule, rules.ownChangedAt()));
    }

    /// Refuses what would work upon a person by limits that nobody has confirmed.
    ///
    /// @throws UnconfirmedRuleException if nobody has
    public void bind(SignalKind kind) {
        unconfirmed(kind).ifPresent(rule -> {
            throw new UnconfirmedRuleException(rule);
        });
    }

    /// How far beyond its limit is still little, in hundredths of the limit, by the rule that holds today.
    public Rule small() {
        return book.on(SMALL, org.today()).orElseThrow(() -> new NoRuleException(SMALL, org.today()));
    }

    /// Whether it lies beyond its limit by so little. Of what is late, the limit is the day that was set: held against
    /// the time that was given.
    public static boolean isSmall(Pattern pattern, int percent) {
        Figure figure = pattern.figure();
        return figure.unit() == Figure.Unit.WORKING_MS
                && !pattern.kind().isDaring()
                && beyondMs(pattern) * 100 < (long) percent * figure.of();
    }

    /// How far beyond its limit.
    public static long beyondMs(Pattern pattern) {
        Figure figure = pattern.figure();
        return pattern.kind() == SignalKind.LATE_REPLY ? figure.found() : Math.abs(figure.found() - figure.of());
    }

    private static boolean isBefore(Rule confirmed, Optional<Instant> changed) {
        Instant decided = confirmed.course().decidedAt();
        return changed.filter(at -> decided == null || decided.isBefore(at)).isPresent();
    }

    /// Those that a fact alone shows do not.
    private static boolean restsOnLimits(SignalKind kind) {
        return switch (kind) {
            case GROUNDLESS_RETURN, NO_STANCE, LATE_REPLY, NEEDLESS_ESCALATION -> false;
            case PING_PONG,
                    HOT_POTATO,
                    CAROUSEL,
                    CONSULT_LOOP,
                    IDLE_HOLD,
                    FALSE_WAIT,
                    SERIAL_EXTENSION,
                    EMPTY_PROGRESS,
                    OVER_CONSULT,
                    UNDECIDED,
                    NEVER_STARTED,
                    DECISIVE,
                    UNBLOCKER,
                    TOOK_HARD_CASE -> true;
        };
    }
}
