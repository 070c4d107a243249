package damlam.personnel.web;

import damlam.calendar.Certainty;
import damlam.page.Mark;
import java.util.List;

/// A proposal on staff as its page shows it to one of its parties.
///
/// @param whole whether they see all of it; else only what drafting the decision takes
/// @param head what whoever looks must or may do now, and by when
/// @param warning what law or facts ask more care for; empty for nothing
/// @param place in whose place whoever looks decides, and until when; empty where it is their own decision or none
/// @param considered that the person stands in a proceeding, for whoever decides and has a part in it; else empty
/// @param considering its number; 0 for none
/// @param barred whether that bars the approval now
/// @param plan of a rotation; empty for anything else
/// @param since when the person holds the post, of a transfer; empty for anything else
/// @param unfound whether the plan is in no register, so that whoever approves has to say that they saw it
/// @param stopped why the decision waits; empty where it does not; `goOn` whether whoever looks may say why
/// it goes on
/// @param to where a transfer leads, and from when; empty for anything else
/// @param after what follows from its approval, and how to complain of that; empty before it
/// @param work how much work there was, on whichever side it counts
/// @param takeBack whether they did not want it, and may still want it after all
/// @param approve whether the decision may be in favour
/// @param votes whether a decision for it needs the numbers of a vote
/// @param discipline whether it may now be the ground of a proceeding
/// @param proceeding opened from it, for its parties; 0 for none
/// @param opens whether whoever looks has to open one now
/// @param turn whether the decision is theirs to draft, and not only in the place of whose turn it is
/// @param drafts whether they may have a decision drafted; `draft` where it lies, empty where it does not for them
/// @param decision what such a decision is called
public record StaffView(
        long id,
        boolean whole,
        String kind,
        String head,
        Mark mark,
        String state,
        String about,
        String by,
        String signers,
        String authority,
        String ground,
        String basis,
        Certainty sure,
        String established,
        String talked,
        String plan,
        String since,
        boolean unfound,
        String planNo,
        String stopped,
        boolean goOn,
        String to,
        List<String> after,
        String words,
        String warning,
        String place,
        String considered,
        long considering,
        boolean barred,
        List<Evidence> evidence,
        List<Found> favour,
        List<Found> work,
        List<Found> reprisal,
        List<Line> steps,
        boolean sign,
        boolean answer,
        boolean takeBack,
        boolean wish,
        boolean decide,
        boolean approve,
        boolean extend,
        boolean withdraw,
        boolean votes,
        boolean discipline,
        long proceeding,
        boolean opens,
        boolean drafts,
        boolean turn,
        String draft,
        String decision) {
    /// A case with what the person did in it.
    ///
    /// @param state how far it is today
    /// @param href empty where whoever looks does not see the case
    public record Evidence(String title, String state, String href, List<Found> moves) {}

    /// Something the record shows.
    ///
    /// @param href where; `receipt` its proof; empty where there is none for them
    public record Found(String what, String href, String receipt) {}

    public record Line(String at, String what, String words, String receipt, List<File> files) {}

    public record File(String name, String href) {}
}
