package damlam.dispatch;

/// Where a page is printed on: darker than the paper around, however grey that is.
final class DarkDots {
    /// Of the grid; enough for the thinnest line of a table.
    private static final int DOTS_PER_INCH = 150;

    private static final int PERCENT_OF_PAPER = 82;

    final int width;
    final int height;

    /// Dots of the picture to one of the grid, each way.
    final int step;

    final float dotsPerInch;
    private final boolean[] dark;

    private DarkDots(int width, int height, int step, float dotsPerInch, boolean[] dark) {
        this.width = width;
        this.height = height;
        this.step = step;
        this.dotsPerInch = dotsPerInch;
        this.dark = dark;
    }

    static DarkDots of(Grey page) {
        int step = Math.max(1, page.dotsPerInch / DOTS_PER_INCH);
        int width = page.width / step;
        int height = page.height / step;
        int[] darkest = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                darkest[y * width + x] = darkest(page, x * step, y * step, step);
            }
        }
        float dotsPerInch = (float) page.dotsPerInch / step;
        boolean[] dark = darkerThanAround(darkest, width, height, Math.round(dotsPerInch / 4));
        return new DarkDots(width, height, step, dotsPerInch, dark);
    }

    /// The same without what stands alone and is no larger than dust; so small is no part of any letter but a dot.
    DarkDots withoutDust() {
        boolean[] clean = dark.clone();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (at(x, y) && isDust(x, y)) {
                    clean[y * width + x] = false;
                }
            }
        }
        return new DarkDots(width, height, step, dotsPerInch, clean);
    }

    /// Whether a square of two dots each way around this one has nothing dark at its border.
    private boolean isDust(int x, int y) {
        for (int left = x - 1; left <= x; left++) {
            for (int top = y - 1; top <= y; top++) {
                if (isLightAround(left, top)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isLightAround(int left, int top) {
        for (int i = -1; i <= 2; i++) {
            if (at(left + i, top - 1) || at(left + i, top + 2) || at(left - 1, top + i) || at(left + 2, top + i)) {
                return false;
            }
        }
        return true;
    }

    boolean at(int x, int y) {
        return x >= 0 && y >= 0 && x < width && y < height && dark[y * width + x];
    }

    private static int darkest(Grey page, int left, int top, int step) {
        int darkest = 255;
        for (int y = top; y < top + step; y++) {
            for (int x = left; x < left + step; x++) {
                darkest = Math.min(darkest, page.at(x, y));
            }
        }
        return darkest;
    }

    /// After Bradley and Roth, "Adaptive Thresholding Using the Integral Image", 2007.
    private static boolean[] darkerThanAround(int[] grey, int width, int height, int around) {
        long[] sums = sums(grey, width, height);
        boolean[] dark = new boolean[grey.length];
        for (int y = 0; y < height; y++) {
            int top = Math.max(0, y - around);
            int bottom = Math.min(height, y + around + 1);
            for (int x = 0; x < width; x++) {
                int left = Math.max(0, x - around);
                int right = Math.min(width, x + around + 1);
                long sum = sums[bottom * (width + 1) + right]
                        - sums[top * (width + 1) + right]
                        - sums[bottom * (width + 1) + left]
                        + sums[top * (width + 1) + left];
                long dots = (long) (bottom - top) * (right - left);
                dark[y * width + x] = 100L * grey[y * width + x] * dots < PERCENT_OF_PAPER * sum;
            }
        }
        return dark;
    }

    /// Of all dots above and left of each corner.
    private static long[] sums(int[] grey, int width, int height) {
        long[] sums = new long[(width + 1) * (height + 1)];
        for (int y = 0; y < height; y++) {
            long row = 0;
            for (int x = 0; x < width; x++) {
                row += grey[y * width + x];
                sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
            }
        }
        return sums;
    }
}
