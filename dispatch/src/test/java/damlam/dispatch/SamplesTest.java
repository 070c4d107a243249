package damlam.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every dispatch under `samples/dispatches` reads as the answer beside it says, key by key on the keys given there.
class SamplesTest {
    static final Path SAMPLES = Path.of("..", "samples", "dispatches");

    static Stream<Path> dispatches() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dispatches")
    void aDispatchReadsAsItsAnswerSays(Path file) throws IOException {
        String name = file.getFileName().toString().replace(".txt", ".expected.json");
        Object expected = PlainJson.read(Files.readString(file.resolveSibling(name)));
        Object actual = PlainJson.read(DispatchJson.write(DispatchParser.parse(Files.readString(file))));
        List<String> differences = new ArrayList<>();
        compare("", expected, actual, differences);
        assertThat(differences).isEmpty();
    }

    @Test
    void thereAreSamplesToCompare() throws IOException {
        assertThat(dispatches()).hasSizeGreaterThan(20);
    }

    private static void compare(String at, Object expected, Object actual, List<String> differences) {
        if (expected instanceof Map<?, ?> keys && actual instanceof Map<?, ?> found) {
            keys.forEach((key, value) -> compare(at + "." + key, value, found.get(key), differences));
        } else if (expected instanceof List<?> items
                && actual instanceof List<?> found
                && items.size() == found.size()) {
            for (int i = 0; i < items.size(); i++) {
                compare(at + "[" + i + "]", items.get(i), found.get(i), differences);
            }
        } else if (expected == null ? actual != null : !expected.equals(actual)) {
            differences.add("%s%n  expected %s%n  but was  %s".formatted(at, expected, actual));
        }
    }
}
