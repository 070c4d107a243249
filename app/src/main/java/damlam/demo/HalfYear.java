package damlam.demo;

import damlam.cases.Opening;
import damlam.cases.Party;
import damlam.cases.Past;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.org.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// Half a year of work: cases are issued day by day, and everybody gets on with them, or does not, until now.
final class HalfYear {
    static final int MONTHS = 6;

    private record Begun(Opening opening, PersonId by, Instant at, Story story) {
        Past told() {
            return new Past(opening, by, at, story.deeds());
        }
    }

    private record Arrival(Opening opening, PersonId by, long at) {}

    private final Workplace place;
    private final Chance chance;
    private final Phrases phrases;
    private final List<Arrival> arrivals = new ArrayList<>();
    private final List<Begun> begun = new ArrayList<>();

    HalfYear(Workplace place, long seed) {
        this.place = place;
        this.chance = Chance.of(seed, "work");
        this.phrases = new Phrases(Chance.of(seed, "phrases"));
    }

    /// Everyday work, handed out by the heads of departments.
    ///
    /// @param cases about how many
    void everyday(long now, int cases) {
        var calendar = place.time().calendar();
        LocalDate today = calendar.dayOf(now);
        List<LocalDate> days = today.minusMonths(MONTHS)
                .datesUntil(today.plusDays(1))
                .filter(calendar::isWorkingDay)
                .toList();
        Titles titles = new Titles(chance, place.schools());
        for (int i = 0; i < cases; i++) {
            LocalDate day = days.get((int) ((long) i * days.size() / cases));
            long at = place.time().on(day, chance.between(1, 470) * WorkTime.MINUTE);
            if (at < now) {
                arrivals.add(everyday(titles.next(day), day, at));
            }
        }
    }

    private Arrival everyday(Titles.Work work, LocalDate day, long at) {
        Unit owner = place.department(work.owner());
        UnitId to = switch (work.to()) {
            case "SELF" -> owner.id();
            case "SCHOOL" -> work.school().id();
            default -> place.department(work.to()).id();
        };
        LocalDate due = place.time().calendar().plusWorkingDays(day, work.days());
        // A department gives work to its own people; to others, the leaders do.
        UnitId issuer = to.equals(owner.id()) ? to : place.body();
        Opening opening = Opening.internal(null, issuer, Party.of(to), work.title(), "", due);
        return new Arrival(opening, place.acting(issuer, at).id(), at);
    }

    /// Work that comes from a directive, issued by a leader.
    void duty(Opening opening, PersonId by, Instant at) {
        arrivals.add(new Arrival(opening, by, at.toEpochMilli()));
    }

    /// Lets everybody work until now, in the order of time.
    List<Past> until(long now) {
        arrivals.sort(Comparator.comparingLong(Arrival::at));
        PriorityQueue<Story> open = new PriorityQueue<>(Comparator.comparingLong(Story::turnAt));
        int next = 0;
        while (next < arrivals.size() || !open.isEmpty()) {
            Story first = open.peek();
            if (next < arrivals.size() && (first == null || arrivals.get(next).at() <= first.turnAt())) {
                open.add(begin(arrivals.get(next++)));
            } else if (first != null) {
                open.remove();
                // What would happen later than now has not happened.
                if (first.turnAt() <= now) {
                    first.next();
                    if (!first.over()) {
                        open.add(first);
                    }
                }
            }
        }
        return begun.stream().map(Begun::told).toList();
    }

    private Story begin(Arrival arrival) {
        Opening opening = arrival.opening();
        Party issuer = Party.of(opening.issuer(), place.head(opening.issuer()).id());
        Story story = new Story(place, chance, phrases, issuer, opening.to().unit(), arrival.at(), opening.dueOn());
        begun.add(new Begun(opening, arrival.by(), Instant.ofEpochMilli(arrival.at()), story));
        return story;
    }
}
