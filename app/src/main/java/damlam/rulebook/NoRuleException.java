package damlam.rulebook;

import java.time.LocalDate;

/// No version of a rule holds on a day.
public final class NoRuleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final LocalDate day;

    public NoRuleException(String code, LocalDate day) {
        super("no rule " + code + " holds on " + day);
        this.code = code;
        this.day = day;
    }

    public String code() {
        return code;
    }

    public LocalDate day() {
        return day;
    }
}
