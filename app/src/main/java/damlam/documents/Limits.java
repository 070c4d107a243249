package damlam.documents;

import damlam.calendar.Certainty;
import damlam.calendar.WorkCalendar;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// How long the clerk's acts may take (NĐ 30/2020, QĐ 28/2018): `limits.csv`, each line with its source and certainty.
public final class Limits {
    private static final String FILE = "limits.csv";
    private static final WorkCalendar CALENDAR = WorkCalendar.vietnam();
    private static final List<LimitRule> RULES = read();

    private Limits() {}

    /// @param from the day it came in or was signed
    /// @return empty where no rule of that day limits it
    public static Optional<Limit> of(LimitRule.Act act, Arrival how, LocalDate from) {
        return RULES.stream()
                .filter(rule -> rule.act() == act
                        && rule.channel() == how.channel()
                        && rule.pressing() == how.urgency().pressing()
                        && rule.inForce(from))
                .findFirst()
                .map(rule -> rule.from(from, CALENDAR));
    }

    /// All rules, in the order of the file.
    public static List<LimitRule> rules() {
        return RULES;
    }

    private static List<LimitRule> read() {
        InputStream file = Objects.requireNonNull(Limits.class.getResourceAsStream(FILE), FILE);
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return records.stream().map(Limits::rule).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LimitRule rule(NamedCsvRecord line) {
        String ends = line.getField("in_force_until");
        return new LimitRule(
                LimitRule.Act.valueOf(line.getField("act")),
                Channel.valueOf(line.getField("channel")),
                line.getField("urgency").equals("PRESSING"),
                Integer.parseInt(line.getField("working_days")),
                LimitRule.Until.valueOf(line.getField("until")),
                LocalDate.parse(line.getField("in_force_from")),
                ends.isEmpty() ? null : LocalDate.parse(ends),
                Certainty.of(line.getField("certainty")),
                line.getField("source"));
    }
}
