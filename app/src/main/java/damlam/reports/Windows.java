package damlam.reports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// The data windows of `windows.csv`, which gives source and certainty of each.
public final class Windows {
    private final List<WindowRule> rules;

    private Windows(List<WindowRule> rules) {
        this.rules = List.copyOf(rules);
    }

    public static Windows standard() {
        return Standard.WINDOWS;
    }

    static Windows read(BufferedReader reader) throws IOException {
        List<WindowRule> rules = new ArrayList<>();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (!line.startsWith("#") && !line.startsWith("kind,") && !line.isBlank()) {
                rules.add(WindowRule.parse(line));
            }
        }
        return new Windows(rules);
    }

    /// The window that holds a day. A day between two windows of a kind (a nine-month window ends in September) belongs
    /// to the next one.
    ///
    /// @throws IllegalArgumentException if no rule of this kind is in force on the window's last day
    public Span holding(PeriodKind kind, LocalDate day) {
        return rules.stream()
                .filter(rule -> rule.kind() == kind)
                .map(rule -> new Span(rule, rule.lastDayFrom(day)))
                .filter(span -> span.rule().inForce(span.lastDay()))
                .min(Comparator.comparing(Span::lastDay))
                .orElseThrow(() -> new IllegalArgumentException("no window for " + kind + " on " + day));
    }

    /// @param lastDay the last day of the window
    public record Span(WindowRule rule, LocalDate lastDay) {
        public LocalDate firstDay() {
            return rule.firstDay(lastDay);
        }
    }

    private static final class Standard {
        private static final Windows WINDOWS = load();

        private static Windows load() {
            InputStream file = Objects.requireNonNull(Windows.class.getResourceAsStream("windows.csv"), "windows.csv");
            try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
                return read(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
