package damlam.bench;

import damlam.directives.Coverage;
import damlam.directives.Directive;
import damlam.directives.Directives;
import damlam.directives.Readings;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;

/// How long the counting behind coverage pages takes: who of 3,000 people has read each of fifty directives, unit by
/// unit, without the page around it.
///
/// Arguments: data folder (bench/target/office; filled where it is empty, and kept), rounds (20).
public final class CoverageBench {
    private CoverageBench() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args.length > 0 ? args[0] : BigOffice.FOLDER);
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 20;
        Findings.print(CoverageBench.class, args);
        try (Running server = Running.demo(folder)) {
            Findings.print(server.bean(JdbcTemplate.class));
            new BigOffice(server).fill();
            List<Directive> issued = server.bean(Directives.class).issued();
            Readings readings = server.bean(Readings.class);
            double[] each = new double[rounds];
            double[] together = new double[rounds];
            for (int round = -5; round < rounds; round++) {
                long started = System.nanoTime();
                Coverage all = oneByOne(readings, issued);
                long middle = System.nanoTime();
                Coverage same = together(readings, issued);
                long ended = System.nanoTime();
                if (!all.equals(same)) {
                    throw new IllegalStateException("one by one %s, together %s".formatted(all, same));
                }
                if (round >= 0) {
                    each[round] = (middle - started) / 1e3 / issued.size();
                    together[round] = (ended - middle) / 1e3;
                } else if (round == -1) {
                    Findings.OUT.printf(
                            Locale.ROOT,
                            "%d directives, %,d of %,d readings confirmed%n",
                            issued.size(),
                            all.read(),
                            all.total());
                }
            }
            Findings.spread("coverage of one directive", "microseconds", each);
            Findings.spread("coverage of all directives, asked together", "microseconds", together);
        }
    }

    private static Coverage oneByOne(Readings readings, List<Directive> issued) {
        Coverage all = Coverage.NONE;
        for (Directive directive : issued) {
            for (Coverage unit : readings.coverage(directive.id()).values()) {
                all = all.plus(unit);
            }
        }
        return all;
    }

    private static Coverage together(Readings readings, List<Directive> issued) {
        return readings.coverage(issued, unit -> true).values().stream()
                .flatMap(units -> units.values().stream())
                .reduce(Coverage.NONE, Coverage::plus);
    }
}
