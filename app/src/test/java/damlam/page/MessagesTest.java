package damlam.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is said in Vietnamese can be said in English, and the other way round.
class MessagesTest {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)[^}]*}");
    private static final Pattern SAID = Pattern.compile("\\b(?:say|rich)\\(\"([a-z]+\\.[\\w.]+)\"\\s*[,)]");

    static List<String> features() throws IOException {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("_vi.properties"))
                    .map(name -> name.substring(0, name.indexOf("_vi")))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    void bothLanguagesHaveTheSameKeys(String feature) throws IOException {
        assertThat(new TreeSet<>(read(feature, "en").stringPropertyNames()))
                .isEqualTo(new TreeSet<>(read(feature, "vi").stringPropertyNames()));
    }

    @ParameterizedTest
    @MethodSource("features")
    void bothLanguagesFillTheSamePlaces(String feature) throws IOException {
        Properties english = read(feature, "en");
        read(feature, "vi")
                .forEach((key, pattern) -> assertThat(places(english.getProperty((String) key)))
                        .as("places of %s", key)
                        .isEqualTo(places((String) pattern)));
    }

    @ParameterizedTest
    @MethodSource("features")
    void everyMessageIsAPatternWithoutStraightApostrophes(String feature) throws IOException {
        for (String language : List.of("vi", "en")) {
            read(feature, language).forEach((key, pattern) -> {
                assertThat(new MessageFormat((String) pattern))
                        .as("pattern of %s", key)
                        .isNotNull();
                assertThat((String) pattern)
                        .as("apostrophe in %s (write ’)", key)
                        .doesNotContain("'");
                assertThat((String) key).as("a key begins with its file").startsWith(feature + ".");
            });
        }
    }

    @Test
    void everyKeyThatTemplatesNameExists() throws IOException {
        List<String> unknown = new ArrayList<>();
        try (Stream<Path> templates = Files.walk(TEMPLATES)) {
            for (Path template :
                    templates.filter(file -> file.toString().endsWith(".jte")).toList()) {
                for (MatchResult said :
                        SAID.matcher(Files.readString(template)).results().toList()) {
                    String key = said.group(1);
                    Path file = MESSAGES.resolve(key.substring(0, key.indexOf('.')) + "_vi.properties");
                    if (!Files.exists(file)
                            || !read(key.substring(0, key.indexOf('.')), "vi").containsKey(key)) {
                        unknown.add(TEMPLATES.relativize(template) + ": " + key);
                    }
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    private static TreeSet<String> places(String pattern) {
        TreeSet<String> places = new TreeSet<>();
        PLACE.matcher(pattern).results().forEach(place -> places.add(place.group(1)));
        return places;
    }

    private static Properties read(String feature, String language) throws IOException {
        Properties messages = new Properties();
        try (Reader reader = Files.newBufferedReader(MESSAGES.resolve(feature + "_" + language + ".properties"))) {
            messages.load(reader);
        }
        return messages;
    }
}
