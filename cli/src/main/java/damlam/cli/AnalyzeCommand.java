package damlam.cli;

import damlam.calendar.CalendarFormatException;
import damlam.calendar.WorkCalendar;
import damlam.detect.RuleFormatException;
import damlam.detect.Rules;
import damlam.eventlog.EventLog;
import damlam.logfile.LogFormatException;
import damlam.logfile.LogReader;
import damlam.logfile.Profile;
import damlam.logfile.Rejects;
import damlam.report.ReportHtml;
import damlam.results.Analysis;
import damlam.results.ResultFile;
import damlam.results.ResultFiles;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.logging.Level;
import java.util.logging.Logger;

/// `analyze FILE...`: an event log in, a folder of results out.
final class AnalyzeCommand {
    /// Held here, because the logging system forgets loggers that nobody holds.
    private static final Logger PARQUET = Logger.getLogger("dev.hardwood");

    private final AnalyzeOptions options;
    private final PrintStream out;
    private final PrintStream err;
    private final long startedMs = System.currentTimeMillis();
    private final int threads = Runtime.getRuntime().availableProcessors();

    private AnalyzeCommand(AnalyzeOptions options, PrintStream out, PrintStream err) {
        this.options = options;
        this.out = out;
        this.err = err;
    }

    static int run(List<String> args, PrintStream out, PrintStream err) {
        if (args.contains("--help") || args.contains("-h")) {
            out.print(AnalyzeOptions.USAGE);
            return Main.OK;
        }
        // Standard error carries one line of ours, not the library's remarks on the processor.
        PARQUET.setLevel(Level.OFF);
        try (HeapKeeper _ = new HeapKeeper()) {
            new AnalyzeCommand(AnalyzeOptions.of(args), out, err).run();
            return Main.OK;
        } catch (Refusal | LogFormatException | CalendarFormatException | RuleFormatException problem) {
            err.println("damlam: " + problem.getMessage());
        } catch (OutOfMemoryError problem) {
            err.println("damlam: the log needs more memory than the %,d MB there are; use a machine with more"
                    .formatted(Runtime.getRuntime().maxMemory() >> 20));
        }
        return Main.UNUSABLE;
    }

    private void run() throws Refusal {
        Profile profile = profile();
        WorkCalendar calendar = calendar(profile);
        Rules rules = rules();
        // Before hours of reading, and not after.
        OptionalLong untilMs =
                options.now().isEmpty() ? OptionalLong.empty() : OptionalLong.of(instant(options.now(), calendar));
        try (ResultFiles results = ResultFiles.in(options.out())) {
            results.rejects().files(options.files());
            LogReader.ReadLog read = read(profile, results);
            long nowMs = untilMs.orElse(read.log().lastMs());
            tellIfEarly(nowMs, read.log(), calendar);
            Analysis analysis = Analysis.of(read.log(), calendar, rules, nowMs, read.rejected(), threads);
            List<Path> files = results.write(analysis, more(), startedMs);
            report(read, files);
        } catch (IOException problem) {
            throw unwritten(problem);
        } catch (UncheckedIOException problem) {
            throw unwritten(Objects.requireNonNull(problem.getCause()));
        }
    }

    private Refusal unwritten(IOException problem) {
        return new Refusal("%s: cannot be written (%s); choose another folder for --out, with room for the results"
                .formatted(options.out(), reason(problem)));
    }

    private List<ResultFile> more() {
        List<String> logs = options.files().stream()
                .map(file -> String.valueOf(file.getFileName()))
                .toList();
        ResultFile report = new ReportHtml(logs);
        return options.intervals() ? List.of(ResultFiles.INTERVALS, report) : List.of(report);
    }

    private LogReader.ReadLog read(Profile profile, ResultFiles results) {
        Rejects rejects = options.lenient() ? results.rejects() : Rejects.strict();
        try (ProgressBar bar = new ProgressBar(err)) {
            return new LogReader(profile, rejects, bar, threads).read(options.files());
        }
    }

    private Profile profile() throws Refusal {
        if (!options.profile().isEmpty()) {
            return Profile.of(options.profile());
        }
        return LogReader.profileThatShows(options.files().getFirst())
                .orElseThrow(() -> new Refusal(
                        "%s: the log does not show how to read it; name a profile with --profile (%s, or a file)"
                                .formatted(options.files().getFirst(), String.join(", ", Profile.BUILT_IN))));
    }

    private WorkCalendar calendar(Profile profile) throws Refusal {
        String name = !options.calendar().isEmpty() ? options.calendar() : profile.moves() ? "vn" : "none";
        return switch (name) {
            case "vn" -> WorkCalendar.vietnam();
            case "none" -> WorkCalendar.none();
            default -> readCalendar(Path.of(name));
        };
    }

    private static WorkCalendar readCalendar(Path file) throws Refusal {
        if (!Files.isRegularFile(file)) {
            throw new Refusal(
                    "there is no calendar '%s': use vn, none, or the path of a calendar file".formatted(file));
        }
        try {
            return WorkCalendar.read(file);
        } catch (IOException problem) {
            throw new Refusal("%s: cannot be read as a calendar; check that it is a text in UTF-8".formatted(file));
        }
    }

    private Rules rules() throws Refusal {
        if (options.rules().isEmpty()) {
            return Rules.standard();
        }
        try {
            return Rules.read(Path.of(options.rules()));
        } catch (IOException | InvalidPathException problem) {
            throw new Refusal("%s: cannot be read as rules; check the path, and that it is a text in UTF-8"
                    .formatted(options.rules()));
        }
    }

    private void tellIfEarly(long nowMs, EventLog log, WorkCalendar calendar) {
        if (nowMs < log.lastMs()) {
            err.println(
                    "damlam: --now %s is before the log's last event, %s; what happened after it counts all the same"
                            .formatted(
                                    options.now(),
                                    Instant.ofEpochMilli(log.lastMs()).atZone(calendar.zone())));
        }
    }

    /// A time without zone is one of the calendar's.
    private static long instant(String text, WorkCalendar calendar) throws Refusal {
        try {
            if (text.length() == 10) {
                return calendar.startOf(LocalDate.parse(text));
            }
            boolean zoned = text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$");
            return zoned
                    ? OffsetDateTime.parse(text).toInstant().toEpochMilli()
                    : LocalDateTime.parse(text)
                            .atZone(calendar.zone())
                            .toInstant()
                            .toEpochMilli();
        } catch (DateTimeException problem) {
            throw new Refusal("--now '%s' is no time; write 2026-08-15T17:00:00+07:00 or 2026-08-15".formatted(text));
        }
    }

    private void report(LogReader.ReadLog read, List<Path> files) {
        EventLog log = read.log();
        out.println("%,d events of %,d cases; %d files in %s"
                .formatted(log.events(), log.cases(), files.size(), options.out()));
        if (read.rejected() > 0) {
            out.println("%,d events could not be used; they are in %s"
                    .formatted(read.rejected(), options.out().resolve("rejects.csv")));
        }
    }

    private static String reason(IOException problem) {
        String name = problem.getClass().getSimpleName().replace("Exception", "");
        String words = name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return words.equals("io") || words.equals("file system") ? said(problem) : words;
    }

    private static String said(IOException problem) {
        return problem instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : String.valueOf(problem.getMessage());
    }
}
