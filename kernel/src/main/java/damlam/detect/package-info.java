/// Signals of avoidance and of daring, computed from moves and ledger, each with what speaks against it; and how
/// many opportunities each party had. A signal asks; it accuses nobody.
@NullMarked
package damlam.detect;

import org.jspecify.annotations.NullMarked;
