package damlam.form;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;

/// Phụ lục I, part I: paper, margins and page numbers.
final class PageCheck {
    private static final double TWIPS_PER_MM = 1440 / 25.4;
    private static final double ROUNDING = 0.3;
    /// Of the page number below the edge of the paper.
    private static final double HEADER_MM = 10;

    private final XWPFDocument document;
    private final List<Deviation> found;
    private final Mends mends;
    private final Locale language;

    PageCheck(XWPFDocument document, List<Deviation> found, Mends mends, Locale language) {
        this.document = document;
        this.found = found;
        this.mends = mends;
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

    /// The width of the text once paper and margins are as the law has them.
    ///
    /// @return in points
    static double askedWidth(XWPFDocument document) {
        CTSectPr section = section(document);
        CTPageMar margins =
                section != null && section.isSetPgMar() ? section.getPgMar() : CTPageMar.Factory.newInstance();
        double left = FormRule.of("page.left").nearest(twips(margins.getLeft()) / TWIPS_PER_MM);
        double right = FormRule.of("page.right").nearest(twips(margins.getRight()) / TWIPS_PER_MM);
        String paper = FormRule.of("page.size").value().split("x", -1)[0];
        return (Double.parseDouble(paper) - left - right) * TWIPS_PER_MM / 20;
    }

    /// Of the document itself: annexes, whose pages may lie, have sections of their own behind it.
    private static @Nullable CTSectPr section(XWPFDocument document) {
        CTSectPr parted = parted(document);
        return parted == null ? document.getDocument().getBody().getSectPr() : parted;
    }

    /// The first section where there are several; null where the document is one.
    private static @Nullable CTSectPr parted(XWPFDocument document) {
        for (CTP paragraph : document.getDocument().getBody().getPList()) {
            if (paragraph.isSetPPr() && paragraph.getPPr().isSetSectPr()) {
                return paragraph.getPPr().getSectPr();
            }
        }
        return null;
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
            mends.add(this::setPage);
            return;
        }
        paper(section.getPgSz());
        CTPageMar margins = section.getPgMar();
        margin("page.top", margins.getTop(), margins::setTop);
        margin("page.bottom", margins.getBottom(), margins::setBottom);
        margin("page.left", margins.getLeft(), margins::setLeft);
        margin("page.right", margins.getRight(), margins::setRight);
        numbers(section);
    }

    private void paper(CTPageSz size) {
        FormRule rule = FormRule.of("page.size");
        String[] asked = rule.value().split("x", -1);
        double width = twips(size.getW()) / TWIPS_PER_MM;
        double height = twips(size.getH()) / TWIPS_PER_MM;
        if (Math.abs(width - Double.parseDouble(asked[0])) > 1 || Math.abs(height - Double.parseDouble(asked[1])) > 1) {
            found.add(new Deviation(rule, "", "%.0f × %.0f mm".formatted(width, height)));
            mends.add(() -> setPaper(size));
        }
    }

    private static void setPaper(CTPageSz size) {
        String[] asked = FormRule.of("page.size").value().split("x", -1);
        size.setW(measure(Double.parseDouble(asked[0])));
        size.setH(measure(Double.parseDouble(asked[1])));
        if (size.isSetOrient()) {
            size.unsetOrient();
        }
    }

    /// Paper and margins where a document has none, as narrow as the law allows.
    private void setPage() {
        CTSectPr first = section(document);
        CTSectPr section = first == null ? document.getDocument().getBody().addNewSectPr() : first;
        setPaper(section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz());
        CTPageMar margins = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
        margins.setTop(measure(FormRule.of("page.top").nearest(0)));
        margins.setBottom(measure(FormRule.of("page.bottom").nearest(0)));
        margins.setLeft(measure(FormRule.of("page.left").nearest(0)));
        margins.setRight(measure(FormRule.of("page.right").nearest(0)));
        margins.setHeader(measure(HEADER_MM));
        margins.setFooter(measure(HEADER_MM));
        margins.setGutter(BigInteger.ZERO);
    }

    private static BigInteger measure(double mm) {
        return BigInteger.valueOf(Math.round(mm * TWIPS_PER_MM));
    }

    private void margin(String code, @Nullable Object measure, Consumer<BigInteger> set) {
        FormRule rule = FormRule.of(code);
        double mm = twips(measure) / TWIPS_PER_MM;
        if (!rule.holds(mm, ROUNDING)) {
            found.add(new Deviation(rule, "", "%.0f mm".formatted(mm)));
            mends.add(() -> set.accept(measure(rule.nearest(mm))));
        }
    }

    private void numbers(CTSectPr section) {
        XWPFHeaderFooterPolicy policy = new XWPFHeaderFooterPolicy(document, section);
        XWPFParagraph number = number(policy.getDefaultHeader());
        FormRule rule = FormRule.of("page.number");
        if (number == null) {
            found.add(new Deviation(rule, "", FormWords.say("none", language)));
            // A header is made for the last section, which is the first only where there is one.
            if (parted(document) == null) {
                mends.add(this::addNumber);
            }
        } else {
            numberLooks(number, rule);
        }
        boolean first = section.isSetTitlePg() ? number(policy.getFirstPageHeader()) != null : number != null;
        if (first) {
            found.add(new Deviation(FormRule.of("page.first"), "", FormWords.say("shown", language)));
            if (parted(document) == null) {
                mends.add(() -> hideFirst(section, policy));
            }
        }
    }

    private void addNumber() {
        XWPFHeader header = document.createHeader(HeaderFooterType.DEFAULT);
        XWPFParagraph number = header.getParagraphs().isEmpty()
                ? header.createParagraph()
                : header.getParagraphs().get(0);
        number.setAlignment(ParagraphAlignment.CENTER);
        var field = number.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        XWPFRun shown = new XWPFRun(field.addNewR(), (IRunBody) number);
        shown.setFontFamily(FormRule.of("text.font").value());
        shown.setFontSize(FormRule.of("page.number").nearest(0));
        shown.setText("2");
        hideFirst(section(document), document.getHeaderFooterPolicy());
    }

    private void hideFirst(@Nullable CTSectPr section, @Nullable XWPFHeaderFooterPolicy policy) {
        XWPFParagraph shown = policy == null ? null : number(policy.getFirstPageHeader());
        if (shown != null) {
            shown.getCTP().setFldSimpleArray(new CTSimpleField[0]);
            shown.getCTP().setRArray(new CTR[0]);
        }
        if (policy == null || policy.getFirstPageHeader() == null) {
            document.createHeader(HeaderFooterType.FIRST).createParagraph();
        }
        if (section != null && !section.isSetTitlePg()) {
            section.addNewTitlePg();
        }
    }

    private void numberLooks(XWPFParagraph number, FormRule rule) {
        Look look = new Look(document);
        String alignment = look.alignment(number);
        if (!alignment.equals("center")) {
            found.add(new Deviation(rule, "", FormWords.say(alignment.equals("right") ? "right" : "left", language)));
            mends.add(() -> number.setAlignment(ParagraphAlignment.CENTER));
        }
        for (XWPFRun run : number.getRuns()) {
            double size = look.size(number, run);
            if (!rule.holds(size, 0)) {
                found.add(new Deviation(rule, "", "%s %.1f".formatted(FormWords.say("size", language), size)));
                number.getRuns().forEach(each -> mends.size(each, rule.nearest(size)));
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
