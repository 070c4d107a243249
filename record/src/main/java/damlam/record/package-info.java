/// The tamper-evident log over the journal: leaves, and what anyone needs to check them.
@NullMarked
package damlam.record;

import org.jspecify.annotations.NullMarked;
