package damlam.form;

import java.util.List;
import java.util.regex.Pattern;

/// Phụ lục I, part III: the head of each annex.
final class AnnexCheck {
    private static final Pattern ROMAN = Pattern.compile("Phụ lục [IVXLC]{1,7}");
    private static final Pattern ALONE = Pattern.compile("Phụ lục(?: [IVXLC\\d]{1,7})?");

    private final Components components;
    private final Ruler ruler;
    private final Mends mends;

    AnnexCheck(Components components, Ruler ruler, Mends mends) {
        this.components = components;
        this.ruler = ruler;
        this.mends = mends;
    }

    void run() {
        List<AnnexHead> annexes = components.annexes;
        Pattern form = annexes.size() > 1 ? ROMAN : ALONE;
        for (AnnexHead annex : annexes) {
            Paragraph label = annex.label();
            ruler.looks("annex", label);
            if (!form.matcher(label.text()).matches()) {
                ruler.report("annex.form", "", "“" + label.text() + "”");
                // Another numeral would break what refers to it.
                String mended = label.text().replaceFirst("(?iu)^Phụ lục", "Phụ lục");
                if (form.matcher(mended).matches()) {
                    mends.say(label, mended);
                }
            }
            if (annex.title().isEmpty()) {
                ruler.missing("annex.title.present");
            }
            annex.title().forEach(line -> ruler.looks("annex.title", line));
            annex.source().forEach(line -> ruler.looks("annex.source", line));
        }
    }
}
