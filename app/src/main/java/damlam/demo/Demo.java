package damlam.demo;

import damlam.access.Accounts;
import damlam.cases.Cases;
import damlam.cases.Past;
import damlam.journal.Actor;
import damlam.org.Absence;
import damlam.org.Org;
import damlam.org.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Fills an empty database with the demonstration, beside the running server: all of it, or nothing of it.
@Component
@ConditionalOnProperty("damlam.demo")
public class Demo {
    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
    /// The same seed on the same day makes the same demonstration.
    private static final long SEED = 799;

    private static final int EVERYDAY_CASES = 2_500;
    /// The system's own set-up: nobody's act.
    private static final Actor SETUP = new Actor(0, null, null);
    /// Who is named in the real dispatch; no fictional person is to be called so.
    private static final Set<String> REAL_NAMES = Set.of("Nguyễn Văn Phê");

    private final Org org;
    private final Accounts accounts;
    private final Cases cases;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Demo(Org org, Accounts accounts, Cases cases, Clock clock, TransactionTemplate transaction) {
        this.org = org;
        this.accounts = accounts;
        this.cases = cases;
        this.clock = clock;
        this.transaction = transaction;
    }

    /// Completed when everything is there.
    private final CompletableFuture<Void> ready = new CompletableFuture<>();

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        Thread.ofPlatform().name("demo").start(() -> {
            try {
                if (org.chart().units().isEmpty()) {
                    fill();
                }
                accounts.offerOneClick(Cast.of(org.chart()).roles());
                ready.complete(null);
            } catch (RuntimeException e) {
                LOG.error("The demonstration could not be made; the database is still empty.", e);
                ready.completeExceptionally(e);
            }
        });
    }

    /// Waits until everything is there.
    void awaitReady() {
        ready.join();
    }

    /// Fills the database as of now.
    void fill() {
        Instant started = Instant.now();
        transaction.executeWithoutResult(status -> tell(clock.instant()));
        LOG.info(
                "The demonstration is ready after {} ms.",
                Duration.between(started, Instant.now()).toMillis());
    }

    private void tell(Instant now) {
        WorkTime time = new WorkTime(damlam.calendar.WorkCalendar.vietnam());
        LocalDate today = LocalDate.ofInstant(now, Org.ZONE);
        LocalDate first = today.minusMonths(HalfYear.MONTHS).minusDays(7);
        Staffing staffing = Staffing.draw(SEED, today, REAL_NAMES);
        Organisation organisation = new Organisation(org, SETUP, today, SEED);
        DemoClock.at(Instant.ofEpochMilli(time.on(first, WorkTime.HOUR)), () -> organisation.make(staffing, accounts));
        Map<PersonId, List<Absence>> absences = organisation.absences();
        Workplace place = new Workplace(org.chart(), absences, accounts.withAccount(), Chance.of(SEED, "habits"), time);
        HalfYear half = new HalfYear(place, SEED);
        half.everyday(now.toEpochMilli(), EVERYDAY_CASES);
        List<Past> past = half.until(now.toEpochMilli());
        cases.bulk(past);
    }
}
