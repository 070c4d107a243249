package damlam.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Words that say how often: "hằng tháng", "mỗi quý", "định kỳ 6 tháng", "2 tuần/lần".
final class Often {
    /// "theo quý" is quarterly, "theo quy định" is not.
    private static final String NOT_A_PERIOD =
            "(?! ?(?:dinh|che|hoach|mo|trinh|luat|pham|dong|uoc|hoc|tuoi|nay|tot|chuan|cach|tac|i{1,3}|iv|\\d{1,4}+(?! ?(?:dot|lan|buoi|cuoc|chuyen|bai|lop|hoi nghi)))(?![\\p{L}]))";

    private static final Pattern WORDS = Pattern.compile("(?<![\\p{L}])(?:"
            + "(?:hang|moi|tung) (?:(\\d{1,2}) )?(ngay|tuan|thang|quy|nam)" + NOT_A_PERIOD
            + "|(?:dinh ky|theo)(?: (?:bao cao|kiem tra|tong hop|hop|danh gia|ra soat))? ?:? ?(?:theo |moi |la )?(?:(\\d{1,2}) )?(ngay|tuan|thang|quy|nam)"
            + NOT_A_PERIOD
            + "|(\\d{1,2}|mot|hai|ba|sau) (ngay|tuan|thang|quy|nam)(?: ?/ ?| )(?:01|1|mot) ?lan"
            + "|(\\d{1,2}) ?(ngay|tuan|thang|quy|nam) ?/ ?lan"
            + "|(?:01|1|mot) ?lan ?(?:/|moi|trong) ?(?:(\\d{1,2}) )?(ngay|tuan|thang|quy|nam)"
            + "|thang (?:cuoi|dau)(?: cua)? (quy)"
            + ")(?![\\p{L}])");

    private Often() {}

    /// @param period null when no [Period] fits
    record Hit(int start, int end, @Nullable Period period) {}

    static List<Hit> all(String folded) {
        List<Hit> hits = new ArrayList<>();
        Matcher matcher = WORDS.matcher(folded);
        while (matcher.find()) {
            hits.add(new Hit(matcher.start(), matcher.end(), period(matcher)));
        }
        return hits;
    }

    static boolean anyIn(String folded) {
        return WORDS.matcher(folded).find();
    }

    static @Nullable Period in(String folded) {
        Matcher matcher = WORDS.matcher(folded);
        return matcher.find()
                ? period(matcher)
                : folded.contains("thang sau") || folded.contains("thang bao cao") ? Period.MONTHLY : null;
    }

    private static @Nullable Period period(Matcher matcher) {
        if (matcher.group(11) != null) {
            return Period.QUARTERLY;
        }
        for (int group = 1; group < 11; group += 2) {
            String unit = matcher.group(group + 1);
            if (unit != null) {
                String count = matcher.group(group);
                return period(count == null ? 1 : count(count), unit);
            }
        }
        return null;
    }

    private static int count(String word) {
        return switch (word) {
            case "mot" -> 1;
            case "hai" -> 2;
            case "ba" -> 3;
            case "sau" -> 6;
            default -> Integer.parseInt(word);
        };
    }

    private static @Nullable Period period(int count, String unit) {
        int months = switch (unit) {
            case "thang" -> count;
            case "quy" -> 3 * count;
            case "nam" -> 12 * count;
            default -> 0;
        };
        return switch (months) {
            case 1 -> Period.MONTHLY;
            case 3 -> Period.QUARTERLY;
            case 6 -> Period.HALF_YEARLY;
            case 12 -> Period.YEARLY;
            default -> ofDays(unit.equals("tuan") ? 7 * count : unit.equals("ngay") ? count : 0);
        };
    }

    private static @Nullable Period ofDays(int days) {
        return days == 1 ? Period.DAILY : days == 7 ? Period.WEEKLY : null;
    }
}
