package damlam.simulate;

import damlam.simulate.Attendance.Absence;
import java.util.ArrayList;
import java.util.List;

/// When people are away: annual leave in a few pieces, and now and then a day ill.
final class Absences {
    private final Chance chance;
    private final int days;

    Absences(Chance chance, int days) {
        this.chance = chance;
        this.days = days;
    }

    List<Absence> ordinary() {
        boolean[] away = new boolean[days];
        pieces(away, 3, 2, 5);
        pieces(away, chance.between(0, 4), 1, 1);
        return absences(away);
    }

    /// Long illness, courses, missions: forty to eighty days more.
    List<Absence> frequent() {
        boolean[] away = new boolean[days];
        pieces(away, 3, 2, 5);
        pieces(away, chance.between(4, 6), 8, 16);
        return absences(away);
    }

    private void pieces(boolean[] away, int pieces, int shortest, int longest) {
        for (int i = 0; i < pieces; i++) {
            int from = chance.below(days);
            int until = Math.min(days, from + chance.between(shortest, longest));
            for (int day = from; day < until; day++) {
                away[day] = true;
            }
        }
    }

    private static List<Absence> absences(boolean[] away) {
        List<Absence> absences = new ArrayList<>();
        int from = -1;
        for (int day = 0; day <= away.length; day++) {
            boolean isAway = day < away.length && away[day];
            if (isAway && from < 0) {
                from = day;
            } else if (!isAway && from >= 0) {
                absences.add(new Absence(from, day));
                from = -1;
            }
        }
        return absences;
    }
}
