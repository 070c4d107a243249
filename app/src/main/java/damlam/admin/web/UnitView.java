package damlam.admin.web;

import damlam.page.Choice;
import damlam.page.DelegatedMatters;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One unit as of a day, and what can be chosen in its forms.
///
/// @param last the unit's last day; null while it lasts
/// @param successor who took it over; null where nobody did
/// @param others units that may stand above it or take it over
public record UnitView(
        long id,
        String code,
        String name,
        String kind,
        LocalDate day,
        LocalDate from,
        @Nullable LocalDate last,
        @Nullable Choice successor,
        @Nullable Choice parent,
        List<Choice> children,
        List<StaffLine> staff,
        List<PostLine> posts,
        List<DelegationLine> delegations,
        List<Choice> others) {
    /// @param away the last day of the absence they are on; null while they are there
    public record StaffLine(
            long person,
            String name,
            String title,
            String duty,
            LocalDate from,
            @Nullable LocalDate last,
            @Nullable LocalDate away) {}

    /// @param holders how many hold it on the day
    /// @param group which law they fall under, by `source`; empty where that follows from the kind of unit
    public record PostLine(
            long id, String title, String duty, long holders, List<String> matters, String group, String source) {}

    public record DelegationLine(
            long id,
            String from,
            String to,
            LocalDate starts,
            LocalDate last,
            String ground,
            DelegatedMatters matters) {}
}
