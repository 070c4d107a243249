package damlam.dispatch;

import java.util.Arrays;
import java.util.regex.Pattern;

/// Text that remembers where each of its characters came from.
final class MappedText {
    final String text;
    private final String folded;
    private final boolean accented;
    /// Segment `s` covers the characters from `at[s]`; it begins at `from[s]` in the original, where each of its
    /// characters is `width[s]` long (only segments of one character are wider than 1).
    private final int[] at;

    private final int[] from;
    private final int[] width;

    private MappedText(String text, int[] at, int[] from, int[] width) {
        this.text = text;
        this.folded = Folding.fold(text);
        this.accented = text.chars().anyMatch(c -> c >= 0xC0 && Character.isLetter(c));
        this.at = at;
        this.from = from;
        this.width = width;
    }

    /// Whether any letter carries a mark; some systems lose them all.
    boolean isAccented() {
        return accented;
    }

    String folded() {
        return folded;
    }

    /// The original's span for `[start, end)` of this text.
    Span span(int start, int end) {
        int first = origin(start);
        return new Span(first, end <= start ? first : Math.max(first, originEnd(end)));
    }

    Span span() {
        return span(0, text.length());
    }

    private int origin(int i) {
        if (at.length == 0) {
            return 0;
        }
        int s = segment(i);
        return from[s] + (i - at[s]) * (i == at[s] ? 0 : width[s]);
    }

    private int originEnd(int end) {
        int s = segment(end - 1);
        return from[s] + (end - at[s]) * width[s];
    }

    private int segment(int i) {
        int found = Arrays.binarySearch(at, i);
        return found >= 0 ? found : -found - 2;
    }

    /// The first characters: no real paragraph is longer than a few pages, and reading time must not grow with one that
    /// somebody made to be.
    MappedText head(int length) {
        return text.length() <= length ? this : new MappedText(text.substring(0, length), at, from, width);
    }

    /// Collects characters with their origin.
    static final class Builder {
        private static final Pattern SYMBOL_BEGUN =
                Pattern.compile("\\(?\\d{1,6}[a-zA-Z]?/(?:[\\p{L}\\d&.+/-]{0,40}[-/])?");
        private static final Pattern PARTY_BEGUN = Pattern.compile("\\(?\\d{1,6}-");
        private static final Pattern PARTY_SYMBOL = Pattern.compile("\\p{Lu}{1,6}/");

        private final StringBuilder text;
        private int[] at = new int[16];
        private int[] from = new int[16];
        private int[] width = new int[16];
        private int segments;

        Builder(int expected) {
            text = new StringBuilder(expected);
        }

        int length() {
            return text.length();
        }

        char last() {
            return text.isEmpty() ? '\n' : text.charAt(text.length() - 1);
        }

        void add(char c, int origin, int originWidth) {
            int here = text.length();
            text.append(c);
            if (originWidth == 1 && segments > 0 && width[segments - 1] == 1) {
                int run = segments - 1;
                if (from[run] + (here - at[run]) == origin) {
                    return;
                }
            }
            if (segments == at.length) {
                at = Arrays.copyOf(at, 2 * segments);
                from = Arrays.copyOf(from, 2 * segments);
                width = Arrays.copyOf(width, 2 * segments);
            }
            at[segments] = here;
            from[segments] = origin;
            width[segments++] = originWidth;
        }

        /// Adds `[start, end)` of another text, after a blank when there is something already, with runs of white
        /// space as one blank.
        void addJoined(MappedText source, int start, int end) {
            boolean gap = !text.isEmpty() && !breaksNumber(source.text, start, end);
            for (int i = start; i < end; i++) {
                char c = source.text.charAt(i);
                if (c == ' ' || c == '\t' || c == '\n') {
                    gap = !text.isEmpty();
                    continue;
                }
                int origin = source.origin(i);
                if (gap && last() != ' ') {
                    add(' ', Math.max(0, origin - 1), 1);
                }
                gap = false;
                add(c, origin, source.originEnd(i + 1) - origin);
            }
        }

        /// Whether what was added ends inside a number and symbol that goes on in the part to be added: "718/SGDĐT-"
        /// and "KHTC ngày …", "2596-" and "CV/TU".
        private boolean breaksNumber(String source, int start, int end) {
            char mark = last();
            if ((mark != '-' && mark != '/') || start >= end || !Character.isUpperCase(source.charAt(start))) {
                return false;
            }
            String token = text.substring(text.lastIndexOf(" ") + 1);
            return SYMBOL_BEGUN.matcher(token).matches()
                    || (PARTY_BEGUN.matcher(token).matches()
                            && PARTY_SYMBOL.matcher(source).region(start, end).lookingAt());
        }

        MappedText build() {
            return new MappedText(
                    text.toString(),
                    Arrays.copyOf(at, segments),
                    Arrays.copyOf(from, segments),
                    Arrays.copyOf(width, segments));
        }
    }
}
