package damlam.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The words after `analyze`.
///
/// @param profile name or file; empty to go by the log
/// @param calendar name or file; empty to go by the profile
/// @param now as given; empty for the log's last instant
/// @param rules file of thresholds; empty for the standard ones
record AnalyzeOptions(
        List<Path> files,
        Path out,
        String profile,
        String calendar,
        String now,
        String rules,
        boolean intervals,
        boolean lenient) {

    static final String USAGE = """
            usage: damlam analyze FILE... --out DIR [--profile NAME-or-FILE] [--calendar vn|none|FILE] [--now TIME]
                                  [--rules FILE] [--intervals] [--lenient]
                FILE      event log: csv, xes or parquet, packed with gzip or not; several files make one log
                --out     folder for the results; they appear when all are complete
                --profile moves, xes, bpic13, receipt, or a file that maps columns; else as the log shows itself
                --now     until when open cases run (2026-08-15T17:00:00+07:00); else the log's last instant
                --rules   thresholds of your own for the signals, laid over the standard ones
                --intervals
                          writes intervals.csv too, each stretch of each case
                --lenient sets rows that cannot be used aside in rejects.csv; else the first one ends the run
            """;

    /// @throws Refusal if they cannot be understood
    static AnalyzeOptions of(List<String> words) throws Refusal {
        List<Path> files = new ArrayList<>();
        String out = "";
        String profile = "";
        String calendar = "";
        String now = "";
        String rules = "";
        boolean intervals = false;
        boolean lenient = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            switch (word) {
                case "--out" -> out = after(words, i++);
                case "--profile" -> profile = after(words, i++);
                case "--calendar" -> calendar = after(words, i++);
                case "--now" -> now = after(words, i++);
                case "--rules" -> rules = after(words, i++);
                case "--intervals" -> intervals = true;
                case "--lenient" -> lenient = true;
                default -> files.add(file(word));
            }
        }
        if (files.isEmpty()) {
            throw new Refusal("analyze needs the file of a log; see damlam analyze --help");
        }
        if (out.isEmpty()) {
            throw new Refusal("analyze needs --out DIR, the folder for its results");
        }
        return new AnalyzeOptions(files, path(out), profile, calendar, now, rules, intervals, lenient);
    }

    private static String after(List<String> words, int i) throws Refusal {
        if (i + 1 == words.size() || words.get(i + 1).startsWith("--")) {
            throw new Refusal("%s needs a value after it".formatted(words.get(i)));
        }
        return words.get(i + 1);
    }

    private static Path file(String word) throws Refusal {
        if (word.startsWith("--")) {
            throw new Refusal("analyze has no option '%s'; see damlam analyze --help".formatted(word));
        }
        return path(word);
    }

    private static Path path(String word) throws Refusal {
        if (word.isEmpty()) {
            throw new Refusal("the name of a file is empty; see damlam analyze --help");
        }
        try {
            return Path.of(word);
        } catch (InvalidPathException problem) {
            throw new Refusal("'%s' is no path of a file".formatted(word));
        }
    }
}
