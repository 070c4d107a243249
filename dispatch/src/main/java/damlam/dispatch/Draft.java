package damlam.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A requirement or section while its blocks are being gathered.
final class Draft {
    final String no;
    final List<Block> own = new ArrayList<>();
    final List<List<Block>> points = new ArrayList<>();
    final @Nullable Draft section;
    boolean hasItems;
    private Marker.@Nullable Kind pointKind;

    Draft(String no, Block head, @Nullable Draft section) {
        this.no = no;
        this.section = section;
        own.add(head);
    }

    Block head() {
        return own.get(0);
    }

    Block lastBlock() {
        List<Block> last = points.isEmpty() ? own : points.get(points.size() - 1);
        return last.get(last.size() - 1);
    }

    Stream<Block> blocks() {
        return Stream.concat(own.stream(), points.stream().flatMap(List::stream));
    }

    void add(Block block) {
        boolean starts = switch (block.kind) {
            case ARABIC, DECIMAL, LETTER, BRACKETED -> pointKind == null || block.kind.compareTo(pointKind) <= 0;
            case PART, CHAPTER, ROMAN, ARTICLE, DASH, PLAIN -> false;
        };
        if (starts) {
            pointKind = pointKind == null ? block.kind : pointKind;
            points.add(new ArrayList<>(List.of(block)));
        } else {
            (points.isEmpty() ? own : points.get(points.size() - 1)).add(block);
        }
    }
}
