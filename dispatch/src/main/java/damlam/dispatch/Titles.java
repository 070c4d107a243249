package damlam.dispatch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The titles that numbered items bear, and what follows from them.
final class Titles {
    private static final int LONGEST = 120;
    private static final int LONGEST_LEAD = 80;
    private static final int LONGEST_POINTER = 300;
    private static final Pattern ANNEX = Pattern.compile(
            "(?:tai|theo|trong|neu o) (?:cac |bang |danh muc |bieu )?(?:phu luc|bang phan cong)(?![\\p{L}])");
    private static final Scopes SCOPES = new Scopes(List.of());

    private Titles() {}

    /// Numbered headings over sub-numbered items that are the duties: "2. Nội dung thực hiện" over
    /// "2.1. …", "2.2. …". Where the heading names a body and the items do not, it is that body's
    /// duty and they are its points.
    static Set<Block> overItems(List<Block> blocks) {
        Set<Block> titles = new HashSet<>();
        for (int i = 0; i + 1 < blocks.size(); i++) {
            Block block = blocks.get(i);
            boolean heads = block.kind == Marker.Kind.ARABIC
                    && blocks.get(i + 1).kind == Marker.Kind.DECIMAL
                    && blocks.get(i + 1).no.startsWith(block.no + ".")
                    && isBare(block);
            if (heads && (!namesBody(block) || itemsNameBodies(blocks, i))) {
                titles.add(block);
            }
        }
        return titles;
    }

    private static boolean isBare(Block block) {
        return block.folded().length() <= LONGEST
                && (block.last().lastChar() == ':' || !block.last().isClosed());
    }

    private static boolean itemsNameBodies(List<Block> blocks, int title) {
        String prefix = blocks.get(title).no + ".";
        return blocks.subList(title + 1, blocks.size()).stream()
                .takeWhile(block -> block.kind.compareTo(Marker.Kind.ARABIC) > 0)
                .filter(block -> block.kind == Marker.Kind.DECIMAL && block.no.indexOf('.', prefix.length()) < 0)
                .allMatch(Titles::namesBody);
    }

    private static boolean namesBody(Block block) {
        Scopes.Found found = SCOPES.read(Requirements.paragraph(block));
        return found.everyone() || !found.names().isEmpty();
    }

    /// "II. NHIỆM VỤ: chi tiết tại Phụ lục": what is to be done stands in the annex, and nothing of it here.
    static boolean onlyPoint(List<Block> section) {
        List<Line> lines =
                section.stream().flatMap(block -> block.lines.stream()).toList();
        String said = Line.join(lines).head(Requirements.LONGEST_PARAGRAPH).folded();
        return said.length() < LONGEST_POINTER && ANNEX.matcher(said).find();
    }

    /// Whether its title begins with one of these words.
    static boolean begins(Block block, Words words) {
        return words.start(of(block));
    }

    /// What a block says below its title.
    static MappedText below(Block block) {
        String title = of(block);
        Line first = block.lines.get(0);
        List<Line> lines = new ArrayList<>(block.lines);
        lines.set(0, first.from(first.start() + Math.min(first.length(), title.isEmpty() ? 0 : title.length() + 1)));
        return Line.join(lines).head(Requirements.LONGEST_PARAGRAPH);
    }

    /// Folded; the words before a colon, or a first line that stands alone; empty where it has none.
    static String of(Block block) {
        String first = block.lines.get(0).folded();
        int colon = first.indexOf(':');
        if (colon >= 0 && colon < LONGEST_LEAD) {
            return first.substring(0, colon);
        }
        boolean alone = block.lines.size() == 1 || block.lines.get(1).startsUpper();
        return alone && !block.lines.get(0).isClosed() && first.length() < LONGEST ? first : "";
    }
}
