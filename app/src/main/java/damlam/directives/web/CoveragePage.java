package damlam.directives.web;

import damlam.directives.Coverage;
import damlam.directives.Directive;
import damlam.documents.Document;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far the units have come with reading a directive; those with most to do first.
public record CoveragePage(Directive directive, Document document, Seen seen, List<Line> lines) {
    /// @param passedAt when the unit passed it on to its people; null before
    /// @param open whether who has not read it may be seen by this reader
    public record Line(
            long unitNo,
            String unit,
            Coverage coverage,
            @Nullable Instant passedAt,
            boolean open) {}
}
