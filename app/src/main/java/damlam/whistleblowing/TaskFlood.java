package damlam.whistleblowing;

import damlam.calendar.WorkCalendar;
import damlam.cases.Cases;
import damlam.org.Absence;
import damlam.org.Appointment;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import damlam.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

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
    public Happened happened(PersonId person, LocalDate first, LocalDate until) {
        int window = rule(WINDOW, 20, until);
        Set<PersonId> peers = peers(person, org.chart());
        LocalDate from = calendar.plusWorkingDays(first, -window);
        List<Cases.Given> mine = cases.given(Set.of(person), from, until.plusDays(1));
        // What others got matters only where it was much.
        Supplier<List<Cases.Given>> theirs = SingletonSupplier.of(() -> cases.given(peers, from, until.plusDays(1)));
        Work work = new Work(person, until, window, mine, peers, theirs);
        return exposure -> after(work, exposure);
    }

    /// The work somebody was given in a time.
    ///
    /// @param theirs what people of the same duty in the same unit were given
    private record Work(
            PersonId person,
            LocalDate until,
            int window,
            List<Cases.Given> mine,
            Set<PersonId> peers,
            Supplier<List<Cases.Given>> theirs) {}

    private List<ReprisalFact> after(Work work, Exposure exposure) {
        LocalDate day = exposure.day();
        LocalDate last = calendar.plusWorkingDays(day, work.window());
        last = last.isAfter(work.until()) ? work.until() : last;
        int days = calendar.workingDaysBetween(day, last);
        if (days < FEWEST_DAYS) {
            return List.of();
        }
        LocalDate first = calendar.plusWorkingDays(day, -days);
        int times = rule(TIMES, 2, work.until());
        int peers = work.peers().size();
        int mine = count(work.mine(), day.plusDays(1), last);
        int earlier = count(work.mine(), first, day.minusDays(1));
        if (mine < rule(LEAST, 5, work.until()) || mine < times * earlier) {
            return List.of();
        }
        int theirs = count(work.theirs().get(), day.plusDays(1), last);
        int theirsBefore = count(work.theirs().get(), first, day.minusDays(1));
        boolean much = peers == 0 || mine * peers >= times * theirs;
        if (!much) {
            return List.of();
        }
        Told what = Told.of("whistleblowing.reprisal.tasks", mine, days, earlier, theirs, peers);
        return List.of(
                new ReprisalFact(day, what, against(work.person(), first, last, days, theirs, theirsBefore, peers)));
    }

    private List<Told> against(
            PersonId person, LocalDate first, LocalDate last, int days, int theirs, int theirsBefore, int peers) {
        List<Told> against = new ArrayList<>();
        if (theirs > theirsBefore) {
            against.add(Told.of("whistleblowing.reprisal.tasks.all", theirs, theirsBefore, peers));
        }
        if (peers == 0) {
            against.add(Told.of("whistleblowing.reprisal.tasks.alone"));
        }
        int away = 0;
        for (Absence absence : org.chart().absencesOf(person)) {
            LocalDate from = absence.from().isBefore(first) ? first : absence.from();
            LocalDate to = absence.until().isAfter(last) ? last : absence.until();
            away += from.isBefore(to) ? calendar.workingDaysBetween(from.minusDays(1), to.minusDays(1)) : 0;
        }
        if (away > 0) {
            against.add(Told.of("whistleblowing.reprisal.tasks.away", away, 2 * days));
        }
        return against;
    }

    private static Set<PersonId> peers(PersonId person, OrgChart chart) {
        Set<PersonId> peers = new HashSet<>();
        for (Appointment own : chart.appointmentsOf(person)) {
            chart.staffOf(own.unit()).stream()
                    .filter(held -> held.duty() == own.duty())
                    .forEach(held -> peers.add(held.person().id()));
        }
        peers.remove(person);
        return peers;
    }

    /// How many cases people were given on some days, each person's counted for themselves.
    ///
    /// @param last counted as well
    private static int count(List<Cases.Given> given, LocalDate first, LocalDate last) {
        return (int) given.stream()
                .filter(one -> !one.day().isBefore(first) && !one.day().isAfter(last))
                .map(one -> Map.entry(one.to(), one.caseId()))
                .distinct()
                .count();
    }

    private int rule(String code, int usual, LocalDate day) {
        return book.on(code, day).map(rule -> rule.amount().count()).orElse(usual);
    }
}
