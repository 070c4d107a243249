package damlam.demo;

import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.analysis.FoundSignal;
import damlam.analysis.Signals;
import damlam.journal.Sealing;
import damlam.org.Appointment;
import damlam.org.OrgChart;
import damlam.org.UnitKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Signals of the half year, as they would have been found on some of its days, and who looked at them then.
final class PastSignals {
    /// On how many working days before today all is searched.
    private static final List<Integer> SEARCHED_AGO = List.of(70, 30, 5);

    private static final double LOOKS_AT_OWN = 0.5;
    private static final double LOOKS_AT_OTHERS = 0.04;

    private final Signals signals;
    private final Accounts accounts;
    private final Sealing sealing;
    private final OrgChart chart;
    private final WorkTime time;
    private final Chance chance;

    PastSignals(Signals signals, Accounts accounts, Sealing sealing, OrgChart chart, WorkTime time, Chance chance) {
        this.signals = signals;
        this.accounts = accounts;
        this.sealing = sealing;
        this.chart = chart;
        this.time = time;
        this.chance = chance;
    }

    /// @param acts how many acts there are at least, all of which are to have their numbers
    void tell(Instant now, long acts) {
        Waiting.until(
                () -> sealing.state().numbered() >= acts && sealing.state().waiting() == 0);
        LocalDate today = time.calendar().dayOf(now.toEpochMilli());
        List<CurrentPerson> people = people();
        for (int ago : SEARCHED_AGO) {
            LocalDate day = time.calendar().plusWorkingDays(today, -ago);
            at(day, 2, signals::search);
            at(time.calendar().plusWorkingDays(day, 1), 1, () -> people.forEach(this::looksAtOwn));
            at(time.calendar().plusWorkingDays(day, 4), 3, () -> people.forEach(this::looksAtOthers));
        }
    }

    private void at(LocalDate day, int hours, Runnable act) {
        DemoClock.at(Instant.ofEpochMilli(time.on(day, hours * WorkTime.HOUR)), act);
    }

    private List<CurrentPerson> people() {
        return chart.units().stream()
                .filter(unit -> unit.kind() != UnitKind.TEAM)
                .flatMap(unit -> chart.staffOf(unit.id()).stream())
                .map(Appointment::person)
                .distinct()
                .flatMap(person -> accounts.person(person.id()).stream())
                .toList();
    }

    private void looksAtOwn(CurrentPerson person) {
        for (FoundSignal signal : signals.unseen(person)) {
            if (chance.happens(LOOKS_AT_OWN)) {
                signals.see(person, signal.id());
            }
        }
    }

    private void looksAtOthers(CurrentPerson person) {
        for (Signals.Listed listed : signals.seenBy(person)) {
            if (!listed.looked() && chance.happens(LOOKS_AT_OTHERS)) {
                signals.see(person, listed.signal().id());
            }
        }
    }
}
