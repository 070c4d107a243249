package damlam.whistleblowing.web;

import java.time.LocalDate;
import java.util.List;

/// A report as its page shows it.
///
/// @param head what whoever looks must or may do now, and by when
/// @param next what comes next where the first line says that they are protected; empty else
/// @param sub the key of what they know of who made it, and of what others do
/// @param open whether two people know who made it
/// @param aboutHref empty where there is no page for it
/// @param number of the act by which it was made; empty in its first moments, and for all but whoever made it
/// @param claim the sentence that proves who made it, for them alone
/// @param mine whether they made it; `handles` whether they link and answer, `asks` whether they ask back; `askOpening`
///     whether they may ask who made it
/// @param reply whether they may answer or add to it as whoever made it
/// @param decide what they have to agree to or refuse; empty for nothing
/// @param withdrawn whether that was asked on the consent of whoever made it, who took it back
/// @param closes whether they may answer and close it: not while whoever is competent decides on a denunciation
/// @param needed whether its words are needed until it is answered, so that they are not asked to be erased
/// @param erasable which of their own words they may ask to have erased: 0 is the report, the others are answers
/// @param wished which of those they asked for wait for two others or rest, and until when
/// @param consents whether whoever made it agrees that who they are is opened; `consent` whether whoever looks may say
/// so
/// @param guarded whether they made it and are protected as a denouncer
/// @param accept whether they decide now whether it is accepted as a denunciation
/// @param erased whether the words of the report were, so that it is not accepted as one
/// @param tell whether whoever is denounced is still to be told; `unprotect` whether the protection can be ended
public record ConductView(
        long id,
        String head,
        String next,
        String sub,
        boolean open,
        String about,
        String aboutHref,
        String stake,
        String day,
        String what,
        String happened,
        List<File> files,
        List<Said> messages,
        List<Step> steps,
        List<String> clocks,
        String number,
        String claim,
        boolean mine,
        boolean reply,
        boolean consents,
        boolean consent,
        boolean guarded,
        boolean handles,
        boolean asks,
        boolean closes,
        boolean denounced,
        boolean erased,
        boolean accept,
        boolean tell,
        boolean unprotect,
        boolean askOpening,
        String decide,
        boolean withdrawn,
        String opened,
        List<Integer> erasable,
        boolean needed,
        List<String> wished,
        LocalDate today) {
    /// @param href empty where it was erased
    public record File(String href, String name, long bytes) {}

    public record Said(String who, String day, String words, List<File> files) {}

    /// @param href of what it led to; empty where there is none
    public record Step(String at, String what, String words, String href) {}
}
