package damlam.form;

import damlam.dispatch.DispatchParser;
import damlam.dispatch.DispatchType;
import damlam.dispatch.UnreadableFileException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/// Measures a DOCX against the layout of Nghị định 30/2020, rule by rule ([FormRule]).
public final class FormCheck {
    private static final double POINTS_PER_MM = 72 / 25.4;
    /// Of points, half of what Word's boxes round to.
    private static final double ROUNDING = 0.25;
    /// Of points, that fonts of other programs may be wider.
    private static final double SLACK = 4;

    private static final Pattern SYMBOL_FORM =
            Pattern.compile("Số: {1,12}\\d{0,7}/[\\p{L}\\d&.]+(?:[-/][\\p{L}\\d&.]+)*");
    private static final Pattern SMALL_NUMBER = Pattern.compile("Số ?:? ?(\\d)/.*");
    private static final Pattern DATE_FORM = Pattern.compile(
            "[^,]+, ngày {1,8}(?:0[1-9]|[12]\\d|3[01])? {0,8}tháng {1,8}(?:01|02|[3-9]|1[0-2])? {0,8}năm(?: {1,10}\\d{4})?");
    private static final Pattern ARTICLE = Pattern.compile("(Điều \\d{1,3}\\.).*");
    private static final Pattern POINT = Pattern.compile("(\\p{Ll})\\) .*");

    private final Look look;
    private final Components components;
    private final PageCheck page;
    private final Ruler ruler;
    private final List<Deviation> found = new ArrayList<>();
    private final Mends mends = new Mends();

    private FormCheck(XWPFDocument document, Components components, Locale language) {
        this.look = new Look(document);
        this.components = components;
        this.page = new PageCheck(document, found, mends, language);
        this.ruler = new Ruler(look, components, found, mends, language);
    }

    /// @param fileName for messages only
    /// @return in the order of the decree; empty for a document that keeps every rule
    /// @throws UnreadableFileException if it cannot be read at all, or runs or fetches something
    /// @throws UnfitFileException if it is no DOCX
    public static List<Deviation> check(byte[] bytes, String fileName, Locale language)
            throws UnreadableFileException, UnfitFileException {
        try (WordFile.Opened opened = WordFile.open(bytes, fileName)) {
            return of(opened, language).found();
        } catch (IOException | RuntimeException e) {
            // Measures that are none and parts that are missing show only where they are asked for.
            throw new UnfitFileException(String.valueOf(e.getMessage()));
        }
    }

    static FormCheck of(WordFile.Opened opened, Locale language) {
        XWPFDocument document = opened.document();
        double room = PageCheck.textWidth(document);
        Components components = Components.of(document, room, DispatchParser.parse(opened.text()));
        FormCheck check = new FormCheck(document, components, language);
        check.run();
        return check;
    }

    List<Deviation> found() {
        return List.copyOf(found);
    }

    /// What puts right what was found, as far as it can be.
    Mends mends() {
        return mends;
    }

    private void run() {
        page.run();
        tables();
        letters();
        nation();
        organs();
        number();
        date();
        subject();
        address();
        bases();
        body();
        signer();
        recipients();
    }

    private void tables() {
        for (Columns columns : components.columns) {
            if (columns.isTooWide()) {
                ruler.report("tables.width", "", ruler.number(columns.told() / POINTS_PER_MM) + " mm");
                mends.add(columns::fit);
            }
        }
    }

    private void letters() {
        for (Paragraph paragraph : components.all) {
            boolean stamped = components.marks.contains(paragraph);
            for (XWPFRun run : paragraph.inked()) {
                String font = look.font(paragraph.source(), run);
                String asked = FormRule.of("text.font").value();
                if (!font.equals(asked)) {
                    ruler.reportOnce("text.font", run.text(), font);
                    mends.font(run, font, asked);
                }
                String colour = look.colour(paragraph.source(), run);
                if (!stamped && !colour.matches("auto|000000")) {
                    ruler.reportOnce("text.colour", run.text(), "#" + colour);
                    mends.add(() -> run.setColor("000000"));
                }
            }
        }
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
            if (!marked(lines.get(i), end)) {
                ruler.report("address.marks", "", "“" + lines.get(i).text() + "”");
            }
        }
    }

    private void bases() {
        List<Paragraph> bases = components.bases;
        boolean open = components.basesGoOn();
        for (int i = 0; i < bases.size(); i++) {
            ruler.looks("basis", bases.get(i));
            boolean last = i == bases.size() - 1;
            String end = last ? "." : ";";
            if (last && open) {
                return;
            }
            if (!bases.get(i).text().endsWith(end)) {
                ruler.report("basis.marks", "", "“" + tail(bases.get(i).text()) + "”");
                mends.end(bases.get(i), end);
            }
        }
    }

    private void body() {
        components.sections.forEach(line -> ruler.style("section.style", line, line.inked()));
        PointOrder order = new PointOrder(FormRule.of("points.order").value());
        List<Paragraph> set = new ArrayList<>(components.bases);
        set.addAll(components.body);
        for (Paragraph paragraph : set) {
            layout(paragraph);
        }
        for (Paragraph paragraph : components.body) {
            ruler.size("body.size", paragraph);
            ruler.style("body.style", paragraph, paragraph.inked());
            Matcher article = ARTICLE.matcher(paragraph.text());
            if (article.matches()) {
                ruler.label("article.style", paragraph, article.group(1));
            }
            Matcher point = POINT.matcher(paragraph.text());
            String due = order.due(point.matches() ? point.group(1) : "");
            if (due != null) {
                ruler.report("points.order", paragraph.text(), point.group(1) + ")");
            }
        }
        end();
    }

    private void end() {
        List<Paragraph> body = components.body;
        String mark = FormRule.of("body.end").value();
        if (body.isEmpty() || body.get(body.size() - 1).text().endsWith(mark)) {
            return;
        }
        Paragraph last = body.get(body.size() - 1);
        ruler.report("body.end", "", "“" + tail(last.text()) + "”");
        mends.end(last, mark);
    }

    /// How a paragraph of the text is set.
    private void layout(Paragraph paragraph) {
        String alignment = look.alignment(paragraph.source());
        if (!alignment.equals("both")) {
            ruler.report("body.align", paragraph.text(), ruler.say(Ruler.word(alignment)));
            mends.align(paragraph, ParagraphAlignment.BOTH);
        }
        double indent = look.firstLine(paragraph.source()) / POINTS_PER_MM;
        boolean allowed = false;
        double widest = 0;
        for (String asked : FormRule.of("body.indent").value().split(" ", -1)) {
            widest = Math.max(widest, Double.parseDouble(asked));
            allowed |= Math.abs(indent - Double.parseDouble(asked)) <= 0.3;
        }
        if (!allowed) {
            ruler.report("body.indent", paragraph.text(), ruler.number(indent) + " mm");
            mends.firstLine(paragraph, widest * POINTS_PER_MM);
        }
        double gap = ruler.gap(paragraph);
        if (!FormRule.of("body.gap").holds(gap, ROUNDING)) {
            ruler.report("body.gap", paragraph.text(), ruler.number(gap) + " pt");
            mends.gap(paragraph, null, FormRule.of("body.gap").nearest(gap));
        }
        double lines = look.lines(paragraph.source(), ruler.size(paragraph));
        if (!FormRule.of("body.spacing").holds(lines, 0.02)) {
            ruler.report("body.spacing", paragraph.text(), ruler.number(lines));
            mends.lines(paragraph, FormRule.of("body.spacing").nearest(lines));
        }
    }

    private void signer() {
        components.powers.forEach(line -> ruler.looks("power", line));
        if (components.name == null) {
            ruler.missing("name.present");
        } else {
            ruler.looks("name", components.name);
        }
    }

    private void recipients() {
        Paragraph label = components.label;
        if (label == null) {
            ruler.missing("label.present");
            return;
        }
        ruler.looks("label", label);
        List<Paragraph> list = components.recipients;
        for (int i = 0; i < list.size(); i++) {
            Paragraph line = list.get(i);
            ruler.looks("list", line);
            boolean last = i == list.size() - 1;
            boolean marked = marked(line, last ? "." : ";");
            if (!marked || (last && !line.text().startsWith("- Lưu"))) {
                ruler.report("list.marks", "", "“" + line.text() + "”");
            }
        }
    }

    /// Whether a line of a list has its dash and closing mark; what is lacking is noted to be mended.
    private boolean marked(Paragraph line, String end) {
        if (!line.text().startsWith("- ")) {
            mends.dash(line);
        }
        if (!line.text().endsWith(end)) {
            mends.end(line, end);
        }
        return line.text().startsWith("- ") && line.text().endsWith(end);
    }

    private static String tail(String text) {
        return text.length() <= 20 ? text : "…" + text.substring(text.length() - 20);
    }
}
