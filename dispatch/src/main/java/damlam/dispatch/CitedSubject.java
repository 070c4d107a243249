package damlam.dispatch;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a cited document is about.
///
/// @param end where in the text it ends
record CitedSubject(String words, int end) {
    private static final Pattern SUBJECT = Pattern.compile(
            "(?: ?\\([^()]{1,60}\\))?,? ?((?:ve viec|ve|v/v) |(?=\\p{L}))[^;(]{3,400}?(?=[;(]|\\. |\\./|\\.$|:|$)");
    private static final Pattern COMMA = Pattern.compile(", {0,3}");
    /// "… và chỉ đạo của Chủ tịch tại Công văn số …": who says the next citation is no part of the subject.
    private static final Pattern NEXT_SAID = Pattern.compile(
            "(?:,| va)(?: theo| thuc hien)? (?:y kien |su )?(?:chi dao|y kien|de nghi|yeu cau|ket luan|dong y) cua [^,;]{2,120} tai ?$");
    private static final Pattern LOOSE_END = Pattern.compile("(?:[,.;/\\s]| va| tai)+$");

    /// Up to the end of the clause, the next citation, or the body that goes on to speak. A
    /// document cited with no comma or "và" before it is part of the subject: "về việc triển khai
    /// Nghị định số …".
    ///
    /// @param from behind the citation and its issuer
    static @Nullable CitedSubject after(MappedText text, int from) {
        String folded = text.folded();
        Matcher about = SUBJECT.matcher(folded).region(from, folded.length());
        if (!about.lookingAt() || (about.group(1).isEmpty() && Words.CITED_ACTS.speltAt(text, about.end(1)) == 0)) {
            return null;
        }
        int start = about.end(1);
        String words = folded.substring(start, turn(text, start, nextCitation(folded, start, about.end())));
        Matcher said = NEXT_SAID.matcher(words);
        String bare = LOOSE_END
                .matcher(said.find() ? words.substring(0, said.start()) : words)
                .replaceFirst("");
        int end = start + bare.length();
        return bare.isBlank()
                ? null
                : new CitedSubject(text.text.substring(start, end).strip(), end);
    }

    private static int nextCitation(String folded, int start, int end) {
        Matcher next = Citations.NUMBERED.matcher(folded).region(start, end);
        while (next.find()) {
            String before = folded.substring(start, next.start());
            int kind = Citations.kindStart(before);
            if (Citations.begins(before.substring(0, kind).stripTrailing(), 0)) {
                return start + kind;
            }
        }
        return end;
    }

    /// The comma behind which a body goes on to speak, or the sentence turns to what became of it.
    private static int turn(MappedText text, int start, int end) {
        String folded = text.folded();
        Matcher comma = COMMA.matcher(folded).region(start, end);
        while (comma.find()) {
            int after = comma.end();
            boolean speaks = after < end
                    && Character.isUpperCase(text.text.charAt(after))
                    && (Words.HEADING_ORGANS.matchAt(folded, after) > 0 || Words.POSTS.matchAt(folded, after) > 0);
            if (speaks || Words.TURNS.speltAt(text, after) > 0) {
                return comma.start();
            }
        }
        return end;
    }
}
