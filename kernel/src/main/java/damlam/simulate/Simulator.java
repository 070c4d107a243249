package damlam.simulate;

import damlam.calendar.WorkCalendar;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;

/// Simulates agencies at work through the year 2025, in the working time of the calendar `vn`.
///
/// Agencies are independent of each other and come one after another, so memory does not grow with their number, and
/// none is kept beyond its own year. The same seed gives the same bytes on every machine; agency `k` is the same
/// whatever the scale.
public final class Simulator {
    /// Enough for five thousand million moves; names are made for no more.
    public static final int MOST_AGENCIES = 20_000;

    static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    static final LocalDate END = LocalDate.of(2026, 1, 1);

    /// What is due after the year still needs a day.
    private static final int DAYS_KNOWN = 800;

    private final long seed;
    private final WorkClock clock;
    private final int days;

    Simulator(long seed) {
        this.seed = seed;
        this.clock = new WorkClock(WorkCalendar.vietnam(), FIRST, DAYS_KNOWN);
        this.days = clock.firstDayFrom(END);
    }

    /// Writes `moves.csv`, `people.csv`, `absences.csv` and `truth.csv` to a new folder, which appears when all are
    /// complete (`docs/formats/simulation.md`).
    ///
    /// @param agencies at least 1, at most [#MOST_AGENCIES]; one makes some 240,000 moves
    /// @param folder is not there yet, or is empty
    /// @throws IOException if it cannot be written; nothing is left behind then
    public static Written write(long seed, int agencies, Path folder) throws IOException {
        if (agencies < 1 || agencies > MOST_AGENCIES) {
            throw new IllegalArgumentException("agencies must be from 1 to 20,000, was " + agencies);
        }
        Simulator simulator = new Simulator(seed);
        try (SimulationFiles files = SimulationFiles.beside(folder)) {
            for (int number = 1; number <= agencies; number++) {
                Agency agency = simulator.agency(number);
                simulator.run(agency, number, files.moves(agency));
                files.people(agency, simulator.clock);
            }
            return files.appear();
        }
    }

    /// What was written.
    public record Written(long moves, long cases, long people) {}

    WorkClock clock() {
        return clock;
    }

    /// The people of that agency, before anything happens.
    Agency agency(int number) {
        Agency agency = new Agency(number);
        new Staffing(agency, new Chance(seed, 2L * number), clock.dayMs(), days).fill();
        return agency;
    }

    /// The agency's year.
    void run(Agency agency, int number, MoveSink sink) {
        Agenda agenda = new Agenda(days * clock.dayMs());
        Moves moves = new Moves(agenda, clock, sink);
        new AgencyRun(new Scene(agency, clock, agenda, new Chance(seed, 2L * number + 1), moves)).run();
    }
}
