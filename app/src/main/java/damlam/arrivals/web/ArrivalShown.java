package damlam.arrivals.web;

import damlam.arrivals.Standing;
import damlam.arrivals.Step;
import damlam.documents.Document;
import damlam.page.Choice;
import damlam.page.Typed;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A document that came in, on its way, ready to show.
///
/// @param allowed steps that the reader may make
/// @param chosen the step whose form is open; null for none
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
        String refused) {
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

    public @Nullable LocalDate dueOn() {
        return at.dueOn();
    }
}
