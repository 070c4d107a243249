package damlam.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void theFourStatesMakeTheWhole() {
        Figures figures = work(31, 2, 7, 1, 41);

        assertThat(figures.total(FigureKind.HELD)).isEqualTo(41);
        assertThatThrownBy(() -> work(31, 2, 7, 2, 41)).hasMessage("the parts of HELD make 42, but the whole is 41");
    }

    /// The Government Office's report of 27/12/2017 (QĐ 42/2014 practice): 21,914 tasks in four states.
    @Test
    void theKnownReportAddsUp() {
        assertThat(work(14_068, 1_983, 5_640, 223, 21_914).anyWork()).isTrue();
    }

    @Test
    void readAndUnreadMakeAllPeopleAndTheAbsentAreAmongTheUnread() {
        List<Figure> right = List.of(
                new Figure(FigureKind.READ, 69, 72),
                new Figure(FigureKind.UNREAD, 3, 72),
                new Figure(FigureKind.UNREAD_ABSENT, 2, 3));
        List<Figure> wrong = new ArrayList<>(right.subList(0, 2));
        wrong.add(new Figure(FigureKind.UNREAD_ABSENT, 2, 72));

        assertThat(new Figures(right).counted(FigureKind.UNREAD)).isEqualTo(3);
        assertThatThrownBy(() -> new Figures(wrong)).hasMessage("UNREAD_ABSENT is of 72, but UNREAD counts 3");
    }

    @Test
    void sumsOfManyUnitsAddNumeratorsAndDenominators() {
        Figures sum = Figures.NONE.plus(work(1, 0, 2, 1, 4)).plus(work(3, 1, 0, 0, 4));

        assertThat(sum.of(FigureKind.DONE_ON_TIME)).contains(new Figure(FigureKind.DONE_ON_TIME, 4, 8));
        assertThat(sum.of(FigureKind.PENDING_OVERDUE)).contains(new Figure(FigureKind.PENDING_OVERDUE, 1, 8));
    }

    static Figures work(int onTime, int late, int inTime, int overdue, int total) {
        return new Figures(List.of(
                new Figure(FigureKind.HELD, total, total),
                new Figure(FigureKind.DONE_ON_TIME, onTime, total),
                new Figure(FigureKind.DONE_LATE, late, total),
                new Figure(FigureKind.PENDING_IN_TIME, inTime, total),
                new Figure(FigureKind.PENDING_OVERDUE, overdue, total),
                new Figure(FigureKind.STANDING, 0, inTime)));
    }
}
