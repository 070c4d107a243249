package damlam.inspection;

import damlam.org.PersonId;
import java.time.Instant;
import java.util.Objects;

/// How a hearing ends: by a named person who has no part in it, with reasons, after the person was heard.
public record Conclusion(Heard heard, Outcome outcome, String reasons, PersonId by, Instant at) {
    public Conclusion {
        Objects.requireNonNull(heard, "nobody concludes before the person was heard");
        if (reasons.isBlank()) {
            throw new IllegalArgumentException("a conclusion has its reasons");
        }
    }
}
