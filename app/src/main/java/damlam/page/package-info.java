/// How pages are put together: the frame around them, their words, their figures.
@NullMarked
package damlam.page;

import org.jspecify.annotations.NullMarked;
