package damlam.dispatch;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whose document is cited.
///
/// @param date the day named with the issuer; null where the citation itself may have one
/// @param end where in the text it ends
record Issuer(String name, @Nullable LocalDate date, int end) {
    private static final int LONGEST = 160;

    private static final Pattern BY = Pattern.compile(",? (?:da )?(?:ban hanh )?(?:cua|do) ");
    /// "Theo đề nghị của Sở Nội vụ tại Tờ trình …", "nhiệm vụ được Ủy ban nhân dân tỉnh giao tại Thông báo …".
    private static final Pattern SAID_IN = Pattern.compile(
            "(?:(?:de nghi|de xuat|y kien|bao cao|ket luan|chi dao|yeu cau|dong y|thong nhat|chap thuan|phe duyet) cua ([^;.:()]{2,120}?)"
                    + "|duoc ([^,;.:()]{2,120}?) giao),? tai [^,;.:()]{0,40}$");
    /// "Ngày 02/11/2026, Sở Y tế đã ban hành Công văn …".
    private static final Pattern TOLD = Pattern.compile(
            "(?:(?:^|[.;,] ?)ngay " + Citations.DATE
                    + ",? ?)?(?:^|(?<=[,.;] ))(?:sau khi )?([^,;.:()]{2,120}?) (?:da |vua |moi )?(?:ban hanh|phat hanh|co|gui|ky)(?: ban hanh)? $");
    private static final Pattern ANOTHER = Pattern.compile("va \\p{L}[^,;.:()]{1,80}? so \\d");

    /// The issuer named behind a citation that ends at `end`: "của Sở Tài chính".
    static @Nullable Issuer after(MappedText text, int end) {
        String folded = text.folded();
        Matcher by = BY.matcher(folded).region(end, folded.length());
        if (!by.lookingAt()) {
            return null;
        }
        int stop = nameEnd(text, by.end());
        String name = text.text.substring(by.end(), stop).strip();
        return name.length() < 2 ? null : new Issuer(name, null, stop);
    }

    private static int nameEnd(MappedText text, int start) {
        String folded = text.folded();
        int limit = Math.min(folded.length(), start + LONGEST);
        for (int i = start; i < limit; i++) {
            char c = folded.charAt(i);
            boolean word = c == ' '
                    && (Words.ISSUER_ENDS.verbAt(text, i + 1) > 0
                            || Words.CITED_ACTS.speltAt(text, i + 1) > 0
                            || ANOTHER.matcher(folded)
                                    .region(i + 1, folded.length())
                                    .lookingAt());
            boolean comma = c == ',' && Words.COMMA_OF_NAME.matchAt(folded, i + 2) == 0;
            boolean stop = c == '.' && (i + 1 == folded.length() || " /".indexOf(folded.charAt(i + 1)) >= 0);
            if (word || comma || stop || ";:()".indexOf(c) >= 0) {
                return i;
            }
        }
        return limit;
    }

    /// The issuer that the sentence names before it cites.
    ///
    /// @param clause where the clause begins
    /// @param kind where the kind of document is named
    static @Nullable Issuer before(MappedText text, int clause, int kind) {
        String before = text.folded().substring(clause, kind);
        Matcher said = SAID_IN.matcher(before);
        if (said.find()) {
            int name = said.start(1) < 0 ? 2 : 1;
            return new Issuer(text.text.substring(clause + said.start(name), clause + said.end(name)), null, kind);
        }
        Matcher told = TOLD.matcher(before);
        if (told.find() && isBody(before, told.start(7))) {
            String name = text.text.substring(clause + told.start(7), clause + told.end(7));
            return new Issuer(name, Citations.date(told, 1), kind);
        }
        return null;
    }

    private static boolean isBody(String folded, int at) {
        return Bodies.at(folded, at)
                || Words.HEADING_ORGANS.matchAt(folded, at) > 0
                || Words.POSTS.matchAt(folded, at) > 0;
    }
}
