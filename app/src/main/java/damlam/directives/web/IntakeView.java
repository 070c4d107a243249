package damlam.directives.web;

import damlam.directives.Directive;
import damlam.directives.DirectiveState;
import damlam.directives.Gap;
import damlam.dispatch.Notice;
import damlam.dispatch.Period;
import damlam.documents.Document;
import damlam.documents.Lineage;
import damlam.documents.Paper;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The text beside what was understood, ready to show.
///
/// @param duties how many cases it would make, at `units` units
/// @param editing number of the requirement whose form is open; empty for none
/// @param form what stands in that form
/// @param errors what is wrong in it, by field
/// @param refused why the last act was refused; empty if it was not
/// @param choices what each period would mean from today
/// @param groups all named groups; `allUnits` all units; `people` who could lead the open requirement
/// @param token of the forms, so that it is handled once
public record IntakeView(
        Directive directive,
        Document document,
        Paper paper,
        List<Notice> notices,
        Lineage lineage,
        List<Card> cards,
        List<Gap> gaps,
        int duties,
        int units,
        boolean mayIssue,
        String preparedBy,
        String editing,
        @Nullable RequirementForm form,
        Map<String, String> errors,
        String refused,
        Map<Period, Card.Window> choices,
        List<Card.Group> groups,
        List<Card.Choice> allUnits,
        List<Card.Choice> people,
        UUID token) {
    public boolean ready() {
        return gaps.isEmpty() && !cards.isEmpty();
    }

    public boolean submitted() {
        return directive.state() == DirectiveState.SUBMITTED;
    }

    public Set<String> on() {
        return editing.isEmpty() ? Set.of() : Set.of(editing);
    }

    public long missingPeriods() {
        return gaps.stream().filter(gap -> gap.kind() == Gap.Kind.PERIOD).count();
    }

    public @Nullable String error(String field) {
        return errors.get(field);
    }
}
