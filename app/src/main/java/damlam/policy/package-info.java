/// Policy review: rules that hold work up, reported from the case they hold up, ranked by the working time they cost,
/// and reviewed until they are amended or kept with reasons.
@NullMarked
package damlam.policy;

import org.jspecify.annotations.NullMarked;
