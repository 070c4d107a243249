package damlam.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.desk.web.DeskView.DutyLine;
import damlam.desk.web.DeskView.TaskLine;
import damlam.org.Org;
import damlam.org.ToDo;
import damlam.page.Held;
import damlam.page.Mark;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What the first line of a desk names: whatever is due first, be it a case or not.
class DutyLinesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final DutyLine UNDATED = new DutyLine("rules", "/rulebook#proposed", ToDo.of(2));
    private static final DutyLine LATER = new DutyLine("staff", "/staff", new ToDo(3, DAY.plusDays(1)));
    private static final DutyLine DUE = new DutyLine("hearings", "/hearings/mine", new ToDo(1, DAY));

    @Test
    void theNearestDayIsTheMostPressing() {
        List<DutyLine> duties = List.of(UNDATED, LATER, DUE);
        assertThat(DutyLines.pressing(duties, false, null)).contains(DUE);
        assertThat(DutyLines.pressing(duties, true, null))
                .as("cases without a day")
                .contains(DUE);
        assertThat(DutyLines.pressing(duties, true, DAY.plusDays(1))).contains(DUE);
        assertThat(DutyLines.pressing(duties, true, DAY))
                .as("a case due as soon")
                .isEmpty();
        assertThat(DutyLines.pressing(duties, true, DAY.minusDays(1))).isEmpty();
    }

    /// Where a case is late that one comes first, and the next day to come may still be a duty's.
    @Test
    void behindACaseThatIsLateTheDutyThatIsDueBeforeTheNextCaseIsNamed() {
        List<DutyLine> duties = List.of(UNDATED, LATER, DUE);
        assertThat(DutyLines.pressing(duties, true, DAY.minusDays(9))).isEmpty();
        assertThat(DutyLines.before(duties, DAY.plusDays(2))).contains(DUE);
        assertThat(DutyLines.before(duties, null)).contains(DUE);
        assertThat(DutyLines.before(duties, DAY)).isEmpty();
        assertThat(DutyLines.before(List.of(UNDATED), null)).isEmpty();
    }

    @Test
    void aDutyWithoutADayIsNamedWhereNothingIsInHand() {
        assertThat(DutyLines.pressing(List.of(UNDATED), false, null)).contains(UNDATED);
        assertThat(DutyLines.pressing(List.of(UNDATED), true, null)).isEmpty();
        assertThat(DutyLines.pressing(List.of(), false, null)).isEmpty();
    }

    /// Cases, documents that came in and drafts stand in one order, whichever of them is due first.
    @Test
    void byTheLastDayWhatCameInStandsAmongCasesAndOfOneDayTheOldestFirst() {
        TaskLine newer = line("newer", DAY, 5);
        TaskLine older = line("older", DAY, 9);
        TaskLine arrival = line("arrival", DAY.minusDays(3), 1);
        TaskLine undated = line("undated", null, 30);
        List<TaskLine> lines = new ArrayList<>(List.of(newer, undated, arrival, older));
        lines.sort(TaskLine.order(true));
        assertThat(lines).containsExactly(arrival, older, newer, undated);
        lines.sort(TaskLine.order(false));
        assertThat(lines).containsExactly(undated, older, newer, arrival);
    }

    private static TaskLine line(String title, @Nullable LocalDate day, int daysAgo) {
        Instant since = DAY.minusDays(daysAgo).atStartOfDay(Org.ZONE).toInstant();
        return new TaskLine(
                "act",
                false,
                "/",
                title,
                null,
                null,
                "",
                Mark.WORK,
                "",
                new Held(since, 0, 0),
                day == null ? Due.NONE : new Due("", day),
                null,
                null,
                false);
    }

    @Test
    void theNearestOfSeveralIsTheirDay() {
        assertThat(ToDo.of(List.of(Optional.of(DAY), Optional.empty(), Optional.of(DAY.minusDays(2)))))
                .isEqualTo(new ToDo(3, DAY.minusDays(2)));
        assertThat(ToDo.of(List.of(Optional.<LocalDate>empty()))).isEqualTo(ToDo.of(1));
    }
}
