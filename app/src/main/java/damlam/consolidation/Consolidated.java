package damlam.consolidation;

import damlam.figures.Figures;
import damlam.forms.DefinedForm;
import damlam.forms.Period;
import damlam.reports.PeriodicReport;
import damlam.reports.ReportState;
import damlam.reports.Step;
import java.util.List;
import java.util.Map;

/// All units' reports of a period together: what the Office sees, and what it sends up.
///
/// @param lines one for each unit that is asked, in the order of the official list
/// @param summary the Office's own words, by section
public record Consolidated(DefinedForm form, Period period, List<Line> lines, Map<Integer, String> summary) {
    /// One unit's report.
    ///
    /// @param figures its frozen figures; [Figures#NONE] before the cut-off
    /// @param words what its head wrote, by section
    /// @param state where it stood when this was drawn up
    public record Line(
            PeriodicReport report, String unitName, Figures figures, Map<Integer, String> words, ReportState state) {
        /// Whether the Office has it: submitted or accepted.
        public boolean sent() {
            return !state.open();
        }

        public boolean late() {
            return report.late();
        }

        public boolean nil() {
            return sent() && report.last(Step.Kind.SUBMITTED).map(Step::nil).orElse(false);
        }
    }

    public Consolidated {
        lines = List.copyOf(lines);
        summary = Map.copyOf(summary);
    }

    public List<Line> sent() {
        return lines.stream().filter(Line::sent).toList();
    }

    /// Those whose report the Office does not have, whatever the reason.
    public List<Line> missing() {
        return lines.stream().filter(line -> !line.sent()).toList();
    }

    public long count(ReportState state) {
        return lines.stream().filter(line -> line.state() == state).count();
    }

    public long late() {
        return sent().stream().filter(Line::late).count();
    }

    public long nil() {
        return sent().stream().filter(Line::nil).count();
    }

    /// The figures of those who have sent their report, added up.
    public Figures sum() {
        return sent().stream().map(Line::figures).reduce(Figures.NONE, Figures::plus);
    }
}
