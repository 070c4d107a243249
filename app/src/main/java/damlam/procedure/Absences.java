package damlam.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Meetings to which the person was called and did not come.
public record Absences(List<Absence> all) {
    public static final Absences NONE = new Absences(List.of());

    public Absences {
        all = List.copyOf(all);
    }

    /// @param number of the summons
    /// @param sent the day of the summons
    /// @param excused whether there was a good reason
    /// @param timely whether the summons left the days that it must
    public record Absence(int number, LocalDate sent, LocalDate meeting, boolean excused, boolean timely) {
        /// Whether it lets the next meeting be held without the person: not with a good reason, and not where there was
        /// no time to come.
        public boolean counts() {
            return !excused && timely;
        }
    }

    Absences with(Absence one) {
        List<Absence> more = new ArrayList<>(all);
        more.add(one);
        return new Absences(more);
    }

    int counting() {
        return (int) all.stream().filter(Absence::counts).count();
    }

    /// Whether the person did not come upon that summons.
    boolean of(int number) {
        return all.stream().anyMatch(each -> each.number() == number);
    }
}
