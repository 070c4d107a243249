/// What somebody sees first: the desk, and the letter that stands in for it on a day away from it.
@NullMarked
package damlam.desk;

import org.jspecify.annotations.NullMarked;
