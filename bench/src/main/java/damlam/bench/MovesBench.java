package damlam.bench;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/// How many moves a second go through the service layer, each with its checks, its entry in the journal and its leaf's
/// hash, on the embedded PostgreSQL with fsync on, while the record is sealed; how long after the last it is under a
/// signed checkpoint; and beside it, in the same run, a bare insert and update.
///
/// Arguments: rounds (5), cases a round (800), writers (16).
public final class MovesBench {
    private static final Ground GROUND = new Ground(Ground.Kind.INCOMPLETE, "the annex is missing");

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
        Findings.print(MovesBench.class, args);
        new MovesBench(rounds, cases, writers).run();
    }

    private void run() throws Exception {
        Path folder = Files.createTempDirectory("damlam-bench");
        try (Running server = Running.empty(folder)) {
            Findings.print(server.bean(JdbcTemplate.class));
            Office office = new Office(server.bean(Org.class), server.bean(Accounts.class), writers);
            Cases cases = server.bean(Cases.class);
            moves(office, cases);
            bare(server);
            double[] moves = new double[rounds];
            double[] bare = new double[rounds];
            double[] sealed = new double[rounds];
            for (int i = 0; i < rounds; i++) {
                moves[i] = moves(office, cases);
                sealed[i] = untilSealed(server);
                bare[i] = bare(server);
                Findings.OUT.printf(
                        "round %d: %,.0f moves/s; the last under a signed checkpoint %,.0f ms later; bare insert+update %,.0f/s%n",
                        i + 1, moves[i], sealed[i], bare[i]);
            }
            Findings.spread("moves through the service layer", "a second, " + writers + " writers", moves);
            Findings.spread("from the last move to its signed checkpoint", "ms", sealed);
            Findings.spread("bare insert+update, same PostgreSQL", "a second, " + writers + " writers", bare);
        } finally {
            Findings.delete(folder);
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

    /// Milliseconds until everything that was done is under a signed checkpoint.
    private static double untilSealed(Running server) throws InterruptedException {
        JdbcTemplate database = server.bean(JdbcTemplate.class);
        long started = System.nanoTime();
        Long done = database.queryForObject("select count(*) from journal.entry", Long.class);
        Long published = 0L;
        while (done != null && (published == null || published < done)) {
            Thread.sleep(20);
            published = database.queryForObject("select coalesce(max(size), 0) from journal.published", Long.class);
        }
        return (System.nanoTime() - started) / 1e6;
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
                new Step(
                        official,
                        new Move.Consult(
                                Party.of(other.unit()), later, "what do you think", "it is theirs too", "made up")),
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
    private double bare(Running server) throws InterruptedException, ExecutionException {
        JdbcTemplate jdbc = server.bean(JdbcTemplate.class);
        TransactionTemplate transaction = server.bean(TransactionTemplate.class);
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
}
