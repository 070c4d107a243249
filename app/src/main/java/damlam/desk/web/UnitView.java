package damlam.desk.web;

import damlam.page.Afterwards;
import damlam.page.Held;
import damlam.page.Mark;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One unit, ready to show.
///
/// @param head name of its head, empty where there is none; `headTitle` their title
/// @param headBack the first day back where the head is away
/// @param seen whether the person may see its work
/// @param open how many cases it holds, `late` of them late; `longestMs` working time of the oldest
/// @param people null where the person may not see the load of each
/// @param afterwards absences recorded after they began; empty for whoever may not see the people
public record UnitView(
        long id,
        String name,
        @Nullable Place above,
        String head,
        String headTitle,
        @Nullable LocalDate headBack,
        boolean seen,
        int open,
        int late,
        long longestMs,
        List<HoldLine> holds,
        List<TimeLine> times,
        List<ReadLine> coverage,
        @Nullable List<LoadLine> people,
        List<AwayLine> afterwards,
        List<Place> parts) {
    public record Place(long id, String name) {}

    /// @param holder empty where no person holds it
    public record HoldLine(long caseId, String title, String holder, Mark mark, String state, Held held, Due due) {}

    /// @param state message of the state
    public record TimeLine(Mark mark, String state, int cases, long workingMs) {}

    public record ReadLine(String number, String subject, String href, int read, int total) {}

    public record AwayLine(String name, LocalDate from, LocalDate last, String reason, Afterwards told) {}

    /// @param back the first day back where they are away
    public record LoadLine(
            String name,
            String title,
            int open,
            int late,
            long longestMs,
            @Nullable LocalDate back) {}
}
