package damlam.consolidation.web;

import damlam.cases.CaseId;
import damlam.consolidation.Consolidated;
import damlam.figures.Figure;
import damlam.figures.FigureKind;
import damlam.figures.Figures;
import damlam.page.Held;
import damlam.page.Mark;
import damlam.papers.ReportPaper;
import damlam.reports.ReportId;
import damlam.reports.ReportState;
import damlam.reports.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All units' reports of a period, ready to show.
///
/// @param only the state to which the list is narrowed; null for all
/// @param holders of those that are still to come
/// @param office whether the person may remind and consolidate
/// @param leaders reports that those who lead the body take: the Office's own
/// @param takes reports that the person may take
/// @param paper the consolidated report as it stands
/// @param typed the Office's words in the fields
/// @param consolidatedAt when it was last drawn up; null if never
/// @param openedLate when units were asked, where that was too late; null otherwise
public record PeriodView(
        Consolidated all,
        @Nullable Shown only,
        Map<CaseId, Holder> holders,
        boolean office,
        Set<ReportId> leaders,
        Set<ReportId> takes,
        ReportPaper paper,
        Map<Integer, String> typed,
        @Nullable Instant consolidatedAt,
        @Nullable LocalDate openedLate,
        @Nullable String refused,
        @Nullable String done) {
    /// Which reports the list shows; those with a tab come first.
    public enum Shown {
        /// Sent, and waiting to be accepted.
        TAKE,
        MISSING,
        RETURNED,
        WAITING,
        LATE,
        NIL,
        SENT,
        OPEN;

        boolean holds(Consolidated.Line line) {
            return switch (this) {
                case TAKE -> line.state() == ReportState.SUBMITTED;
                case MISSING -> line.state() == ReportState.MISSING;
                case RETURNED -> line.state() == ReportState.RETURNED;
                case WAITING -> line.state() == ReportState.WAITING;
                case LATE -> line.sent() && line.late();
                case NIL -> line.nil();
                case SENT -> line.sent();
                case OPEN -> !line.sent();
            };
        }
    }

    /// Who has the case of a report that is still to come.
    ///
    /// @param name empty while nobody in the unit has taken it
    /// @param again whether it was given back to whoever sent it
    public record Holder(String name, Held held, boolean again) {}

    private static final List<ReportState> BY_NEED = List.of(
            ReportState.SUBMITTED,
            ReportState.MISSING,
            ReportState.RETURNED,
            ReportState.WAITING,
            ReportState.ACCEPTED);

    public String path() {
        return "/reports/" + all.form().id().value() + "/" + all.period().cutOff();
    }

    /// Units whose report, or a new version of it, came in after it was last drawn up.
    public List<String> sentSince() {
        return all.sent().stream()
                .filter(line -> consolidatedAt != null
                        && line.report()
                                .last(Step.Kind.SUBMITTED)
                                .filter(step -> step.at().isAfter(consolidatedAt))
                                .isPresent())
                .map(Consolidated.Line::unitName)
                .toList();
    }

    /// What the Office has to do comes first; among equals the official list goes on.
    public List<Consolidated.Line> lines() {
        return all.lines().stream()
                .filter(line -> only == null || only.holds(line))
                .sorted(Comparator.comparingInt(line -> BY_NEED.indexOf(line.state())))
                .toList();
    }

    public int count(Shown shown) {
        return (int) all.lines().stream().filter(shown::holds).count();
    }

    /// The tabs: those that show something, and the one that is open.
    public List<Shown> tabs() {
        return Arrays.stream(Shown.values())
                .filter(shown -> shown == only || (shown.compareTo(Shown.SENT) < 0 && count(shown) > 0))
                .toList();
    }

    public static Mark mark(Shown shown) {
        return switch (shown) {
            case TAKE -> Mark.WAIT;
            case MISSING -> Mark.LATE;
            case RETURNED -> Mark.WORK;
            case WAITING, OPEN -> Mark.IDLE;
            case LATE, NIL, SENT -> Mark.DONE;
        };
    }

    public @Nullable Holder holder(Consolidated.Line line) {
        return holders.get(line.report().work());
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

    public long returned() {
        return all.count(ReportState.RETURNED);
    }

    public long waiting() {
        return all.count(ReportState.WAITING);
    }

    /// Whether there is nothing left to wait for.
    public boolean complete() {
        return all.missing().isEmpty();
    }
}
