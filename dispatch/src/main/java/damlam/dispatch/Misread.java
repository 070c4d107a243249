package damlam.dispatch;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Mends what Tesseract reads wrongly again and again, where nothing else can have stood there.
final class Misread {
    /// The number of a section before its title in capitals: "HI. TỔ CHỨC THỰC HIỆN". Strokes are told, not letters.
    private static final Pattern SECTION =
            Pattern.compile("(?m)^( {0,120})([IHl1|T]{1,3})[.,] (?=\\p{Lu}{2,}[ ,]+\\p{Lu}{2,})");

    private static final Pattern FOR_REPORT = Pattern.compile("\\(((?:để|đề|đế|dé) )?b[/íi][cC€e]\\)");
    private static final Pattern MARK = Pattern.compile("(?m)^( {0,120})[_~=\u201c\u00ab] ?(?=Lưu ?:)");

    private Misread() {}

    static String mend(String text) {
        String numbered = SECTION.matcher(text).replaceAll(Misread::section);
        String reported =
                FOR_REPORT.matcher(numbered).replaceAll(found -> found.group(1) == null ? "(b/c)" : "(để b/c)");
        return MARK.matcher(reported).replaceAll("$1- ");
    }

    private static String section(MatchResult found) {
        int strokes =
                found.group(2).chars().map(letter -> letter == 'H' ? 2 : 1).sum();
        return strokes > 3 ? found.group().replace("$", "\\$") : found.group(1) + "I".repeat(strokes) + ". ";
    }
}
