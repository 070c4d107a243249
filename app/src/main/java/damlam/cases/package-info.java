/// Work that somebody holds: what was done to it, move by move, and where it stands.
@NullMarked
package damlam.cases;

import org.jspecify.annotations.NullMarked;
