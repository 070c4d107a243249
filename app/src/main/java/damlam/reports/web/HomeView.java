package damlam.reports.web;

import damlam.forms.DefinedForm;
import damlam.forms.FormId;
import damlam.forms.Period;
import damlam.page.Mark;
import damlam.reports.ReportState;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What there is to report, ready to show.
///
/// @param mine reports of the units that the person acts for or works in, what is still to be sent first
/// @param periods periods as the Office sees them, the latest first; empty for others
/// @param forms what the Office asks for; empty for others
/// @param office whether the person may define forms
public record HomeView(List<UnitLine> mine, List<PeriodLine> periods, List<FormLine> forms, boolean office) {
    /// @param writes whether the person may write and send it
    public record UnitLine(
            long report,
            String formName,
            Period period,
            String unitName,
            ReportState state,
            boolean late,
            boolean nil,
            boolean writes) {}

    /// A period, and how many of its reports are where.
    public record PeriodLine(
            FormId form,
            String formName,
            Period period,
            int units,
            int sent,
            long late,
            long nil,
            long returned,
            long missing) {
        public String path() {
            return "/reports/" + form.value() + "/" + period.cutOff();
        }

        public Mark mark() {
            if (missing > 0) {
                return Mark.LATE;
            }
            return sent == units ? Mark.DONE : Mark.WORK;
        }
    }

    /// @param next the window that is open today; null once the form has ended
    public record FormLine(DefinedForm form, @Nullable Period next) {
        public String path() {
            return "/reports/forms/" + form.id().value();
        }
    }

    public HomeView {
        mine = List.copyOf(mine);
        periods = List.copyOf(periods);
        forms = List.copyOf(forms);
    }

    public List<UnitLine> toSend() {
        return mine.stream().filter(line -> line.state().open()).toList();
    }

    public long missing() {
        return mine.stream().filter(line -> line.state() == ReportState.MISSING).count();
    }

    /// The nearest last day of what is still to be sent; null where nothing is.
    public @Nullable LocalDate nextDue() {
        return toSend().stream()
                .map(line -> line.period().dueOn())
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /// The latest period that was opened; null where none was.
    public @Nullable PeriodLine latest() {
        return periods.isEmpty() ? null : periods.getFirst();
    }
}
