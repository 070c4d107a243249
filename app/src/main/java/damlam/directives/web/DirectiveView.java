package damlam.directives.web;

import damlam.directives.Directive;
import damlam.directives.Readings.Addressed;
import damlam.directives.RequirementId;
import damlam.documents.Document;
import damlam.documents.Lineage;
import damlam.documents.Paper;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A directive after issue, ready to show.
///
/// @param issuedBy who issued it, `issuedFor` the leader for whom; empty if for nobody
/// @param seen readings in the units that the reader may see
/// @param toRead whether the reader has still to confirm it
/// @param own the reader's own addressed unit; null for those who are not addressed
/// @param mayPass whether the reader passes on for that unit
/// @param ownPeople how many people are under it
/// @param cases for whoever sees every unit: how many units each requirement was given to; empty for others
/// @param ownDuties what was given to the reader's own unit
/// @param mayAttach whether the reader attaches what is enclosed and not here yet
public record DirectiveView(
        Directive directive,
        Document document,
        Paper paper,
        Lineage lineage,
        List<Card> cards,
        int duties,
        int units,
        String issuedBy,
        String issuedFor,
        Seen seen,
        boolean toRead,
        @Nullable Addressed own,
        String ownName,
        boolean mayPass,
        int ownPeople,
        Map<RequirementId, Integer> cases,
        Set<RequirementId> ownDuties,
        boolean mayAttach) {
    /// Work on one requirement: of the reader's own unit, and of all units for whoever sees all of them.
    public @Nullable String ownCases(Card card) {
        return own == null || !ownDuties.contains(card.requirement().id())
                ? null
                : list(card) + "&unit=" + own.unit().value();
    }

    public @Nullable String allCases(Card card) {
        return count(card) == 0 ? null : list(card);
    }

    /// How many units work on it; 0 for a reader who does not see all of them.
    public int count(Card card) {
        return cases.getOrDefault(card.requirement().id(), 0);
    }

    private String list(Card card) {
        return "/cases?show=ALL&directive=" + directive.id().value() + "&requirement="
                + card.requirement().id().value();
    }
}
