package damlam.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One numbered part of a report.
///
/// @param groups the figures it gives, in order; may be empty
/// @param prompt what the head is asked to write here; null where figures say it all
public record FormSection(
        int no,
        String title,
        List<FigureGroup> groups,
        @Nullable String prompt) {
    public FormSection {
        groups = List.copyOf(groups);
        if (no < 1 || title.isBlank()) {
            throw new IllegalArgumentException("a section has a number and a title, was %d '%s'".formatted(no, title));
        }
        if (groups.isEmpty() && prompt == null) {
            throw new IllegalArgumentException("section %d gives no figures and asks for no words".formatted(no));
        }
    }

    public boolean asksForWords() {
        return prompt != null;
    }
}
