package damlam.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The lines that an annex begins with: "Phụ lục II", its title, and in brackets the document it comes with.
///
/// @param title none where the text begins at once
/// @param source none where nothing is said
record AnnexHead(Paragraph label, List<Paragraph> title, List<Paragraph> source) {
    private static final Pattern LABEL = Pattern.compile("phu luc(?: [ivxlc\\d]{1,7})?");
    private static final Pattern SOURCE = Pattern.compile("\\((?:ban hanh )?(?:kem|dinh kem|cung).*");
    private static final int MOST_LINES = 6;

    static boolean isLabel(Paragraph paragraph) {
        return paragraph.table() < 0 && LABEL.matcher(paragraph.folded()).matches();
    }

    /// @param from the label and what follows it
    static AnnexHead of(List<Paragraph> from) {
        List<Paragraph> lines = new ArrayList<>();
        for (Paragraph line : from.subList(1, from.size())) {
            boolean ends = line.table() >= 0 || isLabel(line) || lines.size() == MOST_LINES;
            if (ends) {
                break;
            }
            if (!line.isBlank()) {
                lines.add(line);
            }
        }
        int source = source(lines);
        if (source == lines.size()) {
            return new AnnexHead(from.get(0), capitals(lines), List.of());
        }
        int end = source + 1;
        while (end < lines.size() && !lines.get(end - 1).text().endsWith(")")) {
            end++;
        }
        boolean closed = lines.get(end - 1).text().endsWith(")");
        return new AnnexHead(from.get(0), lines.subList(0, source), lines.subList(source, closed ? end : source + 1));
    }

    private static int source(List<Paragraph> lines) {
        int source = 0;
        while (source < lines.size()
                && !SOURCE.matcher(lines.get(source).folded()).matches()) {
            source++;
        }
        return source;
    }

    /// Where nothing marks the end of the title, what is not in capitals is text.
    private static List<Paragraph> capitals(List<Paragraph> lines) {
        int end = 0;
        while (end < lines.size() && lines.get(end).isCapitals()) {
            end++;
        }
        return lines.subList(0, end);
    }
}
