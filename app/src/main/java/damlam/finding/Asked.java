package damlam.finding;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What somebody typed to find something: words, `"phrases"`, numbers of documents, `beginnings*`. Nothing typed is
/// taken for an operator.
public final class Asked {
    private static final Pattern PART = Pattern.compile(
            "[\"\u201c\u201d\u201e\u00ab\u00bb]([^\"\u201c\u201d\u201e\u00ab\u00bb]*)[\"\u201c\u201d\u201e\u00ab\u00bb]?|[^\\s\"\u201c\u201d\u201e\u00ab\u00bb]+");
    private static final int MOST_PARTS = 20;

    private final List<Part> parts;
    private final String number;

    private Asked(List<Part> parts, String number) {
        this.parts = List.copyOf(parts);
        this.number = number;
    }

    /// One thing asked for.
    ///
    /// @param words folded; one, or several that follow each other
    /// @param kind how they are looked for
    public record Part(List<String> words, Kind kind) {
        public Part {
            words = List.copyOf(words);
        }

        /// All of it together, as numbers of documents are compared.
        String whole() {
            return String.join("", words);
        }
    }

    public enum Kind {
        WORD,
        BEGINNING,
        PHRASE,
        /// A number and symbol, or how they begin.
        NUMBER,
        /// Three numbers: day, month, year.
        DAY
    }

    public static Asked of(String typed) {
        List<Part> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(typed);
        while (matcher.find() && parts.size() < MOST_PARTS) {
            String phrase = matcher.group(1);
            String text = phrase == null ? matcher.group() : phrase;
            List<String> words = Syllables.of(text).stream()
                    .map(Syllable::folded)
                    .limit(MOST_PARTS)
                    .toList();
            if (!words.isEmpty()) {
                add(parts, words, phrase != null, text);
            }
        }
        boolean numbered = !parts.isEmpty()
                && parts.stream().noneMatch(part -> part.kind == Kind.PHRASE)
                && Character.isDigit(parts.getFirst().words().getFirst().charAt(0));
        return new Asked(
                parts, numbered ? Syllable.cut(parts.stream().map(Part::whole).collect(Collectors.joining())) : "");
    }

    private static void add(List<Part> parts, List<String> words, boolean quoted, String text) {
        if (quoted) {
            parts.add(new Part(words, words.size() > 1 ? Kind.PHRASE : Kind.WORD));
        } else if (words.size() == 1) {
            boolean begins = text.endsWith("*") && words.getFirst().length() > 1;
            parts.add(new Part(words, begins ? Kind.BEGINNING : Kind.WORD));
        } else if (Character.isDigit(words.getFirst().charAt(0))) {
            parts.add(new Part(words, isDay(words) ? Kind.DAY : Kind.NUMBER));
        } else {
            words.forEach(word -> parts.add(new Part(List.of(word), Kind.WORD)));
        }
    }

    private static boolean isDay(List<String> words) {
        if (words.size() != 3 || !words.stream().allMatch(word -> word.matches("\\d{1,4}"))) {
            return false;
        }
        try {
            return LocalDate.of(
                            Integer.parseInt(words.get(2)),
                            Integer.parseInt(words.get(1)),
                            Integer.parseInt(words.get(0)))
                    .isAfter(LocalDate.EPOCH);
        } catch (DateTimeException e) {
            return false;
        }
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    public List<Part> parts() {
        return parts;
    }

    /// The same with every word that is no number taken as the beginning of one.
    Asked widened() {
        return new Asked(
                parts.stream()
                        .map(part -> widens(part) ? new Part(part.words(), Kind.BEGINNING) : part)
                        .toList(),
                number);
    }

    /// Whether [#widened] asks for more.
    boolean canWiden() {
        return parts.stream().anyMatch(Asked::widens);
    }

    /// The first digits of a number are another number.
    private static boolean widens(Part part) {
        String word = part.words().getFirst();
        return part.kind == Kind.WORD && word.length() > 1 && !Character.isDigit(word.charAt(0));
    }

    /// What bears this very number, or one that begins so, as a `tsquery`; empty where no number is asked for.
    String own() {
        if (number.isEmpty()) {
            return "";
        }
        boolean digits = number.chars().allMatch(Character::isDigit);
        return digits ? quoted("!" + number) : quoted("!" + number) + ":*";
    }

    /// Everything asked for, anywhere, as a `tsquery`.
    String anywhere() {
        return any(together(""));
    }

    /// Everything asked for, anywhere in the title.
    String inTitle() {
        return together("^");
    }

    /// The same with all words that were typed side by side standing so.
    ///
    /// @param title whether in the title
    String sideBySide(boolean title) {
        String scope = title ? "^" : "";
        List<String> all = new ArrayList<>(List.of(together(scope)));
        all.addAll(neighbours(scope));
        return any(String.join(" & ", all));
    }

    /// The same with at least two of them standing so.
    String someSideBySide() {
        List<String> neighbours = neighbours("");
        return neighbours.isEmpty() ? anywhere() : any(together("") + " & (" + String.join(" | ", neighbours) + ")");
    }

    private String any(String together) {
        boolean letters = number.chars().anyMatch(Character::isLetter);
        return letters ? "(" + together + ") | " + quoted("#" + number) + ":*" : together;
    }

    private String together(String scope) {
        Set<String> all = new LinkedHashSet<>();
        parts.forEach(part -> all.add(one(scope, part)));
        return String.join(" & ", all);
    }

    private List<String> neighbours(String scope) {
        List<String> all = new ArrayList<>();
        for (int i = 1; i < parts.size(); i++) {
            if (parts.get(i - 1).kind == Kind.WORD && parts.get(i).kind == Kind.WORD) {
                all.add(quoted(
                        scope + parts.get(i - 1).whole() + " " + parts.get(i).whole()));
            }
        }
        return all.stream().distinct().toList();
    }

    private static String one(String scope, Part part) {
        return switch (part.kind) {
            case WORD -> quoted(scope + part.words().getFirst());
            case BEGINNING -> quoted(scope + part.words().getFirst()) + ":*";
            case PHRASE -> pairs(scope, part.words());
            case DAY -> "(" + pairs(scope, part.words()) + " | " + pairs(scope, spelled(part.words())) + ")";
            case NUMBER -> "(" + quoted("#" + Syllable.cut(part.whole())) + ":* | " + pairs(scope, part.words()) + ")";
        };
    }

    /// A day is written in figures or with its words.
    private static List<String> spelled(List<String> day) {
        return List.of(day.get(0), "thang", day.get(1), "nam", day.get(2));
    }

    private static String pairs(String scope, List<String> words) {
        List<String> pairs = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            pairs.add(quoted(scope + words.get(i - 1) + " " + words.get(i)));
        }
        return pairs.stream().distinct().collect(Collectors.joining(" & ", "(", ")"));
    }

    private static String quoted(String lexeme) {
        if (lexeme.indexOf('\'') >= 0 || lexeme.indexOf('\\') >= 0) {
            throw new IllegalArgumentException("no lexeme: " + lexeme);
        }
        return "'" + lexeme + "'";
    }

    /// Stretches of three words and more, which two by two may stand somewhere without standing in one piece: of each
    /// list one has to be there, with a space between its words.
    List<List<String>> inOnePiece() {
        List<List<String>> all = new ArrayList<>();
        for (Part part : parts) {
            if (part.kind == Kind.PHRASE && part.words().size() > 2) {
                all.add(List.of(String.join(" ", part.words())));
            } else if (part.kind == Kind.DAY) {
                all.add(List.of(String.join(" ", part.words()), String.join(" ", spelled(part.words()))));
            }
        }
        return all;
    }

    /// What is to be marked in a text that was found, each in its own order: words that follow each other in a text.
    public List<Part> marked() {
        List<Part> all = new ArrayList<>();
        for (Part part : parts) {
            all.add(part);
            if (part.kind == Kind.DAY) {
                all.add(new Part(spelled(part.words()), Kind.PHRASE));
            }
        }
        return all;
    }
}
