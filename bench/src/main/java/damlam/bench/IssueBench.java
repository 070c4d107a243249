package damlam.bench;

import damlam.cases.Cases;
import damlam.directives.DirectiveId;
import damlam.directives.Directives;
import damlam.directives.Readings;
import damlam.org.Org;
import java.nio.file.Path;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;

/// How long it takes to issue dispatch 799 to all its units and their people, from the leader's click to the answer, on
/// a database that holds 100,000 cases already. Each round issues a directive of its own with the same text.
///
/// Arguments: data folder (bench/target/office; filled where it is empty, and kept), rounds (10).
public final class IssueBench {
    private final Running server;
    private final Directives directives;
    private final Readings readings;

    private IssueBench(Running server) {
        this.server = server;
        this.directives = server.bean(Directives.class);
        this.readings = server.bean(Readings.class);
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args.length > 0 ? args[0] : BigOffice.FOLDER);
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 10;
        Findings.print(IssueBench.class, args);
        try (Running server = Running.demo(folder)) {
            Findings.print(server.bean(JdbcTemplate.class));
            new BigOffice(server).fill();
            new IssueBench(server).run(rounds);
        }
    }

    private void run(int rounds) throws Exception {
        Visitor leader = server.visitor("leader");
        double[] ms = new double[rounds];
        for (int round = -1; round < rounds; round++) {
            double taken = issue(leader);
            if (round >= 0) {
                ms[round] = taken;
            }
        }
        Findings.spread("dispatch 799 issued, from click to answer", "ms", ms);
    }

    private double issue(Visitor leader) throws Exception {
        // Standing rather than monthly, so that the office kept for the next measurement does not fill with reports.
        DirectiveId id = new Campaigns(server).prepared("issue-" + System.nanoTime() + "/BENCH", false);
        String page = leader.page("/directives/" + id.value() + "/prepare");
        int version = directives.find(id).orElseThrow().version();
        String path = "/directives/" + id.value() + "/issue";
        Visitor.Answer answer = leader.post(path, "version=" + version, page);
        if (answer.status() != 303 || !answer.location().endsWith("/board")) {
            throw new IllegalStateException("%s answered %d %s".formatted(path, answer.status(), answer.location()));
        }
        Org org = server.bean(Org.class);
        int people = readings.addressed(id).stream()
                .mapToInt(one -> org.chart().peopleUnder(one.unit()).size())
                .sum();
        double ms = answer.nanos() / 1e6;
        Findings.OUT.printf(
                Locale.ROOT,
                "%d units, %,d people, %d cases, %d statements: %.0f ms%n",
                readings.addressed(id).size(),
                people,
                server.bean(Cases.class).ofDirective(id).size(),
                server.statements.of(answer.name()).statements(),
                ms);
        return ms;
    }
}
