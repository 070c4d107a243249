package damlam.dispatch;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Text in the encodings of Vietnamese before Unicode, and Unicode that was taken for something else. Which one it is
/// shows in the words it gives: the right reading is the one with most words of official language.
final class Encodings {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Charset WINDOWS_1258 = Charset.forName("windows-1258");

    /// Codes of TCVN 5712 (the ".Vn" fonts) and of VNI, read as windows-1252, with what they stand for.
    private static final Map<String, String> TCVN3 = table("tcvn3.txt");

    private static final Map<String, String> VNI = table("vni.txt");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\u00AD]{1,40}");
    private static final Pattern SMALL = Pattern.compile("[a-z]");
    private static final Pattern CAPITALS = Pattern.compile("[A-Z]");
    private static final Pattern MIXED =
            Pattern.compile("(?<!\\p{L})(?=\\p{L}{1,8}[A-Z])(?=\\p{L}{0,8}[^\\p{ASCII}])\\p{L}{2}");
    private static final Pattern MIXED_AFTER =
            Pattern.compile("[ \\t]{1,3}(?=\\p{L}{0,8}[A-Z])(?=\\p{L}{0,8}[^\\p{ASCII}])(?!\\p{L}{0,8}[a-z])\\p{L}{2}");
    private static final Pattern MIXED_BEFORE = Pattern.compile(
            "(?<!\\p{L})(?=\\p{L}{0,8}[A-Z])(?=\\p{L}{1,8}[A-Z])(?=\\p{L}{0,8}[^\\p{ASCII}])[^a-z\\s]{2,9}[ \\t]{1,3}$");
    private static final Set<String> OFFICIAL = Set.copyOf(Words.lines("official-words.txt"));

    /// A text with this share of official words is read rightly.
    private static final double WELL_READ = 0.25;

    private static final int LONGEST_PROBE = 20_000;

    /// What windows-1252 has at 0x80 to 0x9F.
    private static final String C1 = windows(range(0x80, 0xA0));

    private Encodings() {}

    private static byte[] range(int from, int to) {
        byte[] range = new byte[to - from];
        for (int i = 0; i < range.length; i++) {
            range[i] = (byte) (from + i);
        }
        return range;
    }

    /// Bytes that are not UTF-8; empty when no reading gives words.
    static Optional<String> decode(byte[] bytes) {
        String latin = windows(bytes);
        String vietnamese = Normalizer.normalize(new String(bytes, WINDOWS_1258), Normalizer.Form.NFC);
        return best(List.of(latin, vietnamese), latin).filter(text -> share(text) > WELL_READ);
    }

    /// The text itself, or what it was before somebody took its bytes or codes for something else.
    static String mend(String text) {
        if (share(text) > WELL_READ) {
            return text;
        }
        double asItIs = share(text);
        return best(List.of(text), text)
                .filter(found -> share(found) > asItIs + 0.05)
                .orElse(text);
    }

    private static Optional<String> best(List<String> plain, String latin) {
        String best = null;
        double most = 0;
        List<UnaryOperator<String>> readings =
                List.of(text -> replaced(text, TCVN3, 1), text -> replaced(text, VNI, 2), Encodings::utf8TakenForLatin);
        for (String text : plain) {
            double share = share(text);
            if (share > most) {
                most = share;
                best = text;
            }
        }
        for (UnaryOperator<String> reading : readings) {
            String read = reading.apply(latin.substring(0, Math.min(latin.length(), LONGEST_PROBE)));
            double share = share(read);
            if (share > most) {
                most = share;
                best = reading.apply(latin);
            }
        }
        return Optional.ofNullable(best);
    }

    /// The five codes that windows-1252 leaves open stand for themselves.
    private static String windows(byte[] bytes) {
        StringBuilder text = new StringBuilder(new String(bytes, WINDOWS_1252));
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\uFFFD') {
                text.setCharAt(i, (char) (bytes[i] & 0xFF));
            }
        }
        return text.toString();
    }

    private static String utf8TakenForLatin(String text) {
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            char c = text.charAt(i);
            int code = c < 0x100 ? c : C1.indexOf(c) + 0x80;
            if (code < 0x80 && c >= 0x100) {
                return "";
            }
            bytes[i] = (byte) code;
        }
        String read = new String(bytes, StandardCharsets.UTF_8);
        long lost = read.chars().filter(c -> c == '\uFFFD').count();
        return lost * 50 > read.length() ? "" : read;
    }

    private static String replaced(String text, Map<String, String> table, int longest) {
        StringBuilder read = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int length = Math.min(longest, text.length() - at);
            while (length > 0 && !table.containsKey(text.substring(at, at + length))) {
                length--;
            }
            read.append(length == 0 ? text.charAt(at) : table.get(text.substring(at, at + length)));
            at += Math.max(1, length);
        }
        return capitals(read.toString());
    }

    /// The capital letters with tones had the codes of the small ones and a font of their own: in a word of capitals,
    /// and in a line of capitals, they are capitals.
    private static String capitals(String text) {
        StringBuilder read = new StringBuilder(text);
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            String line = text.substring(from, end);
            boolean capitals =
                    MIXED.matcher(line).find() && !SMALL.matcher(line).find();
            Matcher word = WORD.matcher(line);
            while (word.find()) {
                if (capitals || isCapitals(line, word)) {
                    String large = word.group().toUpperCase(Locale.ROOT);
                    read.replace(from + word.start(), from + word.end(), large);
                }
            }
            from = end + 1;
        }
        return read.toString();
    }

    /// Of a first capital and only letters with tones behind it the word beside it tells.
    private static boolean isCapitals(String line, Matcher word) {
        String letters = word.group();
        if (SMALL.matcher(letters).find() || !CAPITALS.matcher(letters).find()) {
            return false;
        }
        return letters.substring(1).chars().anyMatch(c -> c < 0x80)
                || MIXED_AFTER.matcher(line.substring(word.end())).lookingAt()
                || MIXED_BEFORE.matcher(line.substring(0, word.start())).find();
    }

    /// How many of the words are among the most frequent ones of official documents. Words without any accent do not
    /// tell encodings apart.
    private static double share(String text) {
        Matcher word = WORD.matcher(text.substring(0, Math.min(text.length(), LONGEST_PROBE)));
        int words = 0;
        int official = 0;
        while (word.find()) {
            words++;
            String small =
                    Normalizer.normalize(word.group(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
            official += OFFICIAL.contains(small) ? 1 : 0;
        }
        return words == 0 ? 0 : (double) official / words;
    }

    private static Map<String, String> table(String resource) {
        Map<String, String> table = new HashMap<>();
        for (String line : Words.lines(resource)) {
            int blank = line.indexOf(' ');
            table.put(line.substring(0, blank).replace("\\u00AD", "\u00AD"), line.substring(blank + 1));
        }
        return table;
    }
}
