package damlam.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Reads what the demonstration is made of, from the files in `demo/`.
final class DemoFile {
    private DemoFile() {}

    static String text(String name) {
        try (InputStream file =
                Objects.requireNonNull(DemoFile.class.getResourceAsStream("/demo/" + name), "no file demo/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The rows of a table, without its comments.
    ///
    /// @param columns how many fields each row has
    static List<String[]> rows(String name, String separator, int columns) {
        return text(name)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> fields(name, line, separator, columns))
                .toList();
    }

    private static String[] fields(String name, String line, String separator, int columns) {
        String[] fields = line.split(java.util.regex.Pattern.quote(separator), -1);
        if (fields.length != columns) {
            throw new IllegalStateException(
                    "demo/%s: %d fields expected, found %d in '%s'".formatted(name, columns, fields.length, line));
        }
        return fields;
    }
}
