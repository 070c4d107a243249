package damlam.form;

import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/// Phụ lục I, part I: paper, margins and page numbers.
final class PageCheck {
    private static final double TWIPS_PER_MM = 1440 / 25.4;
    private static final double ROUNDING = 0.3;

    private final XWPFDocument document;
    private final List<Deviation> found;
    private final Locale language;

    PageCheck(XWPFDocument document, List<Deviation> found, Locale language) {
        this.document = document;
        this.found = found;
        this.language = language;
    }

    /// @return in points
    static double textWidth(XWPFDocument document) {
        CTSectPr section = section(document);
        if (section == null || !section.isSetPgSz() || !section.isSetPgMar()) {
            return 468;
        }
        CTPageMar margins = section.getPgMar();
        return (twips(section.getPgSz().getW()) - twips(margins.getLeft()) - twips(margins.getRight())) / 20;
    }

    private static @Nullable CTSectPr section(XWPFDocument document) {
        return document.getDocument().getBody().getSectPr();
    }

    private static double twips(@Nullable Object measure) {
        if (measure == null) {
            return 0;
        }
        String text = measure.toString();
        return text.endsWith("mm")
                ? Double.parseDouble(text.substring(0, text.length() - 2)) * TWIPS_PER_MM
                : Double.parseDouble(text);
    }

    void run() {
        CTSectPr section = section(document);
        if (section == null || !section.isSetPgSz() || !section.isSetPgMar()) {
            found.add(new Deviation(FormRule.of("page.size"), "", FormWords.say("none", language)));
            return;
        }
        paper(section.getPgSz());
        CTPageMar margins = section.getPgMar();
        margin("page.top", margins.getTop());
        margin("page.bottom", margins.getBottom());
        margin("page.left", margins.getLeft());
        margin("page.right", margins.getRight());
        numbers(section);
    }

    private void paper(CTPageSz size) {
        FormRule rule = FormRule.of("page.size");
        String[] asked = rule.value().split("x", -1);
        double width = twips(size.getW()) / TWIPS_PER_MM;
        double height = twips(size.getH()) / TWIPS_PER_MM;
        if (Math.abs(width - Double.parseDouble(asked[0])) > 1 || Math.abs(height - Double.parseDouble(asked[1])) > 1) {
            found.add(new Deviation(rule, "", "%.0f × %.0f mm".formatted(width, height)));
        }
    }

    private void margin(String code, @Nullable Object measure) {
        FormRule rule = FormRule.of(code);
        double mm = twips(measure) / TWIPS_PER_MM;
        if (!rule.holds(mm, ROUNDING)) {
            found.add(new Deviation(rule, "", "%.0f mm".formatted(mm)));
        }
    }

    private void numbers(CTSectPr section) {
        XWPFHeaderFooterPolicy policy = new XWPFHeaderFooterPolicy(document, section);
        XWPFParagraph number = number(policy.getDefaultHeader());
        FormRule rule = FormRule.of("page.number");
        if (number == null) {
            found.add(new Deviation(rule, "", FormWords.say("none", language)));
        } else {
            numberLooks(number, rule);
        }
        boolean first = section.isSetTitlePg() ? number(policy.getFirstPageHeader()) != null : number != null;
        if (first) {
            found.add(new Deviation(FormRule.of("page.first"), "", FormWords.say("shown", language)));
        }
    }

    private void numberLooks(XWPFParagraph number, FormRule rule) {
        Look look = new Look(document);
        String alignment = look.alignment(number);
        if (!alignment.equals("center")) {
            found.add(new Deviation(rule, "", FormWords.say(alignment.equals("right") ? "right" : "left", language)));
        }
        for (XWPFRun run : number.getRuns()) {
            double size = look.size(number, run);
            if (!rule.holds(size, 0)) {
                found.add(new Deviation(rule, "", "%s %.1f".formatted(FormWords.say("size", language), size)));
                return;
            }
        }
    }

    private static @Nullable XWPFParagraph number(@Nullable XWPFHeader header) {
        if (header == null) {
            return null;
        }
        for (XWPFParagraph paragraph : header.getParagraphs()) {
            if (paragraph.getCTP().xmlText().matches("(?s).*\\bPAGE\\b.*")) {
                return paragraph;
            }
        }
        return null;
    }
}
