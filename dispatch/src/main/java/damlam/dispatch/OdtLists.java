package damlam.dispatch;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// Counts the automatic numbers of an ODT (OpenDocument 1.3, part 3, 16.30 to 16.35).
final class OdtLists {
    private static final int LEVELS = 10;

    private final Map<String, Level[]> styles = new HashMap<>();
    private final Map<String, int[]> counts = new HashMap<>();

    /// @param format `1`, `a`, `A`, `i` or `I`; empty for a bullet or no number
    /// @param shown how many outer levels are printed with it, itself among them
    private record Level(boolean bullet, String format, String prefix, String suffix, int start, int shown) {}

    /// Reads the list styles of `content.xml` or `styles.xml`.
    void learn(Element root) {
        for (Element group : OdtText.children(root)) {
            if (group.getTagName().equals("office:automatic-styles")
                    || group.getTagName().equals("office:styles")) {
                for (Element style : OdtText.children(group)) {
                    if (style.getTagName().equals("text:list-style")) {
                        styles.put(style.getAttribute("style:name"), levels(style));
                    }
                }
            }
        }
    }

    private static Level[] levels(Element style) {
        Level[] levels = new Level[LEVELS];
        for (Element level : OdtText.children(style)) {
            int index = number(level.getAttribute("text:level"), 1) - 1;
            if (index >= 0 && index < LEVELS) {
                levels[index] = new Level(
                        level.getTagName().equals("text:list-level-style-bullet"),
                        level.getAttribute("style:num-format"),
                        level.getAttribute("style:num-prefix"),
                        level.getAttribute("style:num-suffix"),
                        number(level.getAttribute("text:start-value"), 1),
                        number(level.getAttribute("text:display-levels"), 1));
            }
        }
        return levels;
    }

    void restart(String style, int level) {
        int[] count = counts.get(style);
        if (count != null) {
            for (int i = level; i < LEVELS; i++) {
                count[i] = 0;
            }
        }
    }

    /// The number printed before the next item, with a blank after it; empty if it has none.
    String next(String style, int level) {
        Level[] levels = styles.get(style);
        Level here = level(levels, level);
        if (levels == null || here == null) {
            return "";
        }
        if (here.bullet()) {
            return "- ";
        }
        int[] count = counts.computeIfAbsent(style, key -> new int[LEVELS]);
        count[level]++;
        for (int deeper = level + 1; deeper < LEVELS; deeper++) {
            count[deeper] = 0;
        }
        if (here.format().isEmpty()) {
            return "";
        }
        StringJoiner number = new StringJoiner(".", here.prefix(), here.suffix() + " ");
        for (int i = Math.max(0, level - here.shown() + 1); i <= level; i++) {
            Level part = level(levels, i);
            if (part != null && !part.format().isEmpty()) {
                number.add(printed(part.format(), part.start() - 1 + Math.max(1, count[i])));
            }
        }
        return number.toString();
    }

    private static @Nullable Level level(Level @Nullable [] levels, int level) {
        return levels == null || level >= LEVELS ? null : levels[level];
    }

    private static String printed(String format, int count) {
        return switch (format) {
            case "a" -> ListNumbers.letter(count);
            case "A" -> ListNumbers.letter(count).toUpperCase(Locale.ROOT);
            case "i" -> RomanNumeral.of(count).toLowerCase(Locale.ROOT);
            case "I" -> RomanNumeral.of(count);
            default -> String.valueOf(count);
        };
    }

    private static int number(String digits, int otherwise) {
        return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : otherwise;
    }
}
