package damlam.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HabitsTest {
    private static final List<Worker> PEOPLE = people();

    @Test
    void avoidingComesAndGoesAndIsTheYearsShareOnAverage() {
        Habits.Mood mood = new Habits.Mood(30, 7);
        double sum = 0;
        for (int at = 0; at < 600; at++) {
            sum += mood.at(at);
        }
        assertThat(sum / 600).isEqualTo(1);
        assertThat(mood.at(0)).isGreaterThan(mood.at(30)).isEqualTo(mood.at(60));
    }

    @Test
    void whoAvoidsSitsInHardPlacesTooAndTheHonestInTheirOwn() {
        List<Worker> avoiding = officers(true);
        assertThat(share(
                        avoiding,
                        avoiding.stream()
                                .filter(of -> of.place != Place.ORDINARY)
                                .count()))
                .isBetween(0.18, 0.32);
        assertThat(avoiding).extracting(of -> of.place).contains(Place.values());
        assertThat(officers(false))
                .filteredOn(of -> of.place != Place.ORDINARY)
                .isNotEmpty()
                .allMatch(of -> of.truth.name().equals("HONEST_" + of.place));
    }

    @Test
    void someOfThoseWhoAvoidHaveASecondWayAndSomeWhoPassOnLearn() {
        List<Worker> avoiding = officers(true);
        long second = avoiding.stream()
                .filter(of -> of.habits.second() != Tactic.NONE)
                .count();
        assertThat(share(avoiding, second)).isBetween(0.22, 0.38);
        assertThat(officers(false)).allMatch(of -> of.habits.second() == Tactic.NONE);
        List<Worker> learning = PEOPLE.stream()
                .filter(of -> of.habits.learnsAt() != Agenda.NEVER)
                .toList();
        assertThat(learning).isNotEmpty().allMatch(of -> of.truth.group() == Truth.Group.PASSING);
    }

    private static double share(List<Worker> of, long some) {
        return (double) some / of.size();
    }

    private static List<Worker> officers(boolean avoiding) {
        return PEOPLE.stream()
                .filter(of -> of.role == Role.OFFICER && of.truth.group().isAvoiding() == avoiding)
                .toList();
    }

    private static List<Worker> people() {
        Simulator simulator = new Simulator(7);
        List<Worker> people = new ArrayList<>();
        for (int number = 1; number <= 20; number++) {
            people.addAll(simulator.agency(number).people);
        }
        return people;
    }
}
