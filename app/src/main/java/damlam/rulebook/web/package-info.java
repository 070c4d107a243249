/// The rule book on screen.
@NullMarked
package damlam.rulebook.web;

import org.jspecify.annotations.NullMarked;
