package damlam.sheets;

/// How much of a file may be held in memory: whatever its shape, a list that fits a file of ten megabytes must not take
/// the memory of everyone else.
final class Allowance {
    /// In characters; the staff of a province in nine columns is a quarter of it.
    private static final int MOST = 60_000_000;

    /// What a cell costs beside its characters.
    private static final int CELL = 24;

    private int left = MOST;

    /// Takes a cell from it; false once nothing is left.
    boolean holds(String cell) {
        left -= cell.length() + CELL;
        return left >= 0;
    }
}
