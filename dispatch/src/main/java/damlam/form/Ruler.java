package damlam.form;

import damlam.letter.Typeface;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.jspecify.annotations.Nullable;

/// Holds single paragraphs against single rules, and notes where they differ.
final class Ruler {
    /// Of the length of the words: fonts of other programs differ by as much.
    private static final double RULE_ROUNDING = 0.06;
    /// Of the words that a rule put under them is long, where the law leaves a range.
    private static final double RULE_SHARE = 0.4;

    private final Look look;
    private final Components components;
    private final List<Deviation> found;
    private final Mends mends;
    private final Locale language;

    /// @param found where deviations are added
    /// @param mends where what puts them right is added
    Ruler(Look look, Components components, List<Deviation> found, Mends mends, Locale language) {
        this.look = look;
        this.components = components;
        this.found = found;
        this.mends = mends;
        this.language = language;
    }

    private boolean told(String code) {
        return found.stream().anyMatch(deviation -> deviation.rule().code().equals(code));
    }

    void missing(String code) {
        report(code, "", say("none"));
    }

    void looks(String component, Paragraph paragraph) {
        size(component + ".size", paragraph);
        style(component + ".style", paragraph, paragraph.inked());
    }

    void size(String code, Paragraph paragraph) {
        FormRule rule = FormRule.of(code);
        boolean said = false;
        for (XWPFRun run : paragraph.inked()) {
            double size = look.size(paragraph.source(), run);
            if (rule.holds(size, 0)) {
                continue;
            }
            mends.size(run, rule.nearest(size));
            if (!said) {
                report(code, paragraph.text(), say("size") + " " + number(size));
                said = true;
            }
        }
    }

    double size(Paragraph paragraph) {
        return paragraph.inked().stream()
                .mapToDouble(run -> look.size(paragraph.source(), run))
                .max()
                .orElse(14);
    }

    void style(String code, Paragraph paragraph, List<XWPFRun> runs) {
        FormRule rule = FormRule.of(code);
        boolean said = false;
        for (XWPFRun run : runs) {
            String wrong = wrong(rule, paragraph, run);
            if (wrong == null) {
                continue;
            }
            mends.style(paragraph, run, rule);
            if (!said) {
                report(code, paragraph.text(), say(wrong));
                said = true;
            }
        }
    }

    /// The words that a paragraph begins with; what follows them is not asked about.
    void label(String code, Paragraph paragraph, String label) {
        FormRule rule = FormRule.of(code);
        XWPFRun first = paragraph.inked().get(0);
        String wrong = wrong(rule, paragraph, first);
        if (wrong != null) {
            mends.styleOf(label, paragraph, first, rule);
            report(code, paragraph.text(), say(wrong));
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

    static String word(String alignment) {
        return switch (alignment) {
            case "center" -> "centred";
            case "both", "distribute" -> "justified";
            case "right", "end" -> "right";
            default -> "left";
        };
    }

    /// Whether a line of a list has its dash and closing mark; what is lacking is noted to be mended.
    boolean marked(Paragraph line, String end) {
        if (!line.text().startsWith("- ")) {
            mends.dash(line);
        }
        if (!line.text().endsWith(end)) {
            mends.end(line, end);
        }
        return line.text().startsWith("- ") && line.text().endsWith(end);
    }

    /// How long the words would be on one line, in points.
    double width(Paragraph line) {
        double width = 0;
        for (XWPFRun run : line.inked()) {
            boolean bold = look.bold(line.source(), run);
            boolean italic = look.italic(line.source(), run);
            width += Typeface.of(bold, italic).width(run.text(), look.size(line.source(), run));
        }
        return width;
    }

    /// The rule below the words, against the longest of their lines.
    void rule(String code, List<Paragraph> lines) {
        double longest = 0;
        for (Paragraph line : lines) {
            double room = line.room() - look.left(line.source()) - look.right(line.source());
            longest = Math.max(longest, Math.min(width(line), room));
        }
        Paragraph last = lines.get(lines.size() - 1);
        double length = ruled(last);
        FormRule rule = FormRule.of(code);
        if (!rule.holds(longest > 0 ? length / longest : 1, RULE_ROUNDING)) {
            mendRule(last, length, longest * rule.nearest(RULE_SHARE));
        }
        if (length == 0) {
            report(code, "", say("none"));
        } else if (longest > 0 && !rule.holds(length / longest, RULE_ROUNDING)) {
            report(code, "", "%s (%.0f %%)".formatted(number(length) + " pt", 100 * length / longest));
        }
    }

    /// A rule that is drawn as a picture or by the words' own border is left as it is: it may hold
    /// more than the rule.
    private void mendRule(Paragraph last, double length, double asked) {
        Paragraph next = components.after(last);
        boolean below = next.isBlank() && next.table() == last.table() && next.column() == last.column();
        if (length == 0 || (below && next.hasTopBorder())) {
            mends.rule(last, below && next.drawn() == 0 ? next : null, asked);
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

    double gap(Paragraph paragraph) {
        Paragraph above = above(paragraph);
        return look.before(paragraph.source()) + (above == null ? 0 : look.after(above.source()));
    }

    /// The paragraph above in the same table, or outside of tables; null where there is none.
    @Nullable
    Paragraph above(Paragraph paragraph) {
        Paragraph before = components.before(paragraph);
        return before != null && before.table() == paragraph.table() ? before : null;
    }

    String number(double value) {
        String text = "%.2f".formatted(value).replaceFirst("[.,]?0+$", "");
        return FormWords.isVietnamese(language) ? text.replace('.', ',') : text.replace(',', '.');
    }

    String say(String word) {
        return FormWords.say(word, language);
    }

    /// What is wrong all through is said once.
    void reportOnce(String code, String quote, String value) {
        if (!told(code)) {
            report(code, quote, value);
        }
    }

    void report(String code, String quote, String value) {
        found.add(new Deviation(FormRule.of(code), quote.strip(), value));
    }
}
