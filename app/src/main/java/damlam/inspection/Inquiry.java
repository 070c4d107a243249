package damlam.inspection;

import damlam.org.Org;
import damlam.org.PersonId;
import damlam.rulebook.RuleId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A question to whoever a signal or a finding is about, with the day by which it is to be answered.
///
/// @param origin what it is about
/// @param asked who is to explain
/// @param by who asks
/// @param answerBy the last day, before any extension
/// @param rule the version of the rule that gives this time
/// @param readAt when the person opened it first; null before that
/// @param again why they are heard once more on what was concluded before; null where it was not
/// @param shut the days on which whoever was asked could not answer; the time to answer stood still
/// @param shutSince since when they cannot; null where they can
public record Inquiry(
        HearingId id,
        Origin origin,
        PersonId asked,
        PersonId by,
        String question,
        LocalDate answerBy,
        RuleId rule,
        Instant sentAt,
        @Nullable Instant readAt,
        @Nullable Again again,
        Set<LocalDate> shut,
        @Nullable LocalDate shutSince) {
    /// @param earlier the hearing in which it was concluded
    public record Again(HearingId earlier, String reason) {}

    public Inquiry {
        shut = Set.copyOf(shut);
    }

    /// Of somebody who could answer all the time.
    public Inquiry(
            HearingId id,
            Origin origin,
            PersonId asked,
            PersonId by,
            String question,
            LocalDate answerBy,
            RuleId rule,
            Instant sentAt,
            @Nullable Instant readAt) {
        this(id, origin, asked, by, question, answerBy, rule, sentAt, readAt, null, Set.of(), null);
    }

    Inquiry again(@Nullable Again why) {
        return new Inquiry(id, origin, asked, by, question, answerBy, rule, sentAt, readAt, why, shut, shutSince);
    }

    Inquiry standing(Set<LocalDate> days, @Nullable LocalDate since) {
        return new Inquiry(id, origin, asked, by, question, answerBy, rule, sentAt, readAt, again, days, since);
    }

    LocalDate sentOn() {
        return LocalDate.ofInstant(sentAt, Org.ZONE);
    }
}
