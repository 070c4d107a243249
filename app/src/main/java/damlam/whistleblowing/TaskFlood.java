package damlam.whistleblowing;

import damlam.access.CurrentPerson;
import damlam.calendar.WorkCalendar;
import damlam.cases.Cases;
import damlam.org.Absence;
import damlam.org.Appointment;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.rulebook.Rulebook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Much more work given than before, and than to people of the same duty in the same unit, in as many working days.
@Component
class TaskFlood implements ReprisalSource {
    static final String WINDOW = "conduct.reprisal.window";
    static final String LEAST = "conduct.reprisal.least";
    static final String TIMES = "conduct.reprisal.times";
    /// Fewer days say nothing.
    private static final int FEWEST_DAYS = 3;

    private final Cases cases;
    private final Rulebook book;
    private final Org org;
    private final WorkCalendar calendar = WorkCalendar.vietnam();

    TaskFlood(Cases cases, Rulebook book, Org org) {
        this.cases = cases;
        this.book = book;
        this.org = org;
    }

    @Override
    public List<ReprisalFact> after(CurrentPerson me, Exposure exposure, LocalDate until) {
        LocalDate day = exposure.day();
        LocalDate last = calendar.plusWorkingDays(day, rule(WINDOW, 20, until));
        last = last.isAfter(until) ? until : last;
        int days = calendar.workingDaysBetween(day, last);
        if (days < FEWEST_DAYS) {
            return List.of();
        }
        LocalDate first = calendar.plusWorkingDays(day, -days);
        Set<PersonId> peers = peers(me, org.chart());
        Set<PersonId> all = new HashSet<>(peers);
        all.add(me.id());
        Map<PersonId, Integer> after = given(all, day.plusDays(1), last.plusDays(1));
        Map<PersonId, Integer> before = given(all, first, day);
        int mine = after.getOrDefault(me.id(), 0);
        int earlier = before.getOrDefault(me.id(), 0);
        int theirs = sum(after, peers);
        int times = rule(TIMES, 2, until);
        boolean much = mine >= rule(LEAST, 5, until)
                && mine >= times * earlier
                && (peers.isEmpty() || mine * peers.size() >= times * theirs);
        if (!much) {
            return List.of();
        }
        Told what = Told.of("whistleblowing.reprisal.tasks", mine, days, earlier, theirs, peers.size());
        return List.of(
                new ReprisalFact(day, what, against(me, first, last, days, theirs, sum(before, peers), peers.size())));
    }

    private List<Told> against(
            CurrentPerson me, LocalDate first, LocalDate last, int days, int theirs, int theirsBefore, int peers) {
        List<Told> against = new ArrayList<>();
        if (theirs > theirsBefore) {
            against.add(Told.of("whistleblowing.reprisal.tasks.all", theirs, theirsBefore, peers));
        }
        if (peers == 0) {
            against.add(Told.of("whistleblowing.reprisal.tasks.alone"));
        }
        int away = 0;
        for (Absence absence : org.chart().absencesOf(me.id())) {
            LocalDate from = absence.from().isBefore(first) ? first : absence.from();
            LocalDate to = absence.until().isAfter(last) ? last : absence.until();
            away += from.isBefore(to) ? calendar.workingDaysBetween(from.minusDays(1), to.minusDays(1)) : 0;
        }
        if (away > 0) {
            against.add(Told.of("whistleblowing.reprisal.tasks.away", away, 2 * days));
        }
        return against;
    }

    private static Set<PersonId> peers(CurrentPerson me, OrgChart chart) {
        Set<PersonId> peers = new HashSet<>();
        for (Appointment own : chart.appointmentsOf(me.id())) {
            chart.staffOf(own.unit()).stream()
                    .filter(held -> held.duty() == own.duty())
                    .forEach(held -> peers.add(held.person().id()));
        }
        peers.remove(me.id());
        return peers;
    }

    private Map<PersonId, Integer> given(Collection<PersonId> people, LocalDate from, LocalDate until) {
        return cases.given(people, start(from), start(until));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Org.ZONE).toInstant();
    }

    private static int sum(Map<PersonId, Integer> given, Set<PersonId> people) {
        return people.stream().mapToInt(person -> given.getOrDefault(person, 0)).sum();
    }

    private int rule(String code, int usual, LocalDate day) {
        return book.on(code, day).map(rule -> rule.amount().count()).orElse(usual);
    }
}
