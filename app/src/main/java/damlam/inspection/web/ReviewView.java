package damlam.inspection.web;

import damlam.inspection.Explanation;
import damlam.inspection.Outcome;
import java.util.List;

/// That a conclusion is, was or can be looked at again, as the page of its hearing shows it.
///
/// @param head what whoever looks must or may do now; empty where this has nothing to say about it
/// @param ask whether they may ask for it; `askHow` by when, and what holds
/// @param over that the days to ask are over, to whom the conclusion is about; empty for others
/// @param first the conclusion that waits to be looked at, and `reasons` its own; empty where none does
/// @param at when it was asked for, `request` with what reasons; empty where it was not
/// @param answer whether they answer; `milder` what may take the conclusion's place
/// @param overdue what else they may do, to whoever asked and got no answer in time; empty for others
public record ReviewView(
        String head,
        boolean ask,
        String askHow,
        String over,
        String first,
        String reasons,
        String at,
        String request,
        List<Explanation.Attached> files,
        boolean answer,
        List<Outcome> milder,
        String overdue) {
    public boolean isShown() {
        return ask || !over.isEmpty() || !at.isEmpty();
    }
}
