package damlam.analysis;

import damlam.calendar.Certainty;
import damlam.detect.RuleFormatException;
import damlam.detect.Rules;
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
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The rules by which signals are found and shown: the kernel's thresholds and `looking.csv`. An office lays its own
/// over them by files named `signals.csv` and `looking.csv` in its folder of rules.
@Component
public class SignalRules {
    private static final String THRESHOLDS = "signals.csv";
    private static final String LOOKING = "looking.csv";

    private final @Nullable Path own;
    private final List<LookRule> looking = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private Rules thresholds = Rules.standard();
    private @Nullable FileTime readAt;
    private volatile String thresholdFault = "";

    /// @param folder of the office's own rules; empty for none
    SignalRules(@Value("${damlam.rules:}") String folder) {
        own = folder.isEmpty() ? null : Path.of(folder);
        try {
            if (own != null && Files.exists(own.resolve(LOOKING))) {
                read(Files.newBufferedReader(own.resolve(LOOKING)), faults);
            }
            InputStream released = Objects.requireNonNull(SignalRules.class.getResourceAsStream(LOOKING), LOOKING);
            List<String> ours = new ArrayList<>();
            read(new InputStreamReader(released, StandardCharsets.UTF_8), ours);
            if (!ours.isEmpty()) {
                throw new IllegalStateException(ours.getFirst());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The thresholds as they stand now. The office's file is read again when it was changed; one that cannot be used
    /// leaves those that were in use before.
    public synchronized Rules thresholds() {
        Path file = own == null ? null : own.resolve(THRESHOLDS);
        try {
            FileTime changed = file == null || !Files.exists(file) ? null : Files.getLastModifiedTime(file);
            if (!Objects.equals(changed, readAt)) {
                readAt = changed;
                thresholds = file == null || changed == null ? Rules.standard() : Rules.read(file);
                thresholdFault = "";
            }
        } catch (IOException | RuleFormatException e) {
            thresholdFault = String.valueOf(e.getMessage());
        }
        return thresholds;
    }

    /// When the office last changed limits of its own; empty where it has none.
    synchronized Optional<Instant> ownChangedAt() {
        thresholds();
        return Optional.ofNullable(readAt).map(FileTime::toInstant);
    }

    /// How long a signal found on that day is for whom it is about alone.
    ///
    /// @throws IllegalStateException if no rule of that day says so, which the file of the release rules out
    public LookRule timeToLook(LocalDate foundOn) {
        return looking.stream()
                .filter(rule -> rule.inForce(foundOn))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no rule of " + foundOn + " says how long one may look"));
    }

    /// All of them, the office's own first.
    public List<LookRule> looking() {
        return List.copyOf(looking);
    }

    /// Lines and files of the office that are left out, each with what is wrong with it.
    public List<String> faults() {
        List<String> all = new ArrayList<>(faults);
        if (!thresholdFault.isEmpty()) {
            all.add(thresholdFault);
        }
        return all;
    }

    private void read(Reader file, List<String> wrong) throws IOException {
        try (CsvReader<NamedCsvRecord> lines =
                CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofNamedCsvRecord(file)) {
            for (NamedCsvRecord line : lines) {
                try {
                    looking.add(rule(line));
                } catch (RuntimeException e) {
                    wrong.add(LOOKING + ", " + line.getStartingLineNumber() + ": " + e.getMessage());
                }
            }
        } catch (RuntimeException e) {
            wrong.add(LOOKING + ": " + e.getMessage());
        }
    }

    private static LookRule rule(NamedCsvRecord line) {
        if (!line.getField("rule").equals("TIME_TO_LOOK")) {
            throw new IllegalArgumentException("there is no rule " + line.getField("rule"));
        }
        int days = Integer.parseInt(line.getField("working_days").strip());
        if (days < 1) {
            throw new IllegalArgumentException("whom it is about looks first, for a working day at least; was " + days);
        }
        return new LookRule(
                days,
                day(line.getField("in_force_from")),
                day(line.getField("in_force_until")),
                Certainty.valueOf(line.getField("certainty").strip()),
                line.getField("source"));
    }

    private static @Nullable LocalDate day(String typed) {
        return typed.isBlank() ? null : LocalDate.parse(typed.strip());
    }
}
