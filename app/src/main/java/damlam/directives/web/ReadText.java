package damlam.directives.web;

import damlam.directives.Requirement;
import damlam.dispatch.Span;
import java.util.ArrayList;
import java.util.List;

/// A document's text in paragraphs, those that bind the reader's unit marked.
///
/// @param words of the paragraph; Markdown's stars are left out, as they are no part of what was signed
/// @param no number of the requirement that begins here and binds the reader; empty otherwise
/// @param binds whether it belongs to such a requirement
public record ReadText(String words, String no, boolean binds) {
    static List<ReadText> of(String text, List<Requirement> binding) {
        List<ReadText> paragraphs = new ArrayList<>();
        int at = 0;
        for (String line : text.split("\n", -1)) {
            String words = line.replace("**", "").strip();
            if (!words.isEmpty()) {
                paragraphs.add(paragraph(words, at, at + line.length(), binding));
            }
            at += line.length() + 1;
        }
        return paragraphs;
    }

    private static ReadText paragraph(String words, int start, int end, List<Requirement> binding) {
        for (Requirement requirement : binding) {
            Span span = requirement.span();
            if (span != null && span.start() < end && start < span.end()) {
                boolean first = start <= span.start();
                return new ReadText(words, first ? requirement.no() : "", true);
            }
        }
        return new ReadText(words, "", false);
    }
}
