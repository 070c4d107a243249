package damlam.reports.web;

import damlam.reports.Draft;
import damlam.reports.Fact;
import damlam.reports.Figure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One figure of a unit's report, with the rows behind it.
public record FigureView(Draft draft, String unitName, Figure figure, List<Fact> facts) {
    public String path() {
        return "/reports/" + draft.report().id().value();
    }

    /// Where a row leads: a case to its page, minutes to their document; a person has none.
    public static @Nullable String href(Fact fact) {
        int colon = fact.subject().indexOf(':');
        String number = fact.subject().substring(colon + 1);
        return switch (fact.subject().substring(0, Math.max(colon, 0))) {
            case "case" -> "/cases/" + number;
            case "document" -> "/documents/" + number;
            default -> null;
        };
    }
}
