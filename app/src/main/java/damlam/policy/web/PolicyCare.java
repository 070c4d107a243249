package damlam.policy.web;

import damlam.page.Choice;
import java.util.List;

/// How a rule is looked after: what others read of it, and what is gathered.
///
/// @param steers whether whoever looks does
/// @param worded whether somebody accepted or wrote what everybody reads
/// @param wording that, or what waits to be accepted
/// @param reported that their latest report went to this rule; empty where they made none
/// @param own the words of whoever looks, where others read different ones
/// @param others into which of them it can be gathered; empty where it cannot
/// @param gathered the rules that are gathered into it
/// @param merges each time that it was gathered or parted
public record PolicyCare(
        boolean steers,
        boolean worded,
        String wording,
        String reported,
        String own,
        List<Choice> others,
        List<String> gathered,
        List<Line> merges) {
    /// @param parted when they were parted again, and why; empty while they are together
    public record Line(long id, String made, String parted) {}
}
