package damlam.whistleblowing;

import java.util.List;

/// A sentence with its figures, in no language yet.
///
/// @param key of its message
/// @param filled numbers, days (`LocalDate`), people (`PersonId`), units (`UnitId`), other sentences or words,
///     for its places
public record Told(String key, List<Object> filled) {
    public Told {
        filled = List.copyOf(filled);
    }

    public static Told of(String key, Object... filled) {
        return new Told(key, List.of(filled));
    }
}
