package damlam.forms;

import damlam.calendar.PeriodKind;
import damlam.calendar.ReportWindow;
import damlam.calendar.ReportWindows;
import damlam.calendar.WorkCalendar;
import damlam.org.OrgChart;
import damlam.org.UnitId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the Office asks for: which units report what, how often, by when (NĐ 09/2019, art. 7 and 8).
///
/// @param name what the report is called, as under BÁO CÁO on paper
/// @param purpose what the figures are for
/// @param basis the document it carries out, cited in full; the report opens with it
/// @param receiver to whom the Office sends the consolidated report
/// @param superior the body printed above the Office's own body; null where there is none
/// @param place the place printed before the date
/// @param source the requirement that asks for it; null where the Office does of itself
/// @param dueWorkingDays how many working days after the cut-off it is due, at least 1
/// @param startsOn the first day that counts
/// @param endsBefore no period is opened whose window starts on this day or later; null while it goes on
public record ReportForm(
        String name,
        String purpose,
        String basis,
        String receiver,
        @Nullable String superior,
        String place,
        @Nullable Source source,
        PeriodKind kind,
        int dueWorkingDays,
        LocalDate startsOn,
        @Nullable LocalDate endsBefore,
        List<UnitId> units,
        List<FormSection> sections) {
    /// The kind of work of a case that asks for a report.
    public static final String CASE_KIND = "REPORT";

    /// Where a directive asks for a report: one of its requirements, by number.
    public record Source(long directive, String requirement) {}

    public ReportForm {
        units = List.copyOf(units);
        sections = List.copyOf(sections);
        if (name.isBlank()) {
            throw new IllegalArgumentException("a report has a name");
        }
        if (dueWorkingDays < 1) {
            // NĐ 09/2019, art. 8.5
            throw new IllegalArgumentException(
                    "a report is due at least one working day after its cut-off, was " + dueWorkingDays);
        }
        if (units.isEmpty() || sections.isEmpty()) {
            throw new IllegalArgumentException("a report has units and sections");
        }
    }

    /// The period whose window holds a day; its first day is never before the form's own.
    public Period periodOn(LocalDate day, WorkCalendar calendar) {
        ReportWindow window = ReportWindows.standard().holding(kind, day);
        LocalDate from = window.firstDay().isBefore(startsOn) ? startsOn : window.firstDay();
        return new Period(kind, from, window.lastDay(), calendar.plusWorkingDays(window.lastDay(), dueWorkingDays));
    }

    public boolean asks(LocalDate windowStart) {
        return endsBefore == null || windowStart.isBefore(endsBefore);
    }

    /// One of its units that still exists: its body and Office are those of the report.
    public UnitId anyUnit(OrgChart chart) {
        return units.stream()
                .filter(unit -> chart.unit(unit).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no unit of '" + name + "' exists on " + chart.day()));
    }

    public boolean gives(FigureGroup group) {
        return sections.stream().anyMatch(section -> section.groups().contains(group));
    }
}
