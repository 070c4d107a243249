package damlam.inspection.web;

import damlam.inspection.Explanation;
import damlam.inspection.Outcome;
import java.util.List;

/// A hearing as its page shows it.
///
/// @param head what whoever looks must or may do now, and by when
/// @param signal the address of the signal it is about, empty where it is a finding; `kind` in words
/// @param of the title of the case; empty where it is about a finding
/// @param steps what happened, in order
/// @param explanations what was said
/// @param answer whether whoever looks may explain; `more` whether they may ask for more time, until `latest` at most
/// @param decide whether they may decide on more time, asked for until that day; empty where nobody asks
/// @param withdraw whether they may withdraw it
/// @param conclude whether they may conclude; `instead`, of whom they would do it, empty where it is theirs
/// @param complete whether the person said that this is all
/// @param read how many explanations are shown
/// @param rule where the rule at fault can be reported for review; empty where none was, or they may not
/// @param gone that the words it came from were erased, and what that means; empty where they were not
/// @param stop whether to withdraw it for that is theirs to do
/// @param outcomes those that they may conclude with
/// @param barred why they may not; empty where they may, or it is about them
public record HearingView(
        long id,
        String head,
        String kind,
        String signal,
        String of,
        String asked,
        String by,
        String question,
        List<Step> steps,
        List<Explanation> explanations,
        boolean answer,
        boolean more,
        String latest,
        String decide,
        boolean conclude,
        boolean withdraw,
        String instead,
        boolean silent,
        boolean complete,
        int read,
        String barred,
        String rule,
        String gone,
        boolean stop,
        List<Outcome> outcomes) {
    /// One in which the same was concluded before.
    public record Earlier(long id, String said) {}

    /// @param words what was said with it; empty where nothing was
    /// @param href where it led; empty where it led nowhere, or whoever looks does not see that
    public record Step(String at, String what, String words, String href) {}
}
