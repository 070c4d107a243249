package damlam.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How fast a log is read and answered for, beside DuckDB on the same file in the same run, and in how much memory.
///
/// Arguments: copies of the incidents (100, which are 6,553,300 events), rounds (5); or `xes`, then the same, for the
/// engine alone on the log as XML. Each side runs in processes of its own, whose first round is told apart, since Java
/// compiles in it. Linux only: it reads `/proc`.
public final class AnalyzeBench {
    private static final int THREADS = 2;
    private static final String DUCKDB = "duckdb";
    private static final String OURS = "ours";
    private static final List<String> ANSWERS = List.of("ledger", "handovers", "ping-pong");
    /// What `./damlam analyze` gives Java.
    private static final List<String> JAVA = List.of(
            "-XX:+UseSerialGC",
            "-Xmn48m",
            "-Xms256m",
            "-XX:MaxRAMPercentage=70",
            "-XX:MinHeapFreeRatio=5",
            "-XX:MaxHeapFreeRatio=10",
            "-XX:-UseCompactObjectHeaders");

    private AnalyzeBench() {}

    /// By name of the figure its rounds.
    private record Side(String name, Map<String, List<Double>> figures, Path answers) {}

    public static void main(String[] args) throws Exception {
        if (args.length > 0 && args[0].equals(DUCKDB)) {
            DuckDbRounds.run(Path.of(args[1]), Integer.parseInt(args[2]), Integer.parseInt(args[3]), Path.of(args[4]));
            return;
        }
        if (args.length > 0 && args[0].equals(OURS)) {
            Path answers = Path.of(args[4]);
            OwnRounds.run(Path.of(args[1]), args[5], Integer.parseInt(args[2]), Integer.parseInt(args[3]), answers);
            return;
        }
        Findings.print(AnalyzeBench.class, args);
        boolean xes = args.length > 0 && args[0].equals("xes");
        List<String> numbers = Arrays.asList(args).subList(xes ? 1 : 0, args.length);
        int copies = numbers.isEmpty() ? 100 : Integer.parseInt(numbers.get(0));
        int rounds = numbers.size() < 2 ? 5 : Integer.parseInt(numbers.get(1));
        if (xes) {
            commands(told(Incidents.xes(copies)), "bpic13", rounds);
        } else {
            beside(told(Incidents.csv(copies)), rounds);
        }
    }

    private static Path told(Path log) throws IOException {
        Findings.OUT.printf(Locale.ROOT, "log: %s, %,d bytes%n", log, Files.size(log));
        return log;
    }

    private static void beside(Path csv, int rounds) throws IOException, InterruptedException {
        Path profile = Path.of("bench/src/main/resources/damlam/bench/incidents.yaml");
        Side duckDb = side(DUCKDB, csv, THREADS, rounds, "");
        Side ours = side(OURS, csv, THREADS, rounds, profile.toString());
        Side alone = side(OURS, csv, 1, rounds, profile.toString());
        boolean same = Files.mismatch(duckDb.answers(), ours.answers()) == -1
                && Files.mismatch(ours.answers(), alone.answers()) == -1;
        Findings.OUT.printf(
                Locale.ROOT,
                "answers: %,d rows, %s%n",
                Files.readAllLines(ours.answers()).size(),
                same
                        ? "the same from all three"
                        : "NOT the same; see " + ours.answers().getParent());
        for (Side side : List.of(duckDb, ours, alone)) {
            print(side);
        }
        ratio("load", duckDb, ours);
        ratio("three answers", duckDb, ours);
        commands(csv, profile.toString(), rounds);
    }

    private static Side side(String name, Path log, int threads, int rounds, String profile)
            throws IOException, InterruptedException {
        Path answers = log.resolveSibling("answers-%s-%d.tsv".formatted(name, threads));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(name.equals(OURS) ? JAVA : List.of("-Xmx256m"));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Dfile.encoding=UTF-8", "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.addAll(List.of(AnalyzeBench.class.getName(), name, log.toString(), "" + threads, "" + rounds));
        command.addAll(List.of(answers.toString(), profile));
        Map<String, List<Double>> figures = new TreeMap<>();
        for (String line : run(command)) {
            String[] parts = line.split("\t", -1);
            figures.computeIfAbsent(parts[0], any -> new ArrayList<>()).add(Double.parseDouble(parts[1]));
        }
        sum(figures, "");
        sum(figures, Round.CPU);
        return new Side("%s, %d threads".formatted(name, threads), figures, answers);
    }

    private static List<String> run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines;
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            lines = said.lines().toList();
        }
        if (process.waitFor() != 0) {
            throw new IOException("%s ended with %d".formatted(command, process.exitValue()));
        }
        return lines;
    }

    private static void sum(Map<String, List<Double>> figures, String of) {
        List<Double> sums = new ArrayList<>();
        for (int round = 0; round < rounds(figures, ANSWERS.getFirst() + of).size(); round++) {
            double sum = 0;
            for (String answer : ANSWERS) {
                sum += rounds(figures, answer + of).get(round);
            }
            sums.add(sum);
        }
        figures.put("three answers" + of, sums);
    }

    private static List<Double> rounds(Map<String, List<Double>> figures, String what) {
        return figures.getOrDefault(what, List.of());
    }

    private static void print(Side side) {
        Findings.OUT.printf(Locale.ROOT, "%s, load %.1f%n", side.name(), Findings.load());
        for (String what : List.of("load", "ledger", "handovers", "ping-pong", "three answers", "everything")) {
            print(what, "s", rounds(side.figures(), what));
            print("  processors", "s", rounds(side.figures(), what + Round.CPU));
        }
        // A process does not give back all that earlier rounds took, so only its first tells what one run needs.
        List<Double> memory = rounds(side.figures(), "memory");
        print("memory", "MB", memory.subList(0, Math.min(1, memory.size())));
    }

    private static void print(String what, String unit, List<Double> rounds) {
        if (rounds.isEmpty()) {
            return;
        }
        double[] later = later(rounds);
        Findings.OUT.printf(Locale.ROOT, "  %-14s first %8.2f %s", what, rounds.getFirst(), unit);
        if (later.length > 0) {
            Findings.OUT.printf(
                    Locale.ROOT,
                    ", then min %.2f, median %.2f, max %.2f, %d rounds",
                    later[0],
                    Findings.quantile(later, 0.5),
                    later[later.length - 1],
                    later.length);
        }
        Findings.OUT.println();
    }

    private static double[] later(List<Double> rounds) {
        return rounds.stream().skip(1).mapToDouble(figure -> figure).sorted().toArray();
    }

    private static void ratio(String what, Side theirs, Side own) {
        List<Double> their = rounds(theirs.figures(), what);
        List<Double> ours = rounds(own.figures(), what);
        Findings.OUT.printf(
                Locale.ROOT, "%s, ours to DuckDB's: first 1 : %.2f", what, their.getFirst() / ours.getFirst());
        if (ours.size() > 1) {
            double theirMedian = Findings.quantile(later(their), 0.5);
            Findings.OUT.printf(
                    Locale.ROOT, ", medians of the later 1 : %.2f", theirMedian / Findings.quantile(later(ours), 0.5));
        }
        Findings.OUT.println();
    }

    /// The command as anybody runs it, each time in a process of its own: from the file to all results on disk.
    private static void commands(Path log, String profile, int rounds) throws IOException, InterruptedException {
        Path out = log.resolveSibling("analyzed");
        Map<String, List<Double>> figures = new TreeMap<>();
        for (int round = 0; round < rounds; round++) {
            run(List.of("./damlam", "analyze", log.toString(), "--profile", profile, "--out", out.toString()));
            String summary = Files.readString(out.resolve("summary.json"));
            for (String key : List.of("events", "wallMs", "peakRssBytes")) {
                figures.computeIfAbsent(key, any -> new ArrayList<>()).add(number(summary, key));
            }
        }
        double events = rounds(figures, "events").getFirst();
        Findings.OUT.printf(
                Locale.ROOT, "./damlam analyze, all files written: %,.0f events, load %.1f%n", events, Findings.load());
        print("whole run", "s", scaled(rounds(figures, "wallMs"), 1e-3));
        print("memory", "MB", scaled(rounds(figures, "peakRssBytes"), 1.0 / (1 << 20)));
        print("memory, event", "bytes", scaled(rounds(figures, "peakRssBytes"), 1 / events));
    }

    private static List<Double> scaled(List<Double> rounds, double by) {
        return rounds.stream().map(figure -> figure * by).toList();
    }

    private static double number(String summary, String key) {
        Matcher found = Pattern.compile("\"" + key + "\": (\\d+)").matcher(summary);
        if (!found.find()) {
            throw new IllegalStateException("summary.json has no " + key);
        }
        return Double.parseDouble(found.group(1));
    }
}
