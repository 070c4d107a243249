package damlam.reports.web;

import damlam.calendar.PeriodKind;
import damlam.figures.Fact;
import damlam.forms.FormSection;
import damlam.papers.ReportPaper.Shown;
import damlam.reports.Draft;
import damlam.reports.ReportState;
import damlam.reports.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One unit's report, ready to show.
///
/// @param typed the words in the fields: what is kept, or what was typed where it could not be kept
/// @param writes whether the person may write and send it now
/// @param takes whether the person may take it or give it back now
/// @param leaders whether those who lead the body take it: the Office's own
/// @param seesAll whether the person sees all units' reports of the period together
/// @param refused why the last act was refused; null if it was not
/// @param leftMs working time until it is late; negative once it is
/// @param openedLate when the unit was asked, where that was too late; null otherwise
public record UnitReportView(
        Draft draft,
        String unitName,
        ReportState state,
        Map<Integer, String> typed,
        boolean writes,
        boolean takes,
        boolean leaders,
        boolean seesAll,
        @Nullable String refused,
        @Nullable String done,
        long leftMs,
        @Nullable LocalDate openedLate,
        List<StepLine> steps) {
    /// One step, with names.
    ///
    /// @param forName for whom somebody acted; empty where for themselves
    public record StepLine(Step.Kind kind, String name, String forName, Instant at, String reason) {}

    public long id() {
        return draft.report().id().value();
    }

    public String path() {
        return "/reports/" + id();
    }

    public String periodPath() {
        return "/reports/" + draft.report().form().value() + "/" + cutOff();
    }

    public PeriodKind kind() {
        return draft.report().period().kind();
    }

    public LocalDate cutOff() {
        return draft.report().period().cutOff();
    }

    public LocalDate dueOn() {
        return draft.report().period().dueOn();
    }

    public List<Shown> figures() {
        return draft.paper().figures();
    }

    /// The days of the meetings on whose minutes the figure of attendance rests.
    public String meetings() {
        return draft.meetings().stream().map(Fact::label).distinct().collect(Collectors.joining(", "));
    }

    public boolean isWritten(FormSection section) {
        return !draft.words().getOrDefault(section.no(), "").isBlank();
    }

    public int written() {
        return draft.asked().size() - draft.unwritten().size();
    }

    /// Everything is there and the window has closed: the report can be sent.
    public boolean ready() {
        return writes && draft.frozen() && draft.unwritten().isEmpty();
    }

    /// There was no work in the window, so the unit may say that there is nothing to report.
    public boolean mayBeNil() {
        return writes && draft.frozen() && !draft.figures().anyWork();
    }
}
