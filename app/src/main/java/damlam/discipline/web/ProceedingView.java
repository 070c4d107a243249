package damlam.discipline.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A proceeding as its page shows it to one of its parties.
///
/// @param head what they must or may do now, and by when
/// @param again the hearing it was opened from, where that waits again, for them or for another; empty else
/// @param facts what it is about, as it was entered
/// @param days limitation, time limit and what else has a day, with the rule
/// @param notes what has to be known: what bars it, a complaint too late
/// @param form of what they must do now; null where they must do nothing
/// @param others what else they may do
/// @param steps what was done, as far as they may see it
/// @param papers documents of its steps
/// @param prepared decisions that are drafted and not entered yet
/// @param issuedHere whether documents of whoever decides are issued here
/// @param proposal on staff that it was opened from; 0 where there is none that they see
/// @param ballot whether there is a ballot for them to look at, and `voting` whether one is open
/// @param must what they must do now, as a heading; empty where they must do nothing
/// @param lacking rules that its further steps come to and cannot go by
public record ProceedingView(
        long id,
        String who,
        String head,
        String again,
        List<Pair> facts,
        List<Day> days,
        List<String> notes,
        @Nullable ActForm form,
        List<ActForm> others,
        List<Step> steps,
        List<Pair> parties,
        List<Paper> papers,
        List<Prepared> prepared,
        boolean issuedHere,
        long proposal,
        boolean ballot,
        boolean voting,
        String must,
        LackingRules.Shown lacking) {
    /// A rule that a case cannot go by yet.
    ///
    /// @param href where it is confirmed or entered
    public record Lack(String href, String says) {}

    /// @param href of what it names; empty where that is nowhere here, or not for whoever looks
    public record Pair(String name, String value, String href) {
        public Pair(String name, String value) {
            this(name, value, "");
        }
    }

    /// @param over whether it is over
    ///
    /// @param href where a rule is confirmed without which it cannot be said; empty where it is said
    public record Day(String says, String law, boolean over, String href) {
        public Day(String says, String law, boolean over) {
            this(says, law, over, "");
        }
    }

    /// @param words what was said with it, empty where nothing was
    /// @param voided why it does not count; empty where it does
    /// @param href of the paper that it rests on; empty where it is not in the registers, or not theirs to read
    public record Step(
            String at, String what, List<String> facts, String words, String by, String voided, String href) {}

    /// @param no of the act, and name of its file
    /// @param state how far the document has come; empty as long as none is drafted
    /// @param href where it is; empty where whoever looks has nothing to see there yet
    /// @param received that the person has it; empty where they did not say so
    /// @param drafts whether whoever looks may have it drafted
    /// @param receive the draft whose receipt they may confirm; 0 for none
    public record Paper(
            int no, String label, String state, String href, String received, boolean drafts, long receive) {}

    /// @param says what is to be done about it now
    /// @param href of the draft; empty where whoever looks does not see it
    /// @param take whether it is issued, and whoever looks may enter it
    public record Prepared(long draft, String what, String says, String href, boolean take) {}
}
