/// The C2SP witness protocol without its HTTP shell: what a witness checks before it cosigns another's
/// checkpoint, and what a log sends to its witnesses.
@NullMarked
package damlam.witness;

import org.jspecify.annotations.NullMarked;
