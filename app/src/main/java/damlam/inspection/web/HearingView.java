package damlam.inspection.web;

import damlam.inspection.Explanation;
import damlam.inspection.Outcome;
import java.util.List;

/// A hearing as its page shows it.
///
/// @param head what whoever looks must or may do now, and by when
/// @param signal the address of what it is about, `kind` in words
/// @param steps what happened, in order
/// @param explanations what was said
/// @param answer whether whoever looks may explain; `more` whether they may ask for more time, until `latest` at most
/// @param decide whether they may decide on more time, asked for until that day; empty where nobody asks
/// @param conclude whether they may conclude
/// @param referred whether it was referred, and they may open a proceeding from it
/// @param barred why they may not; empty where they may, or it is about them
public record HearingView(
        long id,
        String head,
        String kind,
        String signal,
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
        boolean silent,
        boolean referred,
        String barred) {
    /// @param words what was said with it; empty where nothing was
    public record Step(String at, String what, String words) {}

    public List<Outcome> outcomes() {
        return List.of(Outcome.values());
    }
}
