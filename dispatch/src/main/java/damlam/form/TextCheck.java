package damlam.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;

/// Phụ lục I, II.6: the grounds and the text.
final class TextCheck {
    private static final Pattern ARTICLE = Pattern.compile("(Điều \\d{1,3}\\.).*");
    private static final Pattern POINT = Pattern.compile("(\\p{Ll})\\) .*");

    private final Look look;
    private final Components components;
    private final Ruler ruler;
    private final Mends mends;

    TextCheck(Look look, Components components, Ruler ruler, Mends mends) {
        this.look = look;
        this.components = components;
        this.ruler = ruler;
        this.mends = mends;
    }

    void run() {
        bases();
        body();
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
        double indent = look.firstLine(paragraph.source()) / Look.POINTS_PER_MM;
        boolean allowed = false;
        double widest = 0;
        for (String asked : FormRule.of("body.indent").value().split(" ", -1)) {
            widest = Math.max(widest, Double.parseDouble(asked));
            allowed |= Math.abs(indent - Double.parseDouble(asked)) <= 0.3;
        }
        if (!allowed) {
            ruler.report("body.indent", paragraph.text(), ruler.number(indent) + " mm");
            mends.firstLine(paragraph, widest * Look.POINTS_PER_MM);
        }
        double gap = ruler.gap(paragraph);
        if (!FormRule.of("body.gap").holds(gap, HeadCheck.ROUNDING)) {
            ruler.report("body.gap", paragraph.text(), ruler.number(gap) + " pt");
            mends.gap(paragraph, null, FormRule.of("body.gap").nearest(gap));
        }
        double lines = look.lines(paragraph.source(), ruler.size(paragraph));
        if (!FormRule.of("body.spacing").holds(lines, 0.02)) {
            ruler.report("body.spacing", paragraph.text(), ruler.number(lines));
            mends.lines(paragraph, FormRule.of("body.spacing").nearest(lines));
        }
    }

    private static String tail(String text) {
        return text.length() <= 20 ? text : "…" + text.substring(text.length() - 20);
    }
}
