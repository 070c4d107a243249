package damlam.documents.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A document measured against the law's layout, ready to show.
///
/// @param problem why the file brought could not be measured; empty where there is none
/// @param fileName of the file measured; null before one was
/// @param rules how many it was held against
public record FormCheckView(String problem, @Nullable String fileName, int rules, List<Line> lines) {
    public FormCheckView {
        lines = List.copyOf(lines);
    }

    /// @param quote the words where it was found, empty where the page is meant
    /// @param sure whether the rule was taken from the text of the decree
    /// @param mended whether it is put right in the copy
    public record Line(
            String place, String quote, String found, String asked, String clause, boolean sure, boolean mended) {}

    public long mended() {
        return lines.stream().filter(Line::mended).count();
    }
}
