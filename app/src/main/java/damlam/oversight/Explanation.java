package damlam.oversight;

import damlam.org.PersonId;
import java.time.Instant;
import java.util.List;

/// What the unit says to what was found.
///
/// @param no 1 for the first; later ones add to it
/// @param complete whether the unit said that this is all
public record Explanation(int no, String words, PersonId by, Instant at, boolean complete, List<Attached> files) {
    public Explanation {
        files = List.copyOf(files);
    }
}
