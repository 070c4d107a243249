/// The web application: where it starts, and how its parts are put together.
@NullMarked
package damlam;

import org.jspecify.annotations.NullMarked;
