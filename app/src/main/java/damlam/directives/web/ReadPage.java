package damlam.directives.web;

import damlam.directives.Coverage;
import damlam.directives.Directive;
import damlam.directives.Reading;
import damlam.documents.Document;
import damlam.documents.Lineage;
import damlam.documents.Paper;
import damlam.documents.TextHash;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is shown to somebody who has to read a directive.
///
/// @param on numbers, as printed, of what binds the reader's unit; `dim` of what does not
/// @param minutes it takes to read it all
/// @param binding numbers of the requirements that bind the reader's unit
/// @param enclosed documents that come with it, each with its text
/// @param awaited documents that should come with it and are not here yet
/// @param hash of exactly this text with what is enclosed
/// @param reading the reader's confirmation of it; null before
/// @param earlier their confirmation of an earlier text; null if there is none
/// @param refused the reason code of a confirmation that was refused; empty otherwise
public record ReadPage(
        Directive directive,
        Document document,
        Paper paper,
        Set<String> on,
        Set<String> dim,
        List<String> binding,
        List<Enclosed> enclosed,
        List<Lineage.Cited> awaited,
        TextHash hash,
        @Nullable Reading reading,
        @Nullable Reading earlier,
        String unitName,
        Coverage coverage,
        boolean maySeeReaders,
        long unitNo,
        long minutes,
        String refused) {
    public record Enclosed(Document document, Paper paper) {}
}
