package damlam.bench;

import damlam.access.Accounts;
import damlam.access.CurrentPerson;
import damlam.analysis.SearchState;
import damlam.analysis.Signals;
import damlam.cases.CaseId;
import damlam.cases.Cases;
import damlam.cases.Move;
import damlam.cases.Opening;
import damlam.cases.Outcome;
import damlam.cases.Party;
import damlam.detect.SignalKind;
import damlam.eventlog.Stance;
import damlam.org.Org;
import java.nio.file.Path;
import java.time.LocalDate;
import org.springframework.jdbc.core.JdbcTemplate;

/// How long signals take at 100,000 cases with about twelve moves each: to read the whole journal after a start and
/// search it, to search it again, and from a move to its signal as the person it is about sees it.
///
/// Arguments: data folder (bench/target/office; filled where it is empty, and kept), rounds (7).
public final class SignalsBench {
    private static final double MS = 1e6;

    private final Running server;
    private final Signals signals;
    private final Cases cases;
    private final int rounds;

    private SignalsBench(Running server, int rounds) {
        this.server = server;
        this.signals = server.bean(Signals.class);
        this.cases = server.bean(Cases.class);
        this.rounds = rounds;
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args.length > 0 ? args[0] : BigOffice.FOLDER);
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 7;
        Findings.print(SignalsBench.class, args);
        try (Running server = Running.demo(folder)) {
            new BigOffice(server).fill();
        }
        // Started anew: the follower begins with the first act of the journal.
        long started = System.nanoTime();
        try (Running server = Running.demo(folder)) {
            Findings.print(server.bean(JdbcTemplate.class));
            new SignalsBench(server, rounds).run(started);
        }
    }

    private void run(long started) throws InterruptedException {
        signals.search();
        SearchState state = signals.state();
        Findings.OUT.printf(
                "%,d moves; from the start of the server to the end of the first search %,.0f ms%n",
                state.moves(), (System.nanoTime() - started) / MS);
        double[] searched = new double[rounds];
        double[] shown = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            signals.search();
            searched[i] = signals.state().tookMs();
            shown[i] = untilShown();
        }
        Findings.spread("one search, without writing", "ms", searched);
        Findings.spread("from a move to its signal, as the person sees it", "ms", shown);
        Runtime heap = Runtime.getRuntime();
        Findings.OUT.printf(
                "%,d signals; heap in use %,d MB of %,d%n",
                server.bean(JdbcTemplate.class).queryForObject("select count(*) from analysis.signal", Long.class),
                (heap.totalMemory() - heap.freeMemory()) >> 20,
                heap.maxMemory() >> 20);
    }

    private double untilShown() throws InterruptedException {
        CurrentPerson principal = as("principal");
        CurrentPerson official = as("official");
        LocalDate soon = server.bean(Org.class).today().plusDays(5);
        Opening opening = Opening.internal(
                null, as("leader").unit(), Party.of(official.unit()), "measured", "", soon.plusDays(30));
        CaseId id = ((Cases.Opened.Case) cases.open(as("leader"), opening)).id();
        make(id, official, new Move.Accept());
        make(
                id,
                official,
                new Move.Consult(Party.of(principal.unit()), soon, "what do you think", "it is theirs too", "made up"));
        // The search is at rest or under way, as it happens.
        make(id, principal, new Move.Reply(Stance.NONE, "seen"));
        long begun = System.nanoTime();
        while (signals.seenBy(principal).stream()
                .map(listed -> listed.signal().pattern())
                .noneMatch(pattern -> pattern.caseId().equals(id) && pattern.kind() == SignalKind.NO_STANCE)) {
            Thread.sleep(50);
        }
        return (System.nanoTime() - begun) / MS;
    }

    private void make(CaseId id, CurrentPerson by, Move move) {
        Outcome outcome = cases.make(id, by, move, cases.movesOf(id).size());
        if (outcome instanceof Outcome.Refused refused) {
            throw new IllegalStateException(move.kind() + " was refused: " + refused.reason());
        }
    }

    private CurrentPerson as(String role) {
        Accounts accounts = server.bean(Accounts.class);
        return accounts.oneClicks().stream()
                .filter(offered -> offered.role().equals(role))
                .findFirst()
                .flatMap(offered -> accounts.person(offered.person()))
                .orElseThrow();
    }
}
