package damlam.form;

import damlam.dispatch.DispatchParser;
import damlam.dispatch.DispatchType;
import damlam.dispatch.UnreadableFileException;
import damlam.letter.Typeface;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.jspecify.annotations.Nullable;

/// Measures a DOCX against the layout of Nghị định 30/2020, rule by rule ([FormRule]).
public final class FormCheck {
    private static final double POINTS_PER_MM = 72 / 25.4;
    /// Of points, half of what Word's boxes round to.
    private static final double ROUNDING = 0.25;

    /// Of the length of the words: fonts of other programs differ by as much.
    private static final double RULE_ROUNDING = 0.06;

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
    private final Locale language;
    private final List<Deviation> found = new ArrayList<>();

    private FormCheck(XWPFDocument document, Components components, Locale language) {
        this.look = new Look(document);
        this.components = components;
        this.page = new PageCheck(document, found, language);
        this.language = language;
    }

    /// @param fileName for messages only
    /// @return in the order of the decree; empty for a document that keeps every rule
    /// @throws UnreadableFileException if it cannot be read at all
    /// @throws UnfitFileException if it is no DOCX, or runs or fetches something
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
            throw new UnfitFileException(UnfitFileException.Reason.NOT_DOCX, String.valueOf(e.getMessage()));
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
            for (XWPFRun run : paragraph.inked()) {
                String font = look.font(paragraph.source(), run);
                boolean asked = font.equals(FormRule.of("text.font").value());
                boolean black = look.colour(paragraph.source(), run).matches("auto|000000");
                if (!asked && !told("text.font")) {
                    report("text.font", run.text(), font);
                }
                if (!black && !told("text.colour")) {
                    report("text.colour", run.text(), "#" + look.colour(paragraph.source(), run));
                }
            }
        }
    }

    /// What is wrong all through is said once.
    private boolean told(String code) {
        return found.stream().anyMatch(deviation -> deviation.rule().code().equals(code));
    }

    private void nation() {
        if (components.nation == null) {
            missing("nation.present");
        } else {
            looks("nation", components.nation);
        }
        Paragraph motto = components.motto;
        if (motto == null) {
            missing("motto.present");
        } else {
            looks("motto", motto);
            rule("motto.rule", List.of(motto));
        }
    }

    private void organs() {
        components.parent.forEach(line -> looks("parent", line));
        if (components.issuer.isEmpty()) {
            missing("issuer.present");
            return;
        }
        components.issuer.forEach(line -> looks("issuer", line));
        rule("issuer.rule", components.issuer);
    }

    private void number() {
        Paragraph number = components.number;
        if (number == null) {
            missing("number.present");
            return;
        }
        looks("number", number);
        Matcher small = SMALL_NUMBER.matcher(number.text());
        if (small.matches()) {
            report("number.zero", number.text(), small.group(1));
        }
        if (!SYMBOL_FORM.matcher(number.text()).matches()) {
            report("number.form", "", "“" + number.text() + "”");
        }
    }

    private void date() {
        Paragraph date = components.date;
        if (date == null) {
            // Mẫu 1.9: a biên bản tells its day in the text.
            if (components.type() != DispatchType.BIEN_BAN) {
                missing("date.present");
            }
            return;
        }
        looks("date", date);
        if (!DATE_FORM.matcher(date.text()).matches()) {
            report("date.form", "", "“" + date.text() + "”");
        }
    }

    private void subject() {
        Paragraph title = components.title;
        if (title != null) {
            looks("title", title);
            if (components.subject.isEmpty()) {
                missing("subject.present");
                return;
            }
            components.subject.forEach(line -> looks("subject", line));
            rule("subject.rule", components.subject);
            return;
        }
        if (components.about.isEmpty()) {
            missing("subject.present");
            return;
        }
        Paragraph about = components.about.get(0);
        looks("about", about);
        double gap = gap(about);
        if (!FormRule.of("about.gap").holds(gap, ROUNDING)) {
            report("about.gap", about.text(), number(gap) + " pt");
        }
    }

    private void address() {
        List<Paragraph> lines = components.address;
        lines.forEach(line -> looks("address", line));
        for (int i = 1; i < lines.size(); i++) {
            String end = i < lines.size() - 1 ? ";" : ".";
            if (!lines.get(i).text().startsWith("- ") || !lines.get(i).text().endsWith(end)) {
                report("address.marks", "", "“" + lines.get(i).text() + "”");
            }
        }
    }

    private void bases() {
        List<Paragraph> bases = components.bases;
        for (int i = 0; i < bases.size(); i++) {
            looks("basis", bases.get(i));
            if (!bases.get(i).text().endsWith(i < bases.size() - 1 ? ";" : ".")) {
                report("basis.marks", "", "“" + tail(bases.get(i).text()) + "”");
            }
        }
    }

    private void body() {
        components.sections.forEach(line -> style("section.style", line, line.inked()));
        PointOrder order = new PointOrder(FormRule.of("points.order").value());
        List<Paragraph> set = new ArrayList<>(components.bases);
        set.addAll(components.body);
        for (Paragraph paragraph : set) {
            layout(paragraph);
        }
        for (Paragraph paragraph : components.body) {
            size("body.size", paragraph);
            style("body.style", paragraph, paragraph.inked());
            if (ARTICLE.matcher(paragraph.text()).matches()) {
                style("article.style", paragraph, paragraph.inked().subList(0, 1));
            }
            Matcher point = POINT.matcher(paragraph.text());
            String due = order.due(point.matches() ? point.group(1) : "");
            if (due != null) {
                report("points.order", paragraph.text(), point.group(1) + ")");
            }
        }
        List<Paragraph> body = components.body;
        if (!body.isEmpty()
                && !body.get(body.size() - 1)
                        .text()
                        .endsWith(FormRule.of("body.end").value())) {
            report("body.end", "", "“" + tail(body.get(body.size() - 1).text()) + "”");
        }
    }

    /// How a paragraph of the text is set.
    private void layout(Paragraph paragraph) {
        String alignment = look.alignment(paragraph.source());
        if (!alignment.equals("both")) {
            report("body.align", paragraph.text(), say(word(alignment)));
        }
        double indent = look.firstLine(paragraph.source()) / POINTS_PER_MM;
        boolean allowed = false;
        for (String asked : FormRule.of("body.indent").value().split(" ", -1)) {
            allowed |= Math.abs(indent - Double.parseDouble(asked)) <= 0.3;
        }
        if (!allowed) {
            report("body.indent", paragraph.text(), number(indent) + " mm");
        }
        double gap = gap(paragraph);
        if (!FormRule.of("body.gap").holds(gap, ROUNDING)) {
            report("body.gap", paragraph.text(), number(gap) + " pt");
        }
        double lines = look.lines(paragraph.source(), size(paragraph));
        if (!FormRule.of("body.spacing").holds(lines, 0.02)) {
            report("body.spacing", paragraph.text(), number(lines));
        }
    }

    private void signer() {
        components.powers.forEach(line -> looks("power", line));
        if (components.name == null) {
            missing("name.present");
        } else {
            looks("name", components.name);
        }
    }

    private void recipients() {
        Paragraph label = components.label;
        if (label == null) {
            missing("label.present");
            return;
        }
        looks("label", label);
        List<Paragraph> list = components.recipients;
        for (int i = 0; i < list.size(); i++) {
            Paragraph line = list.get(i);
            looks("list", line);
            boolean last = i == list.size() - 1;
            boolean marked = line.text().startsWith("- ") && line.text().endsWith(last ? "." : ";");
            if (!marked || (last && !line.text().startsWith("- Lưu"))) {
                report("list.marks", "", "“" + line.text() + "”");
            }
        }
    }

    private void missing(String code) {
        report(code, "", say("none"));
    }

    private void looks(String component, Paragraph paragraph) {
        size(component + ".size", paragraph);
        style(component + ".style", paragraph, paragraph.inked());
    }

    private void size(String code, Paragraph paragraph) {
        FormRule rule = FormRule.of(code);
        for (XWPFRun run : paragraph.inked()) {
            double size = look.size(paragraph.source(), run);
            if (!rule.holds(size, 0)) {
                report(code, paragraph.text(), say("size") + " " + number(size));
                return;
            }
        }
    }

    private double size(Paragraph paragraph) {
        return paragraph.inked().stream()
                .mapToDouble(run -> look.size(paragraph.source(), run))
                .max()
                .orElse(14);
    }

    private void style(String code, Paragraph paragraph, List<XWPFRun> runs) {
        FormRule rule = FormRule.of(code);
        for (XWPFRun run : runs) {
            String wrong = wrong(rule, paragraph, run);
            if (wrong != null) {
                report(code, paragraph.text(), say(wrong));
                return;
            }
        }
    }

    /// @return the word for what is there instead of what is asked, null where all is well
    private @Nullable String wrong(FormRule rule, Paragraph paragraph, XWPFRun run) {
        boolean bold = look.bold(paragraph.source(), run);
        boolean italic = look.italic(paragraph.source(), run);
        if (rule.asks("bold") && !bold) {
            return "regular";
        }
        if (rule.asks("regular") && bold) {
            return "bold";
        }
        if (rule.asks("upright") && italic) {
            return "italic";
        }
        if (rule.asks("italic") && !italic) {
            return "upright";
        }
        if (rule.asks("capitals") && !paragraph.isCapitals() && !look.capitals(paragraph.source(), run)) {
            return "lower";
        }
        String alignment = look.alignment(paragraph.source());
        return rule.asks("centred") && !alignment.equals("center") ? word(alignment) : null;
    }

    private static String word(String alignment) {
        return switch (alignment) {
            case "center" -> "centred";
            case "both", "distribute" -> "justified";
            case "right", "end" -> "right";
            default -> "left";
        };
    }

    /// The rule below the words, against the longest of their lines.
    private void rule(String code, List<Paragraph> lines) {
        double longest = 0;
        for (Paragraph line : lines) {
            double width = 0;
            for (XWPFRun run : line.inked()) {
                boolean bold = look.bold(line.source(), run);
                boolean italic = look.italic(line.source(), run);
                width += Typeface.of(bold, italic).width(run.text(), look.size(line.source(), run));
            }
            double room = line.room() - look.left(line.source()) - look.right(line.source());
            longest = Math.max(longest, Math.min(width, room));
        }
        double length = ruled(lines.get(lines.size() - 1));
        FormRule rule = FormRule.of(code);
        if (length == 0) {
            report(code, "", say("none"));
        } else if (longest > 0 && !rule.holds(length / longest, RULE_ROUNDING)) {
            report(code, "", "%s (%.0f %%)".formatted(number(length) + " pt", 100 * length / longest));
        }
    }

    /// @return how long the rule below a paragraph is, 0 where there is none
    private double ruled(Paragraph words) {
        if (words.hasBottomBorder()) {
            return words.room() - look.left(words.source()) - look.right(words.source());
        }
        if (words.drawn() > 0) {
            return words.drawn();
        }
        Paragraph next = components.after(words);
        if (!next.isBlank()) {
            return 0;
        }
        return next.hasTopBorder() ? next.room() - look.left(next.source()) - look.right(next.source()) : next.drawn();
    }

    private double gap(Paragraph paragraph) {
        Paragraph before = components.before(paragraph);
        boolean sameColumn = before != null && before.table() == paragraph.table();
        return look.before(paragraph.source()) + (before != null && sameColumn ? look.after(before.source()) : 0);
    }

    private static String tail(String text) {
        return text.length() <= 20 ? text : "…" + text.substring(text.length() - 20);
    }

    private String number(double value) {
        String text = "%.2f".formatted(value).replaceFirst("[.,]?0+$", "");
        return FormWords.isVietnamese(language) ? text.replace('.', ',') : text.replace(',', '.');
    }

    private String say(String word) {
        return FormWords.say(word, language);
    }

    private void report(String code, String quote, String value) {
        found.add(new Deviation(FormRule.of(code), quote.strip(), value));
    }
}
