package damlam.letter;

/// A page and its margins, in points.
record Paper(double width, double height, double top, double bottom, double left, double right) {
    private static final double POINTS_PER_MM = 72 / 25.4;

    /// Of the page number below the edge.
    static final double HEADER = mm(10);

    static final int NUMBER_SIZE = 13;

    static double mm(double mm) {
        return mm * POINTS_PER_MM;
    }

    static Paper a4(double top, double bottom, double left, double right) {
        return new Paper(595.3, 841.9, top, bottom, left, right);
    }

    /// Lying on its long side, with the same margins.
    Paper landscape() {
        return new Paper(height, width, top, bottom, left, right);
    }

    boolean isLandscape() {
        return width > height;
    }

    double textWidth() {
        return width - left - right;
    }

    double textHeight() {
        return height - top - bottom;
    }

    /// Where the text ends, from the upper edge.
    double textBottom() {
        return height - bottom;
    }
}
