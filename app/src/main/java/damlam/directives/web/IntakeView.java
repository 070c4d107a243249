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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The text beside what was understood, ready to show.
///
/// @param settled which notices ask for what was settled since, by their place in the list, and who settled it; empty
///     where the requirement was taken out
/// @param duties how many cases it would make, at `units` units
/// @param mayAsk whether the reader may put the question of a day or period to the leader
/// @param blocked why the reader, who may issue, cannot as it stands; empty where they can
/// @param submittedBy who laid it before the leader; `sentBackBy` who sent it back; empty if nobody did
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
        Map<Integer, String> settled,
        Lineage lineage,
        List<Card> cards,
        List<Gap> gaps,
        int duties,
        int units,
        boolean mayIssue,
        boolean mayAsk,
        String blocked,
        String submittedBy,
        String sentBackBy,
        String editing,
        @Nullable RequirementForm form,
        Map<String, String> errors,
        String refused,
        Map<Period, Card.Choices> choices,
        List<Card.Group> groups,
        List<Card.Choice> allUnits,
        List<Card.Choice> people,
        UUID token) {
    public boolean ready() {
        return gaps.isEmpty() && !cards.isEmpty();
    }

    /// How many things are still to be looked at.
    public int toLookAt() {
        return notices.size() - settled.size() + lineage.awaited().size();
    }

    /// The numbers of what is said to come with it and is not here; empty if nothing is.
    public String awaited() {
        return lineage.awaited().stream().map(Lineage.Cited::number).collect(Collectors.joining(", "));
    }

    public boolean submitted() {
        return directive.state() == DirectiveState.SUBMITTED;
    }

    public Set<String> on() {
        return editing.isEmpty() ? Set.of() : Set.of(editing);
    }

    /// What has to be settled first; null where nothing has.
    public @Nullable Gap gap() {
        return gaps.isEmpty() ? null : gaps.getFirst();
    }

    /// What is late as soon as it is issued.
    public List<Card> past() {
        return cards.stream().filter(Card::past).toList();
    }

    /// Which sentence heads the page.
    public String head() {
        Gap gap = gap();
        if (cards.isEmpty()) {
            return "directives.prepare.head.none";
        }
        if (gap != null) {
            return "directives.prepare.head." + gap.kind();
        }
        return directive.sentBack() != null
                ? mayIssue ? "directives.prepare.head.sentBack.wait" : "directives.prepare.head.sentBack"
                : submitted() ? "directives.prepare.head.submitted" : "directives.prepare.head.ready";
    }

    public @Nullable String error(String field) {
        return errors.get(field);
    }
}
