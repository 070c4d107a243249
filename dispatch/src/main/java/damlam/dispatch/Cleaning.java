package damlam.dispatch;

import java.text.Normalizer;

/// From text as it came to text that can be read: NFC, plain line ends and blanks, no invisible characters, no Markdown
/// marks. One pass; every character keeps its origin.
final class Cleaning {
    /// No base letter of any real text carries more marks than this; longer clusters are cut into pieces.
    private static final int LONGEST_CLUSTER = 16;

    private final String original;
    private final MappedText.Builder clean;
    private boolean lineStart = true;

    private Cleaning(String original) {
        this.original = original;
        this.clean = new MappedText.Builder(original.length());
    }

    static MappedText clean(String original) {
        return new Cleaning(original).run();
    }

    private MappedText run() {
        int i = 0;
        while (i < original.length()) {
            int end = i + 1;
            while (end < original.length() && end - i < LONGEST_CLUSTER && isMark(original.charAt(end))) {
                end++;
            }
            i = end - i == 1 ? addOne(i) : addCluster(i, end);
        }
        return clean.build();
    }

    private int addCluster(int start, int end) {
        String composed = Normalizer.normalize(original.substring(start, end), Normalizer.Form.NFC);
        lineStart = false;
        for (int k = 0; k < composed.length(); k++) {
            boolean last = k == composed.length() - 1;
            int origin = Math.min(start + k, end - 1);
            clean.add(composed.charAt(k), origin, last ? end - origin : 1);
        }
        return end;
    }

    private int addOne(int i) {
        char c = original.charAt(i);
        return switch (c) {
            case '\r' -> newLine(i, original.startsWith("\n", i + 1) ? 2 : 1);
            case '\n', '\f', '\u000B', '\u0085', '\u2028', '\u2029' -> newLine(i, 1);
            case '*', '_', '#', '>', '\\', '`' -> addMark(i, c);
            default -> addPlain(i, c);
        };
    }

    private int addPlain(int i, char c) {
        if (!isInvisible(c)) {
            char plain = blankOrSelf(c);
            clean.add(plain, i, 1);
            lineStart &= plain == ' ' || plain == '\t';
        }
        return i + 1;
    }

    private int newLine(int i, int width) {
        clean.add('\n', i, width);
        lineStart = true;
        return i + width;
    }

    private int addMark(int i, char c) {
        char next = i + 1 < original.length() ? original.charAt(i + 1) : '\n';
        boolean atStart = lineStart;
        switch (c) {
            case '*' -> {
                if (atStart && next == ' ') {
                    clean.add('-', i, 1);
                    lineStart = false;
                }
            }
            case '_' -> {
                if (next == '_') {
                    return i + 2;
                }
                keep(i, c);
            }
            case '#', '>' -> {
                if (!atStart) {
                    keep(i, c);
                }
            }
            case '\\' -> {
                if (next <= ' ' || Character.isLetterOrDigit(next)) {
                    keep(i, c);
                }
            }
            default -> lineStart = atStart; // a back quote is dropped
        }
        return i + 1;
    }

    private void keep(int i, char c) {
        clean.add(c, i, 1);
        lineStart = false;
    }

    private static char blankOrSelf(char c) {
        return c == '\t' ? c : Character.isSpaceChar(c) || c < ' ' ? ' ' : c;
    }

    private static boolean isInvisible(char c) {
        return (c >= '\u200B' && c <= '\u200F')
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2060' && c <= '\u2064')
                || c == '\uFEFF'
                || c == '\u00AD'
                || c == '\u0000';
    }

    private static boolean isMark(char c) {
        return c >= '\u0300' && c <= '\u036F';
    }
}
