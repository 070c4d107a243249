package damlam.inspection;

import damlam.org.Org;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// What the person says; it stays with the signal for ever.
///
/// @param no 1 for the first; later ones add to it
/// @param complete whether the person says that this is all
/// @param files attached, as they are listed
public record Explanation(int no, String words, boolean complete, Instant at, List<Attached> files) {
    public Explanation {
        files = List.copyOf(files);
    }

    LocalDate day() {
        return LocalDate.ofInstant(at, Org.ZONE);
    }

    /// @param no from 1
    /// @param bytes its size
    public record Attached(int no, String name, String mediaType, long bytes) {}
}
