/// The desk and the units, as pages.
@NullMarked
package damlam.desk.web;

import org.jspecify.annotations.NullMarked;
