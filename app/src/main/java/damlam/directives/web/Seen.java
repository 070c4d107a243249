package damlam.directives.web;

import damlam.directives.Coverage;
import java.util.Collection;

/// Readings in the units that one reader may see, which may be fewer than those that were addressed: a sentence speaks
/// of the one or of the other.
///
/// @param units how many units that is, `complete` how many of them have read it all, `nobody` how many have no people
/// @param addressed how many units the directive was issued to
/// @param name of the unit where it is a single one; empty otherwise
public record Seen(Coverage coverage, int units, int complete, int nobody, int addressed, String name) {
    /// @param coverage of each unit
    /// @param name of the unit where it is a single one
    static Seen of(Collection<Coverage> coverage, int addressed, String name) {
        return new Seen(
                coverage.stream().reduce(Coverage.NONE, Coverage::plus),
                coverage.size(),
                (int) coverage.stream().filter(Coverage::complete).count(),
                (int) coverage.stream().filter(Coverage::nobody).count(),
                addressed,
                coverage.size() == 1 ? name : "");
    }

    /// How many units there are of which it can be said that they have read it all or not.
    public int withPeople() {
        return units - nobody;
    }

    /// `all`, `one` or `some`: which sentence is true.
    public String kind() {
        return units == addressed ? "all" : units == 1 ? "one" : "some";
    }
}
