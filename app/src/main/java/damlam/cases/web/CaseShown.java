package damlam.cases.web;

import damlam.calendar.Certainty;
import damlam.cases.Evidence;
import damlam.eventlog.MoveKind;
import damlam.page.Choice;
import damlam.page.Crumb;
import damlam.page.Mark;
import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One case, ready to show.
///
/// @param head the sentence that says who holds it, since when and until when
/// @param asked what the directive asks; null for a unit's own work
/// @param now the words of its state; the mark of its progress stands before `progress`
/// @param outcome what the chosen move makes of the work, where that is more than its name says; else empty
/// @param decide by when a decision is due now that the opinions are in; empty before that
/// @param inUnit since when the unit has it, where it came to its holder on a later day; empty else
/// @param unread who has not read the directive, where that is to be known before the chosen move; null elsewhere
public record CaseShown(
        long id,
        String title,
        @Nullable Asked asked,
        List<Crumb> crumbs,
        Content head,
        String now,
        Mark nowMark,
        @Nullable Mark urgentMark,
        String urgent,
        String product,
        String coordinators,
        Strip strip,
        boolean byCalendar,
        String strippedSub,
        List<StretchLine> stretches,
        String workingTotal,
        String calendarTotal,
        List<MoveLine> moves,
        boolean oldestFirst,
        Next next,
        String outcome,
        @Nullable Unread unread,
        List<CaseRow> parts,
        boolean maySplit,
        String decide,
        String inUnit,
        Matter matter) {

    /// What kind of matter it is.
    ///
    /// @param name empty where nobody said
    /// @param deciders who decides it, and by which rule
    /// @param kinds to choose from; empty for whoever may not
    public record Matter(String name, List<String> deciders, List<Choice> kinds, long chosen, String fixed) {}

    /// @param folds whether it is long, and folded after some lines
    /// @param product what the result is to be, empty where the directive names none; null on a part, with its own
    /// @param place where it stands in the document; null for whoever may not see that
    public record Asked(
            String heading,
            String text,
            boolean folds,
            @Nullable String product,
            @Nullable String place) {}

    /// @param href who has not; `link` its words
    public record Unread(String words, String href, String link) {}

    /// One stretch of its life, for the table and for narrow screens.
    ///
    /// @param kind `idle`, `work` or `wait`, for the coloured edge
    public record StretchLine(
            Mark mark,
            String kind,
            String state,
            String charged,
            String from,
            String to,
            String working,
            String calendar) {}

    /// @param hints what stands under the sentence in small type
    /// @param proof where its proof lies, for whoever made it; empty for others
    public record MoveLine(
            int no,
            Content sentence,
            String words,
            List<String> hints,
            List<Evidence.Listed> files,
            String at,
            String proof) {
        MoveLine withoutWords() {
            return new MoveLine(no, sentence, "", hints, List.of(), at, proof);
        }
    }

    /// What one may do now, and what not.
    ///
    /// @param chips the likely moves among those that one may make, the chosen one marked; `more` are the others
    /// @param unfolded whether the chosen one is among the others
    /// @param chosen null where there is none
    /// @param insteadOf in whose place the chosen one would be made; null where it is the person's own
    /// @param token names this form: sent twice it makes one move
    /// @param seen the latest move on this page
    /// @param refused why the move was not made; null otherwise
    /// @param waits the move because of which it was not made; 0 for none
    /// @param later what cannot be done now, with who can and when
    /// @param back the ground for giving back at once what is the sender's own to decide; empty where it is not
    public record Next(
            List<Chip> chips,
            List<Chip> more,
            boolean unfolded,
            @Nullable MoveKind chosen,
            @Nullable String insteadOf,
            List<Field> fields,
            String button,
            String token,
            int seen,
            @Nullable String refused,
            int waits,
            String waiting,
            List<Later> later,
            String back) {
        public boolean uploads() {
            return fields.stream().anyMatch(field -> field.name().equals(MoveForm.FILES));
        }
    }

    public record Chip(String label, String href, boolean current) {}

    /// @param type `text`, `area`, `date`, `select`, `radio` or `files`
    /// @param missing what to say where it may not be empty and is
    /// @param law the law's reason beside it; null where there is none
    public record Field(
            String name,
            String type,
            String label,
            String value,
            boolean required,
            String missing,
            @Nullable String hint,
            @Nullable Law law,
            @Nullable String error,
            List<Option> options) {}

    /// @param sure how sure the rule is that it cites; null where it cites none of the rule book
    public record Law(String text, @Nullable Certainty sure) {}

    public record Option(String value, String label) {}

    public record Later(String what, String who) {}
}
