package damlam.bench;

import damlam.simulate.Simulator;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Whether those who avoid are named, and for the right reason, and the honest are not: simulates agencies, has them
/// analysed by `./damlam analyze`, and holds the verdicts against the truth.
///
/// Arguments: seeds (10), first seed (1000), agencies a seed (1); or `check SIMULATION RESULTS …` for folders that are
/// there.
public final class DetectionBench {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private DetectionBench() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Scorecard scorecard = new Scorecard();
        if (args.length > 0 && args[0].equals("check")) {
            for (int i = 1; i + 1 < args.length; i += 2) {
                scorecard.add(Path.of(args[i]), Path.of(args[i + 1]));
            }
        } else {
            int seeds = args.length > 0 ? Integer.parseInt(args[0]) : 10;
            long first = args.length > 1 ? Long.parseLong(args[1]) : 1000;
            int agencies = args.length > 2 ? Integer.parseInt(args[2]) : 1;
            OUT.printf("seeds %d to %d, %d agencies each%n", first, first + seeds - 1, agencies);
            for (long seed = first; seed < first + seeds; seed++) {
                simulate(seed, agencies, scorecard);
            }
        }
        scorecard.print(OUT);
    }

    private static void simulate(long seed, int agencies, Scorecard scorecard)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("damlam-detection");
        try {
            Path simulation = folder.resolve("simulation");
            Path results = folder.resolve("results");
            Simulator.Written written = Simulator.write(seed, agencies, simulation);
            long started = System.nanoTime();
            analyze(simulation.resolve("moves.csv"), results);
            OUT.printf(
                    "seed %d: %,d moves, analysed in %.1f s%n",
                    seed, written.moves(), (System.nanoTime() - started) / 1e9);
            scorecard.add(simulation, results);
        } finally {
            Findings.delete(folder);
        }
    }

    private static void analyze(Path moves, Path results) throws IOException, InterruptedException {
        List<String> command =
                List.of("./damlam", "analyze", moves.toString(), "--profile", "moves", "--out", results.toString());
        int status = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        if (status != 0) {
            throw new IOException("%s ended with %d; run it in the root of the project".formatted(command, status));
        }
    }
}
