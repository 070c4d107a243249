package damlam.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whom a document addresses: below "Kính gửi:", or, in a telegram or invitation, below the
/// sentence that calls them.
final class Addressed {
    private static final int LONGEST_OPENING = 12;

    private static final Pattern ADDRESS =
            Pattern.compile("(?:kinh gui|kinh trinh|kinh moi)(?: ?[:.;]|\\s|$).{0,4000}");
    /// "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH điện:", "Trường … trân trọng kính mời:".
    private static final Pattern SUMMONS =
            Pattern.compile("(.{0,250}?(?:^|[ .…])(?:dien(?: gui)? ?:(?=$)|(?:kinh|tran trong) moi ?:)).{0,400}");
    /// The Party puts a dash before each ground.
    private static final Pattern GROUND = Pattern.compile("- {0,3}can cu ");
    private static final Pattern ARTICLE = Pattern.compile("(?:quyet nghi|quyet dinh) ?:");

    /// What a sentence says that asks or tells, and the name of an addressee does not.
    private static final String ASKING =
            "(?:de nghi|kinh de nghi|xin|tran trong|yeu cau|kinh moi|kinh mong|chung toi|nhan duoc|vui long|gui kem|thong bao)(?! thi dua)";

    private static final Pattern ASKS = Pattern.compile(".{0,120}?(?:^|[ ,])" + ASKING + "[ ,:].*");
    /// "Kính gửi Quý Sở. Chúng tôi đề nghị …", but not "Kính gửi: UBND TP. Thanh Lâm".
    private static final Pattern SENTENCE_BEHIND =
            Pattern.compile("(?<=[\\p{L}]{2}|[\\p{L}]{2} )[.!] {1,3}(?=.{0,80}?\\b" + ASKING + "[ ,:])");
    private static final int LONG_LINE = 50;

    private Addressed() {}

    /// The lines, that of the address ended before a sentence that stands behind it: people who write e-mails begin
    /// anywhere.
    static List<Line> apart(List<Line> lines, int at) {
        if (at >= lines.size() || !isAddress(lines.get(at))) {
            return lines;
        }
        Line line = lines.get(at);
        Matcher sentence = SENTENCE_BEHIND.matcher(line.folded());
        if (!sentence.find() || !Character.isUpperCase(line.text().charAt(sentence.end()))) {
            return lines;
        }
        List<Line> apart = new ArrayList<>(lines);
        apart.set(
                at,
                new Line(
                        line.page(),
                        line.start(),
                        line.start() + sentence.start() + 1,
                        line.column(),
                        line.afterBlank()));
        apart.add(at + 1, line.from(line.start() + sentence.end()));
        return apart;
    }

    /// Whether a line below an addressee asks or tells something: it is no other addressee, and no more of the name.
    private static boolean isSentence(Line line) {
        boolean whole = ".:".indexOf(line.lastChar()) >= 0 || line.length() > LONG_LINE;
        return whole
                && line.startsUpper()
                && !line.isCapitals()
                && ASKS.matcher(Sheet.brief(line)).matches();
    }

    static boolean begins(Line line) {
        return isAddress(line) || summons(line);
    }

    private static boolean isAddress(Line line) {
        return ADDRESS.matcher(line.folded().substring(0, Math.min(line.length(), 200)))
                .matches();
    }

    private static boolean summons(Line line) {
        return SUMMONS.matcher(Sheet.brief(line)).matches() && !Sheet.about(line.folded());
    }

    /// Where the addressees begin: below the heading, or where the opening sentence ends in "trân trọng kính mời:".
    static int start(List<Line> lines, int bodyFrom) {
        for (int i = bodyFrom; i < Math.min(lines.size(), bodyFrom + LONGEST_OPENING); i++) {
            Line line = lines.get(i);
            if (isAddress(lines.get(bodyFrom)) || Marker.of(line.text()).isPresent()) {
                break;
            }
            if (summons(line)) {
                return i;
            }
        }
        return bodyFrom;
    }

    /// `from` where no addressees begin there.
    static int end(List<Line> lines, int from) {
        if (from == lines.size() || !begins(lines.get(from))) {
            return from;
        }
        int count = 0;
        for (int i = from + 1; i < lines.size(); i++) {
            Line line = lines.get(i);
            Line before = lines.get(i - 1);
            boolean dash = isDash(line);
            boolean first = i == from + 1 && before.folded().endsWith(":");
            boolean ground = GROUND.matcher(line.folded()).lookingAt();
            boolean sentence = !dash && !first && before.lastChar() != ';' && isSentence(line);
            if (ground || sentence || (!dash && startsText(line)) || line.length() > 400) {
                return i;
            }
            boolean listGoesOn = dash || before.lastChar() == ';' || before.lastChar() == ',';
            if (!first && !listGoesOn && (line.afterBlank() || before.lastChar() == '.')) {
                return i;
            }
            count++;
        }
        return from + 1 + count;
    }

    private static boolean isDash(Line line) {
        return Marker.of(line.text()).filter(m -> m.kind() == Marker.Kind.DASH).isPresent();
    }

    private static boolean startsText(Line line) {
        String folded = line.folded();
        boolean marked =
                Marker.of(line.text()).filter(m -> m.kind() != Marker.Kind.DASH).isPresent();
        return marked
                || (line.startsUpper() && Words.GROUNDS.start(folded))
                || Foot.RECIPIENTS.matcher(folded).matches()
                || ARTICLE.matcher(folded).matches();
    }

    /// The addressees, one a line or item, without marks.
    static List<String> names(List<Line> addressees) {
        List<String> names = new ArrayList<>();
        List<Line> item = new ArrayList<>();
        for (Line line : addressees) {
            Line rest = line.start() == addressees.get(0).start() ? withoutLabel(line) : line;
            if (rest.length() == 0 || rest.isOrnament()) {
                continue;
            }
            int dash = Marker.of(rest.text())
                    .filter(m -> m.kind() == Marker.Kind.DASH)
                    .map(Marker::length)
                    .orElse(0);
            boolean closed = !item.isEmpty() && item.get(item.size() - 1).lastChar() == ';';
            if (dash > 0 || closed) {
                add(names, item);
            }
            item.add(rest.from(rest.start() + dash));
        }
        add(names, item);
        return names;
    }

    private static Line withoutLabel(Line line) {
        Matcher summons = SUMMONS.matcher(Sheet.brief(line));
        if (!isAddress(line) && summons.matches()) {
            return line.from(line.start() + summons.end(1));
        }
        int label = line.folded().indexOf(':');
        int from = label >= 0 && label < 20 ? label + 1 : Math.min(line.length(), 9);
        return line.from(line.start() + from);
    }

    private static void add(List<String> names, List<Line> item) {
        if (!item.isEmpty()) {
            for (String part : Line.join(item).text.split(";\\s*(?:- )?")) {
                String name = Foot.stripEnd(part);
                if (!name.isEmpty()) {
                    names.add(name);
                }
            }
            item.clear();
        }
    }
}
