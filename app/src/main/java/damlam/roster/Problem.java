package damlam.roster;

import damlam.roster.Roster.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is wrong with one line of a list.
///
/// @param column where in the line; null where it is the whole
/// @param head what the file calls that column; empty where it has none
/// @param key the message that says what is wrong and what to write instead, its places filled with `values`
public record Problem(Place place, @Nullable Column column, String head, String key, List<String> values) {
    public Problem {
        values = List.copyOf(values);
    }
}
