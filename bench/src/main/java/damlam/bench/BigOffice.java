package damlam.bench;

import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.access.Sight;
import damlam.cases.CaseFilter;
import damlam.cases.Cases;
import damlam.cases.Past;
import damlam.demo.Demo;
import damlam.demo.DemoClock;
import damlam.directives.Directives;
import damlam.documents.Content;
import damlam.documents.Direction;
import damlam.documents.Document;
import damlam.documents.Documents;
import damlam.documents.RegisterQuery;
import damlam.documents.Registration;
import damlam.journal.Actor;
import damlam.org.Org;
import damlam.org.OrgChart;
import damlam.org.OrgImport;
import damlam.org.Person;
import damlam.org.PersonId;
import damlam.org.Unit;
import damlam.org.UnitKind;
import damlam.reports.ReportClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/// The demonstration's office after a busy year: as many people again, full registers, fifty directives with their
/// readings and reports, and 100,000 cases with about twelve moves each. All of it goes through the doors that people
/// use, at the times at which it happened.
final class BigOffice {
    /// Where it is kept from one measurement to the next.
    static final String FOLDER = "bench/target/office";

    static final int CASES = 100_000;
    private static final int PEOPLE = 3_000;
    private static final int DOCUMENTS = 10_000;
    private static final int DIRECTIVES = 50;
    /// Of so many directives one asks for a report every month.
    private static final int PERIODIC = 12;

    private static final int BATCH = 1_000;
    private static final long DAY_MS = 86_400_000;
    private static final Actor SETUP = new Actor(0, null, null);

    private final Running server;
    private final int most;
    private final Org org;
    private final Accounts accounts;
    private final Documents documents;
    private final Directives directives;
    private final Cases cases;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    BigOffice(Running server) {
        this(server, CASES);
    }

    /// @param most how many cases
    BigOffice(Running server, int most) {
        this.server = server;
        this.most = most;
        this.org = server.bean(Org.class);
        this.accounts = server.bean(Accounts.class);
        this.documents = server.bean(Documents.class);
        this.directives = server.bean(Directives.class);
        this.cases = server.bean(Cases.class);
        this.jdbc = server.bean(JdbcTemplate.class);
        this.transaction = server.bean(TransactionTemplate.class);
    }

    /// Fills what is missing, so that a folder can be used again, and waits until the database has settled.
    void fill() throws InterruptedException {
        server.bean(Demo.class).awaitReady();
        step("people", this::people);
        step("documents", this::documents);
        step("directives", this::directives);
        step("cases", this::cases);
        step("reports", () -> server.bean(ReportClock.class).turn());
        settle();
    }

    /// People and cases alone, which is what signals and what comes of them need.
    void fillWork() throws InterruptedException {
        server.bean(Demo.class).awaitReady();
        step("people", this::people);
        step("cases", this::cases);
        settle();
    }

    static void step(String what, Runnable act) {
        long started = System.nanoTime();
        act.run();
        Findings.OUT.printf("filled: %s, %,d ms%n", what, (System.nanoTime() - started) / 1_000_000);
    }

    private void people() {
        OrgChart chart = org.chart();
        int missing = PEOPLE - chart.everyone().size();
        if (missing <= 0) {
            return;
        }
        List<Unit> teams = chart.units().stream()
                .filter(unit -> unit.kind() == UnitKind.TEAM)
                .toList();
        List<Person> known = List.copyOf(chart.everyone());
        List<OrgImport.NewPerson> people = new ArrayList<>();
        List<OrgImport.NewAppointment> appointments = new ArrayList<>();
        for (int i = 0; i < missing; i++) {
            String code = "XB%04d".formatted(i);
            people.add(new OrgImport.NewPerson(code, known.get(i % known.size()).name(), null, null));
            appointments.add(new OrgImport.NewAppointment(
                    code,
                    teams.get(i % teams.size()).code(),
                    "Member",
                    damlam.org.Duty.MEMBER,
                    org.today().minusYears(2),
                    null));
        }
        org.load(SETUP, new OrgImport(List.of(), people, appointments));
        Map<PersonId, String> logins = new LinkedHashMap<>();
        org.chart().everyone().stream()
                .filter(person -> person.code().startsWith("XB"))
                .forEach(person -> logins.put(person.id(), person.code().toLowerCase(java.util.Locale.ROOT)));
        accounts.openLocked(SETUP, logins);
    }

    private void documents() {
        CurrentPerson clerk = server.played("clerk");
        List<Document> known = new ArrayList<>();
        int all = 0;
        for (Direction direction : Direction.values()) {
            RegisterQuery query = new RegisterQuery(direction, null, "", "", RegisterQuery.Sort.ARRIVAL, true, 1);
            known.addAll(documents.list(clerk, query).lines());
            all += documents.list(clerk, query).all();
        }
        long from = Instant.now().toEpochMilli() - 330 * DAY_MS;
        for (int i = all; i < DOCUMENTS; i += BATCH / 4) {
            int first = i;
            transaction.executeWithoutResult(status -> {
                for (int j = first; j < Math.min(DOCUMENTS, first + BATCH / 4); j++) {
                    Document like = known.get(j % known.size());
                    Instant at = Instant.ofEpochMilli(from + j * (330 * DAY_MS) / DOCUMENTS);
                    int no = j;
                    DemoClock.at(at, () -> documents.register(clerk.actor(), another(like, no, at)));
                }
            });
        }
    }

    private static Registration another(Document like, int no, Instant at) {
        return new Registration(
                like.direction(),
                no + "/BENCH",
                LocalDate.ofInstant(at, Org.ZONE),
                like.issuer(),
                like.type(),
                like.subject() + " " + no,
                like.signer(),
                new Content(like.issuer() + "\n\n" + like.subject() + "\n\nmade up, no " + no, null));
    }

    private Lives lives() {
        List<String> titles = cases.list(CaseFilter.ALL, Sight.ALL, 2_000, 0).stream()
                .map(line -> line.work().title())
                .distinct()
                .toList();
        return new Lives(org.chart(), accounts, titles, Instant.now(), 799 + count("cases.work"));
    }

    private int count(String table) {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*) from " + table, Integer.class));
    }

    private void cases() {
        Lives lives = lives();
        for (int known = count("cases.work"); known < most; known += BATCH) {
            List<Past> past = new ArrayList<>();
            for (int i = 0; i < Math.min(BATCH, most - known); i++) {
                past.add(lives.everyday());
            }
            cases.bulk(past);
        }
    }

    private void directives() {
        Lives lives = lives();
        Campaigns campaigns = new Campaigns(server);
        for (int i = directives.issued().size(); i < DIRECTIVES; i++) {
            campaigns.past(i, 170 - 3 * i, i % PERIODIC == 0, lives);
        }
    }

    /// Until every entry has its number and the planner knows what the tables hold, figures would tell of the filling.
    private void settle() throws InterruptedException {
        String unsettled = """
                select count(*) from pg_stat_user_tables
                where n_live_tup > 1000 and n_mod_since_analyze > n_live_tup / 5
                """;
        for (int tries = 0; tries < 300; tries++) {
            if (count("journal.entry") == count("journal.leaf")
                    && Objects.requireNonNull(jdbc.queryForObject(unsettled, Integer.class)) == 0) {
                break;
            }
            Thread.sleep(1_000);
        }
        Findings.OUT.printf(
                "office: %,d people, %,d documents, %,d directives, %,d readings, %,d reports, %,d cases, %,d moves, %,d open%n",
                org.chart().everyone().size(),
                count("documents.document"),
                count("directives.directive"),
                count("directives.reading"),
                count("reports.report"),
                count("cases.work"),
                count("cases.move"),
                count("cases.position where state <> 'DONE'"));
    }
}
