package damlam.whistleblowing;

import damlam.cases.Evidence;
import java.util.List;

/// A report as somebody makes it.
///
/// @param happened when it happened, in their words; may be empty
public record NewConduct(About about, Stake stake, String what, String happened, List<Evidence> files) {
    public NewConduct {
        files = List.copyOf(files);
        if (what.isBlank()) {
            throw new IllegalArgumentException("a report says what happened");
        }
    }
}
