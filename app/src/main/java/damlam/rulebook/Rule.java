package damlam.rulebook;

import damlam.calendar.Certainty;
import damlam.org.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One version of one rule.
///
/// @param code what it is asked for by, as in `discipline.limitation.reprimand`; what stands before the first dot is
///     its group
/// @param says the rule in words, in Vietnamese; `saysEnglish` in English, empty where nobody wrote it
/// @param basis where it stands: number and article, as it is cited
/// @param from the first day on which it holds
/// @param until the last day; null where none is known
/// @param bindsPeople whether it works upon a person: then it does nothing before it is [#sure()] or confirmed
/// @param proposedBy null for what came with the release
/// @param decidedBy who confirmed or refused it; null before that
public record Rule(
        RuleId id,
        String code,
        Amount amount,
        String says,
        String saysEnglish,
        String basis,
        LocalDate from,
        @Nullable LocalDate until,
        Certainty certainty,
        boolean bindsPeople,
        Standing standing,
        @Nullable PersonId proposedBy,
        @Nullable PersonId decidedBy) {
    public String group() {
        return code.substring(0, code.indexOf('.'));
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /// Whether it may work upon a person: it was found in the law itself, or an officer has confirmed it.
    public boolean mayBind() {
        return standing == Standing.CONFIRMED || (standing == Standing.SHIPPED && (sure() || !bindsPeople));
    }

    private boolean sure() {
        return certainty == Certainty.FOUND;
    }
}
