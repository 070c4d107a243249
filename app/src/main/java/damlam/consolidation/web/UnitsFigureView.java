package damlam.consolidation.web;

import damlam.consolidation.Consolidated;
import damlam.figures.Figure;
import damlam.figures.FigureKind;
import java.util.List;

/// One figure of the consolidated report, unit by unit.
///
/// @param sum of the units that have sent their report
public record UnitsFigureView(Consolidated all, Figure sum) {
    public String path() {
        return "/reports/" + all.form().id().value() + "/" + all.period().cutOff();
    }

    public FigureKind kind() {
        return sum.kind();
    }

    public List<Consolidated.Line> lines() {
        return all.sent().stream()
                .filter(line -> line.figures().of(kind()).isPresent())
                .toList();
    }

    public Figure of(Consolidated.Line line) {
        return line.figures().of(kind()).orElseThrow();
    }
}
