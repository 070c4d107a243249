package damlam.bench;

import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.calendar.WorkCalendar;
import damlam.cases.Cases;
import damlam.cases.Opening;
import damlam.cases.Party;
import damlam.cases.Past;
import damlam.demo.Demo;
import damlam.demo.DemoClock;
import damlam.directives.Directive;
import damlam.directives.DirectiveId;
import damlam.directives.Directives;
import damlam.directives.Duty;
import damlam.directives.Gap;
import damlam.directives.Readings;
import damlam.directives.ReportRule;
import damlam.directives.Requirement;
import damlam.directives.Term;
import damlam.dispatch.Period;
import damlam.documents.Content;
import damlam.documents.Direction;
import damlam.documents.DocumentId;
import damlam.documents.Documents;
import damlam.documents.Registration;
import damlam.journal.Actor;
import damlam.org.Org;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.org.UnitId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;

/// Directives with the text of dispatch 799, each under a number of its own.
final class Campaigns {
    private final Running server;
    private final Org org;
    private final Accounts accounts;
    private final Documents documents;
    private final Directives directives;
    private final Readings readings;
    private final Cases cases;
    private final TransactionTemplate transaction;
    private final WorkCalendar calendar = WorkCalendar.vietnam();
    private final SplittableRandom random = new SplittableRandom(799);

    Campaigns(Running server) {
        this.server = server;
        this.org = server.bean(Org.class);
        this.accounts = server.bean(Accounts.class);
        this.documents = server.bean(Documents.class);
        this.directives = server.bean(Directives.class);
        this.readings = server.bean(Readings.class);
        this.cases = server.bean(Cases.class);
        this.transaction = server.bean(TransactionTemplate.class);
    }

    private static String text799() {
        try (InputStream text = Demo.class.getResourceAsStream("/demo/799.txt")) {
            return new String(Objects.requireNonNull(text, "demo/799.txt").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// A directive with the text of dispatch 799 under a number of its own, settled and laid before the leader, ready
    /// to be issued.
    ///
    /// @param periodic whether what is to be reported "periodically" is so every month; else it is standing
    DirectiveId prepared(String number, boolean periodic) {
        CurrentPerson clerk = server.played("clerk");
        LocalDate today = LocalDate.ofInstant(server.bean(java.time.Clock.class).instant(), Org.ZONE);
        DocumentId document = documents.register(
                clerk.actor(),
                new Registration(
                        Direction.OUTGOING,
                        number,
                        today,
                        "made up",
                        "CONG_VAN",
                        "made up: directive " + number,
                        "made up",
                        new Content(text799(), null)));
        DirectiveId id = directives.receive(clerk, document);
        for (Gap gap : List.copyOf(directives.gaps(directives.find(id).orElseThrow()))) {
            Directive now = directives.find(id).orElseThrow();
            Requirement open = now.requirement(gap.requirement()).orElseThrow();
            Term term = periodic ? new Term.Every(new ReportRule(Period.MONTHLY, 5)) : new Term.Standing();
            directives.settle(
                    clerk,
                    id,
                    now.version(),
                    UUID.randomUUID(),
                    with(open, gap.kind() == Gap.Kind.PERIOD ? term : open.term()));
        }
        int settled = directives.find(id).orElseThrow().version();
        directives.submit(clerk, id, settled, UUID.randomUUID());
        return id;
    }

    private static Requirement with(Requirement one, Term term) {
        return new Requirement(
                one.id(),
                one.no(),
                one.title(),
                one.text(),
                one.span(),
                one.scope(),
                one.lead(),
                one.coordinators(),
                one.product(),
                term,
                null);
    }

    private Instant workingTime(int daysAgo) {
        LocalDate day = calendar.sameOrNextWorkingDay(org.today().minusDays(Math.max(3, daysAgo)));
        return Instant.ofEpochMilli(calendar.startOf(day) + 9 * 3_600_000L);
    }

    /// Issues a directive some days ago, with all that happened since.
    void past(int no, int daysAgo, boolean periodic, Lives lives) {
        Instant at = workingTime(daysAgo);
        transaction.executeWithoutResult(status -> DemoClock.at(at, () -> past(no, at, periodic, lives)));
    }

    private void past(int no, Instant at, boolean periodic, Lives lives) {
        CurrentPerson leader = server.played("leader");
        DirectiveId id = prepared(9_000 + no + "/BENCH", periodic);
        Directive issued = directives.markIssued(
                leader, id, directives.find(id).orElseThrow().version());
        List<Past> past = new ArrayList<>();
        for (Duty duty : directives.duties(issued)) {
            past.add(lives.lived(opening(issued, duty, leader.unit()), leader.id(), at.toEpochMilli()));
        }
        // What happened since lies after the issue, and is taken in as it was.
        cases.bulk(past);
        disseminate(issued, at);
    }

    private Opening opening(Directive directive, Duty duty, UnitId body) {
        LocalDate issuedOn = Objects.requireNonNull(directive.issue()).on();
        return new Opening(
                directive.id(),
                duty.requirement(),
                duty.no(),
                null,
                body,
                Party.of(duty.unit()),
                "DIRECTIVE",
                duty.title(),
                duty.product(),
                duty.due() == null && random.nextBoolean() ? calendar.plusWorkingDays(issuedOn, 40) : duty.due(),
                duty.coordinators(),
                "");
    }

    /// Nine in ten pass it on within a day, and nine in ten of their people have read it within some days.
    private void disseminate(Directive directive, Instant at) {
        Set<PersonId> signing = accounts.withAccount();
        List<Readings.Confirmed> confirmed = new ArrayList<>();
        Set<PersonId> seen = new HashSet<>();
        for (Readings.Addressed one : readings.addressed(directive.id())) {
            if (random.nextInt(10) > 0) {
                CurrentPerson head = accounts.person(org.chart()
                                .headOf(one.unit())
                                .orElseThrow()
                                .person()
                                .id())
                        .orElseThrow();
                readings.pass(head, directive.id(), one.unit());
                for (Person person : org.chart().peopleUnder(one.unit())) {
                    Instant read = at.plusSeconds(random.nextInt(3_600, 200_000));
                    if (signing.contains(person.id()) && random.nextInt(10) > 0 && seen.add(person.id())) {
                        confirmed.add(
                                new Readings.Confirmed(new Actor(person.id().value(), null, null), read));
                    }
                }
            }
        }
        readings.takeIn(directive.id(), confirmed);
    }
}
