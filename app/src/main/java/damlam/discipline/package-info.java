/// Proceedings on discipline, from their opening to the decision and what follows it: each act is kept, and read back
/// through the steps of the law, so that none stands which the law does not allow.
@NullMarked
package damlam.discipline;

import org.jspecify.annotations.NullMarked;
