package damlam.competence.web;

import java.util.List;

/// The competence map, ready to show.
///
/// @param asked what was looked for; empty for all
/// @param known how many kinds of matter have somebody who decides them, `unknown` how many have not
/// @param mine how many proposals this person is to confirm or refuse
public record MapView(
        String asked,
        List<MatterLine> lines,
        int known,
        int unknown,
        List<ProposalLine> proposals,
        long mine,
        boolean mayPropose) {

    /// @param granted who decides it; empty where the map does not know
    public record MatterLine(String name, List<Granted> granted) {}

    /// @param holder who holds the post today; empty while nobody does
    public record Granted(long id, String post, String holder, String basis, String days) {}

    /// @param lines what would change, in words
    public record ProposalLine(long id, String by, String at, String reason, List<String> lines, boolean mayDecide) {}
}
