package damlam.rulebook;

/// A rule that works upon a person was asked for, and nobody has confirmed it yet.
public final class UnconfirmedRuleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Rule rule;

    public UnconfirmedRuleException(Rule rule) {
        super("rule " + rule.code() + " is not confirmed");
        this.rule = rule;
    }

    public Rule rule() {
        return rule;
    }
}
