package damlam.form;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The words in which a check speaks, and the files they are kept in.
public final class FormWords {
    private static final Map<String, String[]> WORDS = new HashMap<>();

    static {
        rows("words.txt", 3).forEach(row -> WORDS.put(row[0], row));
    }

    private FormWords() {}

    /// @param language Vietnamese, or else English
    public static String say(String word, Locale language) {
        String[] row = WORDS.get(word);
        if (row == null) {
            throw new IllegalArgumentException("words.txt has no word " + word);
        }
        return row[isVietnamese(language) ? 1 : 2];
    }

    static boolean isVietnamese(Locale language) {
        return language.getLanguage().equals("vi");
    }

    static List<String[]> rows(String file, int columns) {
        InputStream in = FormWords.class.getResourceAsStream(file);
        if (in == null) {
            throw new IllegalStateException("no " + file + " beside " + FormWords.class.getName());
        }
        List<String[]> rows = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] row = line.split("\\|", -1);
                if (row.length != columns) {
                    throw new IllegalStateException("%s: not %d columns: %s".formatted(file, columns, line));
                }
                rows.add(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
