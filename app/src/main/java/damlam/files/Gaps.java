package damlam.files;

import java.util.List;

/// What is not yet as it should be in a file that is to be closed.
///
/// @param unsettled documents that came in and are still open: with them the work has not ended
/// @param unseen how many more of these there are that the reader may not see
/// @param uncounted documents whose sheets nobody counted
/// @param early documents of a day before the file's first
/// @param lapsed documents that were recalled, replaced or corrected
public record Gaps(List<Held> unsettled, int unseen, List<Held> uncounted, List<Held> early, List<Held> lapsed) {
    public Gaps {
        unsettled = List.copyOf(unsettled);
        uncounted = List.copyOf(uncounted);
        early = List.copyOf(early);
        lapsed = List.copyOf(lapsed);
    }

    /// Whether the file stays open as long as they are there.
    public boolean open() {
        return !unsettled.isEmpty() || unseen > 0;
    }

    /// Whether it is closed only by who knows of them.
    public boolean doubtful() {
        return !uncounted.isEmpty() || !early.isEmpty() || !lapsed.isEmpty();
    }
}
