package damlam.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The annexes of a document: what they are called, and the tables of tasks in them.
final class Annexes {
    private static final Pattern NAME =
            Pattern.compile("(?:phu luc|bieu mau|mau so)(?: ([ivx\\d]{1,5})(?![\\p{L}\\d]))?[ .:-]{0,3}");
    private static final Pattern ATTACHED = Pattern.compile("\\(? ?(?:(?:ban hanh|gui|dinh) )?kem theo.*");
    private static final int LONGEST_TITLE = 4;

    private Annexes() {}

    /// @param prefix what the numbers of its tasks begin with
    /// @param body the lines below its title
    record Found(Annex annex, String prefix, List<Line> body) {
        List<Block> tables() {
            return Outline.read(body).stream()
                    .filter(block -> block.table != null)
                    .toList();
        }
    }

    static List<Found> read(List<List<Line>> annexes, MappedText page) {
        List<Found> found = new ArrayList<>();
        for (List<Line> lines : annexes) {
            Line first = lines.get(0);
            Matcher name = NAME.matcher(first.folded());
            boolean named = name.lookingAt();
            @Nullable
            String no = named && name.group(1) != null ? first.text().substring(name.start(1), name.end(1)) : null;
            Line rest = first.from(first.start() + (named ? name.end() : 0));
            List<Line> below = lines.subList(1, lines.size());
            List<Line> title = title(rest, below);
            int body = bodyStart(below, title.size() - (rest.length() > 0 ? 1 : 0));
            Span span = page.span(first.start(), lines.get(lines.size() - 1).end());
            found.add(new Found(
                    new Annex(no, title.isEmpty() ? null : Line.join(title).text, span),
                    no == null ? "PL" : "PL " + no,
                    below.subList(body, below.size())));
        }
        return found;
    }

    /// Below its title an annex says to which document it belongs, in brackets.
    private static int bodyStart(List<Line> below, int titleLines) {
        int start = titleLines;
        while (start < below.size() && below.get(start).isOrnament()) {
            start++;
        }
        if (start == below.size()
                || !ATTACHED.matcher(below.get(start).folded()).matches()) {
            return start;
        }
        boolean bracket = below.get(start).text().startsWith("(");
        while (bracket && start < below.size() - 1 && below.get(start).lastChar() != ')') {
            start++;
        }
        return start + 1;
    }

    private static List<Line> title(Line rest, List<Line> below) {
        List<Line> title = new ArrayList<>();
        if (rest.length() > 0) {
            title.add(rest);
        }
        for (Line line : below) {
            boolean ends = ATTACHED.matcher(line.folded()).matches()
                    || TaskTable.headedBy(line).isPresent()
                    || Marker.of(line.text()).isPresent()
                    || (!title.isEmpty() && (!line.isCapitals() || line.afterBlank()));
            if (line.isOrnament() || ends || title.size() == LONGEST_TITLE) {
                break;
            }
            title.add(line);
        }
        return title;
    }
}
