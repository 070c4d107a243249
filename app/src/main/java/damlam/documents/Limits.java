package damlam.documents;

import damlam.calendar.Certainty;
import damlam.calendar.WorkCalendar;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// How long the clerk's acts may take (NĐ 30/2020, QĐ 28/2018): `limits.csv`, each line with its
/// source, days and certainty. An office adds lines of its own in a file of that name in its folder
/// of rules; from the day they are in force they go before those that come with the release.
@Component
public class Limits {
    static final String FILE = "limits.csv";
    private static final WorkCalendar CALENDAR = WorkCalendar.vietnam();

    private final List<LimitRule> rules = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    /// @param folder of the office's own rules; empty for none
    Limits(@Value("${damlam.rules:}") String folder) {
        Path own = Path.of(folder).resolve(FILE);
        try {
            if (!folder.isEmpty() && Files.exists(own)) {
                read(Files.newBufferedReader(own), faults);
            }
            InputStream released = Objects.requireNonNull(Limits.class.getResourceAsStream(FILE), FILE);
            List<String> ours = new ArrayList<>();
            read(new InputStreamReader(released, StandardCharsets.UTF_8), ours);
            if (!ours.isEmpty()) {
                throw new IllegalStateException(ours.getFirst());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param from the day it came in or was signed
    /// @return empty where no rule of that day limits it
    public Optional<Limit> of(LimitRule.Act act, Arrival how, LocalDate from) {
        return rules.stream()
                .filter(rule -> rule.act() == act
                        && rule.channel() == how.channel()
                        && rule.pressing() == how.urgency().pressing()
                        && rule.inForce(from))
                .findFirst()
                .map(rule -> rule.from(from, CALENDAR));
    }

    /// All rules, the office's own first.
    public List<LimitRule> rules() {
        return List.copyOf(rules);
    }

    /// Lines of the office's file that are left out, each with its number and what is wrong with it.
    public List<String> faults() {
        return List.copyOf(faults);
    }

    private void read(Reader file, List<String> faults) throws IOException {
        try (CsvReader<NamedCsvRecord> lines =
                CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofNamedCsvRecord(file)) {
            lines.forEach(line -> read(line, faults));
        } catch (RuntimeException e) {
            faults.add(FILE + ": " + e.getMessage());
        }
    }

    private void read(NamedCsvRecord line, List<String> faults) {
        try {
            rules.add(rule(line));
        } catch (RuntimeException e) {
            faults.add(FILE + ", " + line.getStartingLineNumber() + ": " + e.getMessage());
        }
    }

    private static LimitRule rule(NamedCsvRecord line) {
        String ends = line.getField("in_force_until");
        String source = line.getField("source").strip();
        int days = Integer.parseInt(line.getField("working_days"));
        if (source.isEmpty() || days < 0) {
            throw new IllegalArgumentException(source.isEmpty() ? "source" : "working_days " + days);
        }
        return new LimitRule(
                LimitRule.Act.valueOf(line.getField("act")),
                Channel.valueOf(line.getField("channel")),
                line.getField("urgency").equals("PRESSING"),
                days,
                LimitRule.Until.valueOf(line.getField("until")),
                LocalDate.parse(line.getField("in_force_from")),
                ends.isEmpty() ? null : LocalDate.parse(ends),
                Certainty.of(line.getField("certainty")),
                source);
    }
}
