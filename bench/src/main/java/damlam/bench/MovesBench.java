package damlam.bench;

import damlam.Server;
import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.cases.CaseId;
import damlam.cases.Cases;
import damlam.cases.Ground;
import damlam.cases.Move;
import damlam.cases.Outcome;
import damlam.cases.Party;
import damlam.eventlog.Stance;
import damlam.org.Org;
import damlam.storage.Database;
import damlam.storage.EmbeddedDatabase;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/// How many moves a second go through the service layer, each with its checks, its entry in the journal and its leaf's
/// hash, on the embedded PostgreSQL with fsync on; and beside it, in the same run, a bare insert and update.
///
/// Arguments: rounds (5), cases a round (800), writers (16).
public final class MovesBench {
    private static final Ground GROUND = new Ground(Ground.Kind.INCOMPLETE, "the annex is missing");

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final int rounds;
    private final int casesARound;
    private final int writers;

    private MovesBench(int rounds, int casesARound, int writers) {
        this.rounds = rounds;
        this.casesARound = casesARound;
        this.writers = writers;
    }

    public static void main(String[] args) throws Exception {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 5;
        int cases = args.length > 1 ? Integer.parseInt(args[1]) : 800;
        int writers = args.length > 2 ? Integer.parseInt(args[2]) : 16;
        new MovesBench(rounds, cases, writers).run();
    }

    private void run() throws Exception {
        Path folder = Files.createTempDirectory("damlam-bench");
        try (Database database = EmbeddedDatabase.open(folder);
                ConfigurableApplicationContext server = start(database)) {
            machine(server.getBean(JdbcTemplate.class));
            Office office = new Office(server.getBean(Org.class), server.getBean(Accounts.class), writers);
            Cases cases = server.getBean(Cases.class);
            moves(office, cases);
            bare(server);
            double[] moves = new double[rounds];
            double[] bare = new double[rounds];
            for (int i = 0; i < rounds; i++) {
                moves[i] = moves(office, cases);
                bare[i] = bare(server);
                out.printf("round %d: %,.0f moves/s; bare insert+update %,.0f/s%n", i + 1, moves[i], bare[i]);
            }
            spread("moves through the service layer", moves);
            spread("bare insert+update, same PostgreSQL", bare);
        } finally {
            delete(folder);
        }
    }

    private static ConfigurableApplicationContext start(Database database) {
        ApplicationContextInitializer<GenericApplicationContext> wiring = context -> {
            context.registerBean(Database.class, () -> database, definition -> definition.setDestroyMethodName(""));
            context.registerBean(
                    DataSource.class, database::dataSource, definition -> definition.setDestroyMethodName(""));
            context.registerBean(Clock.class, Clock::systemUTC);
        };
        return new SpringApplicationBuilder(Server.class)
                .initializers(wiring)
                .properties(Map.of("server.port", 0))
                .run();
    }

    private void machine(JdbcTemplate jdbc) throws IOException {
        out.printf(
                "machine: %s, %d processors%n",
                processor(), Runtime.getRuntime().availableProcessors());
        out.println("java: " + Runtime.version() + ", " + System.getProperty("os.name") + " "
                + System.getProperty("os.version"));
        out.println("postgres: " + jdbc.queryForObject("show server_version", String.class) + ", fsync "
                + jdbc.queryForObject("show fsync", String.class) + ", synchronous_commit "
                + jdbc.queryForObject("show synchronous_commit", String.class));
        out.printf(
                "command: java -cp 'bench/target/damlam-bench-0.1.0.jar:bench/target/lib/*' %s %d %d %d%n",
                MovesBench.class.getName(), rounds, casesARound, writers);
    }

    private static String processor() throws IOException {
        Path info = Path.of("/proc/cpuinfo");
        if (!Files.exists(info)) {
            return System.getProperty("os.arch");
        }
        try (Stream<String> lines = Files.lines(info)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        }
    }

    /// Every writer takes the cases of one department from issue to approval.
    private double moves(Office office, Cases cases) throws InterruptedException, ExecutionException {
        List<CaseId> ids = office.open(cases, casesARound);
        return perSecond(writer -> {
            int made = 0;
            for (int i = writer; i < ids.size(); i += writers) {
                made += life(office, cases, ids.get(i), writer);
            }
            return made;
        });
    }

    private interface Share {
        int of(int writer);
    }

    private double perSecond(Share share) throws InterruptedException, ExecutionException {
        List<Callable<Integer>> acts = new ArrayList<>();
        for (int i = 0; i < writers; i++) {
            int writer = i;
            acts.add(() -> share.of(writer));
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(writers)) {
            long started = System.nanoTime();
            int done = 0;
            for (Future<Integer> act : pool.invokeAll(acts)) {
                done += act.get();
            }
            return done * 1e9 / (System.nanoTime() - started);
        }
    }

    private record Step(CurrentPerson by, Move move) {}

    private int life(Office office, Cases cases, CaseId id, int writer) {
        int seen = 1;
        for (Step step : steps(office, writer)) {
            seen = switch (cases.make(id, step.by(), step.move(), seen)) {
                case Outcome.Made made -> made.move().no();
                case Outcome.Refused refused ->
                    throw new IllegalStateException(step.move().kind() + " was refused: " + refused.reason());
            };
        }
        return seen - 1;
    }

    private List<Step> steps(Office office, int writer) {
        Office.Department own = office.departments.get(writer);
        Office.Department other = office.departments.get((writer + 1) % writers);
        LocalDate later = office.today().plusDays(5);
        CurrentPerson official = own.official();
        Move.Progress progress = new Move.Progress("the draft is done", List.of());
        Move.Submit submit = new Move.Submit(Party.of(office.body), "done", List.of());
        return List.of(
                new Step(own.head(), new Move.Open()),
                new Step(own.head(), new Move.Assign(official.id(), "by Friday")),
                new Step(official, new Move.Accept()),
                new Step(official, progress),
                new Step(official, new Move.Consult(Party.of(other.unit()), later, "what do you think")),
                new Step(other.head(), new Move.Reply(Stance.AGREE, "")),
                new Step(official, new Move.ExtendAsk(office.today().plusDays(40), "more annexes came")),
                new Step(office.leader, new Move.ExtendGrant(office.today().plusDays(40), "")),
                new Step(official, progress),
                new Step(official, submit),
                new Step(office.leader, new Move.Reject(GROUND)),
                new Step(official, progress),
                new Step(official, submit),
                new Step(office.leader, new Move.Approve("")));
    }

    /// What the database alone does: one insert and one update a transaction, without checks, journal or hash.
    private double bare(ConfigurableApplicationContext server) throws InterruptedException, ExecutionException {
        JdbcTemplate jdbc = server.getBean(JdbcTemplate.class);
        TransactionTemplate transaction = server.getBean(TransactionTemplate.class);
        List<Long> ids = jdbc.query(
                "select case_id from cases.position order by case_id desc limit ?",
                (row, i) -> row.getLong(1),
                casesARound);
        return perSecond(writer -> {
            int done = 0;
            for (int i = writer; i < ids.size(); i += writers) {
                for (int no = 0; no < 14; no++) {
                    bareMove(jdbc, transaction, ids.get(i));
                    done++;
                }
            }
            return done;
        });
    }

    private static void bareMove(JdbcTemplate jdbc, TransactionTemplate transaction, long id) {
        transaction.executeWithoutResult(status -> {
            jdbc.update("""
                    insert into cases.move (case_id, move_no, kind, at, actor_id, actor_unit, words)
                    select ?, max(move_no) + 1, 'NOTE', now(), 1, 1, 'bare' from cases.move where case_id = ?
                    """, id, id);
            jdbc.update("update cases.position set last_move_at = now() where case_id = ?", id);
        });
    }

    private void spread(String what, double[] perSecond) {
        double[] sorted = perSecond.clone();
        Arrays.sort(sorted);
        out.printf(
                "%s: min %,.0f, median %,.0f, max %,.0f a second, %d writers, %d rounds%n",
                what, sorted[0], sorted[sorted.length / 2], sorted[sorted.length - 1], writers, sorted.length);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }
}
