package damlam.roster;

import damlam.org.Duty;
import damlam.org.Fold;
import damlam.org.UnitKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/// The words that lists use for columns, kinds of unit and duties, folded (`words.properties`).
final class ListWords {
    private static final Map<String, String> MEANINGS = load();

    private ListWords() {}

    private static Map<String, String> load() {
        Properties file = new Properties();
        try (InputStream in = Objects.requireNonNull(ListWords.class.getResourceAsStream("words.properties"))) {
            file.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> meanings = new HashMap<>();
        file.forEach((meaning, words) -> {
            String group = meaning.toString().substring(0, meaning.toString().indexOf('.') + 1);
            for (String word : words.toString().split(",")) {
                meanings.put(group + word.strip(), meaning.toString().substring(group.length()));
            }
        });
        return meanings;
    }

    static Optional<Column> column(String head) {
        return meaning("column.", head).map(Column::valueOf);
    }

    static Optional<UnitKind> kind(String word) {
        return meaning("kind.", word).map(UnitKind::valueOf);
    }

    static Optional<Duty> duty(String word) {
        return meaning("duty.", word).map(Duty::valueOf);
    }

    /// Whether a cell says that there is none.
    static boolean isNone(String word) {
        return meaning("none.", word).isPresent();
    }

    private static Optional<String> meaning(String group, String word) {
        return Optional.ofNullable(MEANINGS.get(group + Fold.of(word)));
    }
}
