package damlam.detect;

import damlam.calendar.Certainty;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The rule file: every threshold of the detectors, with its source, its dates and how sure it is. It has a version,
/// so that a signal can be said to follow from a certain set of rules.
///
/// @param version as the file says
/// @param lines in the order of the file
public record Rules(String version, List<Line> lines) {
    /// One threshold.
    ///
    /// @param kind name of the kind of work it holds for; empty for all that have no line of their own
    /// @param value as written: `8h` and `2d` are working time
    /// @param from first day it holds
    /// @param until last day it holds, [LocalDate#MAX] if it goes on
    public record Line(
            Threshold threshold,
            String kind,
            String value,
            LocalDate from,
            LocalDate until,
            Certainty certainty,
            String source) {
        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    public Rules {
        lines = List.copyOf(lines);
    }

    /// The rules that come with this version of the program: `rules.csv` beside this class.
    public static Rules standard() {
        return Standard.RULES;
    }

    /// Rules from a file of the same form as `rules.csv`, which explains it. Thresholds it does not give are those of
    /// the standard rules.
    ///
    /// @throws RuleFormatException at the first line that cannot be used
    public static Rules read(Path file) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            return standard().with(RuleFile.read(file.toString(), reader));
        }
    }

    /// These rules with those lines put over them: a line for the same threshold and kind that holds on the same day
    /// replaces the one here.
    public Rules with(Rules over) {
        List<Line> all = new ArrayList<>(lines);
        all.addAll(over.lines);
        return new Rules(over.version, all);
    }

    /// The value of every threshold on that day for each kind of work.
    ///
    /// @param kinds names of the kinds, by number
    /// @param dayMs working milliseconds of an ordinary working day
    /// @throws IllegalArgumentException if a threshold has no value on that day
    Limits on(LocalDate day, List<String> kinds, long dayMs) {
        return new Limits(this, day, kinds, dayMs);
    }

    private static final class Standard {
        private static final Rules RULES = load();

        private static Rules load() {
            InputStream resource = Objects.requireNonNull(Rules.class.getResourceAsStream("rules.csv"), "rules.csv");
            try (var reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
                return RuleFile.read("rules.csv", reader);
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
    }
}
