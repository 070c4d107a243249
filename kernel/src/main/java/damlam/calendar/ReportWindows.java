package damlam.calendar;

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

/// From which day to which a periodic report takes its data (NĐ 09/2019, art. 12): `report-windows.csv`, each line with
/// its source and certainty.
public final class ReportWindows {
    private static final String FILE = "report-windows.csv";

    private final List<WindowRule> rules;

    private ReportWindows(List<WindowRule> rules) {
        this.rules = List.copyOf(rules);
    }

    public static ReportWindows standard() {
        return Standard.WINDOWS;
    }

    /// @param name of the file, for messages
    /// @throws CalendarFormatException at the first line that does not say what it should
    static ReportWindows read(String name, BufferedReader reader) throws IOException {
        List<WindowRule> rules = new ArrayList<>();
        int no = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            no++;
            String text = line.strip();
            if (!text.isEmpty() && !text.startsWith("#") && !text.equals(WindowRule.HEADER)) {
                rules.add(WindowRule.parse(name, no, text));
            }
        }
        return new ReportWindows(rules);
    }

    /// The window that holds a day. A day between two windows of a kind (a nine-month window ends in September) belongs
    /// to the next one.
    ///
    /// @throws IllegalArgumentException if no rule of this kind is in force on the window's last day
    public ReportWindow holding(PeriodKind kind, LocalDate day) {
        return rules.stream()
                .filter(rule -> rule.kind() == kind)
                .map(rule -> rule.windowFrom(day))
                .filter(window -> window.rule().inForce(window.lastDay()))
                .min(Comparator.comparing(ReportWindow::lastDay))
                .orElseThrow(() -> new IllegalArgumentException("no window for " + kind + " on " + day));
    }

    private static final class Standard {
        private static final ReportWindows WINDOWS = load();

        private static ReportWindows load() {
            InputStream file = Objects.requireNonNull(ReportWindows.class.getResourceAsStream(FILE), FILE);
            try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
                return read(FILE, reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
