package damlam.discipline.web;

import damlam.discipline.ActKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A proceeding as its page shows it to one of its parties.
///
/// @param head what they may or must do now, and by when
/// @param facts what it is about, as it was entered
/// @param days limitation, time limit and what else has a day, with the rule
/// @param notes what has to be known: what bars it, a complaint too late
/// @param form of what they must do now; null where they must do nothing
/// @param others what else they may do
/// @param steps what was done, as far as they may see it
/// @param papers documents of its steps
/// @param ballot whether there is a ballot for them to look at
public record ProceedingView(
        long id,
        String who,
        String head,
        List<Pair> facts,
        List<Day> days,
        List<String> notes,
        @Nullable ActForm form,
        List<ActKind> others,
        List<Step> steps,
        List<Pair> parties,
        List<Paper> papers,
        boolean ballot) {
    public record Pair(String name, String value) {}

    /// @param over whether it is over
    public record Day(String says, String law, boolean over) {}

    /// @param words what was said with it, empty where nothing was
    /// @param voided why it does not count; empty where it does
    public record Step(String at, String what, List<String> facts, String words, String by, String voided) {}

    /// @param name of its file
    public record Paper(String name, String label) {}
}
