package damlam.inspection;

import java.time.LocalDate;
import java.util.List;

/// That a person was heard: without it nobody concludes.
public sealed interface Heard {
    /// What they said, in order; nothing of who was silent.
    List<Explanation> explanations();

    /// They explained.
    record Explained(List<Explanation> explanations) implements Heard {
        public Explained {
            explanations = List.copyOf(explanations);
            if (explanations.isEmpty()) {
                throw new IllegalArgumentException("who explained said something");
            }
        }
    }

    /// They said nothing while they had the time to. Silence is an answer of its own, and no confession.
    ///
    /// @param lastDay on which they could still have
    record Silent(LocalDate lastDay) implements Heard {
        @Override
        public List<Explanation> explanations() {
            return List.of();
        }
    }
}
