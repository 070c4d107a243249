package damlam.documents.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A document measured against the law's layout, ready to show.
///
/// @param problem why the file brought could not be measured; empty where there is none
/// @param fileName of the file measured; null before one was
/// @param broughtAt when; null before one was
/// @param rules how many it was held against
/// @param lines one for each rule and what was found instead, however often
public record FormCheckView(
        String problem, @Nullable String fileName, @Nullable Instant broughtAt, int rules, List<Line> lines) {
    public FormCheckView {
        lines = List.copyOf(lines);
    }

    /// @param quotes the words where it was found; none where the page is meant
    /// @param sure whether the rule was taken from the text of the decree
    /// @param mended whether it is put right in the copy
    public record Line(
            String place,
            List<String> quotes,
            String found,
            String asked,
            String clause,
            boolean sure,
            boolean mended) {
        private static final int SHOWN = 2;

        public Line {
            quotes = List.copyOf(quotes);
        }

        public List<String> shown() {
            return quotes.subList(0, Math.min(SHOWN, quotes.size()));
        }

        public int more() {
            return quotes.size() - shown().size();
        }

        public int places() {
            return Math.max(1, quotes.size());
        }
    }

    public int places() {
        return lines.stream().mapToInt(Line::places).sum();
    }

    public int mended() {
        return lines.stream().filter(Line::mended).mapToInt(Line::places).sum();
    }
}
