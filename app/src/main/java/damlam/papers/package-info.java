/// Reports as they stand on paper: on the page, as a document, and in the record of what was sent.
@NullMarked
package damlam.papers;

import org.jspecify.annotations.NullMarked;
