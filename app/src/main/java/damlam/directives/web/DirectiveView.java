package damlam.directives.web;

import damlam.directives.Directive;
import damlam.directives.Readings.Addressed;
import damlam.documents.Document;
import damlam.documents.Lineage;
import damlam.documents.Paper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A directive after issue, ready to show.
///
/// @param issuedBy who issued it, `issuedFor` the leader for whom; empty if for nobody
/// @param seen readings in the units that the reader may see
/// @param toRead whether the reader has still to confirm it
/// @param own the reader's own addressed unit; null for those who are not addressed
/// @param mayPass whether the reader passes on for that unit
/// @param ownPeople how many people are under it
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
        int ownPeople) {}
