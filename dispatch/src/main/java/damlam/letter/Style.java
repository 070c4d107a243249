package damlam.letter;

import damlam.letter.Piece.Face;
import damlam.letter.Piece.Spacing;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A set of rules by which documents are set, a column of `styles.txt`: the State's, or the Party's of a time. All that
/// differs between them is a value here.
final class Style {
    private static final List<Style> ALL = read();
    static final Style STATE = ALL.get(0);

    private final Map<String, String> values = new HashMap<>();
    private boolean certain = true;

    private Style() {}

    static Style of(Letter letter) {
        return of(letter.party(), letter.date());
    }

    /// @param date null for a document that is not signed yet, which the newest rules bind
    static Style of(boolean party, @Nullable LocalDate date) {
        if (!party) {
            return STATE;
        }
        Style chosen = ALL.get(1);
        for (Style style : ALL.subList(1, ALL.size())) {
            if (date == null || !date.isBefore(LocalDate.parse(style.text("from")))) {
                chosen = style;
            }
        }
        return chosen;
    }

    private static List<Style> read() {
        InputStream in = Style.class.getResourceAsStream("styles.txt");
        if (in == null) {
            throw new IllegalStateException("no styles.txt beside " + Style.class.getName());
        }
        List<Style> styles = List.of(new Style(), new Style(), new Style());
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#")) {
                    take(line, styles);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return styles;
    }

    private static void take(String line, List<Style> styles) {
        String[] row = line.split("\\|", -1);
        String[] certainties = row[row.length - 1].split(" ", -1);
        if (row.length != styles.size() + 2 || certainties.length != styles.size()) {
            throw new IllegalStateException("styles.txt: a key, %d values and as many certainties belong here: %s"
                    .formatted(styles.size(), line));
        }
        for (int i = 0; i < styles.size(); i++) {
            Style style = styles.get(i);
            style.values.put(row[0], row[i + 1]);
            style.certain &= !row[0].equals("rules") || certainties[i].equals("F");
        }
    }

    /// Whether its rules were taken from their own text.
    boolean isCertain() {
        return certain;
    }

    String text(String key) {
        String value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("styles.txt has no " + key);
        }
        return value;
    }

    double number(String key) {
        return Double.parseDouble(text(key));
    }

    /// The one of two marks that follows an item of a list: that between items, or that after the last.
    String end(String key, boolean last) {
        return text(key).split(" ", -1)[last ? 1 : 0];
    }

    Face face(String key) {
        String[] words = text(key).split(" ", -1);
        Face face = Face.of(Double.parseDouble(words[0]));
        for (String word : List.of(words).subList(1, words.length)) {
            face = switch (word) {
                case "bold" -> face.inBold();
                case "italic" -> face.inItalic();
                case "underlined" -> face.inUnderline();
                default -> throw new IllegalStateException("styles.txt: %s is no style of letters".formatted(word));
            };
        }
        return face;
    }

    /// The smallest and the largest size allowed.
    int[] sizes(String key) {
        String[] ends = text(key).split("-", -1);
        return new int[] {Integer.parseInt(ends[0]), Integer.parseInt(ends[1])};
    }

    Spacing lines() {
        String lines = text("lines");
        return lines.startsWith("exactly ")
                ? Spacing.exactly(Double.parseDouble(lines.substring("exactly ".length())))
                : Spacing.times(Double.parseDouble(lines));
    }

    Paper paper() {
        List<Double> margins = new ArrayList<>();
        for (String margin : text("margins.mm").split(" ", -1)) {
            margins.add(Paper.mm(Double.parseDouble(margin)));
        }
        return Paper.a4(margins.get(0), margins.get(1), margins.get(2), margins.get(3));
    }

    /// A line of power with the prefix that these rules write: "TM." or "T/M".
    String power(String line) {
        String words = Words.upper(line);
        String[] own = text("powers").split(" ", -1);
        for (Style other : ALL) {
            String[] prefixes = other.text("powers").split(" ", -1);
            for (int i = 0; i < own.length; i++) {
                if (words.startsWith(prefixes[i] + " ")) {
                    return own[i] + words.substring(prefixes[i].length());
                }
            }
        }
        return words;
    }
}
