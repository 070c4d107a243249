package damlam.cases.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The strip of a case, ready to be drawn: all positions are in the units of its view box.
///
/// @param height of the view box; its width is 1280
/// @param bottom where the lanes end and the days begin
/// @param nowX where the present stands; null once the case is done
/// @param due the deadline; null for standing work
/// @param total the sum of all lanes
public record Strip(
        String title,
        double height,
        double top,
        double bottom,
        List<Day> days,
        List<Lane> lanes,
        List<Hop> hops,
        List<Segment> segments,
        List<Mark> marks,
        @Nullable Double nowX,
        @Nullable Due due,
        String total) {
    private static final double NOW_WIDTH = 52;
    public static final int WIDTH = 1280;
    public static final int LEFT = 190;
    public static final int RIGHT = 1096;

    /// A day's beginning; `fold` where days off before it are folded away, `off` how wide a day off is.
    public record Day(
            double x, String label, boolean fold, @Nullable String folded, double off) {}

    public record Lane(double y, String name, String total) {}

    public record Hop(double x, double fromY, double toY) {}

    /// @param css the state's class in pictures.css
    /// @param label shown where it fits, else empty
    public record Segment(
            int moveNo, String css, double x, double width, double laneY, String label, boolean plate, String title) {
        public double middle() {
            return x + width / 2;
        }
    }

    /// One move, or several that would cover each other: `label` is its number, or theirs from first to last.
    ///
    /// @param no the first of them
    /// @param x the middle; `width` of its outline, a circle for one
    /// @param stems from the outline down to where each of them was made
    public record Mark(int no, String label, double x, double width, double y, List<Stem> stems, String title) {
        public double left() {
            return x - width / 2;
        }

        /// Whether it stands for one of these moves.
        public boolean isAmong(Set<Integer> moves) {
            return moves.stream().anyMatch(move -> move >= no && move < no + stems.size());
        }
    }

    /// @param fromX at the mark; `toX` at the bar
    public record Stem(double fromX, double toX) {}

    /// @param steps where the deadline stood before each extension, the first first
    public record Due(double x, List<Double> steps, String label, String stepsLabel) {}

    /// The present is named right of its line, and right of the deadline where that would strike its name through.
    public double nowLabelX() {
        double x = nowX == null ? 0 : nowX;
        return (due != null && due.x() >= x && due.x() < x + NOW_WIDTH ? due.x() : x) + 6;
    }

    static String number(double value) {
        return String.valueOf(Math.round(value * 10) / 10.0);
    }

    /// A position as SVG takes it.
    public static String at(double value) {
        return number(value);
    }
}
