package damlam.documents;

import java.util.List;
import java.util.Map;

/// Which documents a person may see, as a statement asks for it.
///
/// @param all whether they see what was sent to anybody
/// @param units to which something was sent that they see
/// @param named restricted documents that name them
/// @param hidden restricted documents that do not, which nothing else opens
record Sights(boolean all, List<Long> units, List<Long> named, List<Long> hidden) {
    /// Whether nothing has to be asked.
    boolean everything() {
        return all && hidden.isEmpty();
    }

    Map<String, Object> params() {
        return Map.of("all", all, "units", array(units), "named", array(named), "hidden", array(hidden));
    }

    private static Long[] array(List<Long> ids) {
        return ids.toArray(Long[]::new);
    }
}
