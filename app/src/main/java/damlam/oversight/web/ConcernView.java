package damlam.oversight.web;

import java.util.List;

/// A finding as whom it names sees it.
///
/// @param head what they may do now, and by when
/// @param sub what it is at that time: a draft, or what it came to
/// @param of the inspection in words, `subject` what it looks at, `basis` by which decision
/// @param says whether they may still say something
/// @param complete whether they said that this is all
/// @param hearing where they are heard on it by themselves; empty where nobody asked for that
public record ConcernView(
        long id,
        String head,
        String sub,
        String of,
        String subject,
        String basis,
        String words,
        String at,
        String dropped,
        List<Case> cases,
        List<InspectionView.Evidence> files,
        List<InspectionView.ExplanationLine> statements,
        boolean says,
        boolean complete,
        String hearing,
        List<Look> looks) {
    /// @param href empty where they may not open it
    public record Case(String number, String title, String href) {}

    public record Look(String who, String as, String at) {}
}
