package damlam.directives.web;

import damlam.directives.Coverage;
import damlam.directives.Directive;
import damlam.directives.Reading;
import damlam.documents.Document;
import damlam.documents.Lineage;
import damlam.documents.TextHash;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is shown to somebody who has to read a directive.
///
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
        List<ReadText> text,
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
        String refused) {
    public record Enclosed(Document document, List<ReadText> text) {}

    /// Minutes to read it all, at 200 syllables a minute.
    public long minutes() {
        long syllables = text.stream().mapToLong(ReadPage::syllables).sum()
                + enclosed.stream()
                        .flatMap(one -> one.text().stream())
                        .mapToLong(ReadPage::syllables)
                        .sum();
        return Math.max(1, (syllables + 199) / 200);
    }

    private static long syllables(ReadText paragraph) {
        return paragraph.words().chars().filter(Character::isWhitespace).count() + 1;
    }
}
