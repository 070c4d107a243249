package damlam.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocDefaults;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTOnOff;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrBase;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/// How words look in the end: what a run says itself, else its styles, else the document's defaults.
final class Look {
    static final double POINTS_PER_MM = 72 / 25.4;

    private static final double TWIPS = 20;
    /// What Word takes where nothing names a font.
    private static final String WORDS_OWN_FONT = "Times New Roman";

    private static final int DEEPEST_STYLE = 20;

    private final XWPFDocument document;

    private final Map<String, CTStyle> styles = new HashMap<>();
    /// The style of paragraphs that name none.
    private @Nullable String ownStyle;

    Look(XWPFDocument document) {
        this.document = document;
        if (document.getStyles() == null) {
            return;
        }
        for (CTStyle style : document.getStyles().getCtStyles().getStyleList()) {
            styles.put(style.getStyleId(), style);
            boolean own =
                    style.isSetDefault() && style.xgetDefault().getStringValue().matches("1|true|on");
            if (own && style.getType() == STStyleType.PARAGRAPH) {
                ownStyle = style.getStyleId();
            }
        }
    }

    /// @return in points
    double size(XWPFParagraph paragraph, XWPFRun run) {
        Object halves = first(
                runs(paragraph, run),
                properties -> properties.sizeOfSzArray() == 0
                        ? null
                        : properties.getSzArray(0).getVal());
        return halves == null ? 10 : Double.parseDouble(halves.toString()) / 2;
    }

    boolean bold(XWPFParagraph paragraph, XWPFRun run) {
        return isOn(first(runs(paragraph, run), p -> p.sizeOfBArray() == 0 ? null : p.getBArray(0)));
    }

    boolean italic(XWPFParagraph paragraph, XWPFRun run) {
        return isOn(first(runs(paragraph, run), p -> p.sizeOfIArray() == 0 ? null : p.getIArray(0)));
    }

    boolean capitals(XWPFParagraph paragraph, XWPFRun run) {
        return isOn(first(runs(paragraph, run), p -> p.sizeOfCapsArray() == 0 ? null : p.getCapsArray(0)));
    }

    /// @return the font's name; that of a theme, which names none, in brackets
    String font(XWPFParagraph paragraph, XWPFRun run) {
        CTFonts fonts = first(
                runs(paragraph, run),
                p -> p.sizeOfRFontsArray() == 0 || !names(p.getRFontsArray(0)) ? null : p.getRFontsArray(0));
        if (fonts == null) {
            return WORDS_OWN_FONT;
        }
        return fonts.isSetAsciiTheme() ? "[" + fonts.getAsciiTheme() + "]" : fonts.getAscii();
    }

    private static boolean names(CTFonts fonts) {
        return fonts.isSetAscii() || fonts.isSetAsciiTheme();
    }

    /// @return six hexadecimal figures, or `auto`
    String colour(XWPFParagraph paragraph, XWPFRun run) {
        Object colour = first(
                runs(paragraph, run),
                p -> p.sizeOfColorArray() == 0
                        ? null
                        : p.getColorArray(0).xgetVal().getStringValue());
        return colour == null ? "auto" : colour.toString();
    }

    /// @return `center`, `both`, `left`, `right` …
    String alignment(XWPFParagraph paragraph) {
        Object alignment =
                first(paragraphs(paragraph), p -> p.isSetJc() ? p.getJc().getVal() : null);
        return alignment == null ? "left" : alignment.toString();
    }

    double before(XWPFParagraph paragraph) {
        return points(spacing(paragraph, s -> s.isSetBefore() ? s.getBefore() : null));
    }

    double after(XWPFParagraph paragraph) {
        return points(spacing(paragraph, s -> s.isSetAfter() ? s.getAfter() : null));
    }

    /// @param size of the letters, in points
    /// @return in lines
    double lines(XWPFParagraph paragraph, double size) {
        Object line = spacing(paragraph, s -> s.isSetLine() ? s.getLine() : null);
        if (line == null) {
            return 1;
        }
        Object rule = spacing(paragraph, s -> s.isSetLineRule() ? s.getLineRule() : null);
        double value = Double.parseDouble(line.toString());
        return rule == null || rule.toString().equals("auto") ? value / 240 : value / TWIPS / (1.149 * size);
    }

    double firstLine(XWPFParagraph paragraph) {
        Object hanging = indent(paragraph, i -> i.isSetHanging() ? i.getHanging() : null);
        double first = points(indent(paragraph, i -> i.isSetFirstLine() ? i.getFirstLine() : null));
        return hanging == null ? first : first - points(hanging);
    }

    double left(XWPFParagraph paragraph) {
        return points(indent(paragraph, i -> i.isSetLeft() ? i.getLeft() : i.isSetStart() ? i.getStart() : null));
    }

    double right(XWPFParagraph paragraph) {
        return points(indent(paragraph, i -> i.isSetRight() ? i.getRight() : i.isSetEnd() ? i.getEnd() : null));
    }

    private @Nullable Object spacing(XWPFParagraph paragraph, Function<CTSpacing, @Nullable Object> get) {
        return first(paragraphs(paragraph), p -> p.isSetSpacing() ? get.apply(p.getSpacing()) : null);
    }

    private @Nullable Object indent(XWPFParagraph paragraph, Function<CTInd, @Nullable Object> get) {
        return first(paragraphs(paragraph), p -> p.isSetInd() ? get.apply(p.getInd()) : null);
    }

    private static double points(@Nullable Object twips) {
        if (twips == null) {
            return 0;
        }
        String text = twips.toString();
        return text.endsWith("pt")
                ? Double.parseDouble(text.substring(0, text.length() - 2))
                : Double.parseDouble(text) / TWIPS;
    }

    private static boolean isOn(@Nullable CTOnOff property) {
        if (property == null) {
            return false;
        }
        String value = property.isSetVal() ? property.xgetVal().getStringValue() : "true";
        return !value.equals("false") && !value.equals("0") && !value.equals("off");
    }

    private static <P, V> @Nullable V first(List<P> levels, Function<P, @Nullable V> get) {
        for (P level : levels) {
            V value = get.apply(level);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private List<CTRPr> runs(XWPFParagraph paragraph, XWPFRun run) {
        List<CTRPr> levels = new ArrayList<>();
        if (run.getCTR().isSetRPr()) {
            levels.add(run.getCTR().getRPr());
        }
        for (CTStyle style : chain(run.getStyle())) {
            if (style.isSetRPr()) {
                levels.add(style.getRPr());
            }
        }
        for (CTStyle style : paragraphStyles(paragraph)) {
            if (style.isSetRPr()) {
                levels.add(style.getRPr());
            }
        }
        CTDocDefaults defaults = defaults();
        if (defaults != null
                && defaults.isSetRPrDefault()
                && defaults.getRPrDefault().isSetRPr()) {
            levels.add(defaults.getRPrDefault().getRPr());
        }
        return levels;
    }

    private List<CTPPrBase> paragraphs(XWPFParagraph paragraph) {
        List<CTPPrBase> levels = new ArrayList<>();
        if (paragraph.getCTP().isSetPPr()) {
            levels.add(paragraph.getCTP().getPPr());
        }
        for (CTStyle style : paragraphStyles(paragraph)) {
            if (style.isSetPPr()) {
                levels.add(style.getPPr());
            }
        }
        CTDocDefaults defaults = defaults();
        if (defaults != null
                && defaults.isSetPPrDefault()
                && defaults.getPPrDefault().isSetPPr()) {
            levels.add(defaults.getPPrDefault().getPPr());
        }
        return levels;
    }

    private @Nullable CTDocDefaults defaults() {
        return document.getStyles() == null
                ? null
                : document.getStyles().getCtStyles().getDocDefaults();
    }

    private List<CTStyle> paragraphStyles(XWPFParagraph paragraph) {
        return chain(paragraph.getStyle() == null ? ownStyle : paragraph.getStyle());
    }

    /// A style and those it is based on.
    private List<CTStyle> chain(@Nullable String id) {
        List<CTStyle> chain = new ArrayList<>();
        String next = id;
        while (next != null && chain.size() < DEEPEST_STYLE) {
            CTStyle style = styles.get(next);
            if (style == null) {
                break;
            }
            chain.add(style);
            next = style.isSetBasedOn() ? style.getBasedOn().getVal() : null;
        }
        return chain;
    }
}
