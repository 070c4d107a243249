package damlam.daring.web;

import java.util.List;

/// A registered proposal or decision as its page shows it.
///
/// @param head what whoever looks must or may do now, and by when
/// @param work the title of its case, `workHref` its address; both empty where there is none for them
/// @param interest what was declared of an interest
/// @param receipt the proof of its entry day; empty before it has one
/// @param verdict what follows from the answers, in neutral words
/// @param answer whether whoever looks may answer or forward it now; `add` whether they may add to it
public record InitiativeView(
        long id,
        String kind,
        boolean proposal,
        String head,
        String who,
        String at,
        String about,
        String reasons,
        String interest,
        String work,
        String workHref,
        String asked,
        String receipt,
        List<File> files,
        List<Line> steps,
        List<Test> tests,
        String verdict,
        boolean answer,
        boolean add,
        boolean test) {
    public record File(int no, String name, long bytes) {}

    /// @param receipt its proof; empty before it has one
    public record Line(String at, String what, String words, String receipt) {}

    /// What an act says to a test.
    ///
    /// @param href where it can be read; empty where it stands on the page itself
    /// @param receipt its proof; empty before it has one
    public record Shown(String what, String href, String receipt) {}

    /// @param answer in words; `open` whether nobody answered it yet
    /// @param by who answered it with which words, where a person did; else empty
    /// @param earlier answers that this one replaces
    /// @param toAnswer whether whoever looks may answer it
    public record Test(
            String name,
            String question,
            String answer,
            boolean open,
            List<Shown> shows,
            String by,
            List<String> earlier,
            boolean toAnswer) {}
}
