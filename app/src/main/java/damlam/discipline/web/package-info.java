/// Proceedings on screen and on paper.
@NullMarked
package damlam.discipline.web;

import org.jspecify.annotations.NullMarked;
