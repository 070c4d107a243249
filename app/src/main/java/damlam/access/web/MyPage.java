package damlam.access.web;

import damlam.page.Afterwards;
import damlam.page.Choice;
import damlam.page.DelegatedMatters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a person's own page shows.
///
/// @param login null for who has no account (in the demonstration)
/// @param unit the unit they head in this post; null if they head none, and then they cannot delegate
/// @param colleagues who can be delegated to
/// @param standsIn whether they are a deputy or were delegated something, and read what they may do in a head’s place
public record MyPage(
        @Nullable String login,
        List<MyPost> posts,
        List<MyAbsence> absences,
        @Nullable Choice unit,
        List<MyDelegation> delegations,
        List<Choice> colleagues,
        List<Choice> matters,
        boolean standsIn) {
    /// @param acting whether this is the post in which they act now
    public record MyPost(
            long appointment,
            String title,
            String unit,
            LocalDate from,
            @Nullable LocalDate last,
            boolean acting) {}

    /// @param last the last day away
    /// @param afterwards how it was recorded, where that was after it began
    public record MyAbsence(
            long id,
            LocalDate from,
            LocalDate last,
            String reason,
            boolean over,
            @Nullable Afterwards afterwards) {}

    /// @param dated the day of its paper; null where the ground says it
    /// @param afterwards whether it is said to have begun before its paper, or before it was recorded
    /// @param recorded when it was; null where nobody knows
    /// @param ended how it ended before its last day, as messages name it; null where it did not
    /// @param takenAt when it was taken back; null where it was not
    /// @param readAt when whoever it was given to read what is told of it now; null where they have not
    public record MyDelegation(
            long id,
            String from,
            String to,
            String unit,
            LocalDate starts,
            LocalDate last,
            String ground,
            DelegatedMatters matters,
            @Nullable LocalDate dated,
            boolean afterwards,
            @Nullable Instant recorded,
            @Nullable String ended,
            @Nullable Instant takenAt,
            @Nullable Instant readAt,
            boolean mine) {}
}
