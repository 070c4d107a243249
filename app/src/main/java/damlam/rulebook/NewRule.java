package damlam.rulebook;

import damlam.calendar.Certainty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A version of a rule as an officer proposes it; as in [Rule].
///
/// @param reason why it is proposed
/// @param correction whether it says that days that are past were kept wrongly: only then may it change them
/// @param certainty how whoever proposes it knows it
public record NewRule(
        String code,
        Amount amount,
        String says,
        String basis,
        LocalDate from,
        @Nullable LocalDate until,
        String reason,
        boolean correction,
        Certainty certainty) {
    /// Read in the law itself.
    public NewRule(
            String code,
            Amount amount,
            String says,
            String basis,
            LocalDate from,
            @Nullable LocalDate until,
            String reason,
            boolean correction) {
        this(code, amount, says, basis, from, until, reason, correction, Certainty.FOUND);
    }

    /// The same, and no correction.
    public NewRule(
            String code,
            Amount amount,
            String says,
            String basis,
            LocalDate from,
            @Nullable LocalDate until,
            String reason) {
        this(code, amount, says, basis, from, until, reason, false);
    }

    /// The same, known so surely.
    public NewRule of(Certainty sure, boolean corrects) {
        return new NewRule(code, amount, says, basis, from, until, reason, corrects, sure);
    }

    boolean isLike(Rule rule) {
        LocalDate last = rule.until();
        return rule.code().equals(code)
                && rule.amount().equals(amount)
                && rule.says().equals(says)
                && rule.basis().equals(basis)
                && rule.from().equals(from)
                && (last == null ? until == null : last.equals(until));
    }
}
