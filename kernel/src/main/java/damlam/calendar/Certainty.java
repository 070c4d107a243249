package damlam.calendar;

import java.util.List;

/// How sure a line of law as data is.
public enum Certainty {
    /// Found in the text of the rule itself.
    FOUND,
    /// Known at second hand: press, public holiday data.
    REPORTED,
    /// Common knowledge or a proposal; a person should confirm it.
    UNVERIFIED;

    /// @throws IllegalArgumentException if there is none of that name, saying which there are
    public static Certainty of(String name) {
        for (Certainty certainty : values()) {
            if (certainty.name().equals(name)) {
                return certainty;
            }
        }
        throw new IllegalArgumentException("certainty must be one of %s, was '%s'".formatted(List.of(values()), name));
    }
}
