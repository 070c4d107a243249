/// Moves as columns, ready to compute on: from the server's journal or from a foreign log.
@NullMarked
package damlam.eventlog;

import org.jspecify.annotations.NullMarked;
