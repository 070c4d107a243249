package damlam.dispatch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The documents cited as grounds in the opening paragraphs.
final class Citations {
    private static final String NUMBER =
            "\\d{1,6}[a-zA-Z]?(?:/(?:19|20)\\d\\d)?(?: ?[-/\u2013] ?[\\p{L}][\\p{L}\\d&.+]{0,20}){1,5}";
    static final String DATE =
            "(?:(\\d{1,2}) ?[/.-] ?(\\d{1,2}) ?[/.-] ?(\\d{4})|(\\d{1,2}) thang (\\d{1,2}) nam (\\d{4}))";

    /// Kind, "số", number, then perhaps the day.
    static final Pattern NUMBERED = Pattern.compile("(?:(?<=^|[^\\p{L}\\d])so ?:? ?)?(?<![\\p{L}\\d/.-])(" + NUMBER
            + ")(?:,? (?:ky |ban hanh )?(?:ngay )?" + DATE + ")?");
    private static final Pattern NAMED_LAW = Pattern.compile(
            "(?<![\\p{L}])((?:bo )?luat|hien phap|phap lenh|dieu le)(?! (?:so|su)(?!\\p{L}))((?: [^ ,;.:(]{1,30}(?:,(?! (?:luat|bo luat|nghi|quyet|thong|phap|chi thi|ke hoach|cong van|xet|theo|can cu)))?){1,40}?)(?=,? (?:so ?:? ?\\d|(?:ngay|nam) ?\\d)|[,;.:(]|$| duoc| va (?:bo )?luat)");
    private static final Pattern DAY_AFTER = Pattern.compile(",? ?(?:ngay |nam )?" + DATE);
    private static final Pattern KIND = Pattern.compile(
            "(?:nghi quyet lien tich|nghi quyet|quyet dinh|chi thi|quy che|quy dinh|thong cao|thong bao|huong dan|chuong trinh"
                    + "|ke hoach|phuong an|de an|du an|bao cao|bien ban|to trinh|hop dong|cong van|cong dien|giay moi|ket luan"
                    + "|thong tu lien tich|thong tu|nghi dinh|phap lenh|bo luat|luat|cong thu|van ban|phieu chuyen|phieu trinh|thong tri|sac lenh|lenh)"
                    + "(?: [^,;.:()]{1,120}?)?(?= ?so ?:? ?$| ?$)");
    private static final Pattern ABOUT = Pattern.compile("(?:^|[ ,])(?:ve viec|ve|v/v)[ :]");
    private static final Pattern ENCLOSED =
            Pattern.compile("(?:gui|sao|ban hanh|dinh|co|van ban)? ?(?:gui|dinh)? ?(?<!ban hanh )kem(?: theo)?");

    private static final Pattern ENCLOSED_HERE = Pattern.compile("\\([^()\\d]{0,60}\\bkem(?: theo)?[^()\\d]{0,40}\\)");

    private final MappedText text;
    private final Set<String> enclosed;
    private final Set<String> seen;
    private final List<Basis> found;
    private int subjectEnd;

    private Citations(MappedText text, Set<String> enclosed, Set<String> seen, List<Basis> found) {
        this.text = text;
        this.enclosed = enclosed;
        this.seen = seen;
        this.found = found;
    }

    /// @param preamble the paragraphs before the first requirement
    /// @param whole all paragraphs, where enclosures may be announced
    static List<Basis> read(List<MappedText> preamble, List<MappedText> whole) {
        Set<String> enclosed = new HashSet<>();
        for (MappedText paragraph : whole) {
            enclosed.addAll(enclosures(paragraph));
        }
        List<Basis> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (MappedText paragraph : preamble) {
            new Citations(paragraph, enclosed, seen, found).readParagraph();
        }
        return found;
    }

    private static Set<String> enclosures(MappedText paragraph) {
        Set<String> numbers = new HashSet<>();
        Matcher mark = ENCLOSED.matcher(paragraph.folded());
        while (mark.find()) {
            int end = Math.min(paragraph.text.length(), mark.end() + 160);
            Matcher numbered = NUMBERED.matcher(paragraph.folded()).region(mark.end(), end);
            if (numbered.find()
                    && paragraph
                                    .folded()
                                    .substring(mark.end(), numbered.start())
                                    .indexOf('.')
                            < 0) {
                numbers.add(compact(paragraph.text.substring(numbered.start(1), numbered.end(1))));
            }
        }
        return numbers;
    }

    private void readParagraph() {
        int clause = 0;
        String folded = text.folded();
        Matcher numbered = NUMBERED.matcher(folded);
        int from = 0;
        while (numbered.find(from)) {
            readLaws(from, numbered.start());
            clause = Math.max(clause, folded.lastIndexOf(';', numbered.start()) + 1);
            String before = folded.substring(clause, numbered.start());
            boolean inside = numbered.start() < subjectEnd || isInsideSubject(before, kindStart(before));
            if (found.isEmpty() || !inside) {
                addNumbered(numbered, Math.max(clause, from));
            }
            from = numbered.end();
        }
        readLaws(from, folded.length());
    }

    /// Whether a citation belongs to the subject of the one before ("… về việc triển khai Nghị định
    /// số …"): it is not itself a ground then. One that follows a comma or "và" is.
    ///
    /// @param before the clause up to the citation
    /// @param kind where in it the kind of document is named
    private static boolean isInsideSubject(String before, int kind) {
        Matcher about = ABOUT.matcher(before);
        if (!about.find()) {
            return false;
        }
        return !begins(before.substring(0, kind).stripTrailing(), about.end());
    }

    /// Whether a citation behind these words is one of its own.
    ///
    /// @param subject where in them the subject of the citation before begins
    static boolean begins(String lead, int subject) {
        return lead.endsWith(",")
                || lead.endsWith(" va")
                || lead.endsWith("can cu")
                || (lead.endsWith("thuc hien") && lead.lastIndexOf(',') > subject)
                || lead.endsWith("tai");
    }

    /// "… (gửi kèm)", in brackets behind the citation and its subject.
    private boolean isEnclosed(int end) {
        String rest = text.folded().substring(end, Math.min(text.text.length(), end + 300));
        Matcher mark = ENCLOSED_HERE.matcher(rest);
        return mark.find()
                && rest.substring(0, mark.start()).indexOf(';') < 0
                && !NUMBERED.matcher(rest.substring(0, mark.start())).find();
    }

    static int kindStart(String before) {
        int from = Math.max(0, before.length() - 140);
        for (String gap : List.of(" va ", " tai ")) {
            int last = before.lastIndexOf(gap);
            from = last > from
                            && KIND.matcher(before)
                                    .region(last, before.length())
                                    .find()
                    ? last
                    : from;
        }
        Matcher kind = KIND.matcher(before).region(from, before.length());
        int start = before.length();
        while (kind.find()) {
            start = kind.start();
        }
        return start;
    }

    private void addNumbered(Matcher numbered, int clause) {
        String before = text.folded().substring(clause, numbered.start());
        int kind = kindStart(before);
        String number = compact(text.text.substring(numbered.start(1), numbered.end(1)));
        if ((kind == before.length() && !number.contains("/")) || !seen.add(number)) {
            return;
        }
        String name = text.text.substring(clause + kind, numbered.start()).strip();
        Issuer after = Issuer.after(text, numbered.end());
        Issuer issuer = after != null ? after : Issuer.before(text, clause, clause + kind);
        LocalDate date = date(numbered, 2);
        CitedSubject subject = CitedSubject.after(text, after == null ? numbered.end() : after.end());
        subjectEnd = subject == null ? numbered.end() : subject.end();
        found.add(new Basis(
                name,
                number,
                date == null && issuer != null ? issuer.date() : date,
                issuer == null ? null : issuer.name(),
                subject == null ? null : subject.words(),
                enclosed.contains(number) || isEnclosed(numbered.end()),
                text.span(clause + kind, numbered.end())));
    }

    private void readLaws(int from, int to) {
        Matcher law = NAMED_LAW.matcher(text.folded()).region(from, to);
        while (law.find()) {
            String name = text.text.substring(law.start(), law.end()).strip();
            if (!Character.isUpperCase(name.charAt(0))
                    || continuesToNumber(law.end(), to)
                    || isPartOfName(law.start())
                    || isInSubject(law.start())) {
                continue;
            }
            Matcher day = DAY_AFTER.matcher(text.folded()).region(law.end(), to);
            boolean dated = day.lookingAt();
            int end = dated ? day.end() : law.end();
            if (seen.add(name + end)) {
                Issuer issuer = Issuer.after(text, end);
                found.add(new Basis(
                        name,
                        null,
                        dated ? date(day, 1) : null,
                        issuer == null ? null : issuer.name(),
                        null,
                        false,
                        text.span(law.start(), end)));
            }
        }
    }

    /// "Quyết định số … về việc ban hành Điều lệ …".
    private boolean isInSubject(int law) {
        String before = text.folded().substring(text.folded().lastIndexOf(';', law) + 1, law);
        return NUMBERED.matcher(before).find() && isInsideSubject(before, before.length());
    }

    /// "Luật Thanh tra số 11/2022/QH15": the number is read with its own citation.
    private boolean continuesToNumber(int end, int to) {
        String rest = text.folded().substring(end, to).strip();
        return rest.equals("so") || (rest.isEmpty() && text.folded().startsWith("so", to));
    }

    /// "Luật sửa đổi, bổ sung một số điều của Luật Tổ chức …" is one law.
    private boolean isPartOfName(int start) {
        String before = text.folded().substring(Math.max(0, start - 60), start);
        return before.endsWith("mot so dieu cua ")
                || before.endsWith(" cua ")
                || before.endsWith("thi hanh ")
                || (before.endsWith("va ") && before.contains("mot so dieu cua"));
    }

    static @Nullable LocalDate date(Matcher matcher, int group) {
        if (matcher.group(group) != null) {
            return Days.of(matcher.group(group), matcher.group(group + 1), matcher.group(group + 2));
        }
        return matcher.group(group + 3) == null
                ? null
                : Days.of(matcher.group(group + 3), matcher.group(group + 4), matcher.group(group + 5));
    }

    private static String compact(String number) {
        return number.replace(" ", "").replace('\u2013', '-');
    }
}
