package damlam.procedure;

import java.time.LocalDate;

/// The person is called to a meeting. How often they stayed away counts alike, whatever they are called to.
public sealed interface Summons extends Step permits ReviewSummons, CouncilSummons {
    /// Which summons it is; 1 is the first.
    int number();

    LocalDate meeting();

    /// From this meeting and those before.
    Absences absences();

    /// Whether it left the person the days that a summons must, of those on which they could learn of it.
    boolean timely();

    /// The rule that says after how many absences it is held without the person.
    String summonses();

    /// The person did not come.
    Summons absent(boolean excused);

    /// The next summons, after the person did not come; where nobody said so before, without a reason.
    Summons again(LocalDate sent, LocalDate next);

    /// Whether it was said that the person did not come, so that there is to be another summons.
    default boolean missed() {
        return absences().of(number());
    }

    /// Whether the meeting may be held although the person stays away without a good reason.
    default boolean goesOnWithout() {
        return without(false).counting()
                >= course().law().binding(summonses()).amount().count();
    }

    /// With that the person did not come this time.
    default Absences without(boolean excused) {
        return absences().with(new Absences.Absence(number(), day(), meeting(), excused, timely()));
    }

    /// What a next summons begins with.
    default Absences before() {
        return missed() ? absences() : without(false);
    }
}
