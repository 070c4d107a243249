package damlam.dispatch;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The number or mark with which an item begins.
///
/// @param no without marks: `II`, `3`, `đ`, `1.2`, `thứ nhất`; empty for a dash
/// @param length how much of the line it takes, with the blanks after it
record Marker(Kind kind, String no, int length) {

    /// From the widest to the narrowest.
    enum Kind {
        PART,
        CHAPTER,
        ROMAN,
        ARTICLE,
        ARABIC,
        DECIMAL,
        LETTER,
        BRACKETED,
        DASH,
        PLAIN
    }

    /// Order of points in Vietnamese documents (Nghị định 30/2020, Phụ lục I), then the letters it leaves out.
    private static final String POINTS = "abcdđeghiklmnopqrstuvxy";

    private static final String ROMAN_DIGITS = "IVXLC";
    private static final Pattern SECTION =
            Pattern.compile("(Chương|CHƯƠNG|Phần|PHẦN|Mục|MỤC)\\s{1,3}([IVXLC]{1,6}|\\d{1,2}|"
                    + "(?iu:thứ\\s(?:nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười)))(?![\\p{L}\\d])[.:]?\\s{0,5}");
    private static final Pattern ARTICLE = Pattern.compile("(?:Điều|ĐIỀU)\\s{1,3}(\\d{1,3})\\s{0,2}(?:[.:]|$)\\s{0,5}");
    private static final Pattern ROMAN =
            Pattern.compile("(?!C\\s{0,2}[./)])([IVXLC]{1,6})\\s{0,2}(?:[./)]|\\s?[-\u2013](?=\\s))\\s{0,5}(?=\\S)");
    private static final Pattern PART = Pattern.compile("([A-H])\\s{0,2}[./)]\\s{1,5}(?=\\p{Lu}{2})");
    private static final Pattern DECIMAL =
            Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2}){1,3})(?:[.)]\\s{0,5}|\\s{1,5})(?=[\\p{L}(\"“])");
    private static final Pattern ARABIC =
            Pattern.compile("(\\d{1,3})\\s{0,2}(?:[.)/:]|[-\u2013])\\s{0,5}(?=[\\p{L}(\"“])");
    private static final Pattern MISREAD_ONE = Pattern.compile("([lI|])[.]\\s{1,5}(?=\\p{Lu}\\p{Ll})");
    private static final Pattern LETTER = Pattern.compile("([a-zđ])(?:\\s{0,2}[)/]\\s{0,5}|\\.\\s{1,5})(?=\\S)");
    private static final Pattern BRACKETED = Pattern.compile("\\((\\d{1,2}|[a-zđ])\\)\\s{0,5}(?=\\p{L})");
    private static final Pattern DASH =
            Pattern.compile("[-\u2013\u2014\u2212•●▪■○◦·+\u2022\uF0B7]\\s{0,5}(?=[\\p{L}\\d(\"“])");

    /// The marker at the start of a line, if there is one. Whether it fits what came before is for
    /// [Outline] to say.
    static Optional<Marker> of(String line) {
        if (line.isEmpty()) {
            return Optional.empty();
        }
        char c = line.charAt(0);
        if (Character.isDigit(c)) {
            return first(line, List.of(Kind.DECIMAL, Kind.ARABIC));
        }
        if (Character.isUpperCase(c)) {
            return first(line, List.of(Kind.ROMAN, Kind.PART, Kind.ARTICLE, Kind.CHAPTER));
        }
        return first(line, List.of(Kind.LETTER, Kind.BRACKETED, Kind.DASH));
    }

    /// "l." or "I." where a scanner saw a "1.".
    static Optional<Marker> misreadOne(String line) {
        Matcher matcher = MISREAD_ONE.matcher(line);
        return matcher.lookingAt() ? Optional.of(new Marker(Kind.ARABIC, "1", matcher.end())) : Optional.empty();
    }

    private static Optional<Marker> first(String line, List<Kind> kinds) {
        for (Kind kind : kinds) {
            Matcher matcher = pattern(kind).matcher(line);
            if (matcher.lookingAt()) {
                return Optional.of(new Marker(kind, no(kind, matcher), matcher.end()));
            }
        }
        return Optional.empty();
    }

    private static String no(Kind kind, Matcher matcher) {
        String no = kind == Kind.DASH ? "" : matcher.group(kind == Kind.CHAPTER ? 2 : 1);
        return no.startsWith("THỨ") ? no.toLowerCase(Locale.ROOT) : no;
    }

    private static Pattern pattern(Kind kind) {
        return switch (kind) {
            case PART -> PART;
            case CHAPTER -> SECTION;
            case ROMAN -> ROMAN;
            case ARTICLE -> ARTICLE;
            case ARABIC -> ARABIC;
            case DECIMAL -> DECIMAL;
            case LETTER -> LETTER;
            case BRACKETED -> BRACKETED;
            case DASH, PLAIN -> DASH;
        };
    }

    /// Its place in its list, counted from 1; 0 when that cannot be told.
    int ordinal() {
        return switch (kind) {
            case ARABIC, ARTICLE -> Integer.parseInt(no);
            case BRACKETED -> Character.isDigit(no.charAt(0)) ? Integer.parseInt(no) : POINTS.indexOf(no) + 1;
            case LETTER -> POINTS.indexOf(no) + 1;
            case PART -> no.charAt(0) - 'A' + 1;
            case ROMAN -> roman(no);
            case CHAPTER, DECIMAL, DASH, PLAIN -> 0;
        };
    }

    private static int roman(String digits) {
        int[] worth = {1, 5, 10, 50, 100};
        int sum = 0;
        int before = 0;
        for (int i = digits.length() - 1; i >= 0; i--) {
            int value = worth[ROMAN_DIGITS.indexOf(digits.charAt(i))];
            sum += value < before ? -value : value;
            before = value;
        }
        return sum;
    }
}
