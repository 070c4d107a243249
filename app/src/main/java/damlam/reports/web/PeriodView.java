package damlam.reports.web;

import damlam.page.Mark;
import damlam.reports.Consolidated;
import damlam.reports.Figure;
import damlam.reports.FigureKind;
import damlam.reports.Figures;
import damlam.reports.ReportPaper;
import damlam.reports.ReportState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All units' reports of a period, ready to show.
///
/// @param only the state to which the list is narrowed; null for all
/// @param office whether the person may remind and consolidate
/// @param paper the consolidated report as it stands
/// @param typed the Office's words in the fields
/// @param consolidatedAt when it was last drawn up; null if never
public record PeriodView(
        Consolidated all,
        @Nullable Shown only,
        boolean office,
        ReportPaper paper,
        Map<Integer, String> typed,
        @Nullable Instant consolidatedAt,
        @Nullable String refused,
        @Nullable String done) {
    /// Which reports the list shows.
    public enum Shown {
        SENT,
        LATE,
        NIL,
        OPEN,
        MISSING
    }

    public String path() {
        return "/reports/" + all.form().id().value() + "/" + all.period().cutOff();
    }

    public List<Consolidated.Line> lines() {
        return all.lines().stream().filter(this::isShown).toList();
    }

    private boolean isShown(Consolidated.Line line) {
        return switch (only) {
            case null -> true;
            case SENT -> line.sent();
            case LATE -> line.sent() && line.late();
            case NIL -> line.nil();
            case OPEN -> !line.sent();
            case MISSING -> line.state() == ReportState.MISSING;
        };
    }

    public Mark mark(Consolidated.Line line) {
        return Marks.of(line.state(), line.late());
    }

    public Figures sum() {
        return all.sum();
    }

    /// Done on time of all, as the list gives it for each unit.
    public static @Nullable Figure onTime(Consolidated.Line line) {
        return line.figures().of(FigureKind.DONE_ON_TIME).orElse(null);
    }

    public long missing() {
        return all.count(ReportState.MISSING);
    }

    /// Whether there is nothing left to wait for.
    public boolean complete() {
        return all.missing().isEmpty();
    }
}
