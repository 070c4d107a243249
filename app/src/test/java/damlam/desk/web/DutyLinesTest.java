package damlam.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import damlam.desk.web.DeskView.DutyLine;
import damlam.org.ToDo;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

    @Test
    void aDutyWithoutADayIsNamedWhereNothingIsInHand() {
        assertThat(DutyLines.pressing(List.of(UNDATED), false, null)).contains(UNDATED);
        assertThat(DutyLines.pressing(List.of(UNDATED), true, null)).isEmpty();
        assertThat(DutyLines.pressing(List.of(), false, null)).isEmpty();
    }

    @Test
    void theNearestOfSeveralIsTheirDay() {
        assertThat(ToDo.of(List.of(Optional.of(DAY), Optional.empty(), Optional.of(DAY.minusDays(2)))))
                .isEqualTo(new ToDo(3, DAY.minusDays(2)));
        assertThat(ToDo.of(List.of(Optional.<LocalDate>empty()))).isEqualTo(ToDo.of(1));
    }
}
