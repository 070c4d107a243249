package damlam.oversight;

import java.time.Instant;
import java.util.List;

/// What whoever a finding names says to it.
///
/// @param no 1 for the first; later ones add to it
/// @param words empty for those who know that something was said and do not read it
/// @param complete whether they said that this is all
public record Statement(int no, String words, boolean complete, Instant at, List<Attached> files) {
    public Statement {
        files = List.copyOf(files);
    }

    Statement withoutWords() {
        return new Statement(no, "", complete, at, List.of());
    }
}
