package damlam.policy.web;

import damlam.page.Choice;
import damlam.policy.State;
import java.util.List;

/// A rule as its page shows it.
///
/// @param head what whoever looks must or may do now, and by when
/// @param document the address of its document; empty where there is none for them
/// @param cost working time that work has stood and waited, `split` before and since it was reported
/// @param cases those of the cases behind it that they may see, with their parts
/// @param hidden how many others there are
/// @param reports those they may read
/// @param kept how many they may not
/// @param withdrawn those they may read that were taken back
/// @param next the steps they may take; empty for none
/// @param units who may be named to review it, where that is the next step
/// @param asks the units whose opinions may be asked for, where that may be the next step
/// @param answers by when they may answer; empty where no rule holds, or nobody is to be asked
/// @param amended the number of what amends the rule already; empty where nothing does, or what does cannot
/// @param answersFor the units for which they may give an opinion now
/// @param replies organisations outside whose answer they may enter now
/// @param usual by when the step after the next is due, unless another day is named
/// @param clock the ground of that; empty where there is none
/// @param form the ground of which form of document amends the rule; empty where there is none
/// @param hand whether they may give it to another unit, one of `units`
public record PolicyView(
        long id,
        String called,
        String subject,
        String head,
        String document,
        String cost,
        String split,
        String gathered,
        List<Part> cases,
        int hidden,
        List<Said> reports,
        int kept,
        List<Said> withdrawn,
        List<Line> steps,
        List<State> next,
        List<Choice> units,
        List<Choice> asks,
        String answers,
        String amended,
        List<String> answersFor,
        List<Choice> replies,
        String usual,
        String clock,
        String form,
        boolean hand) {
    /// @param cost its part of the working time, `split` before and since the report
    public record Part(String title, String href, String cost, String split) {}

    /// @param who reported it; that of whoever looks is "you"
    /// @param back names it where whoever looks may take it back; empty where not
    /// @param withdrawn when and why it was taken back; empty where it stands
    public record Said(
            String who, String at, String why, String wish, String title, String href, String back, String withdrawn) {}

    /// @param due by when the next is due; empty where none is
    /// @param amendment what amends the rule, with its `address` for those who may read it; may be empty
    /// @param opinions of those who were asked by it
    public record Line(
            String at,
            String what,
            String words,
            String due,
            String amendment,
            String address,
            List<Opined> opinions) {}

    /// @param said when they answered, that they did not, or until when they may
    /// @param document in which an organisation outside answered, empty of a unit
    /// @param address of that for those who may read it
    /// @param changes what was said anew of how it is asked, each a line
    /// @param unfound whether the letter that asks it is not among what went out
    public record Opined(
            String unit,
            String said,
            String words,
            String document,
            String address,
            List<String> changes,
            boolean unfound) {
        Opined(String unit, String said, String words) {
            this(unit, said, words, "", "", List.of(), false);
        }
    }
}
