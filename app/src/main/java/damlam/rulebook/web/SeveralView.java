package damlam.rulebook.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Several rules on one page, each confirmed or proposed by a tick of its own.
///
/// @param head how many of them wait, and for whom
/// @param groups what is to be chosen; none where the page is about some rules
/// @param confirmers who confirms, by name and post, without whoever looks; empty where the chart has nobody
/// @param confirm what waits for whoever looks to confirm
/// @param propose what nobody has proposed yet, and they may
/// @param idle the same for who may not
/// @param waits what waits for another officer
/// @param done what holds already
/// @param missing what the book has not
/// @param query what the page is about, as the end of its address
/// @param back where whoever looks came from; empty for the book
/// @param said how many were taken by what was sent last; empty for none
/// @param refused by name, what was not
public record SeveralView(
        String head,
        List<Group> groups,
        String confirmers,
        List<Line> confirm,
        List<Line> propose,
        List<RuleLine> idle,
        List<RuleLine> waits,
        List<RuleLine> done,
        List<RulebookView.Lack> missing,
        String query,
        String back,
        String said,
        List<String> refused) {
    /// @param open how many of its rules nobody has confirmed or proposed
    public record Group(String href, String title, int open) {}

    /// @param basis where it was read, as far as anybody said
    /// @param changes what it would change, where anybody would notice
    /// @param error why it was not taken; null where nothing is wrong
    public record Line(
            RuleLine rule,
            String basis,
            boolean ticked,
            List<String> changes,
            @Nullable String error) {
        public long id() {
            return rule.rule().id().value();
        }
    }
}
