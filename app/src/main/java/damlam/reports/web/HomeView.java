package damlam.reports.web;

import damlam.forms.DefinedForm;
import damlam.forms.FormId;
import damlam.forms.Period;
import damlam.page.Mark;
import damlam.reports.ReportState;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What there is to report, ready to show.
///
/// @param mine reports of the units that the person acts for or works in, what is still to be sent first
/// @param periods periods as the Office sees them, the latest first; empty for others
/// @param forms what the Office asks for: of everyone for those who see all units, of their own unit for others
/// @param all whether the person sees all units' reports
/// @param office whether the person may define forms
public record HomeView(
        List<UnitLine> mine, List<PeriodLine> periods, List<FormLine> forms, boolean all, boolean office) {
    /// @param writes whether the person may write and send it
    /// @param leaders whether those who lead the body take it
    public record UnitLine(
            long report,
            String formName,
            Period period,
            String unitName,
            ReportState state,
            boolean late,
            boolean nil,
            boolean writes,
            boolean leaders) {}

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

    /// How many of those are in a state.
    public long inState(ReportState state) {
        return mine.stream().filter(line -> line.state() == state).count();
    }

    /// The first last day of those in a state; null where none is.
    public @Nullable LocalDate firstDue(ReportState state) {
        return mine.stream()
                .filter(line -> line.state() == state)
                .map(line -> line.period().dueOn())
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /// Periods of which reports are still to come.
    public List<PeriodLine> collecting() {
        return periods.stream().filter(line -> line.sent() < line.units()).toList();
    }

    /// Those together. Where it is one alone, its rows are on its own page.
    public Sum sum() {
        List<PeriodLine> open = collecting();
        String rows = open.size() == 1 ? open.getFirst().path() : "";
        return new Sum(
                open.stream().mapToInt(PeriodLine::units).sum(),
                open.stream().mapToInt(PeriodLine::sent).sum(),
                open.stream().mapToLong(PeriodLine::late).sum(),
                open.stream().mapToLong(PeriodLine::missing).sum(),
                open.stream().mapToLong(PeriodLine::returned).sum(),
                rows);
    }

    /// Reports of several periods: how many are asked for, how many are in, late among them; past their last day, and
    /// given back to be sent again.
    ///
    /// @param path of the page with their rows; empty where they are on several
    public record Sum(int units, int sent, long late, long missing, long returned, String path) {
        public String rows(String show) {
            return path.isEmpty() ? "#periods" : path + "?show=" + show;
        }
    }

    /// The window open today whose report is due first; null where nothing is asked for any more.
    public @Nullable Period upcoming() {
        return forms.stream()
                .map(FormLine::next)
                .filter(Objects::nonNull)
                .min(Comparator.comparing(Period::dueOn))
                .orElse(null);
    }
}
