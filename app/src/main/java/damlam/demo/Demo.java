package damlam.demo;

import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.access.OneClick;
import damlam.analysis.Signals;
import damlam.arrivals.Arrivals;
import damlam.calendar.WorkCalendar;
import damlam.cases.Cases;
import damlam.cases.Opening;
import damlam.cases.Past;
import damlam.directives.Directives;
import damlam.directives.Readings;
import damlam.directives.UnitPapers;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.journal.Actor;
import damlam.journal.Sealing;
import damlam.numbers.Numbers;
import damlam.org.Absence;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
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

    private static final String DISPATCH_NUMBER = "799/SGDĐT-VP";
    private static final LocalDate DISPATCH_DATE = LocalDate.of(2024, 4, 17);
    private static final String DISPATCH_SUBJECT =
            "Chấn chỉnh, khắc phục những biểu hiện đùn đẩy, né tránh, làm việc cầm chừng, sợ sai, sợ trách nhiệm, không"
                    + " dám làm";
    /// Who signed the real dispatch; no fictional person is to be called so.
    static final String DISPATCH_SIGNER = "Nguyễn Văn Phê";

    private final Org org;
    private final Accounts accounts;
    private final Documents documents;
    private final Arrivals arrivals;
    private final Numbers numbers;
    private final Directives directives;
    private final Readings readings;
    private final UnitPapers unitPapers;
    private final Cases cases;
    private final PastReports reports;
    private final Signals signals;
    private final PastHearings hearings;
    private final PastPolicies policies;
    private final PastConducts conducts;
    private final PastInspections inspections;
    private final PastCompetence competences;
    private final PastInitiatives initiatives;
    private final PastProposals proposals;
    private final PastProceedings proceedings;
    private final Sealing sealing;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final WorkTime time = new WorkTime(WorkCalendar.vietnam());
    /// Completed when everything is there.
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private volatile @Nullable Thread telling;

    Demo(
            Org org,
            Accounts accounts,
            Documents documents,
            Arrivals arrivals,
            Numbers numbers,
            Directives directives,
            Readings readings,
            UnitPapers unitPapers,
            Cases cases,
            PastReports reports,
            Signals signals,
            PastHearings hearings,
            PastPolicies policies,
            PastConducts conducts,
            PastInspections inspections,
            PastCompetence competences,
            PastInitiatives initiatives,
            PastProposals proposals,
            PastProceedings proceedings,
            Sealing sealing,
            Clock clock,
            TransactionTemplate transaction) {
        this.org = org;
        this.accounts = accounts;
        this.documents = documents;
        this.arrivals = arrivals;
        this.numbers = numbers;
        this.directives = directives;
        this.readings = readings;
        this.unitPapers = unitPapers;
        this.cases = cases;
        this.reports = reports;
        this.signals = signals;
        this.hearings = hearings;
        this.policies = policies;
        this.conducts = conducts;
        this.inspections = inspections;
        this.competences = competences;
        this.initiatives = initiatives;
        this.proposals = proposals;
        this.proceedings = proceedings;
        this.sealing = sealing;
        this.clock = clock;
        this.transaction = transaction;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        telling = Thread.ofPlatform().name("demo").start(() -> {
            try {
                if (org.chart().units().isEmpty()) {
                    // What is found is found on its day in the story, not all of it today.
                    signals.alone(this::fill);
                }
                Cast cast = Cast.of(org.chart());
                List<OneClick> played = proceedings.played(cast, org.chart());
                if (played.isEmpty()) {
                    LOG.warn(
                            "The demonstration in this folder was left half made: stop the server and delete the folder"
                                    + " to have it made anew.");
                }
                accounts.offerOneClick(
                        Stream.concat(cast.roles().stream(), played.stream()).toList());
                ready.complete(null);
            } catch (RuntimeException e) {
                LOG.error("The demonstration could not be made; the database is still empty.", e);
                ready.completeExceptionally(e);
            }
        });
    }

    /// Before anything else stops for which it may be waiting.
    @EventListener(ContextClosedEvent.class)
    void stop() {
        Thread running = telling;
        if (running != null) {
            running.interrupt();
        }
    }

    /// Waits until everything is there.
    public void awaitReady() {
        ready.join();
    }

    private void fill() {
        Instant started = Instant.now();
        Instant now = clock.instant();
        Long moves = transaction.execute(status -> tell(now));
        new PastSignals(signals, accounts, sealing, org.chart(), time, Chance.of(SEED, "signals"))
                .tell(now, Objects.requireNonNull(moves));
        hearings.tell(Cast.of(org.chart()));
        policies.tell(Cast.of(org.chart()), org.chart());
        conducts.tell(Cast.of(org.chart()), org.chart());
        inspections.tell(Cast.of(org.chart()), org.chart(), now, time);
        competences.tell(Cast.of(org.chart()), org.chart());
        initiatives.tell(Cast.of(org.chart()));
        proposals.tell(Cast.of(org.chart()));
        proceedings.tell(Cast.of(org.chart()), org.chart());
        LOG.info(
                "The demonstration is ready after {} ms.",
                Duration.between(started, Instant.now()).toMillis());
    }

    /// @return how many moves were told
    private long tell(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Org.ZONE);
        LocalDate first = today.minusMonths(HalfYear.MONTHS).minusDays(7);
        Staffing staffing = Staffing.draw(SEED, today, Set.of(DISPATCH_SIGNER));
        Organisation organisation = new Organisation(org, SETUP, today, SEED);
        DemoClock.at(Instant.ofEpochMilli(time.on(first, WorkTime.HOUR)), () -> organisation.make(staffing, accounts));
        Map<PersonId, List<Absence>> absences = organisation.absences();
        OrgChart chart = org.chart();
        Workplace place = new Workplace(chart, absences, accounts.withAccount(), Chance.of(SEED, "habits"), time);
        HalfYear half = new HalfYear(place, SEED);
        half.everyday(now.toEpochMilli(), EVERYDAY_CASES);
        Papers papers = new Papers(documents, time, SEED);
        papers.draw(first.plusDays(7), today, place.schools());
        CurrentPerson clerk = accounts.person(Cast.of(chart).of("clerk")).orElseThrow();
        Handling handling = new Handling(arrivals, documents, accounts, chart, time, SEED);
        handling.settle(papers.register(clerk), today);
        handling.number(numbers, first.plusDays(7), papers.lastOutgoingNo() + 1);
        handling.numberPublicUnits(numbers, accounts, first.plusDays(7));
        issuePast(papers, half, place, chart, now);
        List<Past> past = half.until(now.toEpochMilli());
        cases.bulk(past);
        Chance chance = Chance.of(SEED, "reports");
        reports.tell(new PastReports.Ground(chart, now, time, chance, new Phrases(chance)), first);
        waiting(papers, clerk);
        return past.stream().mapToLong(one -> 1 + one.moves().size()).sum();
    }

    private void issuePast(Papers papers, HalfYear half, Workplace place, OrgChart chart, Instant now) {
        Cast cast = Cast.of(chart);
        Campaign.Stage stage = new Campaign.Stage(
                papers,
                directives,
                readings,
                unitPapers,
                accounts,
                time,
                chart,
                cast,
                Chance.of(SEED, "readings"),
                place.body(),
                now);
        int number = 1_180;
        for (Campaign campaign : Campaign.PAST) {
            number += 60;
            for (Opening opening : campaign.issue(stage, number)) {
                half.duty(opening, cast.of("leader"), campaign.issuedAt(stage));
            }
        }
    }

    /// The real dispatch, registered and read, waits for the clerk to settle it.
    private void waiting(Papers papers, CurrentPerson clerk) {
        DocumentId document = papers.own(
                clerk, DISPATCH_NUMBER, DISPATCH_DATE, DISPATCH_SUBJECT, DISPATCH_SIGNER, DemoFile.text("799.txt"));
        directives.receive(clerk, document);
    }
}
