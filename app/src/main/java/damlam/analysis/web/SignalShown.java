package damlam.analysis.web;

import damlam.calendar.Certainty;
import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One signal, ready to show.
///
/// @param manifestation what it may be a sign of; null where something speaks against that
/// @param head what the person may or must do now
/// @param gentle whether to look, talk and help comes before asking anybody to explain themselves
/// @param reckoned how the figure follows from the case's strip; empty where it needs no saying
/// @param said what was recorded, as a sentence; `points` what it is made of
/// @param title of the case
/// @param caseHref its address, for whoever may see it; empty for others
/// @param against what speaks against it; empty where nothing was found
/// @param onlyTheirs until when only whom it is about sees it; null where others may
/// @param drawn the case's life and its moves
/// @param looks who looked, for whom it is about; null for everybody else
public record SignalShown(
        long id,
        String kind,
        @Nullable String manifestation,
        boolean daring,
        boolean gentle,
        boolean gone,
        Content head,
        String said,
        List<String> points,
        List<Reckoned> reckoned,
        String title,
        String caseHref,
        List<Weighed> against,
        String againstNone,
        Rule rule,
        @Nullable String onlyTheirs,
        Content drawn,
        @Nullable List<LookLine> looks) {
    /// @param href the move that shows it, on this page; empty where none does
    public record Weighed(String words, String href, String move) {}

    /// How it is counted.
    ///
    /// @param binding whether it may carry a question to a person
    /// @param bindingHref the rule that says so; empty for none
    public record Rule(
            String pattern,
            String limit,
            String strength,
            String version,
            List<Threshold> thresholds,
            String source,
            Certainty sure,
            String binding,
            String bindingHref) {}

    /// A line of a sum.
    public record Reckoned(String what, String time) {}

    public record Threshold(String name, String value) {}

    public record LookLine(String who, String as, boolean party, String at) {}
}
