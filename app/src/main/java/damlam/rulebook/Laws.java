package damlam.rulebook;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/// The register of laws by which documents cite them: each by its number, day, issuer and title.
public final class Laws {
    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final Properties PATTERNS = patterns();
    private static final List<Law> ALL = RuleFile.read(Laws.class, "laws.csv").stream()
            .map(line -> new Law(
                    line.cell("number"),
                    line.cell("name"),
                    LocalDate.parse(line.cell("date")),
                    line.cell("issuer"),
                    line.cell("title"),
                    line.sure(),
                    line.cell("source")))
            .toList();

    private Laws() {}

    private static Properties patterns() {
        try (var reader = new InputStreamReader(
                Objects.requireNonNull(Laws.class.getResourceAsStream("laws.properties")), StandardCharsets.UTF_8)) {
            Properties patterns = new Properties();
            patterns.load(reader);
            return patterns;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Law> all() {
        return ALL;
    }

    /// How a document cites all that a rule rests on; where the register knows nothing of it, as the rule says
    /// it.
    ///
    /// @param also numbers of other laws that it rests on besides
    public static List<String> cited(String basis, String... also) {
        boolean known = !in(basis).isEmpty();
        List<String> cited = ALL.stream()
                .filter(law ->
                        basis.contains(law.number()) || Arrays.asList(also).contains(law.number()))
                .map(Laws::cited)
                .toList();
        return known ? cited : Stream.concat(cited.stream(), Stream.of(basis)).toList();
    }

    /// The laws whose numbers a text holds, in the order of the register.
    static List<Law> in(String text) {
        return ALL.stream().filter(law -> text.contains(law.number())).toList();
    }

    static String cited(Law law) {
        String pattern = PATTERNS.getProperty(law.issuer().isEmpty() ? "law" : "law.issued");
        LocalDate date = law.date();
        return new MessageFormat(pattern, VIETNAMESE).format(new Object[] {
            law.name(),
            law.number(),
            padded(date.getDayOfMonth(), 10),
            // A leading zero before January and February only.
            padded(date.getMonthValue(), 3),
            String.valueOf(date.getYear()),
            law.issuer(),
            law.title()
        });
    }

    private static String padded(int value, int below) {
        return value < below ? "0" + value : String.valueOf(value);
    }
}
