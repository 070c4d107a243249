package damlam.dispatch;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A paragraph or list item of the body: its marker and its lines, however they were wrapped.
final class Block {
    final Marker.Kind kind;
    final String no;
    final Line first;
    final List<Line> lines = new ArrayList<>();
    /// Whether its number does not follow the one before.
    final boolean outOfOrder;
    final @Nullable TaskTable table;

    /// @param marker the marker, at the start of `line`
    Block(Marker marker, Line line, boolean outOfOrder) {
        this.kind = marker.kind();
        this.no = marker.no();
        this.first = line;
        this.outOfOrder = outOfOrder;
        this.table = null;
        this.lines.add(line.from(line.start() + marker.length()));
    }

    /// A paragraph without a marker.
    Block(Line line) {
        this.kind = Marker.Kind.PLAIN;
        this.no = "";
        this.first = line;
        this.outOfOrder = false;
        this.table = null;
        this.lines.add(line);
    }

    /// A table of tasks, which begins with this line.
    Block(Line head, TaskTable table) {
        this.kind = Marker.Kind.PLAIN;
        this.no = "";
        this.first = head;
        this.outOfOrder = false;
        this.table = table;
        this.lines.add(head);
    }

    Line last() {
        return lines.get(lines.size() - 1);
    }

    String folded() {
        return Line.join(lines).folded();
    }

    boolean closesDocument() {
        String last = last().folded();
        return last.endsWith("./.") || last.endsWith("/.");
    }
}
