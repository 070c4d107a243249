package damlam.reports.web;

import damlam.figures.Fact;
import damlam.figures.Figure;
import damlam.forms.ReportForm;
import damlam.reports.Draft;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One figure of a unit's report, with the rows behind it.
///
/// @param facts without people that the person need not know
/// @param names whether people are named
public record FigureView(Draft draft, String unitName, Figure figure, List<Fact> facts, boolean names) {
    public String path() {
        return "/reports/" + draft.report().id().value();
    }

    public List<Fact> counted() {
        return facts.stream().filter(fact -> fact.counted() > 0).toList();
    }

    /// What only the denominator counts.
    public List<Fact> others() {
        return facts.stream().filter(fact -> fact.counted() == 0).toList();
    }

    /// How many of the denominator are people who are not shown.
    public int unnamed() {
        return figure.total() - facts.stream().mapToInt(Fact::total).sum();
    }

    /// Where a row leads: a case to its page, minutes to their file, a person to the list of those who have read.
    public @Nullable String href(Fact fact) {
        int colon = fact.subject().indexOf(':');
        String number = fact.subject().substring(colon + 1);
        return switch (fact.subject().substring(0, Math.max(colon, 0))) {
            case "case" -> "/cases/" + number;
            case "minutes" -> coverage("/minutes/" + number);
            case "person" -> coverage("");
            default -> null;
        };
    }

    private @Nullable String coverage(String rest) {
        ReportForm.Source source = draft.form().form().source();
        return source == null || !names
                ? null
                : "/directives/%d/coverage/%d%s"
                        .formatted(source.directive(), draft.report().unit().value(), rest);
    }
}
