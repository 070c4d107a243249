package damlam.directives;

import damlam.org.OrgChart;
import damlam.org.UnitId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Whom a requirement binds: named groups of units and single units, but for some.
///
/// @param words the addressees as the text names them
/// @param groups names of groups of the organisation
/// @param also single units
/// @param except units left out of the groups
/// @param unresolved words for which nobody in the organisation was found; to be settled by a person
public record Scope(
        List<String> words, List<String> groups, List<UnitId> also, List<UnitId> except, List<String> unresolved) {
    public Scope {
        words = List.copyOf(words);
        groups = List.copyOf(groups);
        also = List.copyOf(also);
        except = List.copyOf(except);
        unresolved = List.copyOf(unresolved);
    }

    /// The units that exist on the chart's day, each once: groups first, in the order of the official list.
    public List<UnitId> units(OrgChart chart) {
        Set<UnitId> all = new LinkedHashSet<>();
        for (String group : groups) {
            chart.group(group).ifPresent(known -> all.addAll(known.units()));
        }
        all.addAll(also);
        except.forEach(all::remove);
        List<UnitId> living = new ArrayList<>(all);
        living.removeIf(unit -> chart.unit(unit).isEmpty());
        return living;
    }
}
