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
    record Found(Annex annex, String prefix, List<Block> tables) {}

    static List<Found> read(List<List<Line>> annexes, MappedText page) {
        List<Found> found = new ArrayList<>();
        for (List<Line> lines : annexes) {
            Line first = lines.get(0);
            Matcher name = NAME.matcher(first.folded());
            boolean named = name.lookingAt();
            @Nullable
            String no = named && name.group(1) != null ? first.text().substring(name.start(1), name.end(1)) : null;
            Line rest = first.from(first.start() + (named ? name.end() : 0));
            List<Block> tables = Outline.read(lines.subList(1, lines.size())).stream()
                    .filter(block -> block.table != null)
                    .toList();
            Span span = page.span(first.start(), lines.get(lines.size() - 1).end());
            found.add(new Found(
                    new Annex(no, title(rest, lines.subList(1, lines.size())), span),
                    no == null ? "PL" : "PL " + no,
                    tables));
        }
        return found;
    }

    private static @Nullable String title(Line rest, List<Line> below) {
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
        return title.isEmpty() ? null : Line.join(title).text;
    }
}
