/// The journal: everything accountable that people did, appended once, in order.
@NullMarked
package damlam.journal;

import org.jspecify.annotations.NullMarked;
