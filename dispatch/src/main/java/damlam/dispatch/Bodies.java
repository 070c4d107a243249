package damlam.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where the names of bodies and posts begin and end in a sentence.
final class Bodies {
    /// Subjects stand within the first words; further in, a name is an object.
    static final int WITHIN = 300;

    private static final int LONGEST_TITLE = 120;

    /// Offices that serve two bodies carry both in their name.
    private static final Pattern SHARED_OFFICE = Pattern.compile(
            ".*van phong (?:hdnd|hoi dong nhan dan|doan dbqh|doan dai bieu quoc hoi|(?:tinh|huyen|thanh|dang) uy)(?: \\p{L}+)?");
    private static final Pattern SECOND_OFFICE =
            Pattern.compile("(?:ubnd|uy ban|hdnd|hoi dong|chinh quyen|hoi phu|doan)(?![\\p{L}])");
    private static final Pattern LISTED = Pattern.compile(
            "(?:.* )?cac (?:so|bo|ban|phong|truong|khoa|to|chi cuc|huyen|xa|phuong|thon|so, nganh|so, ban, nganh|xa, phuong)");
    /// Behind a name another begins.
    private static final Pattern NEXT_NAME = Pattern.compile("(?:,| và) (?=\\p{Lu})");

    private static final Pattern NOUN = Pattern.compile(
            ".*(?:vien kiem sat|viec lam|thu ky|co to chuc|nguoi \\p{L}{1,7}(?: \\p{L}{1,7})?|(?:cac|ban|phong|vu|cong tac|cua|nhung|,|co quan|va) to chuc|giao duc thuong xuyen|dau tu xay dung|(?:cong|quy|chuong|giao|lo|hanh|tien|qua) trinh|thuong truc|(?:co quan|don vi) (?:chu tri|phoi hop))");
    private static final Pattern SPLIT = Pattern.compile("; ?|, ?| (?:va|cung) ");

    private Bodies() {}

    /// Whether a body is named there: "tổ chức tín dụng" is one, "tổ chức" is none.
    static boolean at(String folded, int at) {
        return organAt(folded, at) > 0;
    }

    private static int organAt(String folded, int at) {
        int organ = Words.ORGANS.matchAt(folded, at);
        return organ > Words.NOT_ORGANS.matchAt(folded, at) ? organ : 0;
    }

    /// Whether a name that ends there, as it does elsewhere in the document, is not longer here.
    static boolean endsName(String folded, int end) {
        return end == folded.length()
                || folded.charAt(end) == ':'
                || (folded.charAt(end) == ' ' && Words.QUALIFIERS.matchAt(folded, end + 1) == 0);
    }

    /// Whether the name that begins at `start` ends before `at` because a verb begins there. "Tổ
    /// chức" is a noun after "các", "phòng" and the like, and "thường xuyên" belongs to "giáo dục".
    private static boolean verbAt(MappedText text, int start, int at) {
        String folded = text.folded();
        int verb = Words.VERBS.verbAt(text, at);
        if (verb <= Words.NOT_VERBS.matchAt(folded, at) || isInside(text, at) || isField(text, start, at)) {
            return false;
        }
        int from = Math.max(0, at - 24);
        if (!NOUN.matcher(folded.substring(from, at + verb)).matches()) {
            return true;
        }
        // "Khe Bân tổ chức" is no "Ban Tổ chức": here the accents tell.
        String before = text.text.substring(from, at).strip();
        return folded.substring(from, at).strip().endsWith("ban") && !before.endsWith("an");
    }

    /// "Phòng Đăng ký kinh doanh": the second syllable of a verb is none of its own.
    private static boolean isInside(MappedText text, int at) {
        int word = text.folded().lastIndexOf(' ', Math.max(0, at - 2)) + 1;
        return word < at && Words.VERBS.speltAt(text, word) > at - word;
    }

    /// Whether the verb at `at` is a field of work and goes on with the name: "Phòng Kinh tế xây dựng công bố …",
    /// "Phòng Quản lý thu và phát triển người tham gia", "Phòng Phổ biến, giáo dục pháp luật".
    private static boolean isField(MappedText text, int start, int at) {
        String folded = text.folded();
        String name = folded.substring(start, at).stripTrailing();
        if (name.endsWith(" va") || name.endsWith("-")) {
            return true;
        }
        int field = Words.FIELDS.verbAt(text, at);
        if (field == 0 || name.contains(folded.substring(at, at + field))) {
            return false;
        }
        int next = at + field + 1;
        boolean verb = Words.OBJECTS.matchAt(folded, next) > 0;
        return name.endsWith(",") || (!verb && (Words.OPEN_NAMES.endsAt(folded, at) || endsBefore(text, next)));
    }

    /// Whether a name is complete before `next`: at the end, a mark, another name, or the verb proper.
    private static boolean endsBefore(MappedText text, int next) {
        int length = text.text.length();
        return next > length
                || ".:;".indexOf(text.text.charAt(next - 1)) >= 0
                || NEXT_NAME.matcher(text.text).region(next - 1, length).lookingAt()
                || Words.VERBS.verbAt(text, next) > 0;
    }

    /// "Các sở: Nội vụ, Tài chính chủ trì …" names bodies after its colon.
    private static boolean isListOfNames(MappedText text, int start, int colon) {
        String folded = text.folded();
        return colon + 2 < folded.length()
                && Character.isUpperCase(text.text.charAt(colon + 2))
                && LISTED.matcher(folded.substring(start, colon)).matches()
                && !verbAt(text, start, colon + 2);
    }

    private static int trimmed(String folded, int start, int end) {
        int to = end;
        while (to > start && ",;:. -".indexOf(folded.charAt(to - 1)) >= 0) {
            to--;
        }
        return to;
    }

    /// Where the subject that begins at `start` ends; `start` when there is no body there.
    ///
    /// @param from up to where it is a name for certain, or `start`
    static int subjectEnd(MappedText text, int start, int from) {
        String folded = text.folded();
        int organ = organAt(folded, start) == 0 ? 0 : Words.ORGANS.speltAt(text, start);
        if (organ == 0) {
            return start;
        }
        int limit = Math.min(folded.length(), start + WITHIN);
        for (int i = Math.max(from, start + organ); i < limit; i++) {
            char c = folded.charAt(i);
            if (c == ':' && !isListOfNames(text, start, i)) {
                return i;
            }
            if (c == '.') {
                return start;
            }
            if (c == ' ' && verbAt(text, start, i + 1)) {
                return trimmed(folded, start, i);
            }
        }
        boolean title = limit == folded.length() && limit - start < LONGEST_TITLE && !folded.endsWith(";");
        return title ? trimmed(folded, start, limit) : start;
    }

    static int coordinatorsEnd(MappedText text, int start) {
        String folded = text.folded();
        int limit = Math.min(folded.length(), start + WITHIN);
        for (int i = start + organAt(folded, start); i < limit; i++) {
            char c = folded.charAt(i);
            boolean nameFollows = c == ',' && i + 2 < limit && !verbAt(text, start, i + 2);
            if (c == '.'
                    || c == ';'
                    || (c == ':' && !isListOfNames(text, start, i))
                    || c == '('
                    || (c == ',' && !nameFollows)) {
                return i;
            }
            if (c == ' '
                    && (verbAt(text, start, i + 1)
                            || folded.startsWith("de ", i + 1)
                            || folded.startsWith("trong ", i + 1))) {
                return trimmed(folded, start, i);
            }
        }
        return limit;
    }

    /// "Sở Nội vụ, Sở Y tế và Thanh tra tỉnh" are three; "các sở, ban, ngành" and "Sở Giáo dục và Đào tạo" are one
    /// each.
    static List<String> split(String subject) {
        List<String> names = new ArrayList<>();
        Matcher gap = SPLIT.matcher(Folding.fold(subject));
        int start = 0;
        int depth = 0;
        int scanned = 0;
        while (gap.find()) {
            for (; scanned < gap.start(); scanned++) {
                depth += subject.charAt(scanned) == '(' ? 1 : subject.charAt(scanned) == ')' ? -1 : 0;
            }
            boolean shared = gap.group().equals(" va ")
                    && SECOND_OFFICE
                            .matcher(Folding.fold(subject.substring(gap.end())))
                            .lookingAt()
                    && SHARED_OFFICE
                            .matcher(Folding.fold(subject.substring(start, gap.start())))
                            .matches();
            if (depth == 0
                    && !shared
                    && (startsName(subject, gap.end()) || gap.group().startsWith(";"))) {
                add(names, subject.substring(start, gap.start()));
                start = gap.end();
            }
        }
        add(names, subject.substring(start));
        return names;
    }

    private static boolean startsName(String subject, int at) {
        String folded = Folding.fold(subject);
        return at < subject.length()
                && at(folded, at)
                && (Character.isUpperCase(subject.charAt(at))
                        || folded.startsWith("cac ", at)
                        || folded.startsWith("thanh vien ", at)
                        || folded.startsWith("toan the ", at)
                        || folded.startsWith("dai bieu ", at)
                        || folded.startsWith("thu truong ", at));
    }

    private static void add(List<String> names, String name) {
        String bare = name.strip();
        if (!bare.isEmpty()) {
            names.add(bare);
        }
    }
}
