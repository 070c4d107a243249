package damlam.page;

import org.jspecify.annotations.Nullable;

/// Which rows of a long list are shown, and the addresses of the neighbouring ones.
///
/// @param first number of the first row shown, from 1; 0 when there is none
/// @param last number of the last row shown
/// @param total how many rows there are
public record Pager(
        long first,
        long last,
        long total,
        @Nullable String previous,
        @Nullable String next) {
    private static final int LAST = 100_000;

    /// The number of a page as it may stand in an address, from 0.
    public static int at(int asked) {
        return Math.clamp(asked, 0, LAST);
    }

    /// @param page from 0
    /// @param size rows a page
    /// @param address the list's address without its page, ending in `?` or `&`
    public static Pager of(int page, int size, long total, String address) {
        long first = Math.min(total, (long) page * size + 1);
        long last = Math.min(total, (long) (page + 1) * size);
        return new Pager(
                first,
                last,
                total,
                page > 0 ? address + "page=" + (page - 1) : null,
                last < total ? address + "page=" + (page + 1) : null);
    }

    /// Whether there is anything to turn to.
    public boolean needed() {
        return previous != null || next != null;
    }
}
