/// Documents to be written: data into Word, as the decree wants it on paper.
@NullMarked
package damlam.letter;

import org.jspecify.annotations.NullMarked;
