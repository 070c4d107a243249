package damlam.reports;

import damlam.cases.CaseId;
import damlam.forms.FormId;
import damlam.forms.Period;
import damlam.org.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One unit's report of one period. What it says is facts and the head's words; where it stands follows from its steps.
///
/// @param work the case that asks for it: a report not sent is work that somebody holds
/// @param frozenAt when its figures were set down as of the cut-off; null while the window is open
/// @param steps what became of it, in order
public record PeriodicReport(
        ReportId id,
        FormId form,
        Period period,
        UnitId unit,
        CaseId work,
        @Nullable Instant frozenAt,
        List<Step> steps) {
    public PeriodicReport {
        steps = List.copyOf(steps);
    }

    public ReportState state(Instant now) {
        return steps.stream()
                .filter(step -> step.kind() != Step.Kind.REMINDED)
                .reduce((earlier, later) -> later)
                .map(step -> switch (step.kind()) {
                    case SUBMITTED -> ReportState.SUBMITTED;
                    case ACCEPTED -> ReportState.ACCEPTED;
                    case RETURNED, REMINDED -> ReportState.RETURNED;
                })
                .orElse(now.isBefore(period.lateFrom()) ? ReportState.WAITING : ReportState.MISSING);
    }

    public Optional<Step> last(Step.Kind kind) {
        return steps.stream().filter(step -> step.kind() == kind).reduce((earlier, later) -> later);
    }

    /// Whether what the Office has says that there was nothing to report.
    public boolean nil(Instant now) {
        return !state(now).open() && last(Step.Kind.SUBMITTED).map(Step::nil).orElse(false);
    }

    /// Whether it first came after its last day. A report given back and sent again is as late as it was at first.
    public boolean late() {
        return steps.stream()
                .filter(step -> step.kind() == Step.Kind.SUBMITTED)
                .findFirst()
                .map(step -> !step.at().isBefore(period.lateFrom()))
                .orElse(false);
    }
}
