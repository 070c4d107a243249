package damlam.detect;

import damlam.calendar.Certainty;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Reads rules: lines `threshold,kind,value,from,until,certainty,source`, explained at the head of `rules.csv`.
final class RuleFile {
    private static final String HEADER = "threshold,kind,value,from,until,certainty,source";

    private RuleFile() {}

    /// @throws RuleFormatException at the first line that does not say what it should
    static Rules read(String name, BufferedReader reader) throws IOException {
        String version = "";
        List<Rules.Line> lines = new ArrayList<>();
        int no = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            no++;
            String text = (no == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line).strip();
            if (text.startsWith("version,")) {
                version = text.substring("version,".length());
            } else if (!text.isEmpty() && !text.startsWith("#") && !text.equals(HEADER)) {
                lines.add(readLine(name, no, text));
            }
        }
        if (version.isBlank()) {
            throw new RuleFormatException(name, no, "no line 'version,…' that says which rules these are");
        }
        return new Rules(version, lines);
    }

    private static Rules.Line readLine(String name, int no, String text) {
        String[] cells = text.split(",", 7);
        if (cells.length < 7) {
            throw new RuleFormatException(name, no, "expected " + HEADER + ", found: " + text);
        }
        try {
            Threshold threshold = threshold(cells[0].strip());
            parse(threshold, cells[2].strip(), 1);
            if (!threshold.isByKind() && !cells[1].isBlank()) {
                throw new IllegalArgumentException(threshold + " holds for all kinds of work alike");
            }
            LocalDate from = cells[3].isBlank() ? LocalDate.MIN : LocalDate.parse(cells[3].strip());
            LocalDate until = cells[4].isBlank() ? LocalDate.MAX : LocalDate.parse(cells[4].strip());
            Certainty certainty = Certainty.of(cells[5].strip());
            return new Rules.Line(threshold, cells[1].strip(), cells[2].strip(), from, until, certainty, cells[6]);
        } catch (DateTimeException problem) {
            throw new RuleFormatException(name, no, "a day looks like 2026-07-01, in: " + text);
        } catch (NumberFormatException problem) {
            throw new RuleFormatException(name, no, "'%s' is no number, in: %s".formatted(cells[2].strip(), text));
        } catch (IllegalArgumentException problem) {
            throw new RuleFormatException(name, no, problem.getMessage() + ", in: " + text);
        }
    }

    private static Threshold threshold(String name) {
        for (Threshold threshold : Threshold.values()) {
            if (threshold.name().equals(name)) {
                return threshold;
            }
        }
        throw new IllegalArgumentException(
                "there is no threshold '%s'; known are %s".formatted(name, List.of(Threshold.values())));
    }

    /// The number that a value stands for; milliseconds for working time.
    static double parse(Threshold threshold, String value, long dayMs) {
        double parsed = switch (threshold.measure()) {
            case TIME -> time(value, dayMs);
            case SHARE, FACTOR -> Double.parseDouble(value);
            case COUNT -> Integer.parseInt(value);
        };
        boolean fits = parsed >= 0 && (threshold.measure() != Threshold.Measure.SHARE || parsed <= 1);
        if (!fits) {
            throw new IllegalArgumentException("%s is a %s, was %s"
                    .formatted(
                            threshold,
                            threshold.measure() == Threshold.Measure.SHARE ? "share from 0 to 1" : "number from 0 on",
                            value));
        }
        return parsed;
    }

    private static double time(String value, long dayMs) {
        if (!value.matches("\\d+(\\.\\d+)?[hd]")) {
            throw new IllegalArgumentException("working time looks like 8h or 2d, was '" + value + "'");
        }
        double number = Double.parseDouble(value.substring(0, value.length() - 1));
        return number * (value.endsWith("h") ? 3_600_000 : dayMs);
    }
}
