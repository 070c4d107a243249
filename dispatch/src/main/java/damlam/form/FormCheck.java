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
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/// Measures a DOCX against the layout of Nghị định 30/2020, rule by rule ([FormRule]).
public final class FormCheck {
    private static final double POINTS_PER_MM = 72 / 25.4;
    /// Of points, half of what Word's boxes round to.
    private static final double ROUNDING = 0.25;

    private static final Pattern SYMBOL_FORM =
            Pattern.compile("Số: {1,12}\\d{0,7}/[\\p{L}\\d&.]+(?:[-/][\\p{L}\\d&.]+)*");
    private static final Pattern SMALL_NUMBER = Pattern.compile("Số ?:? ?(\\d)/.*");
    private static final Pattern DATE_FORM = Pattern.compile(
            "[^,]+, ngày {1,8}(?:0[1-9]|[12]\\d|3[01])? {0,8}tháng {1,8}(?:01|02|[3-9]|1[0-2])? {0,8}năm {1,10}(?:\\d{4})?");
    private static final Pattern ARTICLE = Pattern.compile("Điều \\d{1,3}\\..*");
    private static final Pattern POINT = Pattern.compile("(\\p{Ll})\\) .*");

    private final Look look;
    private final Components components;
    private final PageCheck page;
    private final Ruler ruler;
    private final List<Deviation> found = new ArrayList<>();

    private FormCheck(XWPFDocument document, Components components, Locale language) {
        this.look = new Look(document);
        this.components = components;
        this.page = new PageCheck(document, found, language);
        this.ruler = new Ruler(look, components, found, language);
    }

    /// @param fileName for messages only
    /// @return in the order of the decree; empty for a document that keeps every rule
    /// @throws UnreadableFileException if it cannot be read at all, or runs or fetches something
    /// @throws UnfitFileException if it is no DOCX
    public static List<Deviation> check(byte[] bytes, String fileName, Locale language)
            throws UnreadableFileException, UnfitFileException {
        WordFile.Opened opened = WordFile.open(bytes, fileName);
        try (XWPFDocument document = opened.document()) {
            double room = PageCheck.textWidth(document);
            Components components = Components.of(document, room, DispatchParser.parse(opened.text()));
            FormCheck check = new FormCheck(document, components, language);
            check.run();
            return check.found;
        } catch (IOException | RuntimeException e) {
            // Measures that are none and parts that are missing show only where they are asked for.
            throw new UnfitFileException(String.valueOf(e.getMessage()));
        }
    }

    private void run() {
        page.run();
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

    private void letters() {
        for (Paragraph paragraph : components.all) {
            boolean stamped = components.marks.contains(paragraph);
            for (XWPFRun run : paragraph.inked()) {
                String font = look.font(paragraph.source(), run);
                boolean asked = font.equals(FormRule.of("text.font").value());
                boolean black = stamped || look.colour(paragraph.source(), run).matches("auto|000000");
                if (!asked && !ruler.told("text.font")) {
                    ruler.report("text.font", run.text(), font);
                }
                if (!black && !ruler.told("text.colour")) {
                    ruler.report("text.colour", run.text(), "#" + look.colour(paragraph.source(), run));
                }
            }
        }
    }

    private void nation() {
        if (components.nation == null) {
            ruler.missing("nation.present");
        } else {
            ruler.looks("nation", components.nation);
        }
        Paragraph motto = components.motto;
        if (motto == null) {
            ruler.missing("motto.present");
        } else {
            ruler.looks("motto", motto);
            ruler.rule("motto.rule", List.of(motto));
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
        if (!SYMBOL_FORM.matcher(number.text()).matches()) {
            ruler.report("number.form", "", "“" + number.text() + "”");
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
        }
    }

    private void address() {
        List<Paragraph> lines = components.address;
        lines.forEach(line -> ruler.looks("address", line));
        for (int i = 1; i < lines.size(); i++) {
            String end = i < lines.size() - 1 ? ";" : ".";
            if (!lines.get(i).text().startsWith("- ") || !lines.get(i).text().endsWith(end)) {
                ruler.report("address.marks", "", "“" + lines.get(i).text() + "”");
            }
        }
    }

    private void bases() {
        List<Paragraph> bases = components.bases;
        for (int i = 0; i < bases.size(); i++) {
            ruler.looks("basis", bases.get(i));
            if (!bases.get(i).text().endsWith(i < bases.size() - 1 ? ";" : ".")) {
                ruler.report("basis.marks", "", "“" + tail(bases.get(i).text()) + "”");
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
            if (ARTICLE.matcher(paragraph.text()).matches()) {
                ruler.style("article.style", paragraph, paragraph.inked().subList(0, 1));
            }
            Matcher point = POINT.matcher(paragraph.text());
            String due = order.due(point.matches() ? point.group(1) : "");
            if (due != null) {
                ruler.report("points.order", paragraph.text(), point.group(1) + ")");
            }
        }
        List<Paragraph> body = components.body;
        if (!body.isEmpty()
                && !body.get(body.size() - 1)
                        .text()
                        .endsWith(FormRule.of("body.end").value())) {
            ruler.report("body.end", "", "“" + tail(body.get(body.size() - 1).text()) + "”");
        }
    }

    /// How a paragraph of the text is set.
    private void layout(Paragraph paragraph) {
        String alignment = look.alignment(paragraph.source());
        if (!alignment.equals("both")) {
            ruler.report("body.align", paragraph.text(), ruler.say(Ruler.word(alignment)));
        }
        double indent = look.firstLine(paragraph.source()) / POINTS_PER_MM;
        boolean allowed = false;
        for (String asked : FormRule.of("body.indent").value().split(" ", -1)) {
            allowed |= Math.abs(indent - Double.parseDouble(asked)) <= 0.3;
        }
        if (!allowed) {
            ruler.report("body.indent", paragraph.text(), ruler.number(indent) + " mm");
        }
        double gap = ruler.gap(paragraph);
        if (!FormRule.of("body.gap").holds(gap, ROUNDING)) {
            ruler.report("body.gap", paragraph.text(), ruler.number(gap) + " pt");
        }
        double lines = look.lines(paragraph.source(), ruler.size(paragraph));
        if (!FormRule.of("body.spacing").holds(lines, 0.02)) {
            ruler.report("body.spacing", paragraph.text(), ruler.number(lines));
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
            boolean marked = line.text().startsWith("- ") && line.text().endsWith(last ? "." : ";");
            if (!marked || (last && !line.text().startsWith("- Lưu"))) {
                ruler.report("list.marks", "", "“" + line.text() + "”");
            }
        }
    }

    private static String tail(String text) {
        return text.length() <= 20 ? text : "…" + text.substring(text.length() - 20);
    }
}
