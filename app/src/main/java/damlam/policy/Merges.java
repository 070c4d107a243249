package damlam.policy;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Which rules are gathered into which.
///
/// @param all the first first, also those that were parted again
record Merges(List<Merge> all) {
    Merges {
        all = List.copyOf(all);
    }

    /// The rule that another is gathered into in the end; itself where it is in none.
    RegulationId root(RegulationId id) {
        Map<RegulationId, Merge> now = now();
        RegulationId root = id;
        for (Merge merge = now.get(root); merge != null; merge = now.get(root)) {
            root = merge.into();
        }
        return root;
    }

    /// What is gathered now; nothing is gathered into a rule that is gathered itself, so that there are no rings.
    private Map<RegulationId, Merge> now() {
        Map<RegulationId, Merge> now = new HashMap<>();
        for (Merge merge : all) {
            if (merge.end() == null) {
                now.put(merge.regulation(), merge);
            }
        }
        return now;
    }

    /// Those rules and all that are gathered into one of them.
    List<RegulationId> with(Collection<RegulationId> roots) {
        List<RegulationId> more =
                now().keySet().stream().filter(id -> roots.contains(root(id))).toList();
        return Stream.concat(roots.stream(), more.stream()).distinct().toList();
    }

    /// Those that a rule takes part in on either side, or one that is gathered into it.
    List<Merge> of(Collection<RegulationId> ids) {
        return all.stream()
                .filter(merge -> ids.contains(merge.regulation()) || ids.contains(merge.into()))
                .toList();
    }

    Optional<Merge> of(RegulationId id) {
        return Optional.ofNullable(now().get(id));
    }
}
