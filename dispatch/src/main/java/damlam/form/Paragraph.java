package damlam.form;

import damlam.dispatch.Folding;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/// A paragraph of a document, where it stands.
///
/// @param room for words in its column, in points
/// @param table which table it is in, counted from 0; -1 for none
/// @param column which column of that table
/// @param row which row of that table
record Paragraph(XWPFParagraph source, double room, int table, int row, int column) {
    private static final Pattern EXTENT = Pattern.compile("<wp:extent [^>]*cx=\"(\\d{1,9})\"");
    private static final Pattern VML_LINE =
            Pattern.compile("from=\"(-?[\\d.]{1,9})(?:pt)?,[^\"]{1,20}\" to=\"(-?[\\d.]{1,9})(?:pt)?,");
    private static final double EMU = 12_700;

    String text() {
        return Normalizer.normalize(source.getText(), Normalizer.Form.NFC)
                .replace('\u00A0', ' ')
                .strip();
    }

    String folded() {
        return Folding.fold(text()).replaceAll("\\s+", " ");
    }

    boolean isBlank() {
        return text().isEmpty();
    }

    boolean isCapitals() {
        String text = text();
        return text.chars().anyMatch(Character::isUpperCase) && text.equals(text.toUpperCase(Locale.ROOT));
    }

    /// The runs that leave ink.
    List<XWPFRun> inked() {
        List<XWPFRun> inked = new ArrayList<>();
        for (XWPFRun run : source.getRuns()) {
            if (!run.text().isBlank()) {
                inked.add(run);
            }
        }
        return inked;
    }

    /// The length of the line drawn in it, in points; 0 where there is none.
    double drawn() {
        String xml = source.getCTP().xmlText();
        Matcher extent = EXTENT.matcher(xml);
        if (extent.find()) {
            return Double.parseDouble(extent.group(1)) / EMU;
        }
        Matcher line = VML_LINE.matcher(xml);
        return line.find() ? Math.abs(Double.parseDouble(line.group(2)) - Double.parseDouble(line.group(1))) : 0;
    }

    boolean hasTopBorder() {
        var properties = source.getCTP().getPPr();
        return properties != null
                && properties.isSetPBdr()
                && properties.getPBdr().isSetTop();
    }

    boolean hasBottomBorder() {
        var properties = source.getCTP().getPPr();
        return properties != null
                && properties.isSetPBdr()
                && properties.getPBdr().isSetBottom();
    }
}
