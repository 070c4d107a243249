package damlam.arrivals.web;

import damlam.arrivals.Standing;
import damlam.arrivals.Step;
import damlam.documents.Document;
import damlam.page.Choice;
import damlam.page.Typed;
import damlam.page.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A document that came in, on its way, ready to show.
///
/// @param allowed steps that the reader may make
/// @param chosen the step whose form is open; null for none
/// @param stated limits that stand in its text; none where no due day is to be set
/// @param due the day that was taken from there; empty for none
/// @param answers outgoing documents that were found for what was asked
public record ArrivalShown(
        Standing at,
        ArrivalLine line,
        List<StepLine> steps,
        Set<Step.Kind> allowed,
        Step.@Nullable Kind chosen,
        List<Choice> directors,
        List<Choice> units,
        String asked,
        List<Document> answers,
        Typed typed,
        Set<String> with,
        String refused,
        List<Stated> stated,
        String due) {
    /// A limit that the document itself sets.
    ///
    /// @param words in which it says so
    /// @param day null where it names no day
    public record Stated(String words, @Nullable LocalDate day) {}

    /// @param who by whom, and in whose place
    public record StepLine(
            Step step,
            String who,
            String to,
            String with,
            @Nullable Document answer) {}

    public Document document() {
        return at.document();
    }

    public boolean may(Step.Kind kind) {
        return allowed.contains(kind);
    }

    /// How long there is still time, and until when.
    public String left(Words words) {
        Long left = line.leftMs();
        String due = line.due();
        if (left == null) {
            return "";
        }
        String time = Math.abs(left) < 60_000 ? words.left(left) : words.say("layout.time.working", words.left(left));
        return due == null ? time : words.say(at.dueOn() == null ? "arrivals.leftUntil" : "arrivals.left", time, due);
    }

    public @Nullable LocalDate dueOn() {
        return at.dueOn();
    }
}
