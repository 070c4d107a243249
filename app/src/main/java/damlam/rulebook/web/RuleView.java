package damlam.rulebook.web;

import damlam.rulebook.RuleId;
import java.util.List;
import java.util.Set;

/// A version of a rule on its own page.
///
/// @param head what holds, or what there is to do about it; `sub` which version this is
/// @param holds whether it is this version that holds today
/// @param inForce the address of what holds today instead; empty where it is this one, or none does
/// @param changes what it would change, stretch by stretch, while it is proposed or before it is
/// @param rivals what else is proposed for the same days
/// @param replaced which of the versions held once, with others in their place on all of their days
/// @param seen what stands in the form about to be sent, once its changes are shown beside the button; empty before
public record RuleView(
        RuleLine line,
        String head,
        String sub,
        boolean holds,
        String inForce,
        List<String> changes,
        List<RuleLine> rivals,
        List<RuleLine> versions,
        Set<RuleId> replaced,
        boolean mayPropose,
        String seen) {}
