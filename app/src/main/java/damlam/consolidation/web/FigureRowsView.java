package damlam.consolidation.web;

import damlam.consolidation.Consolidated;
import damlam.figures.Fact;
import damlam.figures.Figure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What counts in one figure of the consolidated report, unit after unit.
public record FigureRowsView(Consolidated all, Figure sum, List<Unit> units) {
    private static final String CASE = "case:";

    /// @param counted how many; `facts` those of them that the reader may see
    public record Unit(long report, String name, int counted, List<Fact> facts) {
        public int unnamed() {
            return counted - facts.stream().mapToInt(Fact::counted).sum();
        }
    }

    public String path() {
        return "/reports/" + all.form().id().value() + "/" + all.period().cutOff();
    }

    /// The page of the case; null for what is none.
    public static @Nullable String href(Fact fact) {
        return fact.subject().startsWith(CASE) ? "/cases/" + fact.subject().substring(CASE.length()) : null;
    }
}
