package damlam.cli;

import damlam.simulate.Simulator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// `simulate --seed N --out DIR [--scale S]`.
final class SimulateCommand {
    private static final String USAGE = "usage: damlam simulate --seed N --out DIR [--scale S]";

    private static final String HELP = USAGE + """

                --seed  any whole number; the same one gives the same files
                --out   a new folder for moves.csv, people.csv, absences.csv and truth.csv
                --scale how many agencies, of some 240,000 moves a year each; else 1
            """;

    private SimulateCommand() {}

    static int run(List<String> args, PrintStream out, PrintStream err) {
        if (args.contains("--help") || args.contains("-h")) {
            out.print(HELP);
            return Main.OK;
        }
        try {
            Map<String, String> options = options(args);
            long seed = number(options, "--seed", Long.MIN_VALUE, Long.MAX_VALUE);
            options.putIfAbsent("--scale", "1");
            int scale = (int) number(options, "--scale", 1, Simulator.MOST_AGENCIES);
            Path folder = Path.of(given(options, "--out"));
            Simulator.Written written = write(seed, scale, folder);
            out.printf(
                    Locale.ROOT,
                    "%d moves in %d cases by %d people: %s%n",
                    written.moves(),
                    written.cases(),
                    written.people(),
                    folder);
            return Main.OK;
        } catch (IllegalArgumentException e) {
            // InvalidPathException is one of these.
            err.println("damlam: " + e.getMessage());
        } catch (IOException e) {
            err.println("damlam: " + remedy(e));
        }
        return Main.UNUSABLE;
    }

    private static Simulator.Written write(long seed, int scale, Path folder) throws IOException {
        try {
            return Simulator.write(seed, scale, folder);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Map<String, String> options(List<String> args) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < args.size(); i += 2) {
            String option = args.get(i);
            if (!List.of("--seed", "--out", "--scale").contains(option)) {
                throw new IllegalArgumentException("there is no option '%s'; %s".formatted(option, USAGE));
            }
            if (i + 1 == args.size()) {
                throw new IllegalArgumentException("%s needs a value; %s".formatted(option, USAGE));
            }
            options.put(option, args.get(i + 1));
        }
        return options;
    }

    private static String given(Map<String, String> options, String option) {
        String value = options.get(option);
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException("%s is missing; %s".formatted(option, USAGE));
        }
        return value;
    }

    private static long number(Map<String, String> options, String option, long least, long most) {
        String value = given(options, option);
        try {
            long number = Long.parseLong(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new IllegalArgumentException(
                "%s must be a whole number from %d to %d, was '%s'".formatted(option, least, most, value));
    }

    private static String remedy(IOException problem) {
        if (problem instanceof FileAlreadyExistsException there) {
            return "%s: is there already and not empty; name a new folder".formatted(there.getFile());
        }
        return "the results cannot be written (%s: %s); check the folder, its permissions and the space left"
                .formatted(problem.getClass().getSimpleName().replace("Exception", ""), problem.getMessage());
    }
}
