package damlam.cases.web;

import damlam.cases.MadeMove;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The numbered marks over a strip, in one row. Moves whose circles would touch share one mark: the first hours of a
/// case hold many.
///
/// @param moves in order
/// @param place of a move along the strip
/// @param title what is said of a move
record StripMarks(List<MadeMove> moves, ToDoubleFunction<MadeMove> place, Function<MadeMove, String> title) {
    private static final double CIRCLE = 17;
    private static final double GAP = 2;
    private static final double STEM_INSET = 8;

    List<Strip.Mark> all(double y) {
        List<Group> groups = new ArrayList<>();
        for (MadeMove move : moves) {
            Group group = new Group(List.of(move));
            while (!groups.isEmpty() && groups.getLast().right() + GAP > group.left()) {
                group = groups.removeLast().and(group);
            }
            groups.add(group);
        }
        return groups.stream().map(group -> group.mark(y)).toList();
    }

    private final class Group {
        private final List<MadeMove> moves;
        private final double middle;
        private final double width;

        Group(List<MadeMove> moves) {
            this.moves = moves;
            this.middle = (place.applyAsDouble(moves.getFirst()) + place.applyAsDouble(moves.getLast())) / 2;
            this.width = CIRCLE + StripDrawing.LETTER * (moves.size() == 1 ? 0 : label().length() - 1);
        }

        Group and(Group next) {
            return new Group(Stream.concat(moves.stream(), next.moves.stream()).toList());
        }

        double left() {
            return middle - width / 2;
        }

        double right() {
            return middle + width / 2;
        }

        private String label() {
            int first = moves.getFirst().no();
            return moves.size() == 1
                    ? String.valueOf(first)
                    : first + "–" + moves.getLast().no();
        }

        Strip.Mark mark(double y) {
            return new Strip.Mark(
                    moves.getFirst().no(),
                    label(),
                    middle,
                    width,
                    y,
                    moves.stream()
                            .mapToDouble(place)
                            .distinct()
                            .mapToObj(x -> new Strip.Stem(Math.clamp(x, left() + STEM_INSET, right() - STEM_INSET), x))
                            .toList(),
                    moves.stream().map(title).collect(Collectors.joining("\n")));
        }
    }
}
