package damlam.inspection;

import damlam.org.PersonId;
import damlam.rulebook.RuleId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A question to whoever a signal or a finding is about, with the day by which it is to be answered.
///
/// @param origin what it is about
/// @param asked who is to explain
/// @param by who asks
/// @param answerBy the last day, before any extension
/// @param rule the version of the rule that gives this time
/// @param readAt when the person opened it first; null before that
public record Inquiry(
        HearingId id,
        Origin origin,
        PersonId asked,
        PersonId by,
        String question,
        LocalDate answerBy,
        RuleId rule,
        Instant sentAt,
        @Nullable Instant readAt) {}
