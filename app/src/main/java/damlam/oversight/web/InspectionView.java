package damlam.oversight.web;

import damlam.oversight.Seen;
import damlam.oversight.Stage;
import damlam.page.Choice;
import damlam.page.Mark;
import java.util.List;

/// An inspection as its page shows it.
///
/// @param head what whoever looks must or may do now, and by when
/// @param teamForm whether they may decide on the team
/// @param teamOwn why not, where they could but for leading it; empty otherwise
/// @param barred why they may have no part in it; empty where they may
/// @param carried whom the form of the team begins with: the lead first
/// @param heard of each whom a finding names, how far they were heard
/// @param unheard who has to be asked before it can be concluded, for whoever concludes
/// @param secretaries who may write the minutes
/// @param withheld whether what was answered and found is not for them yet
/// @param hindrances what there is against those of the team, for whoever judges on it
/// @param retained what was judged so far about such relations
/// @param works whether they take the team's steps, `leads` those of its lead, `unit` those of the unit
/// @param earliest the first day that leaves the unit its time; empty where nobody has confirmed how long
///     that is
/// @param unconfirmed the rule that nobody has confirmed; empty where it is
/// @param beforeSending what the lead is to know before they send the draft
/// @param extensions that the unit was given more time, `extendable` whether they may give it
public record InspectionView(
        long id,
        String name,
        String head,
        String sub,
        About about,
        List<String> team,
        String teamBasis,
        boolean teamForm,
        String teamOwn,
        Stage stage,
        Seen.Task task,
        String barred,
        List<HindranceLine> hindrances,
        List<String> retained,
        boolean works,
        boolean leads,
        boolean concludes,
        boolean explains,
        Drawing drawing,
        List<ItemLine> items,
        List<FindingLine> findings,
        String sent,
        String earliest,
        String clock,
        String unconfirmed,
        List<String> beforeSending,
        List<ExplanationLine> explanations,
        List<ExplanationLine> extensions,
        boolean extendable,
        List<String> signatures,
        boolean signs,
        boolean refuses,
        boolean minutes,
        List<RecommendationLine> recommendations,
        String followUp,
        String concluded,
        String conclusion,
        String conclusionDocument,
        List<Long> carried,
        boolean withheld,
        List<String> heard,
        List<UnheardLine> unheard,
        List<Choice> secretaries,
        List<Choice> people,
        List<Choice> staff,
        List<Choice> units) {
    /// Whom a field of the team begins with: 0 the lead, then the members; empty where nobody.
    public String chosen(int no) {
        return no < carried.size() && carried.get(no) > 0 ? String.valueOf(carried.get(no)) : "";
    }

    /// What is looked at, where and on what ground.
    ///
    /// @param certainty how sure the rule is by which it bears its name
    /// @param document address of the decision it rests on; empty where it is not in the registers, or not
    ///     for them
    public record About(
            String activity,
            String basisOfName,
            String certainty,
            String unit,
            String subject,
            String scope,
            String period,
            String days,
            String basis,
            String document,
            String ordered) {}

    /// The sample.
    ///
    /// @param said where it stands, in words
    /// @param promise whether it may be promised, `draw` whether it may be drawn
    public record Drawing(
            String said, String commitment, boolean promise, boolean draw, List<CaseLine> drawn, boolean shown) {}

    /// A case that was drawn.
    ///
    /// @param href empty where they do not see it by themselves
    public record CaseLine(long id, String title, String href, String given, Mark mark, String state) {}

    /// @param result its name; empty before it is answered, `mark` and `said` of it
    public record ItemLine(
            int no, String question, String basis, String result, Mark mark, String said, String words, String by) {}

    /// @param voice how far whom it names was heard, `statements` what they said, for those who read that
    /// @param outcome of the hearing, in words; empty where there is none, or it is not for them
    /// @param hearing where to ask the person, or what was asked; empty where that is not for them
    public record FindingLine(
            long id,
            boolean positive,
            String said,
            String words,
            String about,
            List<Evidence> cases,
            List<Evidence> files,
            String by,
            String dropped,
            boolean drops,
            String voice,
            List<ExplanationLine> statements,
            String outcome,
            String hearing,
            String hearingSaid) {}

    /// Somebody who has to be asked before it can be concluded.
    ///
    /// @param asks whether they may be asked once more: nobody has
    public record UnheardLine(long finding, String said, boolean asks) {}

    /// @param bar why they take no part any more; empty where there are only claims
    /// @param claims what the inspected side declared late, in words
    /// @param disputable whether it may be judged that the relation does not exist
    public record HindranceLine(long person, String name, String bar, List<String> claims, boolean disputable) {}

    /// @param href empty where it is not for them
    public record Evidence(String name, String href) {}

    public record ExplanationLine(String at, String words, List<Evidence> files) {}

    /// @param href of the work it became; empty before that
    public record RecommendationLine(
            int no, String words, String unit, String due, String href, Mark mark, String state, boolean withdraws) {}
}
