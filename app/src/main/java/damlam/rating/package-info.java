/// Inputs for the periodic rating of people: what was on time, late, ahead of time, by objective causes, with
/// products. It counts, and rates nobody.
@NullMarked
package damlam.rating;

import org.jspecify.annotations.NullMarked;
