package damlam.directives.web;

import damlam.directives.Coverage;

/// Readings in the units that one reader may see, which may be fewer than those that were addressed: a sentence speaks
/// of the one or of the other.
///
/// @param units how many units that is, `complete` how many of them have read it all
/// @param addressed how many units the directive was issued to
/// @param name of the unit where it is a single one; empty otherwise
public record Seen(Coverage coverage, int units, int complete, int addressed, String name) {
    /// `all`, `one` or `some`: which sentence is true.
    public String kind() {
        return units == addressed ? "all" : units == 1 ? "one" : "some";
    }
}
