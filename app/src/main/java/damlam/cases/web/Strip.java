package damlam.cases.web;

import java.util.List;
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

    public record Mark(int no, double x, double y, String title) {}

    /// @param steps where the deadline stood before each extension, the first first
    public record Due(double x, List<Double> steps, String label, String stepsLabel) {}

    static String number(double value) {
        return String.valueOf(Math.round(value * 10) / 10.0);
    }

    /// A position as SVG takes it.
    public static String at(double value) {
        return number(value);
    }
}
