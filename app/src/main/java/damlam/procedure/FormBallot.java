package damlam.procedure;

import java.util.List;
import java.util.Map;

/// A secret vote on the form: counts, and nothing of who voted what.
public record FormBallot(Map<Form, Integer> votes, int invalid) {
    public FormBallot {
        votes = Map.copyOf(votes);
        if (invalid < 0 || votes.values().stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("votes must not be negative");
        }
    }

    public int cast() {
        return invalid + votes.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// How many chose a form.
    public int count(Form form) {
        return votes.getOrDefault(form, 0);
    }

    /// The forms with the most votes: one, unless they tie.
    public List<Form> foremost() {
        int most = votes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return votes.entrySet().stream()
                .filter(entry -> most > 0 && entry.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
    }
}
