package damlam.form;

import damlam.dispatch.DispatchType;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Phụ lục I, II.1–II.5 and II.9: nation, organs, number, date, subject and addressees.
final class HeadCheck {
    /// Of points, half of what Word's boxes round to.
    static final double ROUNDING = 0.25;
    /// Of points, that fonts of other programs may be wider.
    private static final double SLACK = 4;

    private static final Pattern SYMBOL_FORM =
            Pattern.compile("Số: {1,12}\\d{0,7}/[\\p{L}\\d&.]+(?:[-/][\\p{L}\\d&.]+)*");
    private static final Pattern SMALL_NUMBER = Pattern.compile("Số ?:? ?(\\d)/.*");
    private static final Pattern DATE_FORM = Pattern.compile(
            "[^,]+, ngày {1,8}(?:0[1-9]|[12]\\d|3[01])? {0,8}tháng {1,8}(?:01|02|[3-9]|1[0-2])? {0,8}năm(?: {1,10}\\d{4})?");

    private final Look look;
    private final Components components;
    private final Ruler ruler;
    private final Mends mends;

    HeadCheck(Look look, Components components, Ruler ruler, Mends mends) {
        this.look = look;
        this.components = components;
        this.ruler = ruler;
        this.mends = mends;
    }

    void run() {
        nation();
        organs();
        number();
        date();
        subject();
        address();
    }

    private void nation() {
        if (components.nation == null) {
            ruler.missing("nation.present");
        } else {
            nationForm(components.nation);
            ruler.looks("nation", components.nation);
            nationLine(components.nation);
        }
        Paragraph motto = components.motto;
        if (motto == null) {
            ruler.missing("motto.present");
        } else {
            ruler.looks("motto", motto);
            ruler.rule("motto.rule", List.of(motto));
        }
    }

    private void nationForm(Paragraph nation) {
        String asked = FormRule.of("nation.form").value();
        if (!nation.text().toUpperCase(Locale.ROOT).equals(asked)) {
            ruler.report("nation.form", "", "“" + nation.text() + "”");
            mends.say(nation, asked);
        }
    }

    private void nationLine(Paragraph nation) {
        if (!FormRule.of("nation.size").holds(ruler.size(nation), 0)) {
            return;
        }
        double words = ruler.width(nation);
        double indents = look.left(nation.source()) + look.right(nation.source());
        if (words <= nation.room() - indents + ROUNDING) {
            return;
        }
        ruler.report("nation.line", "", ruler.say("broken"));
        if (indents > 0) {
            mends.unindent(nation);
        }
        if (words > nation.room() && nation.table() >= 0 && nation.table() < components.columns.size()) {
            Columns columns = components.columns.get(nation.table());
            if (columns.canGive(words + SLACK)) {
                mends.add(() -> columns.give(nation.column(), words + SLACK));
            }
        }
    }

    private void organs() {
        components.parent.forEach(line -> ruler.looks("parent", line));
        if (components.issuer.isEmpty()) {
            ruler.missing("issuer.present");
            return;
        }
        components.issuer.forEach(line -> ruler.looks("issuer", line));
        ruler.rule("issuer.rule", components.issuer);
    }

    private void number() {
        Paragraph number = components.number;
        if (number == null) {
            ruler.missing("number.present");
            return;
        }
        ruler.looks("number", number);
        Matcher small = SMALL_NUMBER.matcher(number.text());
        if (small.matches()) {
            ruler.report("number.zero", number.text(), small.group(1));
        }
        boolean formed = SYMBOL_FORM.matcher(number.text()).matches();
        if (!formed) {
            ruler.report("number.form", "", "“" + number.text() + "”");
        }
        String mended = Mends.number(number.text());
        if (mended != null && (small.matches() || !formed)) {
            mends.say(number, mended);
        }
    }

    private void date() {
        Paragraph date = components.date;
        if (date == null) {
            // Mẫu 1.9: a biên bản tells its day in the text.
            if (components.type() != DispatchType.BIEN_BAN) {
                ruler.missing("date.present");
            }
            return;
        }
        ruler.looks("date", date);
        if (!DATE_FORM.matcher(date.text()).matches()) {
            ruler.report("date.form", "", "“" + date.text() + "”");
            String mended = Mends.date(date.text());
            if (mended != null) {
                mends.say(date, mended);
            }
        }
    }

    private void subject() {
        Paragraph title = components.title;
        if (title != null) {
            ruler.looks("title", title);
            if (components.subject.isEmpty()) {
                ruler.missing("subject.present");
                return;
            }
            components.subject.forEach(line -> ruler.looks("subject", line));
            ruler.rule("subject.rule", components.subject);
            return;
        }
        if (components.about.isEmpty()) {
            ruler.missing("subject.present");
            return;
        }
        Paragraph about = components.about.get(0);
        ruler.looks("about", about);
        double gap = ruler.gap(about);
        if (!FormRule.of("about.gap").holds(gap, ROUNDING)) {
            ruler.report("about.gap", about.text(), ruler.number(gap) + " pt");
            mends.gap(about, ruler.above(about), FormRule.of("about.gap").nearest(gap));
        }
    }

    private void address() {
        List<Paragraph> lines = components.address;
        lines.forEach(line -> ruler.looks("address", line));
        for (int i = 1; i < lines.size(); i++) {
            String end = i < lines.size() - 1 ? ";" : ".";
            if (!ruler.marked(lines.get(i), end)) {
                ruler.report("address.marks", "", "“" + lines.get(i).text() + "”");
            }
        }
    }
}
