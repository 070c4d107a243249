package damlam.letter;

/// A4 with the margins of the decree, Phụ lục I, part I: 20 mm above and below, 30 mm left, 15 mm right. In points.
final class Paper {
    static final double POINTS_PER_MM = 72 / 25.4;
    static final double WIDTH = 595.3;
    static final double HEIGHT = 841.9;
    static final double TOP = mm(20);
    static final double BOTTOM = mm(20);
    static final double LEFT = mm(30);
    static final double RIGHT = mm(15);
    /// Of the page number below the edge.
    static final double HEADER = mm(10);

    static final double TEXT_WIDTH = WIDTH - LEFT - RIGHT;
    static final int NUMBER_SIZE = 13;

    private Paper() {}

    static double mm(double mm) {
        return mm * POINTS_PER_MM;
    }
}
